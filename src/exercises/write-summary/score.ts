import type { Finding, Part, RawVerdict } from '../../kernel/verdict.ts';
import type { Scorer } from '../kind.ts';
import { drawItems } from './draw.ts';
import { judgeNeeded } from './judge.ts';
import type { Judged } from './judge.ts';
import type { Line, SummaryItem, WriteSummary, WriteSummaryResponse } from './schema.ts';
import { countWords } from './words.ts';

/** What could harm the patient weighs three times as much as what is merely useful. */
const CRITICAL = 3;
/** Clutter as long as all that is needed takes half of the mark. */
const CLUTTER_COST = 0.5;

/** Findings in the order in which they matter. */
const ORDER = ['critical-omitted', 'action-unowned', 'clutter', 'misplaced', 'buried', 'useful-omitted'];

function weightOf({ need }: SummaryItem): number {
  return need === 'critical' ? CRITICAL : 1;
}

function wordsIn(items: readonly SummaryItem[]): number {
  return items.reduce((sum, { text }) => sum + countWords(text), 0);
}

/** For each heading with a line that must come first, whether it does. Only where this version shows that line. */
function judgeLeads(
  { headings }: WriteSummary,
  items: readonly SummaryItem[],
  lines: readonly Line[],
): Part[] {
  return headings.flatMap(({ id, lead }): Part[] => {
    if (!items.some((item) => item.id === lead)) return [];
    const first = lines.find(({ under }) => under === id);
    return [
      { id: `first-${id}`, state: first === undefined ? 'missed' : first.item === lead ? 'right' : 'wrong' },
    ];
  });
}

function byOrder(a: Finding, b: Finding): number {
  return ORDER.indexOf(a.code) - ORDER.indexOf(b.code);
}

function countOf(findings: readonly Finding[], code: string): number {
  return findings.filter((finding) => finding.code === code).length;
}

/**
 * Marks a summary. Each needed line counts, one that is critical three times: whole in its place, half elsewhere; of
 * an action 0.4 for asking and 0.3 each for its owner and its date. A line that must come first under its heading counts
 * once more. From that share comes off half of the clutter's words over the needed words. Parts: an item's id, and
 * `first-` with a heading's id. Passed: nothing critical left out, every action owned and dated, little clutter.
 */
export function scoreWriteSummary(
  def: WriteSummary,
  seed: number,
  response: WriteSummaryResponse,
): RawVerdict {
  const items = drawItems(def, seed).map(({ item }) => item);
  // A line of an item that this version does not show is nobody's; of two lines of one item, the first counts.
  const lines = response.lines.filter(({ item }) => items.some(({ id }) => id === item));
  const lineOf = (item: SummaryItem): Line | undefined => lines.find((line) => line.item === item.id);
  const needed = items.filter(({ need }) => need !== 'clutter');
  const clutter = items.filter((item) => item.need === 'clutter' && lineOf(item));
  const judged: Judged[] = needed.map((item) => judgeNeeded(item, lineOf(item)));
  const leads = judgeLeads(def, items, lines);
  const total = needed.reduce((sum, item) => sum + weightOf(item), leads.length);
  const first = leads.filter(({ state }) => state === 'right').length;
  const got = judged.reduce((sum, { item, credit }) => sum + weightOf(item) * credit, first);
  const cost = (CLUTTER_COST * wordsIn(clutter)) / Math.max(1, wordsIn(needed));
  const raw = Math.max(0, got / Math.max(1, total) - cost);
  const findings: Finding[] = [
    ...judged.flatMap(({ finding }) => finding ?? []),
    ...clutter.map(({ id, text }) => ({ code: 'clutter', at: id, args: { words: countWords(text) } })),
    ...leads.flatMap(({ id, state }) => (state === 'wrong' ? [{ code: 'buried', at: id }] : [])),
  ].sort(byOrder);
  const omitted = countOf(findings, 'critical-omitted');
  const actions = judged.filter(({ item }) => item.action);
  const owned = actions.filter(
    ({ state, finding }) => state !== 'missed' && finding?.code !== 'action-unowned',
  );
  return {
    raw,
    passed:
      omitted === 0 &&
      owned.length === actions.length &&
      clutter.length <= def.pass.clutter &&
      raw + 1e-9 >= def.pass.share,
    parts: [
      ...judged.map(({ item, state }): Part => ({ id: item.id, state })),
      ...clutter.map(({ id }): Part => ({ id, state: 'wrong' })),
      ...leads,
    ],
    findings,
    figures: Object.entries({
      critical: needed.filter(({ need }) => need === 'critical').length,
      omitted,
      actions: actions.length,
      owned: owned.length,
      clutter: clutter.length,
      words: wordsIn(items.filter(lineOf)),
      'clutter-words': wordsIn(clutter),
    }).map(([name, value]) => ({ name, value })),
  };
}

/** Everything that is needed, under its best heading, what must be first first, actions with owner and date. */
export function modelWriteSummary(def: WriteSummary, seed: number): WriteSummaryResponse {
  const needed = drawItems(def, seed).flatMap(({ item }) => (item.need === 'clutter' ? [] : [item]));
  const isLead = ({ id }: SummaryItem): boolean => def.headings.some(({ lead }) => lead === id);
  const ordered = [...needed.filter(isLead), ...needed.filter((item) => !isLead(item))];
  return {
    lines: ordered.map(({ id, under, action }): Line => {
      const [owner, by] = [action?.owner[0], action?.by[0]];
      return {
        item: id,
        under: under[0] ?? '',
        ...(owner === undefined ? {} : { owner }),
        ...(by === undefined ? {} : { by }),
      };
    }),
  };
}

/** Nothing; and everything copied under one heading, whichever it is. */
function lazyWriteSummary(def: WriteSummary, seed: number): WriteSummaryResponse[] {
  const items = drawItems(def, seed).map(({ item }) => item.id);
  const copies = def.headings.map(({ id }) => ({ lines: items.map((item) => ({ item, under: id })) }));
  return [{ lines: [] }, ...copies];
}

/** Scoring of write-summary, for `mark` and for replay. */
export const writeSummaryScorer: Scorer<WriteSummary, WriteSummaryResponse> = {
  rules: 1,
  score: scoreWriteSummary,
  model: modelWriteSummary,
  lazy: lazyWriteSummary,
};
