import { expect, test } from 'vitest';
import {
  alone,
  drawn,
  fiveForms,
  withCertainty,
} from '../../../../src/exercises/answer-questions/examples.ts';
import { answerQuestions, answerQuestionsKind } from '../../../../src/exercises/answer-questions/index.ts';
import type { AnswerQuestionsPub } from '../../../../src/exercises/answer-questions/publish.ts';
import runtime from '../../../../src/exercises/answer-questions/runtime.ts';
import { answerQuestionsMarking } from '../../../../src/exercises/answer-questions/marking.ts';
import type { Answer, AnswerQuestions } from '../../../../src/exercises/answer-questions/schema.ts';
import { mark } from '../../../../src/exercises/kind.ts';
import type { Rung } from '../../../../src/exercises/kind.ts';
import type { Certainty } from '../../../../src/measures/certainty.ts';
import { definitionsOf, renderState } from '../kind-proofs.ts';

const RIGHT = answerQuestionsKind.scorer.model(fiveForms, 3).answers;

function textsAt(
  answers: Record<string, Answer>,
  rung: Rung,
  def: AnswerQuestions = fiveForms,
  certainty: Record<string, Certainty> = {},
): string[] {
  const response = { answers, certainty };
  const verdict = mark(answerQuestionsKind.scorer, def, 3, response);
  return answerQuestionsMarking.explain(def, 3, response, verdict, rung).map(({ text }) => text);
}

function stateNamed(name: string) {
  const state = answerQuestions.gallery.find((entry) => entry.name === name);
  if (!state) throw new Error(name);
  return renderState(runtime, answerQuestionsMarking, state);
}

test('renders every state of the gallery with its worked answer', () => {
  const blank = answerQuestions.gallery.filter((state) => {
    const { view, worked } = renderState(runtime, answerQuestionsMarking, state);
    return !view.includes('<legend') || !worked.includes('<li');
  });
  expect(blank.map(({ name }) => name)).toEqual([]);
});

test('asks each question in a fieldset, and how sure one is in another', () => {
  expect(stateNamed('ready').view.match(/<fieldset/g)).toHaveLength(5);
  const { view } = stateNamed('certainty');
  expect(view.match(/<fieldset/g)).toHaveLength(8);
  expect(view.match(/checked/g)).toHaveLength(8);
});

test('says where a question comes from, and shows its context', () => {
  const { view } = stateNamed('ready');
  expect(view).toContain('From an earlier lesson');
  expect(view).toContain('A theatre record says left knee.');
});

test('names the buttons of a line by the line', () => {
  const { view } = stateNamed('form-order');
  expect(view).toContain('Move up<span class="visually-hidden">: The patient is asked</span>');
  expect(view).toContain('This order is right');
  expect(view.match(/aria-disabled="true"/g)).toHaveLength(2);
});

test('locks the questions until they can be answered and once the answer is shown', () => {
  const controls = /<(input|select|button)/g;
  for (const name of ['ready', 'revealed']) {
    const { view } = stateNamed(name);
    expect(view.match(/ disabled/g)?.length).toBe(view.match(controls)?.length);
  }
  expect(stateNamed('working').view).not.toContain(' disabled');
  expect(stateNamed('revealed').view).toContain('✓ Right answer');
});

test('shows no mark on the first rung and a word beside every mark on the second', () => {
  expect(stateNamed('checked-first-rung').view).not.toContain('mark-');
  const { view } = stateNamed('checked-second-rung');
  expect(view).toContain('✗ Not right yet');
  expect(view).toContain('◐ Partly right');
});

test('publishes no reason and no sign of what is right', () => {
  for (const def of definitionsOf(answerQuestionsKind)) {
    const published = JSON.stringify(runtime.publish(def, 3));
    expect(answerQuestionsKind.keyStrings(def).filter((text) => published.includes(text))).toEqual([]);
    expect(published).not.toContain('"right":');
  }
  expect(stateNamed('ready').view).not.toMatch(/value="[0-9]+" selected/);
});

test('offers a right-hand side once where two pairs share it', () => {
  const question = fiveForms.questions[4];
  if (question?.form !== 'match') throw new Error('form');
  const pairs = question.pairs.map((pair, index) =>
    index === 2 ? { ...pair, right: 'Could it exist?' } : pair,
  );
  const pub = runtime.publish(
    { ...fiveForms, questions: [{ ...question, pairs }] } as AnswerQuestions,
    3,
  ) as AnswerQuestionsPub;
  const [first] = pub.questions;
  expect(first?.form === 'match' && first.rights.map(({ say }) => say).sort()).toEqual([
    'Could it exist?',
    'Is anything blank?',
    'Who typed it?',
  ]);
});

test('lists the questions without a whole answer as still to do', () => {
  const pub = runtime.publish(fiveForms, 3);
  const labels = (answers: Record<string, Answer>) =>
    runtime.missing(pub, { answers, certainty: {} }).map(({ label }) => label);
  expect(labels({})).toEqual(['question 1', 'question 2', 'question 3', 'question 4', 'question 5']);
  expect(labels({ ...RIGHT, 'dimension-and-question': [0, 1, null], agreement: ' ' })).toEqual([
    'question 3',
    'question 5',
  ]);
  expect(labels(RIGHT)).toEqual([]);
  expect(runtime.missing(runtime.publish(alone, 1), { answers: {}, certainty: {} })).toEqual([
    { id: 'wrong-side', label: 'your answer' },
  ]);
});

test('says on the first rung how many, which kinds, and the reason of the first wrong choice', () => {
  expect(
    textsAt({ ...RIGHT, 'wrong-side': 0, agreement: '10', 'dimension-and-question': [1, 0, 2] }, 1),
  ).toEqual([
    '2 of 5 right, 1 partly.',
    'Still to put right: 1 single choice, 1 number, 1 set of pairs.',
    'Question 1. “Validity”: Left is on the list of sides, so the value is valid.',
  ]);
  expect(textsAt({ agreement: '10' }, 1)).toContain('4 questions are not answered.');
});

test('marks every question on the second rung and names no right answer', () => {
  const texts = textsAt(
    { 'wrong-side': 0, 'seen-in-the-data': [0, 1], agreement: '93', 'life-of-a-field': [1, 0, 2, 3] },
    2,
  );
  expect(texts).toEqual([
    '0 of 5 right, 2 partly.',
    'Question 1. “Validity”: Left is on the list of sides, so the value is valid.',
    'Question 2. “A birth weight of 3.4 kg that was 4.3 kg”: Both are plausible; only the notes know. One more belongs to the answer.',
    'Question 3. Your number is too high.',
    'Question 4. Look at what comes right after “The patient is asked”.',
    'Question 5. Not answered.',
  ]);
});

test('gives every right answer and every reason on the third rung', () => {
  const all = textsAt({ 'wrong-side': 0, 'dimension-and-question': [1, 1, null] }, 3).join('\n');
  const unsaid = answerQuestionsKind
    .keyStrings(fiveForms)
    .filter(
      (text) =>
        text !== fiveForms.explanation && text !== 'That is the share that disagrees.' && !all.includes(text),
    );
  expect(unsaid).toEqual([]);
  expect(all).toContain('The answer is “Accuracy”.');
  expect(all).toContain('The answer is 90%.');
  expect(all).toContain('1. The patient is asked; 2. The answer is typed');
  expect(all).toContain('“Completeness” does not go with “Could it exist?”.');
  expect(all).toContain('“Accuracy” goes with “Is it true?”.');
});

test('speaks of one question alone without a number', () => {
  expect(textsAt({ 'wrong-side': 2 }, 3, alone)).toEqual([
    'Your answer is not right yet.',
    '“Completeness”: Nothing that was needed is blank.',
    'The answer is “Accuracy”.',
    '“Validity”: Left is on the list of sides, so the value is valid.',
    '“Accuracy”: The value is allowed and present, and it is not what happened.',
    '“Timeliness”: It was there when it was needed; it was the wrong side.',
  ]);
  expect(textsAt({ 'wrong-side': 1 }, 3, alone)).toEqual([
    'Your answer is right.',
    'The value is allowed and present, and it is not what happened.',
  ]);
  expect(textsAt({}, 2, alone)).toEqual(['There is no answer yet.']);
  expect(textsAt({}, 3, alone)[1]).toBe('The answer is “Accuracy”.');
  expect(textsAt({}, 1, alone)).toEqual([
    'There is no answer yet.',
    'Answer as well as you can: a wrong answer costs nothing here, and tells you why.',
  ]);
});

test('gives the chosen reasons after a pass, and keeps the answer of the one that is wrong', () => {
  const texts = textsAt({ ...RIGHT, 'wrong-side': 0 }, 3);
  expect(texts[0]).toBe('4 of 5 right.');
  expect(texts[1]).toBe('Question 1. “Validity”: Left is on the list of sides, so the value is valid.');
  expect(texts.join('\n')).not.toContain('Accuracy”: The value');
});

test('says how well certainty held, and what certain and wrong is worth', () => {
  const answers = { zeros: 0, 'passes-the-check': 0, 'default-code': 0, 'age-of-120': 0 };
  const certainty = { zeros: 3, 'passes-the-check': 3, 'default-code': 2, 'age-of-120': 1 } as const;
  expect(textsAt(answers, 2, withCertainty, certainty).at(-1)).toBe(
    'When certain, you were right 1 of 2 times; when fairly sure, 1 of 1; when not sure, 1 of 1. Say certain when you would be right more than four times in five: certain and wrong is what no one checks.',
  );
  expect(textsAt({ ...answers, zeros: 1 }, 2, withCertainty, { zeros: 3 }).at(-1)).toBe(
    'When certain, you were right 1 of 1 time.',
  );
  expect(textsAt(answers, 1, withCertainty, certainty).join(' ')).not.toContain('certain,');
});

test('offers a new version only where questions are drawn', () => {
  const whole = { ...drawn, draw: drawn.questions.length };
  expect([drawn, fiveForms, whole].map((def) => runtime.varies(def))).toEqual([true, false, false]);
});
