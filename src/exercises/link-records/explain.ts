import type { Finding, Verdict } from '../../kernel/verdict.ts';
import { sayPercent } from '../../measures/proportion.ts';
import type { Message, Rung } from '../kind.ts';
import { rightDecision } from './cost.ts';
import { DECISION_LABELS } from './decisions.ts';
import { explainFile, sayFileLead } from './explain-file.ts';
import { figureOf } from './figure-of.ts';
import type { LinkRecords, LinkRecordsResponse } from './schema.ts';
import { versionOf } from './version.ts';
import type { CardPair, Version } from './version.ts';

function pairStates({ parts }: Verdict): Verdict['parts'] {
  return parts.filter(({ id }) => id !== 'thresholds');
}

/** The score line: "5 of 8 pairs", "cost 61", or both. */
export function tallyLinkRecords(verdict: Verdict): string {
  const pairs = pairStates(verdict);
  const right = pairs.filter(({ state }) => state === 'right').length;
  const cost = figureOf(verdict, 'file-cost');
  return [
    ...(pairs.length > 0 ? [`${String(right)} of ${String(pairs.length)} pairs`] : []),
    ...(cost === undefined ? [] : [`file costs ${String(cost)}`]),
  ].join(', ');
}

function sayPairsLead(verdict: Verdict): string {
  const pairs = pairStates(verdict);
  const right = pairs.filter(({ state }) => state === 'right').length;
  const [cost, best, lazy] = ['cost', 'best', 'lazy'].map((name) => figureOf(verdict, `pairs-${name}`) ?? 0);
  return (
    `${String(right)} of ${String(pairs.length)} pairs decided well. ` +
    `Your decisions cost ${String(cost)}. The best cost ${String(best)}; one decision for all costs ${String(lazy)} at least.`
  );
}

function sayLead(verdict: Verdict): Message[] {
  const tone = verdict.passed ? 'good' : verdict.raw > 0 ? 'warn' : 'bad';
  const texts = [
    ...(figureOf(verdict, 'pairs-cost') === undefined ? [] : [sayPairsLead(verdict)]),
    ...(figureOf(verdict, 'file-cost') === undefined ? [] : [sayFileLead(verdict)]),
  ];
  return texts.map((text) => ({ tone, text }));
}

/** What kind of mistake there is on the cards, the dearest first, with one question to look again by. */
function sayPairsNudge({ findings }: Verdict): Message[] {
  const count = (code: string): number => findings.filter((finding) => finding.code === code).length;
  const [merged, guessed, missed, referred, open] = [
    count('false-merge'),
    count('guess'),
    count('missed-match'),
    count('needless-referral'),
    count('pair-open'),
  ];
  const messages: Message[] = [];
  if (merged > 0) {
    const pairs = merged === 1 ? 'One merge joins' : `${String(merged)} merges join`;
    const text = `${pairs} two people, at 10 points each. Who shares a birthday, a home and a surname?`;
    messages.push({ tone: 'bad', text });
  } else if (guessed > 0) {
    const text = `${guessed === 1 ? 'One decision is' : `${String(guessed)} decisions are`} a guess. Where would a second source be needed?`;
    messages.push({ tone: 'warn', text });
  } else if (missed > 0) {
    const pairs = missed === 1 ? 'One person stays' : `${String(missed)} people stay`;
    const text = `${pairs} split in two, at 3 points each. What changes when someone moves or marries, and what does not?`;
    messages.push({ tone: 'warn', text });
  } else if (referred > 0) {
    const pairs = referred === 1 ? 'One pair that you sent' : `${String(referred)} pairs that you sent`;
    messages.push({ tone: 'note', text: `${pairs} to a person could be decided from its fields.` });
  }
  if (open > 0) {
    const text = open === 1 ? 'One pair is still open.' : `${String(open)} pairs are still open.`;
    messages.push({ tone: 'note', text: `${text} Each counts as a missed match.` });
  }
  return messages;
}

/** What was done to one pair, by name: "You merged R118 and R119: they are twins." */
function sayPair(
  pair: CardPair,
  finding: Finding,
  stories: Version['stories'],
  isAnswerShown: boolean,
): Message {
  const { who = '', because = '' } = stories[pair.story] ?? {};
  const [at, rows] = [pair.id, `${pair.left} and ${pair.right}`];
  const right = DECISION_LABELS[rightDecision(pair)];
  switch (finding.code) {
    case 'decided-well':
      return { tone: 'good', at, text: `${rows}: decided well. ${because}` };
    case 'false-merge':
      return { tone: 'bad', at, text: `You merged ${rows}: ${who}. ${because}` };
    case 'missed-match':
      return { tone: 'warn', at, text: `You kept ${rows} apart: ${who}. ${because}` };
    case 'needless-referral':
      return { tone: 'note', at, text: `You sent ${rows} to a person, and the fields suffice. ${because}` };
    case 'guess':
      return { tone: 'bad', at, text: `You decided ${rows} on a guess. ${because}` };
    default:
      return isAnswerShown
        ? { tone: 'note', at, text: `${rows}: ${right}. ${because}` }
        : { tone: 'note', at, text: `${rows}: still open.` };
  }
}

/** Precision, recall and B-cubed F1 of what was merged without a person. */
function sayMeasures(verdict: Verdict): Message[] {
  const recall = figureOf(verdict, 'recall');
  if (recall === undefined) return [];
  const precise = figureOf(verdict, 'precision');
  const first = precise === undefined ? 'nothing merged yet' : `pairwise precision ${sayPercent(precise)}`;
  const f1 = (figureOf(verdict, 'b-cubed-f1') ?? 0).toFixed(2);
  const text = `By the machine alone: ${first}, recall ${sayPercent(recall)}, B-cubed F1 ${f1}.`;
  return [{ tone: 'note', text }];
}

/**
 * The words for a verdict. First rung: what the answer costs beside the best and the thoughtless one, and one nudge.
 * Second: each pair by its record numbers with the rule behind it, and the file by groups of people. Third: what was
 * still open, and the cheapest thresholds.
 */
export function explainLinkRecords(
  def: LinkRecords,
  seed: number,
  response: LinkRecordsResponse,
  verdict: Verdict,
  rung: Rung,
): Message[] {
  const version = versionOf(def, seed);
  const lead = sayLead(verdict);
  const isMarked = rung > 1 || verdict.passed;
  const cards = isMarked
    ? version.pairs.flatMap((pair) => {
        const finding = verdict.findings.find(({ at }) => at === pair.id);
        return finding ? [sayPair(pair, finding, version.stories, rung === 3)] : [];
      })
    : sayPairsNudge(verdict);
  const onFile = version.file.length > 0 ? explainFile(version, response, verdict, isMarked, rung === 3) : [];
  return [...lead, ...sayMeasures(verdict), ...cards, ...onFile];
}
