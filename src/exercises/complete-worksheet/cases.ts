import type { Case } from '../kind.ts';
import { composite, itemScore } from './examples-of-dqmi.ts';
import { audit, checkDigits, oddsRatios } from './examples.ts';
import type { CompleteWorksheet, CompleteWorksheetResponse } from './schema.ts';

type WorksheetCase = Case<CompleteWorksheet, CompleteWorksheetResponse>;

function typed(
  id: string,
  does: string,
  [def, seed]: [CompleteWorksheet, number],
  values: Record<string, string>,
  expect: WorksheetCase['expect'],
): WorksheetCase {
  return { id, does, def, seed, response: { values }, expect };
}

const FULL = { earned: 100, passed: true, findings: [] };
const NONE = { earned: 0, passed: false };

/** Golden examples of scoring; figures and their sources are in `examples.ts`. */
export const completeWorksheetCases: WorksheetCase[] = [
  typed('item-94', 'fills the published item', [itemScore, 0], { excess: '50', score: '94.0' }, FULL),
  typed(
    'item-85',
    'fills the second item, with its units',
    [itemScore, 1],
    { excess: '130 records', score: '85.0 %' },
    FULL,
  ),
  typed('item-nothing', 'fills nothing', [itemScore, 0], {}, NONE),
  typed('item-noughts', 'types a nought everywhere', [itemScore, 0], { excess: '0', score: '0' }, NONE),
  typed(
    'item-first-given',
    'copies the first given everywhere',
    [itemScore, 0],
    { excess: '2500', score: '2,500' },
    NONE,
  ),
  typed(
    'item-carried',
    'slips once and carries it on',
    [itemScore, 0],
    { excess: '100', score: '92' },
    {
      earned: 50,
      passed: false,
      findings: ['slip', 'carried'],
    },
  ),
  typed(
    'item-validity-alone',
    'leaves the defaults in',
    [itemScore, 0],
    { excess: '50', score: '96' },
    {
      earned: 50,
      passed: false,
      findings: ['slip'],
    },
  ),
  typed(
    'item-half',
    'fills the first box only',
    [itemScore, 0],
    { excess: '50' },
    { earned: 50, passed: false, findings: [] },
  ),
  typed(
    'index-47',
    'composes the official example',
    [composite, 0],
    { meanScore: '80.83', meanCoverage: '58.33', index: '47.2' },
    FULL,
  ),
  typed(
    'index-averaged',
    'averages the two means',
    [composite, 0],
    { meanScore: '80.83', meanCoverage: '58.33', index: '69.6' },
    {
      earned: 66,
      passed: false,
      findings: ['slip'],
    },
  ),
  typed(
    'index-rounded-early',
    'rounds the first mean early',
    [composite, 0],
    { meanScore: '80.8', meanCoverage: '58.33', index: '47.1' },
    {
      earned: 66,
      passed: false,
      findings: ['rounding', 'carried'],
    },
  ),
  typed(
    'index-one-figure',
    'types 100 everywhere',
    [composite, 0],
    { meanScore: '100', meanCoverage: '100', index: '100' },
    NONE,
  ),
  typed(
    'doll-hill-men',
    'works out 14.04 (3.33–59.30)',
    [oddsRatios, 0],
    { ratio: '14.04', error: '0.7350', low: '3.33', high: '59.30' },
    FULL,
  ),
  typed(
    'doll-hill-women',
    'works out 2.47 (1.17–5.19)',
    [oddsRatios, 1],
    { ratio: '2.47', error: '0.3795', low: '1.17', high: '5.19' },
    FULL,
  ),
  typed(
    'doll-hill-risks',
    'takes a ratio of risks and carries it on',
    [oddsRatios, 1],
    { ratio: '1.59', error: '0.3795', low: '0.76', high: '3.35' },
    {
      earned: 75,
      passed: true,
      findings: ['slip', 'carried', 'carried'],
    },
  ),
  typed(
    'check-digit-9',
    'completes 943 476 5919',
    [checkDigits, 0],
    { total: '299', remainder: '2', check: '9' },
    FULL,
  ),
  typed(
    'check-digit-remainder',
    'stops at the remainder',
    [checkDigits, 0],
    { total: '299', remainder: '2', check: '2' },
    {
      earned: 66,
      passed: false,
      findings: ['slip'],
    },
  ),
  typed(
    'audit-27-of-30',
    'reports 90.0% (74.4–96.5)',
    [audit, 0],
    { share: '90', low: '74.4', high: '96.5' },
    FULL,
  ),
  typed(
    'audit-textbook',
    'uses the textbook interval for one limit',
    [audit, 0],
    { share: '90', low: '79.3', high: '96.5' },
    {
      earned: 66,
      passed: false,
      findings: ['slip'],
    },
  ),
  typed(
    'audit-fraction',
    'types a fraction and a word',
    [audit, 0],
    { share: '.9', low: '74.4', high: 'high' },
    {
      earned: 33,
      passed: false,
      findings: ['fraction', 'unreadable'],
    },
  ),
];
