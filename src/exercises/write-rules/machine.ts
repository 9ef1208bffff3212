import { defineSteps } from '../steps.ts';
import { MOST_CONDITIONS, MOST_RULES } from './operators.ts';
import type { Condition, Rule, WriteRulesResponse } from './schema.ts';

/** What a learner can do to the rules. Rules and conditions are named by their place, from 0. */
export type WriteRulesEdit =
  | { type: 'rule.add' }
  | { type: 'rule.remove'; rule: number }
  | { type: 'rule.edit'; rule: number; change: Partial<Pick<Rule, 'severity' | 'join'>> }
  | { type: 'condition.add'; rule: number }
  | { type: 'condition.remove'; rule: number; condition: number }
  | { type: 'condition.edit'; rule: number; condition: number; change: Partial<Condition> };

const BLANK: Condition = { field: '', op: 'is' };

/** A condition without what is empty, so that the same rule is always the same text. */
function tidy({ field, op, value, other }: Condition): Condition {
  return { field, op, ...(value ? { value } : {}), ...(other ? { other } : {}) };
}

function editConditions(conditions: Condition[], edit: WriteRulesEdit): Condition[] {
  switch (edit.type) {
    case 'condition.add':
      return conditions.length < MOST_CONDITIONS ? [...conditions, BLANK] : conditions;
    case 'condition.remove':
      return conditions.filter((_, index) => index !== edit.condition);
    case 'condition.edit':
      return conditions.map((condition, index) =>
        index === edit.condition ? tidy({ ...condition, ...edit.change }) : condition,
      );
    default:
      return conditions;
  }
}

/** The rules after one edit. What names a rule or condition that is not there changes nothing. */
export function applyWriteRulesEdit({ rules }: WriteRulesResponse, edit: WriteRulesEdit): WriteRulesResponse {
  if (edit.type === 'rule.add') {
    const fresh: Rule = { severity: 'warn', join: 'and', conditions: [BLANK] };
    return { rules: rules.length < MOST_RULES ? [...rules, fresh] : rules };
  }
  if (edit.type === 'rule.remove') return { rules: rules.filter((_, index) => index !== edit.rule) };
  return {
    rules: rules.map((rule, index) => {
      if (index !== edit.rule) return rule;
      if (edit.type === 'rule.edit') return { ...rule, ...edit.change };
      return { ...rule, conditions: editConditions(rule.conditions, edit) };
    }),
  };
}

/** The steps of write-rules: rules and conditions are added, edited and removed. */
export const writeRulesMachine = defineSteps<WriteRulesResponse, WriteRulesEdit>(
  ['rule.add', 'rule.remove', 'rule.edit', 'condition.add', 'condition.remove', 'condition.edit'],
  applyWriteRulesEdit,
);
