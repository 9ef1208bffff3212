import type { Missing } from '../kind.ts';
import { answerTo, listOf, orderOf } from './answer.ts';
import { drawQuestions, shuffleApart, shuffleShown } from './draw.ts';
import { rightsOf } from './judge.ts';
import type { AnswerQuestions, AnswerQuestionsResponse, Question } from './schema.ts';

/** A choice as it is shown; `index` is its place in the definition, under which the answer is kept. */
interface Shown {
  index: number;
  say: string;
}

/** What a learner may see of one question. */
export type PublicQuestion = {
  id: string;
  number: number;
  ask: string;
  context: string;
  isSpaced: boolean;
} & (
  | { form: 'single' | 'multiple'; options: Shown[] }
  | { form: 'numeric'; unit: string }
  | { form: 'order'; lines: Shown[] }
  | { form: 'match'; lefts: string[]; rights: Shown[] }
);

/** What a learner may see of the questions: no mark of what is right, no reason. */
export interface AnswerQuestionsPub {
  certainty: boolean;
  questions: PublicQuestion[];
}

function publishQuestion(question: Question, place: number, seed: number): PublicQuestion {
  const { id, ask, context = '', spaced } = question;
  const shared = { id, number: place + 1, ask, context, isSpaced: spaced !== undefined };
  const show = (list: readonly string[]): Shown[] =>
    shuffleShown(
      // Two pairs may share a right-hand side, which is then offered once.
      list.flatMap((say, index) => (list.indexOf(say) === index ? [{ index, say }] : [])),
      seed,
      place,
    );
  switch (question.form) {
    case 'single':
    case 'multiple':
      return { ...shared, form: question.form, options: show(question.options.map(({ say }) => say)) };
    case 'numeric':
      return { ...shared, form: 'numeric', unit: question.unit };
    case 'order': {
      const order = shuffleApart(question.items.length, seed * 64 + place);
      return {
        ...shared,
        form: 'order',
        lines: order.map((index) => ({ index, say: question.items[index] ?? '' })),
      };
    }
    case 'match':
      return {
        ...shared,
        form: 'match',
        lefts: question.pairs.map(({ left }) => left),
        rights: show(rightsOf(question)),
      };
    default:
      return question satisfies never;
  }
}

/** The questions that a seed draws, their options, lines and right-hand sides in an order of chance. */
export function publishAnswerQuestions(def: AnswerQuestions, seed: number): AnswerQuestionsPub {
  return {
    certainty: def.certainty,
    questions: drawQuestions(def, seed).map((question, place) => publishQuestion(question, place, seed)),
  };
}

function isAnswered(question: PublicQuestion, response: AnswerQuestionsResponse): boolean {
  const answer = answerTo(response.answers, question.id);
  switch (question.form) {
    case 'single':
      return question.options.some(({ index }) => index === answer);
    case 'multiple':
      return question.options.some(({ index }) => listOf(answer).includes(index));
    case 'numeric':
      return typeof answer === 'string' && answer.trim() !== '';
    case 'order':
      return orderOf(answer, question.lines.length) !== undefined;
    case 'match':
      return question.lefts.every((_, left) => typeof listOf(answer)[left] === 'number');
    default:
      return question satisfies never;
  }
}

/** The questions without a whole answer. How sure one is need not be said. */
export function missingAnswerQuestions(
  pub: AnswerQuestionsPub,
  response: AnswerQuestionsResponse,
): Missing[] {
  const isOnly = pub.questions.length === 1;
  return pub.questions
    .filter((question) => !isAnswered(question, response))
    .map(({ id, number }) => ({ id, label: isOnly ? 'your answer' : `question ${String(number)}` }));
}

/** No question answered. */
export function emptyAnswerQuestions(): AnswerQuestionsResponse {
  return { answers: {}, certainty: {} };
}

/** Whether another seed draws other questions. */
export function variesAnswerQuestions(def: AnswerQuestions): boolean {
  return def.draw !== undefined && def.draw < def.questions.length;
}
