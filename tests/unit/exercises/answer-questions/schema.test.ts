import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { fiveForms, withCertainty } from '../../../../src/exercises/answer-questions/examples.ts';
import { answerQuestionsKind } from '../../../../src/exercises/answer-questions/index.ts';
import { answerQuestionsSchema } from '../../../../src/exercises/answer-questions/schema.ts';
import { mark } from '../../../../src/exercises/kind.ts';
import { definitionsOf } from '../kind-proofs.ts';

function faultsOf(def: unknown): string[] {
  const result = answerQuestionsSchema.safeParse(def);
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
}

/** The five forms with one question changed. */
function withQuestion(index: number, change: object): unknown {
  return {
    ...fiveForms,
    questions: fiveForms.questions.map((question, place) =>
      place === index ? { ...question, ...change } : question,
    ),
  };
}

function option(say: string, right: boolean) {
  return { say, because: 'Because it is so.', right };
}

test('accepts every definition of its cases and gallery unchanged', () => {
  for (const def of definitionsOf(answerQuestionsKind)) expect(answerQuestionsSchema.parse(def)).toEqual(def);
});

test('refuses a single question without exactly one right option', () => {
  const options = [option('A', true), option('B', true), option('C', false)];
  expect(faultsOf(withQuestion(0, { options }))).toEqual([
    'questions.0.options has 2 right options; a `single` question has exactly one',
  ]);
  expect(
    faultsOf(withQuestion(0, { options: options.map((entry) => ({ ...entry, right: false })) })),
  ).toEqual(['questions.0.options has 0 right options; a `single` question has exactly one']);
});

test('refuses a multiple question in which all or none are right', () => {
  const options = (right: boolean) => ['A', 'B', 'C'].map((say) => option(say, right));
  expect(faultsOf(withQuestion(1, { options: options(true) }))).toEqual([
    'questions.1.options has no wrong option',
  ]);
  expect(faultsOf(withQuestion(1, { options: options(false) }))).toEqual([
    'questions.1.options has no right option',
  ]);
});

test('refuses an option without a reason, and too few options', () => {
  expect(
    faultsOf(withQuestion(0, { options: [option('A', true), option('B', false), { say: 'C' }] })),
  ).toHaveLength(1);
  expect(faultsOf(withQuestion(0, { options: [option('A', true), option('B', false)] }))).toHaveLength(1);
});

test('refuses words that stand twice where they must differ', () => {
  expect(
    faultsOf(withQuestion(0, { options: [option('A', true), option('B', false), option('B', false)] })),
  ).toEqual(['questions.0.options.2.say is the same as another option']);
  expect(faultsOf(withQuestion(3, { items: ['one', 'two', 'one'] }))).toEqual([
    'questions.3.items.2 is the same as another line',
  ]);
  expect(faultsOf(withQuestion(4, { extra: ['Is it true?'] }))).toEqual([
    'questions.4.extra.0 stands among the others already',
  ]);
  expect(faultsOf(withQuestion(1, { id: 'wrong-side' }))).toEqual([
    'questions.1.id is the id of another question already',
  ]);
});

test('refuses a near miss that is right, and a draw beyond the questions', () => {
  expect(faultsOf(withQuestion(2, { wrong: [{ value: 90.02, because: 'Nearly the same.' }] }))).toEqual([
    'questions.2.wrong.0.value lies within the tolerance of the right answer',
  ]);
  expect(faultsOf({ ...fiveForms, draw: 6 })).toEqual(['draw is 6, and there are 5 questions']);
});

test('refuses a declared wrong answer that is right, does not fit, or has no question', () => {
  expect(faultsOf({ ...withCertainty, wrong: [{ zeros: 1 }] })).toEqual([
    'wrong.0.zeros is the right answer',
  ]);
  expect(faultsOf({ ...withCertainty, wrong: [{ zeros: 'x' }] })).toEqual([
    'wrong.0.zeros is no answer to a `single` question',
  ]);
  expect(faultsOf({ ...withCertainty, wrong: [{ zeroes: 1 }] })).toEqual([
    'wrong.0.zeroes names the question "zeroes", which is not here; did you mean "zeros"?',
  ]);
});

test('makes a starter that holds and can be solved', () => {
  const def = answerQuestionsSchema.parse(
    parse(answerQuestionsKind.starter.replaceAll('ID', 'new-questions')),
  );
  const kind = answerQuestionsKind;
  expect(mark(kind.scorer, def, 0, kind.scorer.model(def, 0)).earned).toBe(100);
  expect(kind.keyStrings(def).filter((text) => kind.searchText(def).includes(text))).toEqual([]);
  expect(kind.estimateSeconds(def)).toBe(132);
  expect(kind.estimateSeconds({ ...withCertainty, draw: 2 })).toBe(58);
});
