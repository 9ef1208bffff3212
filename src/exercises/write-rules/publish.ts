import type { Table } from '../../kernel/table.ts';
import { readTypedNumber } from '../../kernel/typed-number.ts';
import type { Missing } from '../kind.ts';
import type { FieldType } from './operators.ts';
import { isComplete } from './complete.ts';
import type { WriteRules, WriteRulesResponse } from './schema.ts';
import { ruleTruth } from './truth.ts';

/** A column that a rule can use. */
export interface Field {
  name: string;
  label: string;
  type: FieldType;
  /** Its values where they are few, sorted, so that codes can be offered; else none. */
  values: string[];
}

/** What a learner sees: the rows and the words to build rules from. */
export interface WriteRulesPub {
  table: Table;
  fields: Field[];
  maxRules: number;
}

const FEW = 24;

/** The shape of a date or moment. A date that does not exist is still meant as one. */
const DATED = /^\d{4}-\d{2}-\d{2}/;

/** What a column holds, from most of its filled cells. */
function typeOf(values: readonly string[]): FieldType {
  const filled = values.filter((value) => value !== '');
  const isMostly = (test: (value: string) => boolean): boolean =>
    filled.length > 0 && filled.filter(test).length * 10 >= filled.length * 8;
  if (isMostly((value) => DATED.test(value))) return 'date';
  return isMostly((value) => readTypedNumber(value) !== undefined) ? 'number' : 'text';
}

/** The public part of one version: the rows, but not which of them are wrong. */
export function publishWriteRules(def: WriteRules, seed: number): WriteRulesPub {
  const { table } = ruleTruth(def, seed);
  return {
    table,
    maxRules: def.maxRules,
    fields: table.columns.map(({ name, label }) => {
      const values = table.values[name] ?? [];
      const type = typeOf(values);
      const distinct = [...new Set(values)].filter((value) => value !== '').sort();
      return { name, label, type, values: type !== 'date' && distinct.length <= FEW ? distinct : [] };
    }),
  };
}

/** Every definition has a recipe, so another seed makes other rows. */
export function variesWriteRules(): boolean {
  return true;
}

/** The answer nobody has touched: no rules. */
export function emptyWriteRules(): WriteRulesResponse {
  return { rules: [] };
}

/** What is not finished: a first rule, or conditions that lack a word. */
export function missingWriteRules(_pub: WriteRulesPub, { rules }: WriteRulesResponse): Missing[] {
  if (rules.length === 0) return [{ id: 'rule-1', label: 'write a rule' }];
  return rules.flatMap(({ conditions }, index) => {
    const rule = String(index + 1);
    if (conditions.length === 0) return [{ id: `rule-${rule}`, label: `a condition of rule ${rule}` }];
    return conditions.flatMap((condition, at) =>
      isComplete(condition)
        ? []
        : [{ id: `rule-${rule}`, label: `the rest of condition ${String(at + 1)} of rule ${rule}` }],
    );
  });
}
