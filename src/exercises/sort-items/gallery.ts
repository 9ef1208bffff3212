import type { GalleryState } from '../kind.ts';
import { dimensions, drawnSix } from './examples.ts';
import type { SortItems, SortItemsResponse } from './schema.ts';

const half: SortItemsResponse = {
  placed: {
    'blank-allergy': 'completeness',
    'month-thirteen': 'accuracy',
    'wrong-side': 'validity',
    'not-stated': 'accuracy',
  },
};

const mostly: SortItemsResponse = {
  placed: {
    'blank-allergy': 'completeness',
    'no-postcode': 'completeness',
    'not-stated': 'accuracy',
    'month-thirteen': 'validity',
    'digit-too-few': 'validity',
    'sex-code-seven': 'accuracy',
    'wrong-side': 'validity',
    'wrong-patient': 'accuracy',
  },
};

const right: SortItemsResponse = {
  placed: {
    ...mostly.placed,
    'not-stated': 'completeness',
    'sex-code-seven': 'validity',
    'wrong-side': 'accuracy',
  },
};

/** The states of sort-items worth looking at. */
export const sortItemsGallery: GalleryState<SortItems, SortItemsResponse>[] = [
  { name: 'ready', shows: 'Three groups and eight cards, none placed.', def: dimensions, seed: 2 },
  {
    name: 'working',
    shows: 'Half the cards placed, nothing checked.',
    def: dimensions,
    seed: 2,
    response: half,
  },
  {
    name: 'checked-none',
    shows: 'All cards in one group: no marks earned, and the words say where to begin.',
    def: dimensions,
    seed: 2,
    response: { placed: Object.fromEntries(dimensions.cards.map(({ id }) => [id, 'validity'])) },
    checks: 1,
  },
  {
    name: 'checked-first-rung',
    shows: 'A count and the two groups that are mixed up; no marks on the cards.',
    def: dimensions,
    seed: 2,
    response: mostly,
    checks: 1,
  },
  {
    name: 'checked-second-rung',
    shows: 'A mark on every card, and why each misplaced one does not belong there.',
    def: dimensions,
    seed: 2,
    response: mostly,
    checks: 2,
  },
  {
    name: 'checked-third-rung',
    shows: 'Where each card belongs, and why.',
    def: dimensions,
    seed: 2,
    response: half,
    checks: 3,
  },
  {
    name: 'pass',
    shows: 'Every card in its group, with every reason.',
    def: dimensions,
    seed: 2,
    response: right,
    checks: 1,
  },
  {
    name: 'revealed',
    shows: 'The worked answer by group, beside the learner’s cards.',
    def: dimensions,
    seed: 2,
    response: mostly,
    checks: 2,
    isRevealed: true,
  },
  { name: 'drawn', shows: 'Six cards drawn of eight.', def: drawnSix, seed: 4 },
];
