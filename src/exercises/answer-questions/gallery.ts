import type { GalleryState } from '../kind.ts';
import { alone, drawn, fiveForms, withCertainty } from './examples.ts';
import type { AnswerQuestions, AnswerQuestionsResponse } from './schema.ts';

type State = GalleryState<AnswerQuestions, AnswerQuestionsResponse>;

const mixed: AnswerQuestionsResponse = {
  answers: {
    'wrong-side': 0,
    'seen-in-the-data': [0, 1],
    agreement: '10',
    'life-of-a-field': [1, 0, 2, 3],
    'dimension-and-question': [0, 2, null],
  },
  certainty: {},
};

const right: AnswerQuestionsResponse = {
  answers: {
    'wrong-side': 1,
    'seen-in-the-data': [0, 2],
    agreement: '90 %',
    'life-of-a-field': [0, 1, 2, 3],
    'dimension-and-question': [0, 1, 2],
  },
  certainty: {},
};

const sure: AnswerQuestionsResponse = {
  answers: { zeros: 0, 'passes-the-check': 0, 'default-code': 0, 'age-of-120': 0 },
  certainty: { zeros: 3, 'passes-the-check': 3, 'default-code': 2, 'age-of-120': 1 },
};

function only(index: number): AnswerQuestions {
  return { ...fiveForms, questions: fiveForms.questions.slice(index, index + 1) };
}

/** The states of answer-questions worth looking at. */
export const answerQuestionsGallery: State[] = [
  { name: 'ready', shows: 'All five forms, nothing answered.', def: fiveForms, seed: 3 },
  {
    name: 'working',
    shows: 'All five forms answered, nothing checked.',
    def: fiveForms,
    seed: 3,
    response: mixed,
  },
  {
    name: 'checked-first-rung',
    shows: 'A count, the kinds that are missing, and the reason of the first wrong choice; no marks.',
    def: fiveForms,
    seed: 3,
    response: mixed,
    checks: 1,
  },
  {
    name: 'checked-second-rung',
    shows: 'A mark on every question and the reason of what was chosen.',
    def: fiveForms,
    seed: 3,
    response: mixed,
    checks: 2,
  },
  {
    name: 'checked-third-rung',
    shows: 'Every right answer with every reason.',
    def: fiveForms,
    seed: 3,
    response: mixed,
    checks: 3,
  },
  {
    name: 'pass',
    shows: 'All right, with the reason of each.',
    def: fiveForms,
    seed: 3,
    response: right,
    checks: 1,
  },
  {
    name: 'revealed',
    shows: 'The worked answer beside the learner’s, every option with its reason.',
    def: fiveForms,
    seed: 3,
    response: mixed,
    checks: 2,
    isRevealed: true,
  },
  {
    name: 'form-single',
    shows: 'One question alone, as in an assessment.',
    def: alone,
    seed: 1,
    response: { answers: { 'wrong-side': 2 }, certainty: {} },
    checks: 1,
  },
  {
    name: 'form-multiple',
    shows: 'Checkboxes with everything chosen.',
    def: only(1),
    seed: 1,
    response: { answers: { 'seen-in-the-data': [0, 1, 2, 3] }, certainty: {} },
    checks: 1,
  },
  {
    name: 'form-numeric',
    shows: 'A number that cannot be read.',
    def: only(2),
    seed: 1,
    response: { answers: { agreement: 'nine tenths' }, certainty: {} },
    checks: 1,
  },
  { name: 'form-order', shows: 'Lines still in the order in which they were shown.', def: only(3), seed: 1 },
  {
    name: 'form-match',
    shows: 'Selects, one of them still open.',
    def: only(4),
    seed: 1,
    response: { answers: { 'dimension-and-question': [0, null, 2] }, certainty: {} },
    checks: 2,
  },
  {
    name: 'certainty',
    shows: 'How sure are you, under each question.',
    def: withCertainty,
    seed: 5,
    response: sure,
  },
  {
    name: 'certainty-checked',
    shows: 'Three of four right, and how well certainty held.',
    def: withCertainty,
    seed: 5,
    response: sure,
    checks: 2,
  },
  { name: 'drawn', shows: 'Three questions drawn of four.', def: drawn, seed: 8 },
];
