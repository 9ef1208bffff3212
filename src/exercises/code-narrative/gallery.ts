import type { GalleryState } from '../kind.ts';
import { chestLetter, fieldsOfAnEntry, madeLetter } from './examples.ts';
import type { CodeNarrative, CodeNarrativeResponse } from './schema.ts';
import { modelCodeNarrative } from './score.ts';

/** Right, of the wrong status, too wide, and one mark too many; two are missed. */
const mixed: CodeNarrativeResponse = {
  phrases: [
    { sentence: 2, from: 3, to: 3, code: 'T-003', status: 'confirmed' },
    { sentence: 3, from: 6, to: 7, code: 'T-001', status: 'confirmed' },
    { sentence: 6, from: 2, to: 3, code: 'T-004', status: 'past' },
    { sentence: 7, from: 4, to: 5, code: 'T-009', status: 'suspected' },
  ],
};

/** The states of code-narrative worth looking at. */
export const codeNarrativeGallery: GalleryState<CodeNarrative, CodeNarrativeResponse>[] = [
  {
    name: 'ready',
    shows: 'A letter made from a recipe, as plain numbered sentences, and an empty list of phrases.',
    def: madeLetter,
    seed: 1,
  },
  {
    name: 'working',
    shows:
      'One phrase coded and closed, one whose last word and code are still to choose, one without words.',
    def: chestLetter,
    seed: 1,
    response: {
      phrases: [
        { sentence: 2, from: 3, to: 3, code: 'T-003', status: 'confirmed' },
        { sentence: 3, from: 6, to: 6 },
        { sentence: 0, from: 0, to: 0 },
      ],
    },
  },
  {
    name: 'few-codes',
    shows: 'Four codes as radio buttons, and no status to choose.',
    def: fieldsOfAnEntry,
    seed: 1,
    response: { phrases: [{ sentence: 1, from: 2, to: 2 }] },
  },
  {
    name: 'checked-none',
    shows: 'A disease that the letter rules out, coded as confirmed: nothing is earned.',
    def: chestLetter,
    seed: 1,
    response: { phrases: [{ sentence: 3, from: 6, to: 7, code: 'T-001', status: 'confirmed' }] },
    checks: 1,
  },
  {
    name: 'checked-first-rung',
    shows: 'A count, the statuses still to find and one nudge; no marks on the phrases.',
    def: chestLetter,
    seed: 1,
    response: mixed,
    checks: 1,
  },
  {
    name: 'checked-second-rung',
    shows: 'A mark and a word on each phrase, and what the letter says of it.',
    def: chestLetter,
    seed: 1,
    response: mixed,
    checks: 2,
  },
  {
    name: 'pass',
    shows: 'Every phrase just as the letter says, and how colleagues differed on one.',
    def: chestLetter,
    seed: 1,
    response: modelCodeNarrative(chestLetter, 1),
    checks: 1,
  },
  {
    name: 'with-sides',
    shows: 'A made letter, all phrases marked, the side left out: partly right.',
    def: madeLetter,
    seed: 1,
    response: {
      phrases: modelCodeNarrative(madeLetter, 1).phrases.map(({ side: _side, ...phrase }) => phrase),
    },
    checks: 2,
  },
  {
    name: 'revealed',
    shows: 'The worked answer in the order of the letter, and the controls locked.',
    def: chestLetter,
    seed: 1,
    response: mixed,
    checks: 2,
    isRevealed: true,
  },
];
