import type { RepairVersion } from './schema.ts';

const PEOPLE: RepairVersion['people'] = [
  { id: 'patient', say: 'Mrs Alder herself' },
  { id: 'practice', say: 'The Elmwood practice' },
  { id: 'porter', say: 'The porter who brought her' },
];

const REASONS: RepairVersion['reasons'] = [
  { id: 'no-unit', say: 'It has no unit, and nobody can weigh her now' },
  { id: 'other-person', say: 'It belongs to another person' },
  { id: 'too-old', say: 'It is too old to be of use' },
];

/** A registration typed in a hurry: two slips, a conflict, a figure without a unit, and three entries that are right. */
export const registration: RepairVersion = {
  record: 'Registration of Mrs Ruth Alder, emergency department',
  sources: [
    {
      id: 'letter',
      label: 'Referral letter',
      note: 'Dr Pell, Elmwood practice, 2 March 2026',
      lines: [
        'Thank you for seeing Mrs Ruth Alder, born 14 June 1956.',
        'NHS number 999 000 0042.',
        'She lives alone at 4 Mill Lane. Next of kin: her son Peter.',
        'Allergies: none that we know of.',
        'Weight “about 61”, by her own account.',
      ],
    },
    {
      id: 'wristband',
      label: 'Wristband',
      note: 'Printed by the ambulance crew, 3 March 2026',
      lines: ['ALDER Ruth', '14/06/1956', '999 000 0042', 'Allergy: penicillin (told by patient)'],
    },
  ],
  people: PEOPLE,
  reasons: REASONS,
  fields: [
    {
      id: 'name',
      label: 'Name',
      entered: 'ALDER, Ruth',
      by: 'desk, 3 March, 09:14',
      format: 'text',
      evidence: [
        { source: 'letter', quote: 'Mrs Ruth Alder', value: 'ALDER, Ruth' },
        { source: 'wristband', quote: 'ALDER Ruth', value: 'ALDER, Ruth' },
      ],
      decision: 'leave',
      because: 'Both sources have the same name.',
    },
    {
      id: 'dob',
      label: 'Date of birth',
      entered: '01/01/1900',
      by: 'desk, 3 March, 09:14',
      format: 'date',
      evidence: [
        { source: 'letter', quote: 'born 14 June 1956', value: '14/06/1956' },
        { source: 'wristband', quote: '14/06/1956', value: '14/06/1956' },
      ],
      decision: 'correct',
      pick: 'letter',
      because: '1 January 1900 is what people type when they do not know. Two sources do know.',
    },
    {
      id: 'nhs-number',
      label: 'NHS number',
      entered: '999 000 0024',
      by: 'desk, 3 March, 09:15',
      format: 'nhs-number',
      evidence: [
        { source: 'letter', quote: '999 000 0042', value: '999 000 0042' },
        { source: 'wristband', quote: '999 000 0042', value: '999 000 0042' },
      ],
      decision: 'correct',
      pick: 'letter',
      because: 'Two digits were swapped. The check digit shows it, and both sources have the other order.',
    },
    {
      id: 'address',
      label: 'Address',
      entered: '4 Mill Lane',
      by: 'desk, 3 March, 09:15',
      format: 'text',
      evidence: [{ source: 'letter', quote: '4 Mill Lane', value: '4 Mill Lane' }],
      decision: 'leave',
      because: 'The letter has the same address.',
    },
    {
      id: 'next-of-kin',
      label: 'Next of kin',
      entered: 'Peter Alder, son',
      by: 'desk, 3 March, 09:16',
      format: 'text',
      evidence: [{ source: 'letter', quote: 'Next of kin: her son Peter', value: 'Peter Alder, son' }],
      decision: 'leave',
      because: 'The letter names the same son.',
    },
    {
      id: 'allergies',
      label: 'Allergies',
      entered: 'None known',
      by: 'desk, 3 March, 09:17',
      format: 'text',
      options: ['None known', 'Penicillin', 'Latex'],
      evidence: [
        { source: 'letter', quote: 'Allergies: none that we know of.', value: 'None known' },
        { source: 'wristband', quote: 'Allergy: penicillin (told by patient)', value: 'Penicillin' },
      ],
      decision: 'query',
      pick: 'patient',
      because:
        'The two sources conflict. She is here, she told the crew, and only she can say what happened.',
    },
    {
      id: 'weight',
      label: 'Weight',
      entered: '61',
      by: 'desk, 3 March, 09:18',
      format: 'number',
      unit: 'kg',
      evidence: [{ source: 'letter', quote: 'Weight “about 61”, by her own account.' }],
      decision: 'missing',
      pick: 'no-unit',
      because:
        'Nobody weighed her and no source gives a unit. A weight that may be in another unit is worse than none.',
    },
  ],
};
