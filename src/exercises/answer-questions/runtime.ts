import { defineRuntime } from '../kind.ts';
import { explainAnswerQuestions, tallyAnswerQuestions } from './explain.ts';
import { answerQuestionsMachine } from './machine.ts';
import {
  emptyAnswerQuestions,
  missingAnswerQuestions,
  publishAnswerQuestions,
  variesAnswerQuestions,
} from './publish.ts';
import { readAnswerQuestionsResponse } from './response.ts';
import { answerQuestionsScorer } from './score.ts';
import { solveAnswerQuestions } from './solve.ts';
import { AnswerQuestionsView, AnswerQuestionsWorked } from './view.tsx';

/** The half of answer-questions that the browser loads. */
export default defineRuntime({
  name: 'answer-questions',
  scorer: answerQuestionsScorer,
  varies: variesAnswerQuestions,
  publish: publishAnswerQuestions,
  empty: emptyAnswerQuestions,
  missing: missingAnswerQuestions,
  explain: explainAnswerQuestions,
  solve: solveAnswerQuestions,
  readResponse: readAnswerQuestionsResponse,
  tally: tallyAnswerQuestions,
  machine: answerQuestionsMachine,
  View: AnswerQuestionsView,
  Worked: AnswerQuestionsWorked,
});
