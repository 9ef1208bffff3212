import type { Case } from '../kind.ts';
import { chanceAlone, rebased, sevenAbove, spikeThenShift, twoNear } from './examples.ts';
import { modelReadSpc } from './score.ts';
import type { ReadSpc, ReadSpcResponse } from './schema.ts';

type SpcCase = Case<ReadSpc, ReadSpcResponse>;

function reads(
  id: string,
  does: string,
  def: ReadSpc,
  response: ReadSpcResponse,
  expect: SpcCase['expect'],
): SpcCase {
  return { id, does, def, seed: 1, response, expect };
}

const SHIFT = ['R13', 'R14', 'R15', 'R16', 'R17', 'R18', 'R19'];
const RIGHT = { variation: 'concern-high', assurance: 'inconsistent', action: 'find-cause' } as const;
const NONE = { earned: 0, passed: false };

/**
 * Golden examples of scoring. A raw mark is (10 F1 + 3 variation + 2 assurance + 5 action) ÷ 20, without the 2 where no
 * target is asked about, and with 6 for the points where nothing is special. The best lazy answer to the nineteen months
 * is every point with the last of each list, raw 0.3526, so that a raw mark there earns (raw − 0.3526) ÷ 0.6474.
 */
export const readSpcCases: SpcCase[] = [
  reads(
    'seven-nothing',
    'answers nothing',
    sevenAbove,
    { points: [] },
    { ...NONE, findings: ['signal-missed'] },
  ),
  reads(
    'seven-model',
    'finds the shift, the icons and the cause',
    sevenAbove,
    { points: SHIFT, ...RIGHT },
    {
      earned: 100,
      passed: true,
      findings: ['signal-found'],
    },
  ),
  reads(
    'seven-six',
    'leaves the last of seven out',
    sevenAbove,
    { points: SHIFT.slice(0, 6), ...RIGHT },
    {
      earned: 94,
      passed: true,
      findings: ['signal-part'],
    },
  ),
  reads(
    'seven-four',
    'marks four of the seven',
    sevenAbove,
    { points: SHIFT.slice(3), ...RIGHT },
    {
      earned: 78,
      passed: false,
      findings: ['signal-part'],
    },
  ),
  reads(
    'seven-two-more',
    'marks two of the baseline as well',
    sevenAbove,
    {
      points: ['R10', 'R11', ...SHIFT],
      ...RIGHT,
    },
    { earned: 90, passed: true, findings: ['signal-found', 'false-mark', 'false-mark'] },
  ),
  reads(
    'seven-elsewhere',
    'sends points that are not there',
    sevenAbove,
    {
      points: [...SHIFT, 'R20', 'R99'],
      ...RIGHT,
    },
    { earned: 100, passed: true, findings: ['signal-found'] },
  ),
  reads(
    'seven-tampering',
    'asks for an explanation of every month',
    sevenAbove,
    {
      points: SHIFT,
      ...RIGHT,
      action: 'explain-each',
    },
    { earned: 74, passed: false, findings: ['signal-found', 'tampering'] },
  ),
  reads(
    'seven-left-alone',
    'finds the shift and leaves the process alone',
    sevenAbove,
    {
      points: SHIFT,
      ...RIGHT,
      action: 'leave',
    },
    { earned: 61, passed: false, findings: ['signal-found', 'missed-signal'] },
  ),
  reads(
    'seven-praised',
    'takes longer waits for an improvement',
    sevenAbove,
    {
      points: SHIFT,
      ...RIGHT,
      variation: 'improvement-high',
    },
    { earned: 76, passed: false, findings: ['signal-found', 'other-icon'] },
  ),
  reads(
    'seven-quiet',
    'says that no point is special',
    sevenAbove,
    { points: [], isQuiet: true, ...RIGHT },
    {
      earned: 22,
      passed: false,
      findings: ['signal-missed'],
    },
  ),
  reads(
    'near-model',
    'marks the two beyond the near limit',
    twoNear,
    {
      points: ['R13', 'R15'],
      variation: 'improvement-high',
      action: 'find-cause',
    },
    { earned: 100, passed: true, findings: ['signal-found'] },
  ),
  reads(
    'near-three',
    'marks the month between them as well',
    twoNear,
    {
      points: ['R13', 'R14', 'R15'],
      variation: 'improvement-high',
      action: 'find-cause',
    },
    { earned: 85, passed: true, findings: ['signal-found', 'false-mark'] },
  ),
  reads(
    'spike-only',
    'sees the spike and not the shift',
    spikeThenShift,
    {
      points: ['R15'],
      variation: 'improvement-low',
      assurance: 'inconsistent',
      action: 'find-cause',
    },
    { earned: 32, passed: false, findings: ['signal-found', 'signal-missed'] },
  ),
  reads('spike-model', 'finds both', spikeThenShift, modelReadSpc(spikeThenShift, 1), {
    earned: 100,
    passed: true,
    findings: ['signal-found', 'signal-found'],
  }),
  reads('chance-model', 'says that chance alone is at work', chanceAlone, modelReadSpc(chanceAlone, 1), {
    earned: 100,
    passed: true,
    findings: [],
  }),
  reads(
    'chance-unsaid',
    'marks nothing and does not say so',
    chanceAlone,
    {
      points: [],
      variation: 'common',
      assurance: 'fail',
      action: 'whole-process',
    },
    { ...NONE, findings: [] },
  ),
  reads(
    'chance-praise',
    'thanks the team for chance',
    chanceAlone,
    {
      ...modelReadSpc(chanceAlone, 1),
      action: 'praise',
    },
    { earned: 39, passed: false, findings: ['tampering'] },
  ),
  reads('rebased-model', 'finds each phase quiet', rebased, modelReadSpc(rebased, 1), {
    earned: 100,
    passed: true,
    findings: [],
  }),
  reads(
    'rebased-second-phase',
    'takes the second phase for a shift',
    rebased,
    {
      points: SHIFT,
      variation: 'neutral-high',
      action: 'whole-process',
    },
    { ...NONE, findings: [...SHIFT.map(() => 'false-mark'), 'other-icon'] },
  ),
];
