import type { FindDefects } from './schema.ts';

// The cases are frozen, and so is what they stand on: add a definition here, never change one.

const text = (name: string, label: string) => ({ name, label, show: 'text' as const });
const datum = (name: string, label: string) => ({ name, label, show: 'data' as const });

/** Sixty cells with three defects: flagging them all gives an F2 of 0.21. */
export const sixtyCells: FindDefects = {
  kind: 'find-defects',
  id: 'example-sixty-cells',
  title: 'Find three defects in a clinic list',
  task: 'Ten rows from a clinic list. Flag every cell you would not trust.',
  outcome: 'detect',
  hints: ['Read one column at a time.'],
  seed: 1,
  explanation:
    'Each of the three values can be shown to be wrong from this table alone. A surname of one letter is unusual, not wrong.',
  caption: 'Clinic list, synthetic records',
  data: {
    table: 'clinic-list',
    seed: 1,
    rows: 10,
    copy: {
      columns: [
        datum('nhs_number', 'NHS number'),
        text('name', 'Name'),
        datum('dob', 'Date of birth'),
        datum('booked', 'Booked'),
        datum('seen', 'Seen'),
        text('outcome', 'Outcome'),
      ],
      rowIds: ['R01', 'R02', 'R03', 'R04', 'R05', 'R06', 'R07', 'R08', 'R09', 'R10'],
      values: {
        nhs_number: [
          '9990000018',
          '9990000026',
          '9990000034',
          '9990000042',
          '9990000050',
          '9990000069',
          '9990000077',
          '9990000085',
          '9990000093',
          '9990000123',
        ],
        name: [
          'ASH, Ruth',
          'BIRCH, Leon',
          'CEDAR, Mei',
          'ELM, Peter',
          'O, Grace',
          'HAZEL, Nadia',
          'LARCH, Arjun',
          'OAK, Helen',
          'PINE, Daniel',
          'ROWAN, Amina',
        ],
        dob: [
          '1954-03-12',
          '1961-02-30',
          '1988-11-07',
          '1947-05-21',
          '1990-08-02',
          '1972-12-19',
          '1966-01-15',
          '1939-10-04',
          '1981-06-28',
          '1958-04-09',
        ],
        booked: [
          '2026-03-02',
          '2026-03-02',
          '2026-03-03',
          '2026-03-03',
          '2026-03-04',
          '2026-03-04',
          '2026-03-05',
          '2026-03-05',
          '2026-03-06',
          '2026-03-06',
        ],
        seen: [
          '2026-03-09',
          '2026-03-09',
          '2026-03-10',
          '2026-02-10',
          '2026-03-11',
          '2026-03-11',
          '2026-03-12',
          '2026-03-12',
          '2026-03-13',
          '2026-03-13',
        ],
        outcome: [
          'Discharged',
          'Another appointment',
          'Discharged',
          'Discharged',
          'Discharged',
          'Discharged',
          'Another appointment',
          '',
          'Discharged',
          'Another appointment',
        ],
      },
    },
  },
  defects: [
    {
      rule: 'no-such-day',
      count: 1,
      severity: 2,
      at: { row: 'R02', column: 'dob' },
      also: [],
      dimension: 'validity',
      because: 'February has never had 30 days, so 1961-02-30 cannot be a date of birth.',
    },
    {
      rule: 'seen-before-booked',
      count: 1,
      severity: 2,
      at: { row: 'R04', column: 'seen' },
      also: [],
      dimension: 'consistency',
      because: 'Seen on 2026-02-10 and booked on 2026-03-03: one of the two is wrong.',
    },
    {
      rule: 'blank-outcome',
      count: 1,
      severity: 2,
      at: { row: 'R08', column: 'outcome' },
      also: [],
      dimension: 'completeness',
      because: 'The patient was seen, and nobody can tell what was decided.',
    },
  ],
  decoys: [
    { at: { row: 'R05', column: 'name' }, because: 'O is a surname. A short name is not a missing one.' },
  ],
  pass: { fbeta: 0.8, beta: 2, minPrecision: 0.6 },
};

/** A note of twelve sentences, with dimensions, harm that differs, and a sentence that contradicts an earlier one. */
export const wardNote: FindDefects = {
  kind: 'find-defects',
  id: 'example-ward-note',
  title: 'Find what cannot be trusted in this note',
  task: 'Flag every sentence you would not act on, and say which dimension fails.',
  outcome: 'detect',
  hints: ['Ask of each sentence which other sentence could contradict it.'],
  seed: 1,
  explanation:
    'Two sentences contradict others in the same note, and one leaves out what the next doctor needs.',
  note: [
    'Mrs Alder, 72, day 2 after repair of a left hip fracture.',
    'Slept well, pain 2 out of 10, eating breakfast.',
    'Allergies: penicillin, rash in 1998.',
    'Started co-amoxiclav for a chest infection; no known allergies.',
    'Right hip wound dry, dressing changed.',
    'Potassium 3.1 this morning, replaced by mouth.',
    'Weight to be checked.',
    'Son visits today to talk about going home.',
    'Walked to the door and back with a frame and one person.',
    'Bloods repeated tomorrow at 08:00.',
    'Heparin given last night at 22:00.',
    'Plan: physiotherapy daily, review by the orthogeriatric team on Thursday.',
  ],
  defects: [
    {
      rule: 'allergy-contradiction',
      count: 1,
      severity: 3,
      at: { row: 'S04', column: 'sentence' },
      also: [{ row: 'S03', column: 'sentence' }],
      dimension: 'consistency',
      because:
        'One sentence records a rash with penicillin, the next says no known allergies and starts a penicillin.',
    },
    {
      rule: 'wrong-side',
      count: 1,
      severity: 3,
      at: { row: 'S05', column: 'sentence' },
      also: [],
      dimension: 'consistency',
      because: 'The operation was on the left; the wound is described on the right.',
    },
    {
      rule: 'weight-missing',
      count: 1,
      severity: 1,
      at: { row: 'S07', column: 'sentence' },
      also: [],
      dimension: 'completeness',
      because: 'There is no weight, and doses depend on it.',
    },
  ],
  decoys: [
    {
      at: { row: 'S06', column: 'sentence' },
      because: 'A potassium of 3.1 is low, and the note says that it was acted on.',
    },
  ],
  dimensions: ['completeness', 'consistency', 'validity'],
  pass: { fbeta: 0.8, beta: 2, minPrecision: 0.6 },
};

/** A day's admissions, made by recipe, so that every seed gives another table. */
export const wardDay: FindDefects = {
  kind: 'find-defects',
  id: 'example-ward-day',
  title: "Find the defects in a day's admissions",
  task: 'Twelve admissions to one ward. Flag every cell you would not trust; flag only what the data show.',
  outcome: 'detect',
  hints: ['Read one column at a time, not one row at a time.', 'Compare the two dates of each row.'],
  seed: 1,
  explanation:
    'Every defect shows in the data: a digit that cannot be, two values that contradict each other, a blank.',
  caption: 'Admissions of one day, synthetic records',
  data: {
    template: 'ward-admissions',
    seed: 41,
    rows: 12,
    columns: ['nhs_number', 'name', 'dob', 'sex', 'admitted', 'discharged', 'method', 'destination'],
  },
  defects: [
    { rule: 'discharge-before-admission', count: 1, severity: 3, also: [] },
    { rule: 'nhs-number-check-digit', count: 1, severity: 2, also: [] },
    { rule: 'died-but-sent-home', count: 1, severity: 3, also: [] },
    { rule: 'born-1900', count: 1, severity: 2, also: [] },
  ],
  decoys: ['age-over-100'],
  pass: { fbeta: 0.8, beta: 2, minPrecision: 0.6 },
};

/** The same day with allergies, and the dimension asked of every flag. */
export const wardDimensions: FindDefects = {
  ...wardDay,
  id: 'example-ward-dimensions',
  title: 'Find the defects and name the dimension',
  task: 'Twelve admissions to one ward. Flag every cell you would not trust, and say which dimension fails.',
  data: {
    template: 'ward-admissions',
    seed: 5,
    rows: 12,
    columns: ['nhs_number', 'name', 'dob', 'admitted', 'recorded', 'allergy_status', 'allergen'],
  },
  defects: [
    { rule: 'allergy-contradiction', count: 1, severity: 3, also: [] },
    { rule: 'blank-allergy', count: 1, severity: 3, also: [] },
    { rule: 'duplicate-person', count: 1, severity: 2, also: [] },
    { rule: 'born-1900', count: 1, severity: 1, also: [] },
  ],
  decoys: [],
  dimensions: ['completeness', 'uniqueness', 'consistency', 'timeliness', 'validity', 'accuracy'],
};
