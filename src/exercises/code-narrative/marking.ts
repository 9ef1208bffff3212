import type { Marking } from '../kind.ts';
import { explainCodeNarrative, tallyCodeNarrative } from './explain.ts';
import type { CodeNarrativePub } from './publish.ts';
import type { CodeNarrative, CodeNarrativeResponse } from './schema.ts';
import { codeNarrativeScorer } from './score.ts';
import { solveCodeNarrative } from './solve.ts';
import type { CodeNarrativeSolution } from './solve.ts';
import { spanId } from './spans.ts';
import { CodeNarrativeWorked } from './worked.tsx';

/** The half of code-narrative that marks, loaded once there is something to mark. */
export const codeNarrativeMarking: Marking<
  CodeNarrative,
  CodeNarrativePub,
  CodeNarrativeResponse,
  CodeNarrativeSolution
> = {
  scorer: codeNarrativeScorer,
  explain: explainCodeNarrative,
  solve: solveCodeNarrative,
  tally: tallyCodeNarrative,
  answerTo: ({ phrases }, part) => phrases.find((phrase) => spanId(phrase) === part),
  Worked: CodeNarrativeWorked,
};
