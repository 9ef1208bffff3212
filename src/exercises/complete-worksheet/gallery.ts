import type { GalleryState } from '../kind.ts';
import { composite, itemScore } from './examples-of-dqmi.ts';
import { audit, checkDigits, oddsRatios } from './examples.ts';
import type { CompleteWorksheet, CompleteWorksheetResponse } from './schema.ts';

const slipped: CompleteWorksheetResponse = { values: { excess: '100', score: '92' } };

/** The states of complete-worksheet worth looking at. */
export const completeWorksheetGallery: GalleryState<CompleteWorksheet, CompleteWorksheetResponse>[] = [
  { name: 'ready', shows: 'The sheet with its givens and two empty boxes.', def: itemScore, seed: 0 },
  {
    name: 'working',
    shows: 'One box filled, nothing checked.',
    def: itemScore,
    seed: 0,
    response: { values: { excess: '50' } },
  },
  {
    name: 'checked-first-rung',
    shows: 'A count, the first slip in its own words, and no marks in the sheet.',
    def: itemScore,
    seed: 0,
    response: slipped,
    checks: 1,
  },
  {
    name: 'checked-second-rung',
    shows: 'A mark under each box: the slip is wrong, the figure that follows from it is right.',
    def: itemScore,
    seed: 0,
    response: slipped,
    checks: 2,
  },
  {
    name: 'unreadable',
    shows: 'A box that holds no number, beside one that is close.',
    def: audit,
    seed: 0,
    response: { values: { share: 'ninety', low: '74.3' } },
    checks: 2,
  },
  {
    name: 'pass',
    shows: 'Every figure right, with the rule behind each.',
    def: itemScore,
    seed: 1,
    response: { values: { excess: '130', score: '85.0 %' } },
    checks: 1,
  },
  {
    name: 'revealed',
    shows: 'The worked answer with its workings, beside the learner’s figures.',
    def: oddsRatios,
    seed: 0,
    response: { values: { ratio: '1.04' } },
    checks: 2,
    isRevealed: true,
  },
  {
    name: 'text-given',
    shows: 'A given that is text: the first nine digits of an NHS number.',
    def: checkDigits,
    seed: 0,
    response: { values: { total: '299', remainder: '2' } },
    checks: 1,
  },
  {
    name: 'long-sheet',
    shows: 'Twelve rows in three columns, with two boxes in one row.',
    def: composite,
    seed: 0,
    response: { values: { meanScore: '80.83', meanCoverage: '58.33', index: '69.6' } },
    checks: 2,
  },
];
