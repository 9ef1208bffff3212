import type { CodeNarrative } from './schema.ts';
import { STATUSES } from './status-words.ts';

// The cases are frozen, and so is what they stand on: add a definition here, never change one.

/** Five phrases, one of each status, with one lookalike and one on which colleagues differed. */
export const chestLetter: CodeNarrative = {
  kind: 'code-narrative',
  id: 'example-chest-letter',
  title: 'Code a letter from the chest clinic',
  task: 'Mark each condition that the letter says something about. Give it a code and a status.',
  outcome: 'code',
  hints: ['Read the words in front of each condition before you choose a status.'],
  seed: 1,
  explanation:
    'The words around a condition say what is known of it. Without the status, every one of these would become a disease that the patient has.',
  caption: 'Letter from the chest clinic, synthetic',
  letter: [
    'Thank you for asking me to see this man of 61.',
    'He has asthma, which is well controlled.',
    'There was no sign of chest infection today.',
    'I wonder about sleep apnoea and have asked for a study.',
    'His brother has bronchiectasis.',
    'He had pneumonia in 2009, which resolved.',
    'A leaflet on lung cancer went into his pack, as into all.',
  ],
  codes: [
    { code: 'T-001', says: 'Chest infection' },
    { code: 'T-002', says: 'Infection of the airways' },
    { code: 'T-003', says: 'Asthma' },
    { code: 'T-004', says: 'Disease of the chest' },
    { code: 'T-005', says: 'Obstructive sleep apnoea' },
    { code: 'T-006', says: 'Sleep problem' },
    { code: 'T-007', says: 'Bronchiectasis' },
    { code: 'T-008', says: 'Pneumonia' },
    { code: 'T-009', says: 'Cancer of the lung' },
  ],
  phrases: [
    {
      sentence: 2,
      phrase: 'asthma',
      code: 'T-003',
      acceptable: [],
      tooBroad: ['T-004'],
      status: 'confirmed',
      because: 'He has it now, and it is treated.',
    },
    {
      sentence: 3,
      phrase: 'chest infection',
      code: 'T-001',
      acceptable: ['T-002'],
      tooBroad: ['T-004'],
      status: 'ruled-out',
      cue: 'no sign of',
      because: 'It was looked for and not found.',
      panel: {
        who: 'five colleagues at one teaching session; the figures are invented.',
        votes: { 'T-001': 3, 'T-002': 2 },
      },
    },
    {
      sentence: 4,
      phrase: 'sleep apnoea',
      code: 'T-005',
      acceptable: [],
      tooBroad: ['T-006'],
      status: 'suspected',
      cue: 'I wonder about',
      because: 'It is thought of, and the study will tell.',
    },
    {
      sentence: 5,
      phrase: 'bronchiectasis',
      code: 'T-007',
      acceptable: [],
      tooBroad: ['T-004'],
      status: 'family',
      cue: 'His brother',
      because: 'It is the disease of a relative.',
    },
    {
      sentence: 6,
      phrase: 'pneumonia',
      code: 'T-008',
      acceptable: [],
      tooBroad: ['T-001', 'T-004'],
      status: 'past',
      cue: 'which resolved',
      because: 'It happened in 2009 and is over.',
    },
  ],
  decoys: [
    {
      sentence: 7,
      phrase: 'lung cancer',
      because: 'Everybody was given the leaflet: it says nothing about this man.',
    },
  ],
  statuses: [...STATUSES],
  asksSide: false,
  pass: { credit: 0.8, maxHarmful: 0 },
};

/** Codes without statuses, with so few codes that they are all in view. */
export const fieldsOfAnEntry: CodeNarrative = {
  kind: 'code-narrative',
  id: 'example-fields-of-an-entry',
  title: 'Find the fields in a line of free text',
  task: 'Mark the words that fill each field of a structured entry, and name the field.',
  outcome: 'code',
  hints: [],
  seed: 1,
  explanation:
    'A structured entry has a place for each of these. In free text they stand wherever the writer put them.',
  caption: 'Free text, synthetic',
  letter: ['Says amoxicillin gave her a rash on day three.', 'Her mother told her so.'],
  codes: [
    { code: 'T-101', says: 'Substance' },
    { code: 'T-102', says: 'Reaction' },
    { code: 'T-103', says: 'Onset' },
    { code: 'T-104', says: 'Source' },
  ],
  phrases: [
    { sentence: 1, phrase: 'amoxicillin', code: 'T-101' },
    { sentence: 1, phrase: 'rash', code: 'T-102' },
    { sentence: 1, phrase: 'on day three', code: 'T-103' },
    { sentence: 2, phrase: 'Her mother', code: 'T-104' },
  ].map((phrase) => ({
    ...phrase,
    acceptable: [],
    tooBroad: [],
    status: 'confirmed' as const,
    because: `These words fill the field ${phrase.code}.`,
  })),
  decoys: [],
  statuses: [],
  asksSide: false,
  pass: { credit: 0.75, maxHarmful: 0 },
};

/** A letter from a recipe, with a side to choose and two lookalikes. */
export const madeLetter: CodeNarrative = {
  kind: 'code-narrative',
  id: 'example-made-letter',
  title: 'Code a letter nobody has read before you',
  task: 'Mark each condition that the letter says something about. Give it a code, a status and a side.',
  outcome: 'code',
  hints: ['One sentence at a time: whose condition is it, and when?'],
  seed: 1,
  explanation:
    'Six mentions of conditions, of which two are the patient’s own today. The rest are thought of, excluded, a relative’s or long over.',
  caption: 'Clinic letter, synthetic',
  data: {
    template: 'clinic-letters',
    seed: 61,
    rows: 12,
    plant: [
      'confirmed-diagnosis',
      'confirmed-with-side',
      'suspected-diagnosis',
      'negated-finding',
      'family-history',
      'copied-old-problem',
    ],
    decoys: ['leaflet-only', 'student-topic'],
  },
  codes: [],
  phrases: [],
  decoys: [],
  statuses: [...STATUSES],
  asksSide: true,
  pass: { credit: 0.8, maxHarmful: 0 },
};
