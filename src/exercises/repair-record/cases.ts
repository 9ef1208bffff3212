import type { Case } from '../kind.ts';
import { oneRegistration, threeLists, twoRegistrations } from './examples.ts';
import type { RepairEntry, RepairRecord, RepairRecordResponse } from './schema.ts';
import { repairRecordScorer } from './score.ts';

type RepairCase = Case<RepairRecord, RepairRecordResponse>;

const RIGHT: RepairRecordResponse['entries'] = {
  dob: { do: 'correct', value: '14/06/1956', pick: 'letter' },
  'nhs-number': { do: 'correct', value: '999 000 0042', pick: 'wristband' },
  allergies: { do: 'query', pick: 'patient' },
  weight: { do: 'missing', pick: 'no-unit' },
};

function repair(
  id: string,
  does: string,
  changes: Record<string, RepairEntry>,
  expect: RepairCase['expect'],
): RepairCase {
  return { id, does, def: oneRegistration, seed: 1, response: { entries: { ...RIGHT, ...changes } }, expect };
}

function all(entry: RepairEntry): Record<string, RepairEntry> {
  const fields = oneRegistration.versions?.[0]?.fields ?? [];
  return Object.fromEntries(fields.map(({ id }) => [id, entry]));
}

/**
 * Copying the letter repairs two of four, so the mark begins at 0.5: a raw measure of 0.875 is worth 75, one of 0.75
 * is worth 50.
 */
export const repairRecordCases: RepairCase[] = [
  repair(
    'all-right',
    'repairs all four and leaves the three that are right',
    {},
    {
      earned: 100,
      passed: true,
      findings: [],
    },
  ),
  {
    ...repair(
      'left',
      'leaves everything',
      {},
      {
        earned: 0,
        passed: false,
        findings: ['left', 'left', 'left', 'left'],
      },
    ),
    response: { entries: {} },
  },
  repair('asked-all', 'queries everything with the patient', all({ do: 'query', pick: 'patient' }), {
    earned: 0,
    passed: false,
    findings: ['needless-query', 'asked', 'asked', 'needless-query', 'needless-query', 'asked'],
  }),
  repair(
    'took-sides',
    'believes the wristband about the allergy instead of asking',
    { allergies: { do: 'correct', value: 'Penicillin', pick: 'wristband' } },
    { earned: 0, passed: false, findings: ['invented'] },
  ),
  repair(
    'made-up-weight',
    'types a weight that nobody measured',
    { weight: { do: 'correct', value: '61.5', pick: 'letter' } },
    { earned: 0, passed: false, findings: ['invented'] },
  ),
  repair(
    'altered-kin',
    'takes out a next of kin that is right',
    { 'next-of-kin': { do: 'missing', pick: 'other-person' } },
    { earned: 0, passed: false, findings: ['sound-altered'] },
  ),
  repair(
    'other-reason',
    'takes the weight out because it is old',
    { weight: { do: 'missing', pick: 'too-old' } },
    { earned: 75, passed: true, findings: ['other-reason'] },
  ),
  repair(
    'other-person',
    'asks the porter about the allergy',
    { allergies: { do: 'query', pick: 'porter' } },
    { earned: 75, passed: true, findings: ['other-person'] },
  ),
  repair(
    'wrong-digit',
    'types an NHS number that passes its check and is in no source',
    { 'nhs-number': { do: 'correct', value: '999 000 0026', pick: 'letter' } },
    { earned: 50, passed: false, findings: ['wrong-value'] },
  ),
  repair(
    'refused-number',
    'types an NHS number that the box refuses',
    { 'nhs-number': { do: 'correct', value: '999 000 0043', pick: 'letter' } },
    { earned: 50, passed: false, findings: ['open'] },
  ),
  repair(
    'no-evidence',
    'corrects the date of birth and names no source',
    { dob: { do: 'correct', value: '14/06/1956' } },
    { earned: 50, passed: false, findings: ['open'] },
  ),
  repair(
    'same-again',
    'writes a date in another way, and a name as it stands',
    {
      dob: { do: 'correct', value: '14.6.1956', pick: 'letter' },
      name: { do: 'correct', value: ' alder,  ruth ', pick: 'letter' },
    },
    { earned: 100, passed: true, findings: [] },
  ),
  repair(
    'needless-question',
    'asks about an address that is right',
    { address: { do: 'query', pick: 'patient' } },
    { earned: 66, passed: true, findings: ['needless-query'] },
  ),
  {
    id: 'second-version',
    does: 'repairs the other registration',
    def: twoRegistrations,
    seed: 2,
    response: {
      entries: {
        name: { do: 'correct', value: 'Hartley, Owen', pick: 'transfer' },
        dob: { do: 'query', pick: 'patient' },
        allergies: { do: 'correct', value: 'Latex', pick: 'letter' },
        weight: { do: 'missing', pick: 'no-unit' },
      },
    },
    expect: { earned: 100, passed: true, findings: [] },
  },
  {
    id: 'three-lists',
    does: 'reconciles a chart that a recipe made',
    def: threeLists,
    seed: 1,
    response: repairRecordScorer.model(threeLists, 1),
    expect: { earned: 100, passed: true, findings: [] },
  },
];
