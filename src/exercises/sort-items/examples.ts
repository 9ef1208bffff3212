import type { SortItems } from './schema.ts';

// The cases are frozen, and so is what they stand on: add a definition here, never change one.

/** Twelve findings and three groups, two of which are often mixed up. */
export const dimensions: SortItems = {
  kind: 'sort-items',
  id: 'example-dimensions',
  title: 'Sort the findings',
  task: 'Put each finding with the question that it fails.',
  outcome: 'classify',
  hints: ['Ask first whether anything is there at all.'],
  seed: 2,
  explanation:
    'Completeness asks whether a value is there, validity whether it may be there, accuracy whether it is true. The last one needs someone outside the record.',
  groups: [
    { id: 'completeness', label: 'Completeness', says: 'Is anything blank that I needed?' },
    { id: 'validity', label: 'Validity', says: 'Could this value legally exist in this field?' },
    { id: 'accuracy', label: 'Accuracy', says: 'Is it true?' },
  ],
  confusable: [['validity', 'accuracy']],
  pass: 0.8,
  cards: [
    {
      id: 'blank-allergy',
      say: 'The allergy field is empty.',
      group: 'completeness',
      because: 'Nothing stands where something was needed.',
      wrong: { accuracy: 'Nothing is claimed, so nothing is untrue.' },
      accept: [],
    },
    {
      id: 'no-postcode',
      say: 'A patient with an address has no postcode.',
      group: 'completeness',
      because: 'The postcode was needed and is not there.',
      wrong: {},
      accept: [],
    },
    {
      id: 'not-stated',
      say: 'Ethnic category holds Z, not stated, in nine records of ten.',
      group: 'completeness',
      because: 'Z is a default: the field is filled, and the answer is missing all the same.',
      wrong: { accuracy: 'It may well be untrue, but first of all it is no answer.' },
      accept: ['accuracy'],
    },
    {
      id: 'month-thirteen',
      say: 'A date of birth has the month 13.',
      group: 'validity',
      because: 'No calendar has that month, whoever the patient is.',
      wrong: { accuracy: 'It is untrue too, but you can see that it cannot exist without asking anyone.' },
      accept: [],
    },
    {
      id: 'digit-too-few',
      say: 'An NHS number has nine digits.',
      group: 'validity',
      because: 'The field takes ten digits and no fewer.',
      wrong: { accuracy: 'You need no patient to see that this is no number at all.' },
      accept: [],
    },
    {
      id: 'sex-code-seven',
      say: 'Sex is recorded as 7.',
      group: 'validity',
      because: 'Seven is not on the list of the field.',
      wrong: { accuracy: 'No patient could make this right: it is not on the list.' },
      accept: [],
    },
    {
      id: 'wrong-side',
      say: 'The record says left knee; the operation was on the right.',
      group: 'accuracy',
      because: 'Left is an allowed value, and it is not what happened.',
      wrong: { validity: 'Left is on the list of sides, so it is valid.' },
      accept: [],
    },
    {
      id: 'wrong-patient',
      say: 'A blood result of another patient stands in the notes.',
      group: 'accuracy',
      because: 'The value is plausible and it is not hers.',
      wrong: { validity: 'The result is one that the field allows.' },
      accept: [],
    },
  ],
};

/** Six of the eight cards drawn, so that another seed is another version. */
export const drawnSix: SortItems = { ...dimensions, id: 'example-drawn-six', draw: 6 };
