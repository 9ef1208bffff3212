import type { Marking } from '../kind.ts';
import { explainAnswerQuestions, tallyAnswerQuestions } from './explain.ts';
import type { AnswerQuestionsPub } from './publish.ts';
import type { AnswerQuestions, AnswerQuestionsResponse } from './schema.ts';
import { answerQuestionsScorer } from './score.ts';
import { solveAnswerQuestions } from './solve.ts';
import type { AnswerQuestionsSolution } from './solve.ts';
import { AnswerQuestionsWorked } from './worked.tsx';

/** The half of answer-questions that marks, loaded once there is something to mark. */
export const answerQuestionsMarking: Marking<
  AnswerQuestions,
  AnswerQuestionsPub,
  AnswerQuestionsResponse,
  AnswerQuestionsSolution
> = {
  scorer: answerQuestionsScorer,
  explain: explainAnswerQuestions,
  solve: solveAnswerQuestions,
  tally: tallyAnswerQuestions,
  answerTo: ({ answers }, part) => (Object.hasOwn(answers, part) ? answers[part] : undefined),
  Worked: AnswerQuestionsWorked,
};
