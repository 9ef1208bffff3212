import { defineKind } from '../kind.ts';
import type { Kind } from '../kind.ts';
import { answerQuestionsByHand } from './by-hand.ts';
import { answerQuestionsCases } from './cases.ts';
import { answerQuestionsGallery } from './gallery.ts';
import { answerQuestionsMachine } from './machine.ts';
import { emptyAnswerQuestions, publishAnswerQuestions, variesAnswerQuestions } from './publish.ts';
import type { AnswerQuestionsPub } from './publish.ts';
import { readAnswerQuestionsResponse } from './response.ts';
import { answerQuestionsResponse, answerQuestionsSchema } from './schema.ts';
import type { AnswerQuestions, AnswerQuestionsResponse, Question } from './schema.ts';
import { answerQuestionsScorer } from './score.ts';
import { ANSWER_QUESTIONS_STARTER } from './starter.ts';

const SECONDS: Record<Question['form'], number> = {
  single: 25,
  multiple: 35,
  numeric: 50,
  order: 45,
  match: 45,
};
const SECONDS_OF_CERTAINTY = 4;

function estimateSeconds({ questions, draw, certainty }: AnswerQuestions): number {
  const all = questions.reduce(
    (sum, { form }) => sum + SECONDS[form] + (certainty ? SECONDS_OF_CERTAINTY : 0),
    0,
  );
  const share = Math.min(draw ?? questions.length, questions.length) / questions.length;
  return Math.round(all * share);
}

function reasonsOf(question: Question): string[] {
  switch (question.form) {
    case 'single':
    case 'multiple':
      return question.options.map(({ because }) => because);
    case 'numeric':
      return [question.because, ...question.wrong.map(({ because }) => because)];
    case 'order':
      return [question.because];
    case 'match':
      return question.pairs.map(({ because }) => because);
    default:
      return question satisfies never;
  }
}

/** The whole kind with its types, for the tests of this kind. */
export const answerQuestionsKind: Kind<AnswerQuestions, AnswerQuestionsPub, AnswerQuestionsResponse> = {
  name: 'answer-questions',
  purpose: 'Answer questions in five forms, and say how sure you are.',
  schema: answerQuestionsSchema,
  response: answerQuestionsResponse,
  scorer: answerQuestionsScorer,
  varies: variesAnswerQuestions,
  publish: publishAnswerQuestions,
  empty: emptyAnswerQuestions,
  readResponse: readAnswerQuestionsResponse,
  // The schema says it all: faults that need the whole definition are found while it is read.
  check: () => [],
  estimateSeconds,
  searchText: ({ title, task, questions }) =>
    [title, task, ...questions.flatMap(({ context, ask }) => [context ?? '', ask])]
      .filter(Boolean)
      .join('\n'),
  keyStrings: ({ explanation, questions }) => [explanation, ...questions.flatMap(reasonsOf)],
  machine: answerQuestionsMachine,
  byHand: answerQuestionsByHand,
  cases: answerQuestionsCases,
  gallery: answerQuestionsGallery,
  starter: ANSWER_QUESTIONS_STARTER,
};

/** Answer questions in five forms, and say how sure you are. */
export const answerQuestions = defineKind(answerQuestionsKind);
