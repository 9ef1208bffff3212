import type { GalleryState } from '../kind.ts';
import { sixtyCells, wardDay, wardDimensions, wardNote } from './examples.ts';
import type { FindDefects, FindDefectsResponse } from './schema.ts';
import { modelFindDefects } from './score.ts';

const some: FindDefectsResponse = {
  flags: [
    { row: 'R02', column: 'dob' },
    { row: 'R05', column: 'name' },
  ],
};

/** The states of find-defects worth looking at. */
export const findDefectsGallery: GalleryState<FindDefects, FindDefectsResponse>[] = [
  {
    name: 'ready',
    shows: 'A table of twelve rows with a button in every cell, and no flags.',
    def: wardDay,
    seed: 1,
  },
  {
    name: 'working',
    shows: 'Two flags in the table and in the list under it, nothing checked.',
    def: sixtyCells,
    seed: 1,
    response: some,
  },
  {
    name: 'asked-how-sure',
    shows: 'The same with "How sure are you?" asked once for the whole answer, and Certain chosen.',
    def: { ...sixtyCells, certainty: true },
    seed: 1,
    response: some,
    certainty: 3,
  },
  {
    name: 'checked-none',
    shows: 'A flag on a cell that only looks wrong: no marks earned, and one pointed question.',
    def: sixtyCells,
    seed: 1,
    response: { flags: [{ row: 'R05', column: 'name' }] },
    checks: 1,
  },
  {
    name: 'checked-first-rung',
    shows: 'A count, the dimensions still to find and one nudge; no marks on the flags.',
    def: sixtyCells,
    seed: 1,
    response: some,
    checks: 1,
  },
  {
    name: 'checked-second-rung',
    shows: 'A mark and a word on each flag: one find, settled, and one decoy. Nothing shows what is missed.',
    def: sixtyCells,
    seed: 1,
    response: some,
    checks: 2,
  },
  {
    name: 'pass',
    shows: 'All defects found, with the reason for each and how colleagues did in a study.',
    def: wardDay,
    seed: 1,
    response: modelFindDefects(wardDay, 1),
    checks: 1,
  },
  {
    name: 'revealed',
    shows: 'The worked answer, worst harm first, and the missed cells outlined in the table.',
    def: sixtyCells,
    seed: 1,
    response: some,
    checks: 2,
    isRevealed: true,
  },
  {
    name: 'dimensions',
    shows: 'A dimension asked of every flag: one right, one wrong, one not chosen.',
    def: wardDimensions,
    seed: 1,
    response: {
      flags: modelFindDefects(wardDimensions, 1)
        .flags.slice(0, 3)
        .map(({ row, column, dimension }, index) => {
          if (index === 2 || dimension === undefined) return { row, column };
          return { row, column, dimension: index === 0 ? dimension : 'timeliness' };
        }),
    },
    checks: 2,
  },
  {
    name: 'note',
    shows: 'A note of twelve sentences, each a button, ready to begin.',
    def: wardNote,
    seed: 1,
  },
  {
    name: 'note-second-rung',
    shows: 'One half of a contradiction found, a sentence flagged that is right, and where to read again.',
    def: wardNote,
    seed: 1,
    response: {
      flags: [
        { row: 'S03', column: 'sentence', dimension: 'consistency' },
        { row: 'S06', column: 'sentence', dimension: 'validity' },
      ],
    },
    checks: 2,
  },
];
