import type { ReadSpc, SpcAction } from './schema.ts';

// The cases are frozen, and so is what they stand on: add a definition here, never change one.

const forSignal: SpcAction[] = [
  {
    id: 'explain-each',
    say: 'Ask the team to explain every month above the mean, one by one.',
    cost: 6,
    error: 'tampering',
    because: 'Months inside the limits differ by chance; explanations for chance are stories.',
  },
  {
    id: 'leave',
    say: 'Leave the process alone and look again next year.',
    cost: 9,
    error: 'missed-signal',
    because: 'Chance alone would hardly do this; patients are meeting a changed process now.',
  },
  {
    id: 'find-cause',
    say: 'Find out with the team what changed when the signal began.',
    cost: 0,
    error: 'none',
    because: 'A special cause has a beginning, and that is where to look.',
  },
  {
    id: 'recompute',
    say: 'Work the limits out again with the new months in them.',
    cost: 8,
    error: 'missed-signal',
    because: 'New limits swallow the signal before anybody has understood it.',
  },
];

const forChance: SpcAction[] = [
  {
    id: 'praise',
    say: 'Thank the team for the latest month and ask how they did it.',
    cost: 5,
    error: 'tampering',
    because: 'Next month is as likely to be on the other side; the thanks would be for luck.',
  },
  {
    id: 'whole-process',
    say: 'Change the process as a whole if its mean is not good enough, and leave single months alone.',
    cost: 0,
    error: 'none',
    because: 'Chance belongs to the process; only another process has another mean.',
  },
  {
    id: 'warn',
    say: 'Write to the team about the worst month.',
    cost: 8,
    error: 'tampering',
    because: 'The same process gave the best month and the worst one.',
  },
];

const base = {
  kind: 'read-spc',
  outcome: 'read',
  hints: ['Try the rules one at a time, over the whole chart.'],
  seed: 1,
  defects: [],
  decoys: [],
  baseline: 12,
  rebase: [],
  screening: false,
  rules: ['outside', 'shift', 'trend', 'two-of-three'],
  pass: { f1: 0.8, cost: 2 },
} satisfies Partial<ReadSpc>;

const TWELVE = [42, 45, 39, 47, 44, 41, 46, 43, 40, 48, 44, 42];

/** Twelve quiet months, then seven above the mean, with the limits held. */
export const sevenAbove: ReadSpc = {
  ...base,
  id: 'example-seven-above',
  title: 'Read the waits of one clinic',
  task: 'Mark every point that a rule catches, choose the two icons, then choose what to do.',
  explanation: 'Seven months in a row lie above a mean that was held from the first twelve.',
  measure: 'Days from referral to first appointment',
  unit: 'days',
  better: 'low',
  target: 45,
  data: { seed: 1, rows: 24, values: [...TWELVE, 48, 47, 49, 46, 50, 45, 49], start: '2025-04' },
  actions: forSignal,
};

/** Twelve quiet months, then two of three near the upper limit, and no target. */
export const twoNear: ReadSpc = {
  ...base,
  id: 'example-two-near',
  title: 'Read three new months',
  task: 'Mark every point that a rule catches, choose the icon, then choose what to do.',
  explanation:
    'The first and the third of the new months lie beyond the near limit, and the second is on their side.',
  measure: 'Patients seen in the falls clinic',
  unit: 'patients',
  better: 'high',
  data: { seed: 1, rows: 24, values: [...TWELVE, 52, 51, 53], start: '2025-08' },
  actions: forSignal,
};

/** Made by recipe: a spike upwards, then a shift downwards that is still there. */
export const spikeThenShift: ReadSpc = {
  ...base,
  id: 'example-spike-then-shift',
  title: "Read two years of a ward's discharges",
  task: 'Mark every point that a rule catches, choose the two icons, then choose what to do.',
  explanation: 'One month lies outside the limits, and the last seven lie on one side of the mean.',
  measure: 'Discharges after five in the evening',
  unit: '%',
  better: 'low',
  target: 28,
  data: { template: 'unit-series', seed: 41, rows: 24 },
  defects: [
    { rule: 'spike-up', count: 1 },
    { rule: 'shift-down', count: 1 },
  ],
  actions: forSignal,
};

/** Made by recipe: chance alone, with six months on one side and one near a limit. */
export const chanceAlone: ReadSpc = {
  ...base,
  id: 'example-chance-alone',
  title: 'Read a quiet chart',
  task: 'Mark every point that a rule catches, or say that there is none; then the icons and what to do.',
  explanation:
    'No rule catches a point. Six on one side are not seven, and one point near a limit is not two.',
  measure: 'Hours from arrival to a bed',
  unit: 'hours',
  better: 'low',
  target: 4,
  data: { template: 'unit-series', seed: 7, rows: 24 },
  decoys: ['six-on-one-side', 'alone-near-a-limit'],
  actions: forChance,
};

/** Thirty months in two phases: a known change in month 13, nothing special in either; neither way is better. */
export const rebased: ReadSpc = {
  ...base,
  id: 'example-rebased',
  title: 'Read a chart that was rebased',
  task: 'A second clinic opened in the thirteenth month. Mark every point that a rule catches, or say that there is none.',
  explanation: 'After a known, lasting change the limits were worked out anew, and each phase is quiet.',
  measure: 'Referrals received',
  unit: 'referrals',
  better: 'neither',
  data: {
    seed: 1,
    rows: 24,
    values: [...TWELVE, ...TWELVE.map((value) => value + 30), 73, 75, 71, 76, 72, 74],
    start: '2024-05',
  },
  rebase: [13],
  actions: forChance,
};
