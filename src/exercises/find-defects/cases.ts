import type { Case } from '../kind.ts';
import { sixtyCells, wardDay, wardNote } from './examples.ts';
import type { FindDefects, FindDefectsResponse, Flag } from './schema.ts';

type DefectsCase = Case<FindDefects, FindDefectsResponse>;

/** Flags written short: `R02.dob`, or `S04.sentence:consistency`. */
function flags(...places: string[]): FindDefectsResponse {
  return {
    flags: places.map((place): Flag => {
      const [row = '', column = '', dimension] = place.split(/[.:]/);
      return {
        row,
        column,
        ...(dimension === undefined ? {} : { dimension: dimension as NonNullable<Flag['dimension']> }),
      };
    }),
  };
}

function flagged(
  id: string,
  does: string,
  [def, seed]: [FindDefects, number],
  response: FindDefectsResponse,
  expect: DefectsCase['expect'],
): DefectsCase {
  return { id, does, def, seed, response, expect };
}

const SIXTY: [FindDefects, number] = [sixtyCells, 1];
const NOTE: [FindDefects, number] = [wardNote, 1];
const DAY: [FindDefects, number] = [wardDay, 1];

const CLINIC = ['nhs_number', 'name', 'dob', 'booked', 'seen', 'outcome'];

/** Every cell of these columns, over so many rows. */
function down(rows: number, columns: readonly string[], letter = 'R'): FindDefectsResponse {
  const ids = Array.from({ length: rows }, (_, index) => letter + String(index + 1).padStart(2, '0'));
  return { flags: columns.flatMap((column) => ids.map((row) => ({ row, column }))) };
}

const NONE = { earned: 0, passed: false };

/**
 * Golden examples of scoring. In the sixty cells, all flags give F2 = 5 × 0.05 ÷ (4 × 0.05 + 1) = 0.21; the best lazy
 * answer is one whole column, 5 × 0.1 × ⅓ ÷ (0.4 + ⅓) = 0.227, so a raw F earns (F − 0.227) ÷ 0.773, rounded down.
 */
export const findDefectsCases: DefectsCase[] = [
  flagged('sixty-nothing', 'flags nothing', SIXTY, flags(), {
    ...NONE,
    findings: ['missed', 'missed', 'missed'],
  }),
  flagged('sixty-everything', 'flags every cell', SIXTY, down(10, CLINIC), NONE),
  ...CLINIC.map((column) =>
    flagged(
      `sixty-column-${column.replace('_', '-')}`,
      `flags all of ${column}`,
      SIXTY,
      down(10, [column]),
      NONE,
    ),
  ),
  flagged('sixty-model', 'flags the three defects', SIXTY, flags('R02.dob', 'R04.seen', 'R08.outcome'), {
    earned: 100,
    passed: true,
    findings: ['found', 'found', 'found'],
  }),
  flagged('sixty-two', 'flags two of the three', SIXTY, flags('R02.dob', 'R08.outcome'), {
    earned: 63,
    passed: false,
    findings: ['found', 'missed', 'found'],
  }),
  flagged(
    'sixty-decoy',
    'flags the three and the short surname',
    SIXTY,
    flags('R02.dob', 'R04.seen', 'R05.name', 'R08.outcome'),
    {
      earned: 91,
      passed: true,
      findings: ['found', 'found', 'found', 'decoy'],
    },
  ),
  flagged(
    'sixty-wolf',
    'flags the three and three that are right',
    SIXTY,
    flags('R02.dob', 'R04.seen', 'R08.outcome', 'R01.name', 'R05.name', 'R09.seen'),
    {
      earned: 78,
      passed: false,
      findings: ['found', 'found', 'found', 'false-flag', 'decoy', 'false-flag'],
    },
  ),
  flagged(
    'sixty-beside',
    'flags the other date of the pair',
    SIXTY,
    flags('R02.dob', 'R04.booked', 'R08.outcome'),
    {
      earned: 56,
      passed: false,
      findings: ['found', 'missed', 'found', 'false-flag'],
    },
  ),
  flagged(
    'sixty-elsewhere',
    'flags cells that are not there',
    SIXTY,
    flags('R11.dob', 'R02.postcode', 'R02.dob', 'R04.seen', 'R08.outcome'),
    {
      earned: 100,
      passed: true,
      findings: ['found', 'found', 'found'],
    },
  ),
  flagged(
    'note-model',
    'flags the three and names each',
    NOTE,
    flags('S04.sentence:consistency', 'S05.sentence:consistency', 'S07.sentence:completeness'),
    {
      earned: 100,
      passed: true,
      findings: ['found', 'found', 'found'],
    },
  ),
  flagged('note-everything', 'flags every sentence', NOTE, down(12, ['sentence'], 'S'), NONE),
  flagged(
    'note-other-half',
    'flags the other half of the contradiction, and both',
    NOTE,
    flags(
      'S03.sentence:consistency',
      'S04.sentence',
      'S05.sentence:consistency',
      'S07.sentence:completeness',
    ),
    {
      earned: 100,
      passed: true,
      findings: ['found', 'found', 'found'],
    },
  ),
  flagged(
    'note-other-dimension',
    'finds all three and names one wrongly, one not',
    NOTE,
    flags('S04.sentence:validity', 'S05.sentence', 'S07.sentence:completeness'),
    {
      earned: 100,
      passed: true,
      findings: ['other-dimension', 'other-dimension', 'found'],
    },
  ),
  flagged('note-least-harm', 'finds only what harms least', NOTE, flags('S07.sentence:completeness'), {
    earned: 0,
    passed: false,
    findings: ['missed', 'missed', 'found'],
  }),
  flagged(
    'note-most-harm',
    'finds the two that could harm',
    NOTE,
    flags('S04.sentence:consistency', 'S05.sentence:consistency'),
    {
      earned: 66,
      passed: true,
      findings: ['found', 'found', 'missed'],
    },
  ),
  flagged(
    'day-model',
    'flags the four planted defects',
    DAY,
    flags('R01.dob', 'R04.discharged', 'R05.destination', 'R08.nhs_number'),
    {
      earned: 100,
      passed: true,
      findings: ['found', 'found', 'found', 'found'],
    },
  ),
  flagged(
    'day-other-cells',
    'flags the other cell of each pair',
    DAY,
    flags('R01.dob', 'R04.admitted', 'R05.method', 'R08.nhs_number'),
    {
      earned: 100,
      passed: true,
      findings: ['found', 'found', 'found', 'found'],
    },
  ),
];
