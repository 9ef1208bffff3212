import { rowsFlagged } from './run.ts';
import { sayRule } from './say-rule.ts';
import type { WriteRules } from './schema.ts';
import { ruleTruth } from './truth.ts';

/** The worked answer: the model rules as sentences with what each catches, and the rows no rule may reject. */
export interface WriteRulesSolution {
  rules: { says: string; caught: number }[];
  /** One row for each sort of decoy, with how many more rows are of that sort. */
  decoys: { row: string; more: number; because: string }[];
}

/** Works the answer out on the rows of one version. */
export function solveWriteRules(def: WriteRules, seed: number): WriteRulesSolution {
  const { table, chaff, decoys } = ruleTruth(def, seed);
  const sorts = [...new Set([...decoys.values()].map(({ rule }) => rule))];
  return {
    rules: def.model.map((rule) => ({
      says: sayRule(rule, table.columns),
      caught: rowsFlagged(rule, table).filter((row) => chaff.has(row)).length,
    })),
    decoys: sorts.flatMap((sort) => {
      const [first, ...others] = [...decoys.values()].filter(({ rule }) => rule === sort);
      return first ? [{ row: first.row, more: others.length, because: first.because }] : [];
    }),
  };
}
