import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  moveLine,
  orderOf,
  setMatch,
  toggleOption,
} from '../../../../src/exercises/answer-questions/answer.ts';
import { drawQuestions, shuffleApart } from '../../../../src/exercises/answer-questions/draw.ts';
import { drawn, fiveForms, withCertainty } from '../../../../src/exercises/answer-questions/examples.ts';
import { answerQuestionsKind } from '../../../../src/exercises/answer-questions/index.ts';
import { judgeQuestion } from '../../../../src/exercises/answer-questions/judge.ts';
import { applyAnswerQuestionsEdit } from '../../../../src/exercises/answer-questions/machine.ts';
import type { Answer, Question } from '../../../../src/exercises/answer-questions/schema.ts';
import { scoreAnswerQuestions } from '../../../../src/exercises/answer-questions/score.ts';
import {
  expectCasesToHold,
  expectModelAndLazyToHold,
  expectReaderToAgree,
  expectScoreToBeTotal,
} from '../kind-proofs.ts';
import { runs } from '../../../runs.ts';

const [single, multiple, numeric, order, match] = fiveForms.questions as [
  Question,
  Question,
  Question,
  Question,
  Question,
];

function creditsOf(question: Question, answers: Answer[]): number[] {
  return answers.map((answer) => judgeQuestion(question, answer).credit);
}

const answer = fc.oneof(
  fc.integer({ min: -2, max: 6 }),
  fc.constantFrom('', ' ', '90', '90 %', 'x', '10', '−3'),
  fc.array(fc.option(fc.integer({ min: -2, max: 6 })), { maxLength: 8 }),
);

test('marks every golden case as its author worked it out', () => expectCasesToHold(answerQuestionsKind));

test('gives the model 100 at every seed tried', () => expectModelAndLazyToHold(answerQuestionsKind));

test('gives a verdict for any response', () => {
  expectScoreToBeTotal(answerQuestionsKind, (def) => {
    const id = fc.constantFrom(...def.questions.map((question) => question.id), 'elsewhere', 'constructor');
    return fc.record({
      answers: fc.dictionary(id, answer),
      certainty: fc.dictionary(id, fc.constantFrom(1 as const, 2 as const, 3 as const)),
    });
  });
});

test('reads a response exactly as the schema does', () => {
  const key = fc.constantFrom('a', 'wrong-side', 'A', '', '__proto__', 'constructor', '1a');
  const odd = fc.oneof(
    answer,
    fc.double(),
    fc.constantFrom(null, true, 'x'.repeat(61), Array<number>(21).fill(1), [1.5], ['a'], 2 ** 53),
  );
  const answers = fc.oneof(fc.dictionary(key, odd), fc.constantFrom(null, undefined, [], 'x'));
  const certainty = fc.oneof(
    fc.dictionary(key, fc.constantFrom(0, 1, 2, 3, 4, '1', null)),
    fc.constantFrom(null, undefined, {}),
  );
  const whole = fc.record({ answers, certainty }, { requiredKeys: [] });
  expectReaderToAgree(
    answerQuestionsKind,
    fc.oneof(whole, fc.record({ answers, more: answers }), fc.constantFrom(null, undefined, [], 1)),
  );
});

test('refuses a list with a hole in it', () => {
  const holed: unknown[] = [0, 1, 2];
  Reflect.deleteProperty(holed, 1);
  expect(answerQuestionsKind.readResponse({ answers: { a: holed } })).toBeUndefined();
});

test('gives a single choice all or nothing', () => {
  expect(creditsOf(single, [1, 0, 2, 3, 4, -1, '1', [1]])).toEqual([1, 0, 0, 0, 0, 0, 0, 0]);
});

test('gives part of a multiple choice, and nothing for none, all, or wrong ones only', () => {
  expect(
    creditsOf(multiple, [[0, 2], [0], [0, 1], [0, 1, 2], [], [0, 1, 2, 3], [1], [1, 3], [2, 0, 0]]),
  ).toEqual([1, 0.75, 0.5, 0.75, 0, 0, 0, 0, 1]);
});

test('gives a number its tolerance and no more', () => {
  expect(creditsOf(numeric, ['90', '90.05', '89.95', '90.06', '89.94', '90 %', '.9', '', 90])).toEqual([
    1, 1, 1, 0, 0, 1, 0, 0, 1,
  ]);
});

test('gives an order its neighbours that follow each other', () => {
  expect(
    creditsOf(order, [
      [0, 1, 2, 3],
      [1, 2, 3, 0],
      [2, 3, 0, 1],
      [3, 2, 1, 0],
      [0, 1, 3, 2],
      [0, 1, 2],
      [0, 0, 1, 2],
    ]),
  ).toEqual([1, 2 / 3, 2 / 3, 0, 1 / 3, 0, 0]);
});

test('gives a match its pairs, by words where two pairs share a side', () => {
  expect(
    creditsOf(match, [[0, 1, 2], [0, null, null], [1, 0, 2], [3, 3, 3], [null, null, null], [0]]),
  ).toEqual([1, 1 / 3, 1 / 3, 0, 0, 1 / 3]);
  if (match.form !== 'match') throw new Error('form');
  const shared = {
    ...match,
    pairs: match.pairs.map((pair, index) => (index === 2 ? { ...pair, right: 'Could it exist?' } : pair)),
  };
  expect(
    creditsOf(shared, [
      [0, 1, 2],
      [0, 1, 1],
      [0, 2, 2],
      [0, 2, 1],
    ]),
  ).toEqual([1, 1, 1, 1]);
});

test('leaves an untouched question unanswered and without credit', () => {
  const untouched: [Question, Answer | undefined][] = fiveForms.questions.flatMap((question) => [
    [question, undefined] as [Question, undefined],
    [question, []] as [Question, Answer],
    [question, ''] as [Question, Answer],
  ]);
  expect(
    untouched
      .map(([question, given]) => judgeQuestion(question, given))
      .filter(({ isAnswered, credit }) => isAnswered || credit > 0),
  ).toEqual([]);
});

test('draws without replacement, in the order of the definition, the same for the same seed', () => {
  const ids = withCertainty.questions.map(({ id }) => id);
  fc.assert(
    fc.property(fc.nat(2_147_483_647), (seed) => {
      const places = drawQuestions(drawn, seed).map(({ id }) => ids.indexOf(id));
      expect(new Set(places).size).toBe(3);
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(drawQuestions(drawn, seed).map(({ id }) => ids.indexOf(id))).toEqual(places);
    }),
    runs,
  );
  const left = new Set(
    Array.from({ length: 40 }, (_, seed) =>
      ids.find((id) => !drawQuestions(drawn, seed).some((question) => question.id === id)),
    ),
  );
  expect(left.size).toBe(4);
});

test('shows an order in which the first look earns nothing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 7 }), fc.nat(2_147_483_647), (count, seed) => {
      const shown = shuffleApart(count, seed);
      expect([...shown].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, index) => index));
      expect(shown.some((item, place) => shown[place + 1] === item + 1)).toBe(false);
    }),
    runs,
  );
});

test('counts certainty by its own marks and never in the mark', () => {
  const answers = { zeros: 0, 'passes-the-check': 0, 'default-code': 0, 'age-of-120': 0 };
  const sure = scoreAnswerQuestions(withCertainty, 5, {
    answers,
    certainty: { zeros: 3, 'passes-the-check': 3, 'default-code': 2, 'age-of-120': 1 },
  });
  const silent = scoreAnswerQuestions(withCertainty, 5, { answers, certainty: {} });
  expect(sure.figures.find(({ name }) => name === 'certainty-marks')?.value).toBe(-6 + 3 + 2 + 1);
  expect(silent.figures.some(({ name }) => name === 'certainty-marks')).toBe(false);
  expect(sure.raw).toBe(silent.raw);
});

test('ignores certainty about a question that is not answered, or where it is not asked', () => {
  expect(scoreAnswerQuestions(withCertainty, 5, { answers: {}, certainty: { zeros: 3 } }).findings).toEqual(
    [],
  );
  const unasked = scoreAnswerQuestions(fiveForms, 3, {
    answers: { 'wrong-side': 1 },
    certainty: { 'wrong-side': 3 },
  });
  expect(unasked.findings.map(({ code }) => code)).toEqual(['chose']);
});

test('toggles an option in and out, sorted', () => {
  expect(toggleOption([], 2)).toEqual([2]);
  expect(toggleOption([2], 0)).toEqual([0, 2]);
  expect(toggleOption([0, 2], 0)).toEqual([2]);
  expect(toggleOption([2], 2)).toBeUndefined();
});

test('moves a line by one place, and stays at either end', () => {
  expect(moveLine([0, 1, 2], 1, -1)).toEqual([1, 0, 2]);
  expect(moveLine([0, 1, 2], 1, 1)).toEqual([0, 2, 1]);
  expect(moveLine([0, 1, 2], 0, -1)).toEqual([0, 1, 2]);
  expect(moveLine([0, 1, 2], 2, 1)).toEqual([0, 1, 2]);
});

test('sets and clears a match', () => {
  expect(setMatch([], 3, 1, 2)).toEqual([null, 2, null]);
  expect(setMatch([0, 2, null], 3, 0, null)).toEqual([null, 2, null]);
  expect(setMatch([null, 2, null], 3, 1, null)).toBeUndefined();
});

test('takes only a whole permutation for an order', () => {
  expect(orderOf([2, 0, 1], 3)).toEqual([2, 0, 1]);
  expect(
    [
      orderOf([2, 0], 3),
      orderOf([0, 1, 1], 3),
      orderOf([0, 1, 3], 3),
      orderOf([0, 1, null, 2], 3),
      orderOf('x', 3),
      orderOf(undefined, 3),
    ].filter(Boolean),
  ).toEqual([]);
});

test('keeps one answer a question, and none of one taken back', () => {
  const first = applyAnswerQuestionsEdit(
    { answers: {}, certainty: {} },
    { type: 'answer.edit', question: 'a', answer: 1 },
  );
  const sure = applyAnswerQuestionsEdit(first, { type: 'certainty.edit', question: 'a', level: 2 });
  expect(sure).toEqual({ answers: { a: 1 }, certainty: { a: 2 } });
  expect(applyAnswerQuestionsEdit(sure, { type: 'answer.edit', question: 'a', answer: undefined })).toEqual({
    answers: {},
    certainty: { a: 2 },
  });
});
