import type { GalleryState } from '../kind.ts';
import { bothParts, eightPairs, wholeFile } from './examples.ts';
import type { LinkRecords, LinkRecordsResponse } from './schema.ts';

/** Merges the twins, splits somebody who moved, and leaves one pair open. */
const mixed: LinkRecordsResponse = {
  decisions: {
    'pair-1': 'same',
    'pair-2': 'different',
    'pair-3': 'same',
    'pair-4': 'different',
    'pair-5': 'refer',
    'pair-6': 'same',
    'pair-7': 'same',
  },
};

const right: LinkRecordsResponse = {
  decisions: {
    'pair-1': 'different',
    'pair-2': 'same',
    'pair-3': 'same',
    'pair-4': 'different',
    'pair-5': 'same',
    'pair-6': 'refer',
    'pair-7': 'same',
    'pair-8': 'refer',
  },
};

/** The states of link-records worth looking at. */
export const linkRecordsGallery: GalleryState<LinkRecords, LinkRecordsResponse>[] = [
  {
    name: 'ready',
    shows: 'Eight cards with two records each, and nothing decided.',
    def: eightPairs,
    seed: 1,
  },
  {
    name: 'working',
    shows: 'Some pairs decided, one still open.',
    def: eightPairs,
    seed: 1,
    response: mixed,
  },
  {
    name: 'checked-first-rung',
    shows: 'What the decisions cost, and one question; no marks on the cards.',
    def: eightPairs,
    seed: 1,
    response: mixed,
    checks: 1,
  },
  {
    name: 'checked-second-rung',
    shows: 'Each card marked; the twins named by their record numbers.',
    def: eightPairs,
    seed: 1,
    response: mixed,
    checks: 2,
  },
  {
    name: 'pass',
    shows: 'Every pair decided as its records allow.',
    def: eightPairs,
    seed: 1,
    response: right,
    checks: 1,
  },
  {
    name: 'file-ready',
    shows: 'The scores of a whole file, with thresholds that nobody has set.',
    def: wholeFile,
    seed: 1,
  },
  {
    name: 'file-working',
    shows: 'Two thresholds, and what they do as they stand, without the truth.',
    def: wholeFile,
    seed: 1,
    response: { decisions: {}, merge: 30, send: 10 },
  },
  {
    name: 'file-checked',
    shows: 'Twins merged, by their record numbers, and the groups that stay split.',
    def: wholeFile,
    seed: 1,
    response: { decisions: {}, merge: 30, send: 20 },
    checks: 2,
  },
  {
    name: 'file-crossed',
    shows: 'The threshold for a person above the one to merge: nothing goes to a person.',
    def: wholeFile,
    seed: 1,
    response: { decisions: {}, merge: 30, send: 40 },
  },
  {
    name: 'revealed',
    shows: 'Cards without scores and a small file, with the worked answer of both.',
    def: bothParts,
    seed: 1,
    response: { decisions: { 'pair-1': 'same' }, merge: 30, send: 30 },
    checks: 2,
    isRevealed: true,
  },
];
