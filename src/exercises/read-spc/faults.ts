import type { RecipeFault } from '../../synthetic/contract.ts';
import { findChart } from './drawn.ts';
import type { ReadSpc } from './schema.ts';
import { findTruth } from './truth.ts';

/** What a definition says that its shape cannot refuse. Paths are into the YAML. */
export interface SpcFault {
  path: (string | number)[];
  message: string;
}

function sayRecipeFault(def: ReadSpc, { code, detail, near }: RecipeFault): SpcFault {
  const defect = def.defects.findIndex(({ rule }) => detail.includes(rule));
  const decoy = def.decoys.findIndex((name) => detail.includes(name));
  const message = `cannot be made: ${detail}${near === undefined ? '' : ` Did you mean "${near}"?`}`;
  if (code === 'unknown-template') return { path: ['data', 'template'], message };
  if (code === 'unknown-decoy') return { path: ['decoys', Math.max(0, decoy)], message };
  return { path: defect < 0 ? ['data', 'rows'] : ['defects', defect, 'rule'], message };
}

function findDataFaults({ data, defects, decoys }: ReadSpc): SpcFault[] {
  const isOwn = data.values !== undefined || data.start !== undefined;
  if (isOwn === (data.template !== undefined) || (isOwn && !(data.values && data.start))) {
    return [{ path: ['data'], message: 'needs a template, or values with start, and not both' }];
  }
  if (isOwn && defects.length + decoys.length > 0) {
    return [{ path: ['defects'], message: 'are for a recipe: your own values hold what they hold' }];
  }
  return [];
}

function findActionFaults({ actions }: ReadSpc): SpcFault[] {
  const free = actions.filter(({ cost }) => cost === 0).length;
  const repeated = actions.flatMap(({ id }, index): SpcFault[] =>
    actions.findIndex((other) => other.id === id) < index
      ? [{ path: ['actions', index, 'id'], message: `is "${id}", which another action is called already` }]
      : [],
  );
  return free === 1
    ? repeated
    : [{ path: ['actions'], message: 'need exactly one that costs nothing' }, ...repeated];
}

/** A rebase goes upwards and leaves every phase enough months; a signal cannot be missed where there is none. */
function findChartFaults(def: ReadSpc): SpcFault[] {
  const chart = findChart(def, def.seed);
  if (chart.faults.length > 0) return chart.faults.map((fault) => sayRecipeFault(def, fault));
  if (chart.points.length === 0) {
    return [{ path: ['rebase'], message: 'must go upwards, inside the series, two months apart or more' }];
  }
  if (findTruth(def, def.seed).signals.length > 0) return [];
  return def.actions.flatMap(({ error }, index): SpcFault[] =>
    error === 'missed-signal'
      ? [
          {
            path: ['actions', index, 'error'],
            message: 'is missed-signal, and the rules find no signal here',
          },
        ]
      : [],
  );
}

/** Everything that is wrong with a definition of the right shape, all at once. */
export function readSpcFaults(def: ReadSpc): SpcFault[] {
  const data = findDataFaults(def);
  return [...data, ...findActionFaults(def), ...(data.length > 0 ? [] : findChartFaults(def))];
}
