import type { Case } from '../kind.ts';
import type { Check } from './checks.ts';
import { dataKnown, equalRisks, pooledNormal, thirtyUnits, twelveUnits } from './examples.ts';
import type { ReadFunnel, ReadFunnelResponse } from './schema.ts';

type FunnelCase = Case<ReadFunnel, ReadFunnelResponse>;

/** Outside are R05 (by chance), R08 and R11. */
const TRUTH: Record<string, number> = { R05: 0, R08: 100, R11: 100 };
/** What somebody says who knows the limits and not the truth. */
const HONEST: Record<string, number> = { R05: 40, R08: 90, R11: 90 };

function answer(percents: Readonly<Record<string, number | undefined>>, first?: Check): ReadFunnelResponse {
  const picks = Object.entries(percents).map(([unit, percent]) => {
    return { unit, ...(percent === undefined ? {} : { percent }) };
  });
  return { picks, ...(first ? { first } : {}) };
}

function read(
  id: string,
  does: string,
  response: ReadFunnelResponse,
  expect: FunnelCase['expect'],
  def: ReadFunnel = twelveUnits,
): FunnelCase {
  return { id, does, def, seed: 1, response, expect };
}

const all = (percent: number): Record<string, number> =>
  Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [`R${String(index + 1).padStart(2, '0')}`, percent]),
  );

const THREE_FOUND = ['found', 'found', 'found'];

/** Golden examples of scoring. */
export const readFunnelCases: FunnelCase[] = [
  read('truth', 'picks the three, knows the truth, begins with the data', answer(TRUTH, 'data'), {
    earned: 100,
    passed: true,
    findings: THREE_FOUND,
  }),
  read('honest', 'picks the three with honest probabilities', answer(HONEST, 'data'), {
    earned: 91,
    passed: true,
    findings: THREE_FOUND,
  }),
  read(
    'nothing',
    'picks nothing',
    { picks: [] },
    {
      earned: 0,
      passed: false,
      findings: ['missed', 'missed-alarm', 'missed-alarm'],
    },
  ),
  read(
    'check-alone',
    'picks nothing and begins with the data',
    { picks: [], first: 'data' },
    {
      earned: 0,
      passed: false,
    },
  ),
  read('all-units', 'picks every unit for certain', answer(all(100), 'data'), { earned: 0, passed: false }),
  read('even-odds', 'picks the three at even odds', answer({ R05: 50, R08: 50, R11: 50 }, 'data'), {
    earned: 65,
    passed: false,
    findings: THREE_FOUND,
  }),
  read('certain', 'is certain of all three', answer({ R05: 100, R08: 100, R11: 100 }, 'data'), {
    earned: 65,
    passed: false,
    findings: ['far-off', 'found', 'found'],
  }),
  read(
    'inside-the-limits',
    'names the best and the worst inside the limits too',
    answer({ ...HONEST, R01: 60, R02: 60 }, 'data'),
    {
      earned: 62,
      passed: false,
      findings: [...THREE_FOUND, 'decoy', 'decoy'],
    },
  ),
  read(
    'league-table',
    'picks the top three and the bottom three of the rates',
    answer({ R01: 80, R03: 80, R08: 80, R02: 80, R11: 80, R07: 80 }, 'carer'),
    {
      earned: 8,
      passed: false,
    },
  ),
  read('one-missed', 'misses the large unit below the line', answer({ R05: 30, R08: 90 }, 'data'), {
    earned: 75,
    passed: false,
    findings: ['found', 'found', 'missed-alarm'],
  }),
  read(
    'no-probabilities',
    'picks the three and says nothing of them',
    answer({ R05: undefined, R08: undefined, R11: undefined }, 'data'),
    {
      earned: 65,
      passed: false,
      findings: ['no-probability', 'no-probability', 'no-probability'],
    },
  ),
  read('carer-first', 'picks the three well and begins with a person', answer(TRUTH, 'carer'), {
    earned: 75,
    passed: false,
    findings: [...THREE_FOUND, 'carer-first'],
  }),
  read('process-first', 'picks the three well and begins with the process', answer(TRUTH, 'process'), {
    earned: 75,
    passed: true,
    findings: [...THREE_FOUND, 'other-first'],
  }),
  read(
    'known-data-again',
    'checks again what is known',
    answer(TRUTH, 'data'),
    {
      earned: 75,
      passed: true,
      findings: [...THREE_FOUND, 'other-first'],
    },
    dataKnown,
  ),
  read(
    'next-in-order',
    'goes on to the case mix once the data are known',
    answer(TRUTH, 'case-mix'),
    {
      earned: 100,
      passed: true,
      findings: THREE_FOUND,
    },
    dataKnown,
  ),
  read('unknown-unit', 'picks a unit that is not there', answer({ R77: 90 }, 'data'), {
    earned: 0,
    passed: false,
  }),
  read(
    'pooled',
    'reads normal limits round the pooled rate',
    answer({ R05: 40, R08: 90, R11: 90 }, 'data'),
    {
      earned: 91,
      passed: true,
    },
    pooledNormal,
  ),
  read(
    'made-nothing',
    'picks nothing of thirty made units',
    { picks: [] },
    { earned: 0, passed: false },
    thirtyUnits,
  ),
  read(
    'equal-nothing',
    'picks nothing where all is chance',
    { picks: [] },
    { earned: 0, passed: false },
    equalRisks,
  ),
];
