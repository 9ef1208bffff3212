import type { Finding, Part, PartState, RawFigure, RawVerdict } from '../../kernel/verdict.ts';
import type { Scorer } from '../kind.ts';
import { matchPhrases } from './match.ts';
import type { Match } from './match.ts';
import { flawsOf, isHarmful, keptOf } from './flaws.ts';
import type { Asked } from './flaws.ts';
import type { CodeNarrative, CodeNarrativeResponse, MarkedPhrase } from './schema.ts';
import { overlapOf, spanId, wordsOf } from './spans.ts';
import type { Span } from './spans.ts';
import { letterTruth } from './truth.ts';
import type { Truth } from './truth.ts';

/** What one mark that belongs to no phrase costs, in phrases: an overcode stays in a record for years. */
const OVERCODE = 0.5;

function markPair(match: Match, asked: Asked) {
  const { truth, marked } = match;
  const at = spanId(marked ?? truth);
  if (!marked) {
    const part: Part = { id: at, state: 'missed' };
    return { credit: 0, part, findings: [{ code: 'missed', at }] as Finding[], doesHarm: false };
  }
  const flaws = flawsOf(match, asked);
  const credit = flaws.reduce((product, flaw) => product * keptOf(flaw), 1);
  const state: PartState = flaws.length === 0 ? 'right' : credit > 0 ? 'partial' : 'wrong';
  const findings: Finding[] =
    flaws.length === 0 ? [{ code: 'right', at }] : flaws.map((code) => ({ code, at }));
  return {
    credit,
    part: { id: at, state },
    findings,
    doesHarm: flaws.some(isHarmful),
  };
}

function spareFinding({ decoys, phrases }: Truth, span: Span): Finding {
  const touches = (other: Span): boolean => overlapOf(other, span) > 0;
  const code = decoys.some(touches) ? 'decoy' : phrases.some(touches) ? 'again' : 'overcode';
  return { code, at: spanId(span) };
}

/**
 * Marks phrases. Each that counts is worth one: 1 for the exact words and 0.7 for more or fewer, times 1 for the exact
 * code, 0.8 for an acceptable and 0.4 for one that is too broad, times the status and the side where they are asked.
 * Confirmed where the letter does not say so, and denied where it does, earn nothing for the phrase. A mark that
 * belongs to no phrase costs a half. Findings: `right`, `missed`, each `Flaw`, `decoy`, `again`, `overcode`, each at a span.
 */
export function scoreCodeNarrative(
  def: CodeNarrative,
  seed: number,
  { phrases }: CodeNarrativeResponse,
): RawVerdict {
  const truth = letterTruth(def, seed);
  const { pairs, spare } = matchPhrases(truth, phrases);
  const marked = pairs.map((pair) => markPair(pair, def));
  const credit = marked.reduce((sum, one) => sum + one.credit, 0);
  const raw = pairs.length === 0 ? 0 : Math.max(0, credit - OVERCODE * spare.length) / pairs.length;
  const asserted = def.statuses.length === 0 ? [] : spare.filter(({ status }) => status === 'confirmed');
  const harmful = marked.filter(({ doesHarm }) => doesHarm).length + asserted.length;
  const figures: RawFigure[] = [
    { name: 'phrases', value: pairs.length },
    { name: 'marked', value: pairs.filter((pair) => pair.marked !== undefined).length },
    { name: 'right', value: marked.filter(({ part }) => part.state === 'right').length },
    { name: 'overcodes', value: spare.length },
    { name: 'harmful', value: harmful },
    { name: 'credit', value: raw },
  ];
  return {
    raw,
    // The allowance keeps a credit of exactly the pass mark from failing by its last binary digit.
    passed: raw + 1e-9 >= def.pass.credit && harmful <= def.pass.maxHarmful,
    parts: [
      ...marked.map(({ part }) => part),
      ...spare.map((answer): Part => ({ id: spanId(answer), state: 'wrong' })),
    ],
    findings: [
      ...marked.flatMap(({ findings }) => findings),
      ...spare.map((answer) => spareFinding(truth, answer)),
    ],
    figures,
  };
}

/** The answer with every phrase marked just so. */
export function modelCodeNarrative(def: CodeNarrative, seed: number): CodeNarrativeResponse {
  return {
    phrases: letterTruth(def, seed).phrases.map(({ sentence, from, to, code, status, side }) => ({
      sentence,
      from,
      to,
      code,
      ...(def.statuses.length > 0 ? { status } : {}),
      ...(def.asksSide && side !== undefined ? { side } : {}),
    })),
  };
}

/** Every sentence whole, each with the same code and status. */
function throughout(
  sentences: readonly string[],
  rest: Pick<MarkedPhrase, 'code' | 'status'>,
): CodeNarrativeResponse {
  return {
    phrases: sentences.map((text, index) => ({
      sentence: index + 1,
      from: 1,
      to: wordsOf(text).length,
      ...rest,
    })),
  };
}

const kept = new WeakMap<CodeNarrative, { seed: number; lazy: CodeNarrativeResponse[] }>();

/**
 * Marks nothing; every sentence whole with the first code and status; and the same with the code and status that pay
 * best, whichever they are. There may be a hundred such pairs, so the best is found once a version.
 */
export function lazyCodeNarrative(def: CodeNarrative, seed: number): CodeNarrativeResponse[] {
  const last = kept.get(def);
  if (last?.seed === seed) return last.lazy;
  const { sentences, codes } = letterTruth(def, seed);
  const pairs = codes.flatMap(({ code }) =>
    def.statuses.length === 0 ? [{ code }] : def.statuses.map((status) => ({ code, status })),
  );
  const answers = pairs.map((pair) => throughout(sentences, pair));
  const raws = answers.map((answer) => scoreCodeNarrative(def, seed, answer).raw);
  const best = raws.indexOf(Math.max(...raws));
  const lazy = [{ phrases: [] }, ...answers.slice(0, 1), ...answers.slice(best, best + 1)];
  kept.set(def, { seed, lazy });
  return lazy;
}

/** Scoring of code-narrative, for `mark` and for replay. */
export const codeNarrativeScorer: Scorer<CodeNarrative, CodeNarrativeResponse> = {
  rules: 1,
  score: scoreCodeNarrative,
  model: modelCodeNarrative,
  lazy: lazyCodeNarrative,
};
