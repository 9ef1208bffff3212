import type { Finding, Part } from '../../kernel/verdict.ts';
import type { Effect } from './effect.ts';
import { tidyValue } from './format.ts';
import type { RepairField, RepairVersion } from './schema.ts';

/** What became of one entry. */
export interface Judgement {
  /** 1 repaired, 0.5 in part, 0 not; a sound entry has none to earn. */
  points: number;
  part: Part;
  /** Absent where all is well. */
  finding?: Finding;
}

type Effects = ReadonlyMap<string, Effect>;

function effectAt(effects: Effects, id: string): Effect {
  return effects.get(id) ?? { do: 'leave' };
}

/** Whether two entries are one thing, by what the definition says of either. */
function arePair({ fields }: RepairVersion, one: string, other: string): boolean {
  return fields.some(
    ({ id, decision, pick }) =>
      decision === 'merge' && ((id === one && pick === other) || (id === other && pick === one)),
  );
}

function mergesWith(effect: Effect, id: string): boolean {
  return effect.do === 'merge' && effect.pick === id;
}

function judgeSound(version: RepairVersion, { id }: RepairField, effect: Effect): Judgement {
  const of = (state: Part['state'], code?: string): Judgement => ({
    points: 0,
    part: { id, state },
    ...(code === undefined ? {} : { finding: { code, at: id } }),
  });
  switch (effect.do) {
    case 'leave':
      return of('right');
    case 'open':
      return of('unanswered', 'open');
    case 'query':
      return of('partial', 'needless-query');
    case 'merge':
      return arePair(version, id, effect.pick) ? of('right') : of('wrong', 'false-merge');
    case 'correct':
    case 'missing':
      return of('wrong', 'sound-altered');
    default:
      return effect satisfies never;
  }
}

/** The finding of a decision that is not the right one. */
function codeOfMiss({ decision }: RepairField, effect: Effect): string {
  const isUndeterminable = decision === 'missing' || decision === 'query';
  switch (effect.do) {
    case 'leave':
      return 'left';
    case 'open':
      return 'open';
    case 'correct':
      return isUndeterminable ? 'invented' : 'wrong-value';
    case 'missing':
      return 'taken-out';
    case 'query':
      return 'asked';
    case 'merge':
      return 'false-merge';
    default:
      return effect satisfies never;
  }
}

const HALF_CODES = { missing: 'other-reason', query: 'other-person' } as const;

/** How far an entry is repaired: `right`, in part with the finding that says why, or not. */
function gradeRepair(
  version: RepairVersion,
  field: RepairField,
  effect: Effect,
): { points: number; code?: string } {
  const { decision, pick, evidence } = field;
  const miss = { points: 0, code: codeOfMiss(field, effect) };
  if (effect.do === 'leave' || effect.do === 'open' || effect.do !== decision) return miss;
  if (effect.do === 'merge') return arePair(version, field.id, effect.pick) ? { points: 1 } : miss;
  if (effect.do !== 'correct')
    return effect.pick === pick ? { points: 1 } : { points: 0.5, code: HALF_CODES[effect.do] };
  const says = (source: string | undefined): string | undefined => {
    const value = evidence.find((one) => one.source === source)?.value;
    return value === undefined ? undefined : tidyValue(value, field);
  };
  const value = tidyValue(effect.value, field);
  if (value !== says(pick)) return miss;
  return says(effect.pick) === value ? { points: 1 } : { points: 0.5, code: 'other-source' };
}

/** Judges what was done with one entry, knowing what was done with the others: a pair may be merged from either end. */
export function judgeField(version: RepairVersion, field: RepairField, effects: Effects): Judgement {
  const { id, decision, pick = '' } = field;
  const effect = effectAt(effects, id);
  if (decision === 'leave') return judgeSound(version, field, effect);
  const isMergedFromThere =
    decision === 'merge' && effect.do === 'leave' && mergesWith(effectAt(effects, pick), id);
  const { points, code } = isMergedFromThere ? { points: 1 } : gradeRepair(version, field, effect);
  if (code === undefined) return { points, part: { id, state: 'right' } };
  const missed = { left: 'missed', open: 'unanswered' } as const;
  const state: Part['state'] =
    points > 0 ? 'partial' : code === 'left' || code === 'open' ? missed[code] : 'wrong';
  return { points, part: { id, state }, finding: { code, at: id } };
}
