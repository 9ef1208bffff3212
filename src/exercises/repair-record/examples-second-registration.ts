import { registration } from './examples-registration.ts';
import type { RepairVersion } from './schema.ts';

/** The same desk on another day. */
export const secondRegistration: RepairVersion = {
  record: 'Registration of Mr Owen Hartley, emergency department',
  sources: [
    {
      id: 'letter',
      label: 'Referral letter',
      note: 'Dr Sood, Fenwick practice, 5 March 2026',
      lines: [
        'Please see Mr Owen Hartley, born 9 October 1948.',
        'NHS number 999 000 0069.',
        'He lives with his wife Joan at 17 Tarn Row.',
        'He had a rash with latex gloves in 2019.',
      ],
    },
    {
      id: 'transfer',
      label: 'Transfer sheet',
      note: 'Brackwater Cottage Hospital, 5 March 2026',
      lines: ['HARTLEY Owen', 'Born 19/10/1948', 'NHS no. 999 000 0069', 'Weight 82.5', 'Allergy: latex'],
    },
  ],
  people: [
    { id: 'patient', say: 'Mr Hartley himself' },
    { id: 'receptionist', say: 'The receptionist who was on at night' },
    { id: 'porter', say: 'The porter who brought him' },
  ],
  reasons: registration.reasons.map((reason) =>
    reason.id === 'no-unit' ? { id: 'no-unit', say: 'It has no unit, and nobody can weigh him now' } : reason,
  ),
  fields: [
    {
      id: 'name',
      label: 'Name',
      entered: 'HARTLEY, Owain',
      format: 'text',
      evidence: [
        { source: 'letter', quote: 'Mr Owen Hartley', value: 'HARTLEY, Owen' },
        { source: 'transfer', quote: 'HARTLEY Owen', value: 'HARTLEY, Owen' },
      ],
      decision: 'correct',
      pick: 'letter',
      because: 'Both sources spell it Owen.',
    },
    {
      id: 'dob',
      label: 'Date of birth',
      entered: '09/10/1948',
      format: 'date',
      evidence: [
        { source: 'letter', quote: 'born 9 October 1948', value: '09/10/1948' },
        { source: 'transfer', quote: 'Born 19/10/1948', value: '19/10/1948' },
      ],
      decision: 'query',
      pick: 'patient',
      because: 'The letter and the transfer sheet differ by ten days. He knows his own birthday.',
    },
    {
      id: 'nhs-number',
      label: 'NHS number',
      entered: '999 000 0069',
      format: 'nhs-number',
      evidence: [
        { source: 'letter', quote: '999 000 0069', value: '999 000 0069' },
        { source: 'transfer', quote: '999 000 0069', value: '999 000 0069' },
      ],
      decision: 'leave',
      because: 'Both sources have these ten digits.',
    },
    {
      id: 'address',
      label: 'Address',
      entered: '17 Tarn Row',
      format: 'text',
      evidence: [{ source: 'letter', quote: '17 Tarn Row', value: '17 Tarn Row' }],
      decision: 'leave',
      because: 'The letter has the same address.',
    },
    {
      id: 'next-of-kin',
      label: 'Next of kin',
      entered: 'Joan Hartley, wife',
      format: 'text',
      evidence: [{ source: 'letter', quote: 'his wife Joan', value: 'Joan Hartley, wife' }],
      decision: 'leave',
      because: 'The letter names his wife.',
    },
    {
      id: 'allergies',
      label: 'Allergies',
      entered: 'None known',
      format: 'text',
      options: ['None known', 'Penicillin', 'Latex'],
      evidence: [
        { source: 'letter', quote: 'a rash with latex gloves in 2019', value: 'Latex' },
        { source: 'transfer', quote: 'Allergy: latex', value: 'Latex' },
      ],
      decision: 'correct',
      pick: 'letter',
      because: 'Two sources agree on latex, and nobody says that it was ruled out.',
    },
    {
      id: 'weight',
      label: 'Weight',
      entered: '82.5',
      format: 'number',
      unit: 'kg',
      evidence: [{ source: 'transfer', quote: 'Weight 82.5' }],
      decision: 'missing',
      pick: 'no-unit',
      because: 'The sheet gives no unit, so the figure cannot stand in a box for kilograms.',
    },
  ],
};
