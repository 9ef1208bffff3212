import type { Random } from '../kernel/random.ts';
import { alertRules, COMMON_ALERT, tierOf } from './alert-rules.ts';
import type { AlertColumn } from './alert-rules.ts';
import { momentOf } from './moments.ts';
import type { Seat } from './seat.ts';
import { columnOf } from './template.ts';
import type { Row, Scene, Template } from './template.ts';

/** 2 March 2026; a log of 1,000 alerts ends ten days later. */
const FIRST_DAY = 20_514;
const A_DAY = 100;
const WARDS = ['Alder', 'Birch', 'Cedar', 'Rowan'];

/** Scores fall in twenty bands of so many points, and a whole log is moved up by 33 to 40 points. */
const WIDTH = 3;
const LEAST_SHIFT = 33;
const SHIFTS = 8;

/**
 * The planted truth: how many of every 250 alerts are false, and how many real, in each band from the lowest. With
 * 10 real ones the whole log has a predictive value of 4%; each step up raises it, and hides some that are real.
 */
const FALSE_BY_BAND = [26, 28, 28, 26, 24, 20, 16, 13, 11, 9, 8, 7, 6, 5, 4, 3, 2, 2, 1, 1];
const REAL_BY_BAND = [0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 1, 1, 1, 1, 1, 1, 1, 2];
/** Coprime to 250, so that the bands come well mixed in a small table too. */
const STRIDE = 103;

/** The minute of the day of the nth alert of a day: ten by 08:00, fifty in the morning's rounds, forty until midnight. */
function minuteOf(slot: number, random: Random): number {
  if (slot < 10) return slot * 48 + random.int(0, 47);
  return slot < 60 ? 480 + (slot - 10) * 6 + random.int(0, 5) : 780 + (slot - 60) * 16 + random.int(0, 15);
}

/** An alert of a band, real or false. An override says nothing of which: most false ones are overridden, and some real. */
function alertIn(band: number, real: 'yes' | 'no'): Scene<AlertColumn> {
  return ({ index, common }: Seat, random: Random): Row<AlertColumn> => {
    const slot = index % A_DAY;
    const score = band * WIDTH + random.int(0, WIDTH - 1) + LEAST_SHIFT + (common % SHIFTS);
    const isOverridden = real === 'no' ? random.chance(19, 20) : random.chance(1, 5);
    return {
      ...COMMON_ALERT,
      raised: momentOf(FIRST_DAY + (index - slot) / A_DAY, minuteOf(slot, random)),
      ward: random.pick(WARDS),
      tier: tierOf(score),
      score: String(score),
      action: isOverridden ? 'overridden' : 'changed',
      real,
    };
  };
}

const bands = FALSE_BY_BAND.map((count, band) => ({ band, false: count, real: REAL_BY_BAND[band] ?? 0 }));

const inOrder = bands.flatMap((each) => [
  ...Array.from({ length: each.false }, () => `false-${String(each.band)}`),
  ...Array.from({ length: each.real }, () => `real-${String(each.band)}`),
]);

/** Ten days of prescribing alerts, each with the score that the system gave it and whether it was real. */
export const alertLog: Template<AlertColumn> = {
  purpose: 'Prescribing alerts with a score and the truth, 4 real in 100, for choosing what may interrupt.',
  usualRows: 1000,
  columns: Object.keys(COMMON_ALERT).map(columnOf),
  scenes: {
    usual: alertIn(5, 'no'),
    ...Object.fromEntries(bands.map(({ band }) => [`false-${String(band)}`, alertIn(band, 'no')])),
    ...Object.fromEntries(bands.map(({ band }) => [`real-${String(band)}`, alertIn(band, 'yes')])),
  },
  mix: inOrder.map((_, index) => inOrder[(index * STRIDE) % inOrder.length] ?? 'usual'),
  rules: alertRules,
  decoys: [
    {
      name: 'right-to-override',
      says: 'An override looks like a lapse; this alert was false, and overriding it was right.',
      columns: ['action', 'real'],
      disguise(row) {
        row.action = 'overridden';
      },
    },
  ],
};
