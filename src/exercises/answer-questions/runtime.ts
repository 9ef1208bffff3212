import { defineRuntime } from '../kind.ts';
import { answerQuestionsMachine } from './machine.ts';
import {
  emptyAnswerQuestions,
  missingAnswerQuestions,
  publishAnswerQuestions,
  variesAnswerQuestions,
} from './publish.ts';
import { readAnswerQuestionsResponse } from './response.ts';
import { AnswerQuestionsView } from './view.tsx';

/** The half of answer-questions that the browser loads when an exercise comes near. */
export default defineRuntime({
  name: 'answer-questions',
  varies: variesAnswerQuestions,
  publish: publishAnswerQuestions,
  empty: emptyAnswerQuestions,
  missing: missingAnswerQuestions,
  readResponse: readAnswerQuestionsResponse,
  asksCertaintyItself: true,
  machine: answerQuestionsMachine,
  View: AnswerQuestionsView,
  marking: async () => (await import('./marking.ts')).answerQuestionsMarking,
});
