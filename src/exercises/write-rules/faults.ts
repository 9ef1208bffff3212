import { nearestName } from '../../kernel/nearest.ts';
import type { RecipeFault } from '../../synthetic/recipe.ts';
import { isComplete } from './complete.ts';
import type { WriteRules } from './schema.ts';
import { ruleTruth } from './truth.ts';

/** What a definition says that its shape cannot refuse. Paths are into the YAML. */
export interface RulesFault {
  path: (string | number)[];
  message: string;
}

/** The place of a recipe's fault: the first entry whose name the fault quotes, else the field it is about. */
function pathOf(def: WriteRules, { code, detail }: RecipeFault): RulesFault['path'] {
  const defect = def.defects.findIndex(({ rule }) => detail.includes(rule));
  const decoy = def.decoys.findIndex((name) => detail.includes(name));
  if (code === 'unknown-template') return ['data', 'template'];
  if (code === 'unknown-column') return ['fields'];
  if (code === 'unknown-decoy') return ['decoys', Math.max(0, decoy)];
  return defect < 0 ? ['defects'] : ['defects', defect, 'rule'];
}

function findModelFaults({ model, fields, maxRules }: WriteRules): RulesFault[] {
  const faults: RulesFault[] = [];
  if (model.length > maxRules) {
    const message = `has ${String(model.length)} rules, and a learner may write ${String(maxRules)}`;
    faults.push({ path: ['model'], message });
  }
  model.forEach(({ conditions }, rule) => {
    if (conditions.length === 0)
      faults.push({ path: ['model', rule, 'conditions'], message: 'needs a condition' });
    conditions.forEach((condition, index) => {
      const path = ['model', rule, 'conditions', index];
      if (!isComplete(condition)) {
        faults.push({
          path,
          message: `is not finished: ${condition.op} needs a value, another field, or both`,
        });
      }
      for (const [key, name] of [
        ['field', condition.field],
        ['other', condition.other ?? ''],
      ] as const) {
        if (name === '' || fields.includes(name)) continue;
        const near = nearestName(name, fields);
        const message = `names "${name}", which is not among fields${near ? `; did you mean "${near}"?` : ''}`;
        faults.push({ path: [...path, key], message });
      }
    });
  });
  return faults;
}

/** Everything that is wrong with a definition of the right shape, all at once. */
export function findRulesFaults(def: WriteRules): RulesFault[] {
  const recipe = ruleTruth(def, def.seed).faults.map((fault) => ({
    path: pathOf(def, fault),
    message: `cannot be made: ${fault.detail}${fault.near === undefined ? '' : ` Did you mean "${fault.near}"?`}`,
  }));
  return [...recipe, ...findModelFaults(def)];
}
