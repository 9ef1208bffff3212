import { sayNumber } from '../../kernel/typed-number.ts';
import type { Measure } from './measures.ts';
import type { Goal, TuneThreshold } from './schema.ts';

const TENTHS_BELOW = 100;

/** A measured amount: one decimal below 100, whole above, and no ".0". */
export function sayAmount(value: number): string {
  const tenths = Math.round(value * 10) / 10;
  return Number.isInteger(tenths) || tenths >= TENTHS_BELOW
    ? sayNumber(Math.round(value))
    : sayNumber(tenths, 1);
}

/** "1 alert", "3 alerts"; amounts that are not 1 are several. */
export function sayCount(count: number, noun: TuneThreshold['noun'], which = ''): string {
  const said = sayAmount(count);
  return `${said} ${which}${which && ' '}${said === '1' ? noun.one : noun.many}`;
}

type Words = Pick<TuneThreshold, 'noun' | 'tiers'>;

/** What a measure counts, as a noun: "real alerts that are shown". */
export function nameMeasure(measure: Measure, { noun, tiers }: Words): string {
  const first = tiers[0]?.fate ?? '';
  const isOnly = tiers.length === 1;
  switch (measure) {
    case 'recall':
      return `recall, the share of real ${noun.many} that get through`;
    case 'recall-first':
      return `recall in “${first}”, the share of real ${noun.many} that reach it`;
    case 'ppv':
      return `the predictive value, the share of ${isOnly ? noun.many : `“${first}”`} that is real`;
    case 'a-day':
      return `${noun.many} a day in “${first}”`;
    case 'minutes':
      return 'minutes a day';
    default:
      return measure satisfies never;
  }
}

/** A measure with its value and unit: "92%", "38 minutes a day". */
export function sayValue(measure: Measure, value: number, { noun }: Words): string {
  switch (measure) {
    case 'a-day':
      return `${sayCount(value, noun)} a day`;
    case 'minutes':
      return `${sayAmount(value)} minutes a day`;
    default:
      return `${sayAmount(value)}%`;
  }
}

/** A goal as a sentence without its reason: "At least 90% of real alerts get through". */
export function sayGoal({ measure, target }: Pick<Goal, 'measure' | 'target'>, words: Words): string {
  const first = words.tiers[0]?.fate ?? '';
  const amount = sayValue(measure, target, words);
  switch (measure) {
    case 'recall':
      return `At least ${amount} of real ${words.noun.many} get through`;
    case 'recall-first':
      return `At least ${amount} of real ${words.noun.many} reach “${first}”`;
    case 'ppv':
      return `At least ${amount} of what reaches “${first}” is real`;
    case 'a-day':
      return `At most ${amount} reach “${first}”`;
    case 'minutes':
      return `At most ${amount} in all`;
    default:
      return measure satisfies never;
  }
}
