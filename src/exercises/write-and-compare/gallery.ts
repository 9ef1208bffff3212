import type { GalleryState } from '../kind.ts';
import { rewriteEntry, shortNote } from './examples.ts';
import type { WriteAndCompare, WriteAndCompareResponse } from './schema.ts';

const TEXT =
  'She has not taken the antibiotic since Monday because it made her feel sick. Offer something for the sickness and try again.';

const written: WriteAndCompareResponse = { text: TEXT, marks: {} };
const halfMarked: WriteAndCompareResponse = { text: TEXT, marks: { fact: 2, reason: 2 } };
const marked: WriteAndCompareResponse = { text: TEXT, marks: { fact: 2, reason: 2, plain: 1, plan: 0 } };

/** The states of write-and-compare worth looking at. */
export const writeAndCompareGallery: GalleryState<WriteAndCompare, WriteAndCompareResponse>[] = [
  { name: 'ready', shows: 'The entry to rewrite and an empty box; no rubric.', def: rewriteEntry, seed: 1 },
  {
    name: 'working',
    shows: 'A text with its words counted; no rubric yet.',
    def: rewriteEntry,
    seed: 1,
    response: written,
  },
  {
    name: 'checked-nothing',
    shows: 'An empty box that was checked: no rubric, and why.',
    def: rewriteEntry,
    seed: 1,
    response: { text: '', marks: {} },
    checks: 1,
  },
  {
    name: 'compared',
    shows: 'The model answer beside the text, and four lines to mark.',
    def: rewriteEntry,
    seed: 1,
    response: written,
    checks: 1,
  },
  {
    name: 'half-marked',
    shows: 'Two lines marked, two to go.',
    def: rewriteEntry,
    seed: 1,
    response: halfMarked,
    checks: 2,
  },
  {
    name: 'pass',
    shows: 'Every line marked, and why the open ones matter.',
    def: rewriteEntry,
    seed: 1,
    response: marked,
    checks: 2,
  },
  {
    name: 'revealed',
    shows: 'The worked answer after an empty box was checked twice.',
    def: rewriteEntry,
    seed: 1,
    response: { text: '', marks: {} },
    checks: 2,
    isRevealed: true,
  },
  {
    name: 'done',
    shows: 'The worked answer under the learner’s own marks, which are kept.',
    def: rewriteEntry,
    seed: 1,
    response: marked,
    checks: 2,
    isRevealed: true,
  },
  { name: 'short', shows: 'Nothing given and no length to aim for.', def: shortNote, seed: 1 },
];
