import type { RecipeFault } from '../../synthetic/contract.ts';
import { isFloor } from './measures.ts';
import type { TuneThreshold } from './schema.ts';
import { findRecipeFaults, SCORE, TRUTH } from './truth.ts';

/** What a definition says that its shape cannot refuse. Paths are into the YAML. */
export interface TuneFault {
  path: (string | number)[];
  message: string;
}

function findRepeats(names: readonly string[], field: string, key: string): TuneFault[] {
  return names.flatMap((name, index) => {
    if (names.indexOf(name) === index) return [];
    return [{ path: [field, index, key], message: `is "${name}", which another one has already` }];
  });
}

function sayRecipeFault({ code, detail, near }: RecipeFault): TuneFault {
  if (code === 'unknown-column')
    return { path: ['data', 'template'], message: `has no columns ${SCORE} and ${TRUTH} to tune on` };
  const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
  return { path: ['data', 'template'], message: `cannot be made: ${detail}${hint}` };
}

/** A share above 100%, or goals that one end of the scale meets. */
function findGoalFaults({ goals }: TuneThreshold): TuneFault[] {
  const tooHigh = goals.flatMap(({ measure, target }, index): TuneFault[] =>
    isFloor(measure) && target > 100
      ? [{ path: ['goals', index, 'target'], message: 'is a percentage, and cannot be above 100' }]
      : [],
  );
  const recalls = goals.filter(({ measure }) => measure.startsWith('recall')).length;
  if (recalls > 0 && recalls < goals.length) return tooHigh;
  const message =
    recalls === 0
      ? 'have no recall among them, so a log that shows next to nothing would meet them'
      : 'are all about recall, so showing everything would meet them';
  return [...tooHigh, { path: ['goals'], message }];
}

/** Everything that is wrong with a definition of the right shape, all at once. */
export function findTuneFaults(def: TuneThreshold): TuneFault[] {
  const namesOf = (field: 'id' | 'label' | 'fate'): TuneFault[] =>
    findRepeats(
      def.tiers.map((tier) => tier[field]),
      'tiers',
      field,
    );
  return [
    ...findRecipeFaults(def).slice(0, 1).map(sayRecipeFault),
    ...namesOf('id'),
    ...namesOf('label'),
    ...namesOf('fate'),
    ...findRepeats(
      def.goals.map(({ measure }) => measure),
      'goals',
      'measure',
    ),
    ...findGoalFaults(def),
  ];
}
