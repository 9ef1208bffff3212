import type { DatedNote } from './statement.ts';

/** How sure something is, as sources, facts and dated notes have it. */
export type Confidence = DatedNote['confidence'];

const WORDS: Record<Confidence, string> = {
  V: 'Read in the source.',
  'V*': 'Read in a secondary source; the original was not seen.',
  W: 'Widely known; the source was not read again.',
  C: 'Worked out again for this site.',
  U: 'We are not sure of it.',
};

/** How sure something is, as a reader is told: one sentence or two, with their full stops. */
export function sayConfidence(confidence: Confidence): string {
  return WORDS[confidence];
}
