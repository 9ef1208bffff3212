import type { Verdict } from '../../kernel/verdict.ts';
import type { Message } from '../kind.ts';

const LEVELS = [
  { level: 3, when: 'certain' },
  { level: 2, when: 'fairly sure' },
  { level: 1, when: 'not sure' },
] as const;
/** Above this share of right answers, and only above it, the top mark for certainty pays. Source: `measures/certainty.ts`. */
const CERTAIN_PAYS = 0.8;

/** "When certain, you were right 3 of 4 times." Nothing where nobody said how sure they were. */
export function sayCalibration({ findings }: Verdict): Message[] {
  const said = findings.filter(({ code }) => code === 'certainty');
  if (said.length === 0) return [];
  const rates = LEVELS.flatMap(({ level, when }) => {
    const at = said.filter(({ args }) => args?.['level'] === level);
    const right = at.filter(({ args }) => args?.['right'] === 1).length;
    return at.length === 0 ? [] : [{ level, when, right, of: at.length }];
  });
  const times = (of: number): string => `${String(of)} time${of === 1 ? '' : 's'}`;
  const [first, ...rest] = rates.map(({ when, right, of }, place) =>
    place === 0
      ? `When ${when}, you were right ${String(right)} of ${times(of)}`
      : `when ${when}, ${String(right)} of ${String(of)}`,
  );
  const certain = rates.find(({ level }) => level === 3);
  const advice =
    certain && certain.right < certain.of * CERTAIN_PAYS
      ? ' Say certain when you would be right more than four times in five: certain and wrong is what no one checks.'
      : '';
  return [{ tone: 'note', text: `${[first, ...rest].join('; ')}.${advice}` }];
}
