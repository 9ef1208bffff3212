import { BOTH_SITES, percentOf, SAME_DEFINITION, sayClaim, YEAR } from './account-scenes.ts';
import type { AccountColumn, AccountRow } from './account-scenes.ts';
import { ACCOUNT_TOPICS } from './account-topics.ts';
import type { Rule } from './template.ts';

/** A share of fewer than this is printed as counts: one more or less would move it by more than five points. */
const FEWEST = 20;
/** So many points at least make a chart that can show a change. Source: Making Data Count, about 12 to 15. */
const FEWEST_POINTS = 12;

/** Three months in a row, none of them the first or the last of the year. */
const QUARTERS = [
  ['2025-05-01', '2025-07-31'],
  ['2025-06-01', '2025-08-31'],
  ['2025-09-01', '2025-11-30'],
] as const;

/** The per cent that a figure prints, the later one of two; nothing where it prints counts. */
function printedPercent({ figure }: AccountRow): number | undefined {
  const found = /(\d+)%$/.exec(figure)?.[1];
  return found === undefined ? undefined : Number(found);
}

function percentIn({ numerator, denominator }: AccountRow): number {
  return percentOf(Number(numerator), Number(denominator));
}

function isWholeYear({ from, to }: AccountRow): boolean {
  return from === YEAR.from && to === YEAR.to;
}

function print(row: AccountRow, figure: string): void {
  row.figure = figure;
  row.claim = sayClaim(row);
}

const wrongPercentage: Rule<AccountColumn> = {
  name: 'wrong-percentage',
  says: 'The percentage that is printed is the one that its own counts give.',
  dimension: 'consistency',
  severity: 3,
  columns: ['figure', 'numerator', 'denominator'],
  test(row) {
    const printed = printedPercent(row);
    return printed === undefined || printed === percentIn(row);
  },
  spoil(row, random) {
    print(row, `${String(percentIn(row) + random.int(6, 11))}%`);
  },
};

const wrongDenominator: Rule<AccountColumn> = {
  name: 'wrong-denominator',
  says: 'What the claim is a share of is what was counted below the line, and not a part of it.',
  dimension: 'consistency',
  severity: 3,
  columns: ['counted', 'whole'],
  quotes: ['whole', 'counted', 'figure', 'whole_figure'],
  test: (row) => row.whole === row.counted,
  spoil(row, random) {
    row.counted = ACCOUNT_TOPICS.find(({ whole }) => whole === row.whole)?.narrower ?? '';
    row.whole_figure = `${String(percentIn(row) - random.int(12, 25))}%`;
  },
};

const chosenPeriod: Rule<AccountColumn> = {
  name: 'chosen-period',
  says: 'Where the figure of the whole year is known, the account prints that one, and not its best months.',
  dimension: 'timeliness',
  severity: 3,
  columns: ['from', 'to'],
  quotes: ['from', 'to', 'figure', 'whole_figure'],
  test: (row) => isWholeYear(row) || row.whole_figure === '',
  spoil(row, random) {
    [row.from, row.to] = random.pick(QUARTERS);
    row.whole_figure = `${String(percentIn(row) - random.int(12, 25))}%`;
  },
};

const partYear: Rule<AccountColumn> = {
  name: 'part-year',
  says: 'A claim about the year rests on the whole of it; where months are still to come, it says which.',
  dimension: 'timeliness',
  severity: 2,
  columns: ['to'],
  quotes: ['from', 'to', 'figure'],
  test: (row) => isWholeYear(row) || row.whole_figure !== '',
  spoil(row, random) {
    row.to = random.pick(['2025-11-30', '2025-12-31', '2026-01-31']);
  },
};

const lowCompleteness: Rule<AccountColumn> = {
  name: 'low-completeness',
  says: 'At least nine in ten of the records that were due came in.',
  dimension: 'completeness',
  severity: 2,
  columns: ['due', 'denominator'],
  test: (row) => Number(row.denominator) * 10 >= Number(row.due) * 9,
  spoil(row, random) {
    const [all, share] = [Number(row.denominator) * 100, random.int(45, 70)];
    row.due = String((all - (all % share)) / share);
  },
};

const droppedSite: Rule<AccountColumn> = {
  name: 'dropped-site',
  says: 'The figure counts both hospitals for the whole of the year.',
  dimension: 'completeness',
  severity: 2,
  columns: ['sites'],
  quotes: ['sites', 'figure'],
  test: (row) => row.sites === BOTH_SITES,
  spoil(row, random) {
    row.sites = random.pick(['the larger hospital', 'the larger hospital, and the smaller from January']);
  },
};

const tinyNumber: Rule<AccountColumn> = {
  name: 'tiny-number',
  says: 'A share of fewer than 20 is printed as counts, so that nobody reads more into it than it can bear.',
  dimension: 'accuracy',
  severity: 2,
  columns: ['figure', 'denominator'],
  quotes: ['figure', 'numerator', 'denominator'],
  scene: 'few',
  test: (row) => printedPercent(row) === undefined || Number(row.denominator) >= FEWEST,
  spoil(row) {
    print(row, `${String(percentIn(row))}%`);
  },
};

const changedDefinition: Rule<AccountColumn> = {
  name: 'changed-definition',
  says: 'The measure means the same in every month of the year.',
  dimension: 'consistency',
  severity: 2,
  columns: ['definition'],
  quotes: ['definition', 'figure'],
  test: (row) => row.definition === SAME_DEFINITION,
  spoil(row, random) {
    row.definition = random.pick(['stricter since October', 'wider since October', 'narrower since October']);
  },
};

const twoPoints: Rule<AccountColumn> = {
  name: 'two-points',
  says: 'An improvement is shown on 12 points or more; between two, chance alone goes up half of the time.',
  dimension: 'accuracy',
  severity: 3,
  columns: ['points', 'figure'],
  quotes: ['figure', 'points', 'swing'],
  scene: 'rising',
  test: (row) => !row.figure.startsWith('from') || Number(row.points) >= FEWEST_POINTS,
  spoil(row, random) {
    const [before = 0, now = 0] = (row.figure.match(/\d+/g) ?? []).map(Number);
    Object.assign(row, { points: '2', swing: String(now - before + random.int(1, 4)) });
  },
};

const participationOverstated: Rule<AccountColumn> = {
  name: 'participation-overstated',
  says: 'Counts in a claim are the counts of its evidence: an audit was sent what was sent, and not what was due.',
  dimension: 'consistency',
  severity: 3,
  columns: ['figure', 'numerator'],
  quotes: ['figure', 'numerator', 'denominator'],
  scene: 'audit',
  test: ({ figure, numerator, denominator }) =>
    !/^\d+ of \d+$/.test(figure) || figure === `${numerator} of ${denominator}`,
  spoil(row) {
    print(row, `${row.denominator} of ${row.denominator}`);
  },
};

const noOwner: Rule<AccountColumn> = {
  name: 'no-owner',
  says: 'Somebody with a name answers for every figure.',
  dimension: 'completeness',
  severity: 2,
  columns: ['owner'],
  quotes: ['figure', 'owner'],
  test: (row) => row.owner !== '',
  spoil(row) {
    row.owner = '';
  },
};

/** The rules of an account. No two of them fail for the same cell, so that a claim has one fault or none. */
export const accountRules: Rule<AccountColumn>[] = [
  wrongPercentage,
  wrongDenominator,
  chosenPeriod,
  partYear,
  lowCompleteness,
  droppedSite,
  tinyNumber,
  changedDefinition,
  twoPoints,
  participationOverstated,
  noOwner,
];
