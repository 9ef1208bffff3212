import type { Random } from '../kernel/random.ts';
import { ACCOUNT_TOPICS } from './account-topics.ts';
import type { AccountTopic } from './account-topics.ts';
import type { Seat } from './seat.ts';
import type { Row, Scene } from './template.ts';

/** The year of every account. */
export const YEAR = { says: '2025/26', from: '2025-04-01', to: '2026-03-31' };
/** What `sites` and `definition` say where nothing has changed. */
export const BOTH_SITES = 'both hospitals';
export const SAME_DEFINITION = 'as in the year before';

/** The columns in the order in which they are shown, with what most claims have in common. */
export const COMMON_CLAIM = {
  topic: '',
  claim: '',
  figure: '',
  numerator: '',
  denominator: '',
  whole: '',
  counted: '',
  measure: '',
  due: '',
  from: YEAR.from,
  to: YEAR.to,
  whole_figure: '',
  sites: BOTH_SITES,
  definition: SAME_DEFINITION,
  points: '',
  swing: '',
  interval: '',
  owner: '',
};

export type AccountColumn = keyof typeof COMMON_CLAIM;

/** One claim with what it rests on. */
export type AccountRow = Row<AccountColumn>;

const OWNERS = [
  'Ruth Bennett, head of nursing',
  'Arjun Mensah, lead pharmacist',
  'Helen Walsh, head of clinical coding',
  'Tomasz Novak, audit manager',
  'Nadia Iqbal, ward manager',
];

/**
 * Fair samples with their 95% intervals in whole per cent, by Wilson's method. They stand here worked out, because a root
 * is no whole number; a test works them out again.
 */
export const SAMPLES = [
  { right: 186, read: 200, low: 89, high: 96 },
  { right: 141, read: 150, low: 89, high: 97 },
  { right: 176, read: 200, low: 83, high: 92 },
  { right: 164, read: 200, low: 76, high: 87 },
] as const;

/** A share in whole per cent, halves rounded up, in whole-number arithmetic. `of` is 1 or more. */
export function percentOf(count: number, of: number): number {
  const doubled = 200 * count + of;
  return (doubled - (doubled % (2 * of))) / (2 * of);
}

/** The claim as the draft prints it. */
export function sayClaim({ figure, whole, measure, interval }: AccountRow): string {
  const [, before, now] = /^from (\d+%) to (\d+%)$/.exec(figure) ?? [];
  if (before !== undefined)
    return `We are improving: ${now ?? ''} of ${whole} ${measure} in ${YEAR.says}, up from ${before}.`;
  const share = figure.endsWith('%') ? `${figure} of` : figure;
  const range = interval === '' ? '' : ` (95% interval ${interval})`;
  return `In ${YEAR.says}, ${share} ${whole} ${measure}${range}.`;
}

function topicOf({ lot, index }: Seat): AccountTopic {
  const count = ACCOUNT_TOPICS.length;
  const topic = ACCOUNT_TOPICS[lot] ?? { topic: '', whole: '', narrower: '', measure: '', subject: '' };
  const round = (index - (index % count)) / count;
  return round === 0 ? topic : { ...topic, topic: `${topic.topic} (${String(round + 1)})` };
}

/** A claim about the topic of a seat, with its sentence. What `change` leaves out is as in most claims. */
function claimOn(
  seat: Seat,
  random: Random,
  change: (topic: AccountTopic) => Partial<AccountRow>,
): AccountRow {
  const found = topicOf(seat);
  const { topic, whole, measure } = found;
  const owner = random.pick(OWNERS);
  const row = { ...COMMON_CLAIM, topic, whole, counted: whole, measure, owner, ...change(found) };
  return { ...row, claim: sayClaim(row) };
}

/** Counts in hundreds, so that the share comes out even; of what was due, at most one in a hundred is missing. */
function countsOf(percent: number, random: Random): Pick<AccountRow, 'numerator' | 'denominator' | 'due'> {
  const hundreds = random.int(4, 60);
  return {
    numerator: String(hundreds * percent),
    denominator: String(hundreds * 100),
    due: String(hundreds * 100 + random.int(0, hundreds)),
  };
}

/** A share of some per cent, whole and counted as before. */
function shareOf(low: number, high: number): Scene<AccountColumn> {
  return (seat, random) => {
    const percent = random.int(low, high);
    return claimOn(seat, random, () => ({ figure: `${String(percent)}%`, ...countsOf(percent, random) }));
  };
}

/** So few that a share would leap with one of them: the claim gives the counts. */
function few(seat: Seat, random: Random): AccountRow {
  const of = random.int(5, 12);
  const count = of - random.int(0, 1);
  const [numerator, denominator] = [String(count), String(of)];
  const figure = `${numerator} of ${denominator}`;
  return claimOn(seat, random, () => ({ figure, numerator, denominator, due: denominator }));
}

/** A fair sample of the year, with its interval. */
function sampled(seat: Seat, random: Random): AccountRow {
  const { right, read, low, high } = random.pick(SAMPLES);
  return claimOn(seat, random, () => ({
    figure: `${String(percentOf(right, read))}%`,
    numerator: String(right),
    denominator: String(read),
    due: String(read),
    interval: `${String(low)}% to ${String(high)}%`,
  }));
}

/** Cases sent to an audit, 30 to 50 fewer than were due. */
function audit(seat: Seat, random: Random): AccountRow {
  const due = random.int(120, 400);
  const numerator = String(due - random.int(30, 50));
  return claimOn(seat, random, ({ subject }) => ({
    figure: `${numerator} of ${String(due)}`,
    whole: `cases due for the audit on ${subject}`,
    counted: `cases due for the audit on ${subject}`,
    measure: 'were sent in',
    numerator,
    denominator: String(due),
    due: String(due),
  }));
}

/** A rise that is shown month by month over two years. */
function rising(seat: Seat, random: Random): AccountRow {
  const percent = random.int(62, 84);
  const before = percent - random.int(4, 7);
  const figure = `from ${String(before)}% to ${String(percent)}%`;
  return claimOn(seat, random, () => ({ figure, ...countsOf(percent, random), points: '24' }));
}

/** Every scene by name. */
export const accountScenes: Record<string, Scene<AccountColumn>> = {
  usual: shareOf(56, 88),
  low: shareOf(31, 46),
  high: shareOf(98, 99),
  few,
  sampled,
  audit,
  rising,
};
