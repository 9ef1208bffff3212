import type { Rule } from './template.ts';

/** What every alert has, and with it the columns in the order in which they are shown. */
export const COMMON_ALERT = { raised: '', ward: '', tier: '', score: '', action: 'overridden', real: 'no' };

export type AlertColumn = keyof typeof COMMON_ALERT;

/** The highest score that the system gives; the lowest is 0. */
const HIGHEST = 99;

/** The supplier's label of a score. */
export function tierOf(score: number): string {
  if (score >= 70) return 'severe';
  return score >= 50 ? 'moderate' : 'minor';
}

function isInRange({ score }: { score: string }): boolean {
  return /^\d+$/.test(score) && Number(score) <= HIGHEST;
}

const scoreOutOfRange: Rule<AlertColumn> = {
  name: 'score-out-of-range',
  says: 'A score is a whole number from 0 to 99.',
  dimension: 'validity',
  severity: 2,
  columns: ['score'],
  test: isInRange,
  spoil(row, random) {
    row.score = String(random.int(101, 180));
  },
};

const tierNotFromScore: Rule<AlertColumn> = {
  name: 'tier-not-from-score',
  says: 'The tier follows from the score: minor below 50, moderate below 70, then severe.',
  dimension: 'consistency',
  severity: 3,
  columns: ['tier', 'score'],
  test: (row) => !isInRange(row) || row.tier === tierOf(Number(row.score)),
  spoil(row) {
    row.tier = row.tier === 'minor' ? 'severe' : 'minor';
  },
};

const notJudged: Rule<AlertColumn> = {
  name: 'not-judged',
  says: 'A reviewer has judged every alert real or not.',
  dimension: 'completeness',
  severity: 1,
  columns: ['real'],
  test: (row) => row.real !== '',
  spoil(row) {
    row.real = '';
  },
};

/** The rules of the alert log. */
export const alertRules: Rule<AlertColumn>[] = [scoreOutOfRange, tierNotFromScore, notJudged];
