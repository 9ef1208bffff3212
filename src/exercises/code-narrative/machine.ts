import { defineSteps } from '../steps.ts';
import { MOST_PHRASES } from './limits.ts';
import type { CodeNarrativeResponse, MarkedPhrase } from './schema.ts';

/** What a learner can do to the phrases. A phrase is named by its place in the list, from 0; words from 1. */
export type CodeNarrativeEdit =
  | { type: 'phrase.add' }
  | { type: 'phrase.remove'; phrase: number }
  /** Chooses the words by their numbers. */
  | { type: 'phrase.place'; phrase: number; change: Partial<Record<'sentence' | 'from' | 'to', number>> }
  /** Chooses what they mean; `undefined` takes a choice back. */
  | { type: 'phrase.code'; phrase: number; change: Pick<MarkedPhrase, 'code'> }
  | { type: 'phrase.status'; phrase: number; change: Pick<MarkedPhrase, 'status'> }
  | { type: 'phrase.side'; phrase: number; change: Pick<MarkedPhrase, 'side'> }
  /** The first or the last word of a phrase was pressed in the letter. */
  | { type: 'word.press'; sentence: number; word: number };

const BLANK: MarkedPhrase = { sentence: 0, from: 0, to: 0 };

/** A phrase without what was taken back, so that the same answer is always the same text. */
function tidy({ sentence, from, to, code, status, side }: MarkedPhrase): MarkedPhrase {
  return {
    sentence,
    from,
    to,
    ...(code === undefined ? {} : { code }),
    ...(status === undefined ? {} : { status }),
    ...(side === undefined ? {} : { side }),
  };
}

/**
 * Another sentence begins afresh, and a first word after the last takes the last along. A last word never moves the
 * first, because arrow keys pass through every word of a list on the way to the one that is meant.
 */
function place(
  phrase: MarkedPhrase,
  change: Partial<Pick<MarkedPhrase, 'sentence' | 'from' | 'to'>>,
): MarkedPhrase {
  const { sentence, from, to } = change;
  if (sentence !== undefined) return { ...phrase, sentence, from: 0, to: 0 };
  if (from !== undefined) return { ...phrase, from, to: Math.max(from, phrase.to) };
  return to === undefined ? phrase : { ...phrase, to };
}

/** Where a press on a word belongs: a phrase begun in this sentence, or one that has no words yet; else none. */
function openPhrase(phrases: readonly MarkedPhrase[], sentence: number): number {
  const isOpen = (phrase: MarkedPhrase): boolean => phrase.code === undefined;
  const begun = phrases.findIndex(
    (phrase) => isOpen(phrase) && phrase.sentence === sentence && phrase.from > 0,
  );
  return begun >= 0 ? begun : phrases.findIndex((phrase) => isOpen(phrase) && phrase.from === 0);
}

/** The first press begins a phrase, the next in its sentence ends it; before its first word it begins there. */
function press(phrases: MarkedPhrase[], sentence: number, word: number): MarkedPhrase[] {
  const isTaken = phrases.some(
    (phrase) =>
      phrase.code !== undefined && phrase.sentence === sentence && phrase.from <= word && word <= phrase.to,
  );
  if (isTaken) return phrases;
  const at = openPhrase(phrases, sentence);
  const begun = phrases[at];
  if (!begun) {
    return phrases.length < MOST_PHRASES ? [...phrases, { sentence, from: word, to: word }] : phrases;
  }
  const isFresh = begun.from === 0 || begun.sentence !== sentence;
  const span = isFresh
    ? { ...begun, sentence, from: word, to: word }
    : { ...begun, from: Math.min(begun.from, word), to: word < begun.from ? begun.to : word };
  return phrases.map((phrase, place) => (place === at ? span : phrase));
}

/** The phrases after one edit. What names a phrase that is not there changes nothing. */
export function applyCodeNarrativeEdit(
  { phrases }: CodeNarrativeResponse,
  edit: CodeNarrativeEdit,
): CodeNarrativeResponse {
  switch (edit.type) {
    case 'phrase.add':
      return { phrases: phrases.length < MOST_PHRASES ? [...phrases, BLANK] : phrases };
    case 'phrase.remove':
      return { phrases: phrases.filter((_, index) => index !== edit.phrase) };
    case 'word.press':
      return { phrases: press(phrases, edit.sentence, edit.word) };
    case 'phrase.place':
      return {
        phrases: phrases.map((phrase, index) =>
          index === edit.phrase ? place(phrase, edit.change) : phrase,
        ),
      };
    case 'phrase.code':
    case 'phrase.status':
    case 'phrase.side':
      return {
        phrases: phrases.map((phrase, index) =>
          index === edit.phrase ? tidy({ ...phrase, ...edit.change }) : phrase,
        ),
      };
  }
}

/** The steps of code-narrative: phrases are added, placed by number or by pressing words, coded and removed. */
export const codeNarrativeMachine = defineSteps<CodeNarrativeResponse, CodeNarrativeEdit>(
  [
    'phrase.add',
    'phrase.remove',
    'phrase.place',
    'phrase.code',
    'phrase.status',
    'phrase.side',
    'word.press',
  ],
  applyCodeNarrativeEdit,
);
