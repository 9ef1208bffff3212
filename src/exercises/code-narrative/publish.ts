import type { Missing } from '../kind.ts';
import type { CodeNarrative, CodeNarrativeResponse, MarkedPhrase } from './schema.ts';
import { isPlaced, overlapOf, wordsOf } from './spans.ts';
import type { StatusName } from './status-words.ts';
import { letterTruth } from './truth.ts';
import type { Code } from './truth.ts';

/** What a learner sees before answering: the letter and the words to code it with. */
export interface CodeNarrativePub {
  caption: string;
  sentences: readonly string[];
  codes: readonly Code[];
  /** What "Status" offers; empty where it is not asked. */
  statuses: readonly StatusName[];
  asksSide: boolean;
}

/** The public part of one version. Nothing in it says which phrases count, or how many. */
export function publishCodeNarrative(def: CodeNarrative, seed: number): CodeNarrativePub {
  const { sentences, codes } = letterTruth(def, seed);
  const { caption, statuses, asksSide } = def;
  return { caption, sentences, codes, statuses, asksSide };
}

/** Whether another seed makes another letter. */
export function variesCodeNarrative(def: CodeNarrative): boolean {
  return def.data !== undefined;
}

/** The answer nobody has touched: no phrase is marked. */
export function emptyCodeNarrative(): CodeNarrativeResponse {
  return { phrases: [] };
}

/** A code with its words, as it is chosen: "T-011 Chest infection". */
export function sayCode({ code, says }: Code): string {
  return `${code} ${says}`;
}

/** A sentence as it is chosen, by its number and its first words: "3 There was no sign of …". */
export function saySentence({ sentences }: CodeNarrativePub, sentence: number): string {
  const words = wordsOf(sentences[sentence - 1] ?? '');
  return [String(sentence), ...words.slice(0, 5), ...(words.length > 5 ? ['…'] : [])].join(' ');
}

/** A word as it is chosen, by its number: "6 chest". */
export function sayWord({ sentences }: CodeNarrativePub, sentence: number, word: number): string {
  return `${String(word)} ${wordsOf(sentences[sentence - 1] ?? '')[word - 1] ?? ''}`;
}

/** What one phrase still lacks, in words that follow "Still to do: "; nothing where it is whole. */
export function lackOf(pub: CodeNarrativePub, phrase: MarkedPhrase): string | undefined {
  if (!isPlaced(pub.sentences, phrase)) return 'the words of';
  if (phrase.code === undefined) return 'the code of';
  return pub.statuses.length > 0 && phrase.status === undefined ? 'the status of' : undefined;
}

/** What is not finished: a first phrase, or the words, code or status of one; and phrases that share words. */
export function missingCodeNarrative(pub: CodeNarrativePub, { phrases }: CodeNarrativeResponse): Missing[] {
  if (phrases.length === 0) return [{ id: 'phrases', label: 'mark at least one phrase' }];
  return phrases.flatMap((phrase, index): Missing[] => {
    const number = String(index + 1);
    const lack = lackOf(pub, phrase);
    const twin = phrases.slice(0, index).findIndex((other) => overlapOf(other, phrase) > 0);
    const id = `phrase-${number}`;
    if (lack !== undefined) return [{ id, label: `${lack} phrase ${number}` }];
    return twin < 0 ? [] : [{ id, label: `phrase ${number} shares words with phrase ${String(twin + 1)}` }];
  });
}
