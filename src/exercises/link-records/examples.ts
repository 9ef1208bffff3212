import type { LinkRecords } from './schema.ts';

// The cases are frozen, and so is what they stand on: add a definition here, never change one.

const FIVE_FIELDS: LinkRecords['fields'] = ['surname', 'forename', 'dob', 'sex', 'postcode'];

/** Eight pairs on cards: four of one person, two of two, two that the records cannot tell. */
export const eightPairs: LinkRecords = {
  kind: 'link-records',
  id: 'example-eight-pairs',
  title: 'Decide eight pairs of records',
  task: 'The matching program could not decide these. Say of each pair whether it is one person, two people, or more than the records can tell.',
  outcome: 'decide',
  hints: ['Ask what a family shares, and what a person keeps through a move or a marriage.'],
  seed: 1,
  explanation:
    'A score adds up fields. It does not know that a family shares a birthday, a home and a surname, so the twins score higher than the people who moved.',
  data: { template: 'patient-index', seed: 11, noise: 30 },
  fields: FIVE_FIELDS,
  chances: {},
  showScore: true,
  pairs: [
    'twins',
    'moved',
    'married-and-moved',
    'parent-and-child',
    'transliterated',
    'too-little',
    'swapped-date',
    'two-numbers',
  ],
  pass: { saved: 0.7 },
};

/** A children's index of 180 pairs, in which twins score what a respelt forename scores. */
export const wholeFile: LinkRecords = {
  kind: 'link-records',
  id: 'example-whole-file',
  title: 'Set two thresholds for the whole file',
  task: 'A score for 177 pairs. A false merge costs 10, a missed one 3, and each pair that a person looks at 1. Make it cheap.',
  outcome: 'tune',
  hints: ['Begin at the top and come down until the next pairs could be two people.'],
  seed: 1,
  explanation:
    'Merging pays while fewer than one pair in ten at a score is wrong. A person pays once more than one in three is right. Twins and respelt names have one score, so they are for a person.',
  data: { template: 'patient-index', seed: 12, noise: 20 },
  fields: FIVE_FIELDS,
  chances: {},
  showScore: true,
  pairs: [],
  file: {
    stories: [
      { story: 'same', count: 60 },
      { story: 'slip', count: 10 },
      { story: 'transliterated', count: 6 },
      { story: 'swapped-date', count: 5 },
      { story: 'moved', count: 14 },
      { story: 'married', count: 6 },
      { story: 'married-and-moved', count: 5 },
      { story: 'no-postcode', count: 4 },
      { story: 'twins', count: 10 },
      { story: 'parent-and-child', count: 4 },
      { story: 'siblings', count: 8 },
      { story: 'namesakes', count: 6 },
      { story: 'shared-birthday', count: 6 },
      { story: 'shared-address', count: 6 },
      { story: 'strangers', count: 27 },
    ],
  },
  pass: { saved: 0.8 },
};

/** Three cards without scores, and a small file. */
export const bothParts: LinkRecords = {
  kind: 'link-records',
  id: 'example-both-parts',
  title: 'Decide six pairs, then set the thresholds',
  task: 'First decide six pairs yourself. Then say what the program may do with all pairs of the file.',
  outcome: 'tune',
  hints: [],
  seed: 1,
  explanation:
    'What you needed to decide the cards (the telephone, the NHS number) is not in the score, so the program has to ask.',
  data: { template: 'patient-index', seed: 13, noise: 0 },
  fields: FIVE_FIELDS,
  chances: { surname: { m: 0.9, u: 0.002 } },
  showScore: false,
  pairs: ['twins', 'married', 'shared-birthday', 'slip', 'no-postcode', 'siblings'],
  file: {
    stories: [
      { story: 'same', count: 20 },
      { story: 'twins', count: 4 },
      { story: 'moved', count: 6 },
      { story: 'strangers', count: 20 },
    ],
  },
  pass: { saved: 0.7 },
};
