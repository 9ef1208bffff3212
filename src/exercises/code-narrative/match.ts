import type { MarkedPhrase } from './schema.ts';
import { isPlaced, overlapOf, sortSpans, spanId } from './spans.ts';
import type { Span } from './spans.ts';
import type { TruePhrase, Truth } from './truth.ts';

/** How the marked words sit on the words that count: just them, more than them, or not all of them. */
export type Fit = 'exact' | 'wide' | 'narrow';

/** A phrase of the letter beside what a learner marked for it; `marked` is absent where it was missed. */
export interface Match {
  truth: TruePhrase;
  marked: MarkedPhrase | undefined;
  fit: Fit;
}

export interface Matches {
  /** One for each phrase that counts, in the order of the letter. */
  pairs: Match[];
  /** Marked phrases that belong to none, or to one that was marked already. */
  spare: MarkedPhrase[];
}

function fitOf(truth: Span, marked: Span): Fit {
  if (truth.from === marked.from && truth.to === marked.to) return 'exact';
  return marked.from <= truth.from && marked.to >= truth.to ? 'wide' : 'narrow';
}

/**
 * Lays a learner's phrases on those that count, each on at most one. Exact spans are matched first; then each phrase
 * that is left takes the one that shares most words with it. Phrases outside the letter, and the same span twice, are
 * passed over.
 */
export function matchPhrases({ sentences, phrases }: Truth, answers: readonly MarkedPhrase[]): Matches {
  const left = new Map<string, MarkedPhrase>();
  for (const answer of sortSpans(answers.filter((each) => isPlaced(sentences, each)))) {
    if (!left.has(spanId(answer))) left.set(spanId(answer), answer);
  }
  const take = (answer: MarkedPhrase | undefined): MarkedPhrase | undefined => {
    if (answer) left.delete(spanId(answer));
    return answer;
  };
  const exact = phrases.map((truth) => take(left.get(spanId(truth))));
  const pairs = phrases.map((truth, index): Match => {
    const found = exact[index];
    if (found) return { truth, marked: found, fit: 'exact' };
    const [best] = [...left.values()]
      .filter((answer) => overlapOf(truth, answer) > 0)
      .sort((a, b) => overlapOf(truth, b) - overlapOf(truth, a));
    const marked = take(best);
    return { truth, marked, fit: marked ? fitOf(truth, marked) : 'exact' };
  });
  return { pairs, spare: [...left.values()] };
}
