import { hasOnlyKeys, isRecord, readList } from '../read-record.ts';
import { MOST_CONDITIONS, MOST_RULES, OPERATOR_NAMES } from './operators.ts';
import type { Condition, Rule, WriteRulesResponse } from './schema.ts';

const FIELD = /^([a-z][a-z0-9_]*)?$/;
const LONGEST_FIELD = 40;
const LONGEST_VALUE = 120;

function isField(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST_FIELD && FIELD.test(value);
}

function readCondition(input: unknown): Condition | undefined {
  if (!isRecord(input) || !hasOnlyKeys(input, ['field', 'op', 'value', 'other'])) return undefined;
  const { field, value, other } = input as Record<'field' | 'value' | 'other', unknown>;
  const op = OPERATOR_NAMES.find((name) => name === input['op']);
  if (!isField(field) || !op) return undefined;
  if (value !== undefined && (typeof value !== 'string' || value.length > LONGEST_VALUE)) return undefined;
  if (other !== undefined && !isField(other)) return undefined;
  return { field, op, ...(value === undefined ? {} : { value }), ...(other === undefined ? {} : { other }) };
}

function readRule(input: unknown): Rule | undefined {
  if (!isRecord(input) || !hasOnlyKeys(input, ['severity', 'join', 'conditions'])) return undefined;
  const { severity, join } = input as Record<'severity' | 'join', unknown>;
  if (severity !== 'fatal' && severity !== 'warn') return undefined;
  if (join !== 'and' && join !== 'or') return undefined;
  const conditions = readList(input['conditions'], MOST_CONDITIONS, readCondition);
  return conditions && { severity, join, conditions };
}

/** Reads stored rules; nothing where they do not fit `writeRulesResponse`. */
export function readWriteRulesResponse(input: unknown): WriteRulesResponse | undefined {
  if (!isRecord(input) || !hasOnlyKeys(input, ['rules'])) return undefined;
  const rules = readList(input['rules'], MOST_RULES, readRule);
  return rules && { rules };
}
