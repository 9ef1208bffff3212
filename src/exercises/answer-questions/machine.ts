import type { Certainty } from '../../measures/certainty.ts';
import { defineSteps } from '../steps.ts';
import type { Answer, AnswerQuestionsResponse } from './schema.ts';

/** What a learner can do to the answers; an answer of `undefined` takes the answer back. */
export type AnswerQuestionsEdit =
  | { type: 'answer.edit'; question: string; answer: Answer | undefined }
  | { type: 'certainty.edit'; question: string; level: Certainty };

function withEntry<T>(
  record: Readonly<Record<string, T>>,
  key: string,
  value: T | undefined,
): Record<string, T> {
  const others = Object.entries(record).filter(([other]) => other !== key);
  return Object.fromEntries(value === undefined ? others : [...others, [key, value] as const]);
}

/** The response after an edit. */
export function applyAnswerQuestionsEdit(
  response: AnswerQuestionsResponse,
  edit: AnswerQuestionsEdit,
): AnswerQuestionsResponse {
  switch (edit.type) {
    case 'answer.edit':
      return { ...response, answers: withEntry(response.answers, edit.question, edit.answer) };
    case 'certainty.edit':
      return { ...response, certainty: withEntry(response.certainty, edit.question, edit.level) };
    default:
      return edit satisfies never;
  }
}

/** The steps of answer-questions: answers are given, with how sure one is. */
export const answerQuestionsMachine = defineSteps<AnswerQuestionsResponse, AnswerQuestionsEdit>(
  ['answer.edit', 'certainty.edit'],
  applyAnswerQuestionsEdit,
);
