import type { AnswerQuestions } from './schema.ts';

// The cases are frozen, and so is what they stand on: add a definition here, never change one.

/** One question of each form. */
export const fiveForms: AnswerQuestions = {
  kind: 'answer-questions',
  id: 'example-five-forms',
  title: 'Check what stayed',
  task: 'Five questions, one of each form.',
  outcome: 'identify',
  hints: ['Valid, complete and true are three questions, not one.'],
  seed: 3,
  explanation:
    'A value can be present and allowed and still not be true. Only a look outside the record can tell, and a sample gives an interval, not a point.',
  certainty: false,
  wrong: [],
  questions: [
    {
      form: 'single',
      id: 'wrong-side',
      context: 'A theatre record says left knee. The consent form and the patient say right.',
      ask: 'Which dimension does the theatre record fail?',
      spaced: 'six-questions-about-any-field',
      options: [
        { say: 'Validity', because: 'Left is on the list of sides, so the value is valid.', right: false },
        {
          say: 'Accuracy',
          because: 'The value is allowed and present, and it is not what happened.',
          right: true,
        },
        { say: 'Completeness', because: 'Nothing that was needed is blank.', right: false },
        {
          say: 'Timeliness',
          because: 'It was there when it was needed; it was the wrong side.',
          right: false,
        },
      ],
    },
    {
      form: 'multiple',
      id: 'seen-in-the-data',
      ask: 'Which two can you find in the data alone, without asking anyone?',
      options: [
        {
          say: 'A discharge before the admission',
          because: 'Two fields contradict each other.',
          right: true,
        },
        {
          say: 'A birth weight of 3.4 kg that was 4.3 kg',
          because: 'Both are plausible; only the notes know.',
          right: false,
        },
        {
          say: 'An NHS number with a digit too few',
          because: 'Its length is a rule of the field.',
          right: true,
        },
        {
          say: 'A smoker who said that he never smoked',
          because: 'The field is valid; the truth lies outside.',
          right: false,
        },
      ],
    },
    {
      form: 'numeric',
      id: 'agreement',
      ask: 'Of 30 records compared with the notes, 27 agree. What is the agreement?',
      answer: 90,
      tolerance: 0.05,
      unit: '%',
      because: 'Twenty-seven of thirty is nine in ten.',
      wrong: [{ value: 10, because: 'That is the share that disagrees.' }],
    },
    {
      form: 'order',
      id: 'life-of-a-field',
      ask: 'Put the life of a field in order, earliest first.',
      items: ['The patient is asked', 'The answer is typed', 'The record is sent', 'The figure is published'],
      because: 'Each step can only use what the one before it left behind.',
    },
    {
      form: 'match',
      id: 'dimension-and-question',
      ask: 'Match each dimension with its bedside question.',
      pairs: [
        { left: 'Completeness', right: 'Is anything blank?', because: 'It asks whether a value is there.' },
        { left: 'Validity', right: 'Could it exist?', because: 'It asks whether a value is allowed.' },
        { left: 'Accuracy', right: 'Is it true?', because: 'It asks whether a value fits the patient.' },
      ],
      extra: ['Who typed it?'],
    },
  ],
};

/** Four short questions with certainty, of which two or more may be wrong with confidence. */
export const withCertainty: AnswerQuestions = {
  kind: 'answer-questions',
  id: 'example-certainty',
  title: 'How sure are you?',
  task: 'Four questions. Say after each how sure you are.',
  outcome: 'identify',
  hints: [],
  seed: 5,
  explanation:
    'How sure you are matters as much as what you choose: certain and wrong is what no one checks.',
  certainty: true,
  wrong: [{ zeros: 0 }],
  questions: [
    {
      form: 'single',
      id: 'zeros',
      ask: 'Ten zeros stand in an NHS number field. They pass the check digit. What are they?',
      options: [
        {
          say: 'A valid number of a patient',
          because: 'They pass the check and belong to nobody.',
          right: false,
        },
        {
          say: 'A placeholder for no match',
          because: 'The number says that nobody was matched.',
          right: true,
        },
        {
          say: 'A typing slip in one digit',
          because: 'A slip in one digit would fail the check.',
          right: false,
        },
      ],
    },
    {
      form: 'single',
      id: 'passes-the-check',
      ask: 'A number passes Modulus 11. What do you know?',
      options: [
        { say: 'It was typed as it was given', because: 'Most slips of typing are caught.', right: true },
        {
          say: 'It belongs to this patient',
          because: 'A number of another patient passes as well.',
          right: false,
        },
        {
          say: 'It has been issued to somebody',
          because: 'Numbers that nobody has pass as well.',
          right: false,
        },
      ],
    },
    {
      form: 'single',
      id: 'default-code',
      ask: 'A default code stands in a field. What is it worth?',
      options: [
        {
          say: 'It depends on how many are expected',
          because: 'Some defaults are true; an excess is not.',
          right: true,
        },
        {
          say: 'Nothing, like a blank',
          because: 'A default can be the true answer of a patient.',
          right: false,
        },
        {
          say: 'As much as any valid code',
          because: 'Then a whole column of it would be perfect.',
          right: false,
        },
      ],
    },
    {
      form: 'single',
      id: 'age-of-120',
      ask: 'A patient of 104 stands in the data. What do you do first?',
      options: [
        {
          say: 'Look at the date of birth',
          because: 'Some people are 104. The date shows a default.',
          right: true,
        },
        { say: 'Delete the row', because: 'That removes a patient because they are old.', right: false },
        { say: 'Set the age to missing', because: 'That throws away what may be true.', right: false },
      ],
    },
  ],
};

/** Three of the four drawn, so that another seed is another version. */
export const drawn: AnswerQuestions = { ...withCertainty, id: 'example-drawn', certainty: false, draw: 3 };

/** One question alone, as an item of an assessment is. */
export const alone: AnswerQuestions = {
  ...fiveForms,
  id: 'example-alone',
  questions: fiveForms.questions.slice(0, 1),
};
