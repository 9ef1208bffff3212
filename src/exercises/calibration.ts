import type { Certainty } from '../measures/certainty.ts';
import { LEVELS } from './levels.ts';

/** One answer whose giver said how sure they were. */
export interface Said {
  level: Certainty;
  isRight: boolean;
}

/** Above this share of right answers, and only above it, the top mark for certainty pays. Source: `measures/certainty.ts`. */
const CERTAIN_PAYS = 0.8;

/** "When certain, you were right 3 of 4 times; when not sure, 1 of 2." Nothing where nobody said how sure they were. */
export function sayCalibration(said: readonly Said[]): string | undefined {
  const rates = [...LEVELS].reverse().flatMap(({ level, when }) => {
    const at = said.filter((one) => one.level === level);
    const right = at.filter(({ isRight }) => isRight).length;
    return at.length === 0 ? [] : [{ level, when, right, of: at.length }];
  });
  if (rates.length === 0) return undefined;
  const times = (of: number): string => `${String(of)} time${of === 1 ? '' : 's'}`;
  const clauses = rates.map(({ when, right, of }, place) =>
    place === 0
      ? `When ${when}, you were right ${String(right)} of ${times(of)}`
      : `when ${when}, ${String(right)} of ${String(of)}`,
  );
  const certain = rates.find(({ level }) => level === 3);
  const advice =
    certain && certain.right < certain.of * CERTAIN_PAYS
      ? ' Say certain when you would be right more than four times in five: certain and wrong is what no one checks.'
      : '';
  return `${clauses.join('; ')}.${advice}`;
}
