import { sayCode } from './publish.ts';
import { sayPanel } from './say-flaw.ts';
import type { CodeNarrative } from './schema.ts';
import { quoteSpan } from './spans.ts';
import { SIDE_WORDS, STATUS_WORDS } from './status-words.ts';
import { letterTruth } from './truth.ts';

/** One phrase of the worked answer. */
interface SolvedPhrase {
  sentence: number;
  words: string;
  /** The code in words, then the status and the side where they are asked: "T-011 Chest infection, ruled out". */
  coded: string;
  because: string;
  /** Where colleagues differed, how they coded it. */
  panel: string | undefined;
}

/** The worked answer: every phrase in the order of the letter, and what looks codable and is not. */
export interface CodeNarrativeSolution {
  phrases: SolvedPhrase[];
  decoys: { sentence: number; words: string; because: string }[];
}

/** Works the answer out. */
export function solveCodeNarrative(def: CodeNarrative, seed: number): CodeNarrativeSolution {
  const truth = letterTruth(def, seed);
  return {
    phrases: truth.phrases.map((phrase) => {
      const code = truth.codes.find((each) => each.code === phrase.code);
      const parts = [
        code ? sayCode(code) : phrase.code,
        ...(def.statuses.length > 0 ? [STATUS_WORDS[phrase.status]] : []),
        ...(def.asksSide && phrase.side ? [SIDE_WORDS[phrase.side]] : []),
      ];
      return {
        sentence: phrase.sentence,
        words: quoteSpan(truth.sentences, phrase),
        coded: parts.join(', '),
        because: phrase.because,
        panel: sayPanel(truth, phrase),
      };
    }),
    decoys: truth.decoys.map((decoy) => ({
      sentence: decoy.sentence,
      words: quoteSpan(truth.sentences, decoy),
      because: decoy.because,
    })),
  };
}
