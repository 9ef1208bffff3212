import type { Case } from '../kind.ts';
import { alone, fiveForms, withCertainty } from './examples.ts';
import type { Answer, AnswerQuestions, AnswerQuestionsResponse } from './schema.ts';

type QuestionsCase = Case<AnswerQuestions, AnswerQuestionsResponse>;

function answered(
  id: string,
  does: string,
  answers: Record<string, Answer>,
  expect: QuestionsCase['expect'],
  def: AnswerQuestions = fiveForms,
): QuestionsCase {
  return { id, does, def, seed: 3, response: { answers, certainty: {} }, expect };
}

const RIGHT = {
  'wrong-side': 1,
  'seen-in-the-data': [0, 2],
  agreement: '90',
  'life-of-a-field': [0, 1, 2, 3],
  'dimension-and-question': [0, 1, 2],
};

const FULL = { earned: 100, passed: true };
const NONE = { earned: 0, passed: false, findings: [] };

/** Golden examples of scoring. A question counts one fifth where all five forms are asked. */
export const answerQuestionsCases: QuestionsCase[] = [
  answered('all-right', 'answers all five right', RIGHT, FULL),
  answered('nothing', 'answers nothing', {}, NONE),
  answered(
    'untouched-lists',
    'sends lists and texts without anything in them',
    {
      'seen-in-the-data': [],
      agreement: ' ',
      'life-of-a-field': [],
      'dimension-and-question': [null, null, null],
    },
    NONE,
  ),
  answered('unknown-question', 'answers a question that is not here', { elsewhere: 1 }, NONE),
  answered('unknown-option', 'chooses an option that is not here', { 'wrong-side': 9 }, NONE),
  answered(
    'single-wrong',
    'chooses one wrong option',
    { ...RIGHT, 'wrong-side': 0 },
    { earned: 80, passed: true, findings: ['chose', 'chose', 'chose'] },
  ),
  answered('single-alone', 'answers the only question', { 'wrong-side': 1 }, FULL, alone),
  answered(
    'multiple-half',
    'chooses one right and one wrong',
    { ...RIGHT, 'seen-in-the-data': [0, 1] },
    { earned: 90, passed: true },
  ),
  answered(
    'multiple-one',
    'chooses one of the two right ones',
    { ...RIGHT, 'seen-in-the-data': [2] },
    { earned: 95, passed: true },
  ),
  answered(
    'multiple-all',
    'chooses every option',
    { ...RIGHT, 'seen-in-the-data': [0, 1, 2, 3] },
    { earned: 80, passed: true },
  ),
  answered(
    'multiple-wrong-only',
    'chooses wrong options only',
    { ...RIGHT, 'seen-in-the-data': [1] },
    { earned: 80, passed: true },
  ),
  answered(
    'numeric-kindly',
    'types the number with its unit and a space',
    { ...RIGHT, agreement: ' 90.0 % ' },
    FULL,
  ),
  answered(
    'numeric-near-miss',
    'types the share that disagrees',
    { agreement: '10%' },
    { earned: 0, passed: false, findings: ['near-miss'] },
  ),
  answered(
    'numeric-too-high',
    'types a number that is too high',
    { agreement: '93' },
    { earned: 0, passed: false, findings: ['too-high'] },
  ),
  answered(
    'numeric-word',
    'types a word',
    { agreement: 'ninety' },
    { earned: 0, passed: false, findings: ['unreadable'] },
  ),
  answered(
    'order-first-two',
    'swaps the first two lines',
    { 'life-of-a-field': [1, 0, 2, 3] },
    { earned: 6, passed: false, findings: ['breaks-after'] },
  ),
  answered(
    'order-reversed',
    'turns the order round',
    { 'life-of-a-field': [3, 2, 1, 0] },
    { earned: 0, passed: false },
  ),
  answered('order-not-whole', 'names a line twice', { 'life-of-a-field': [0, 1, 2, 2] }, NONE),
  answered(
    'match-one-of-three',
    'matches one pair, mixes up another, leaves the third',
    { 'dimension-and-question': [0, 2, null] },
    { earned: 6, passed: false, findings: ['mismatched', 'unmatched'] },
  ),
  answered(
    'match-extra',
    'chooses the one that goes with nothing',
    { 'dimension-and-question': [3, 3, 3] },
    { earned: 0, passed: false },
  ),
  {
    id: 'certainty-counts-nothing',
    does: 'is certain of one wrong answer and of one right one',
    def: withCertainty,
    seed: 5,
    response: {
      answers: { zeros: 0, 'passes-the-check': 0, 'default-code': 0, 'age-of-120': 0 },
      certainty: { zeros: 3, 'passes-the-check': 3, 'default-code': 2, 'age-of-120': 1 },
    },
    expect: {
      earned: 75,
      passed: false,
      findings: ['chose', 'certainty', 'chose', 'certainty', 'chose', 'certainty', 'chose', 'certainty'],
    },
  },
];
