import { cellOf } from '../../kernel/table.ts';
import type { Table } from '../../kernel/table.ts';
import { operatorNamed } from './operators.ts';
import type { Condition, Rule } from './schema.ts';

/** What the rules do with one row: reject it, let it in with a query, or nothing. */
export type RowFate = 'rejected' | 'queried' | undefined;

/** Whether everything a condition needs was given. */
export function isComplete({ field, op, value = '', other = '' }: Condition): boolean {
  if (field === '') return false;
  const [hasValue, hasOther] = [value.trim() !== '', other !== ''];
  switch (operatorNamed(op).needs) {
    case 'nothing':
      return true;
    case 'value':
      return hasValue;
    case 'other':
      return hasOther;
    case 'either':
      return hasValue || hasOther;
    case 'both':
      return hasValue && hasOther;
  }
}

function holdsAt({ field, op, value = '', other = '' }: Condition, table: Table, row: number): boolean {
  const operator = operatorNamed(op);
  const cell = cellOf(table, row, field);
  const isComparing = other !== '' && operator.needs !== 'nothing' && operator.needs !== 'value';
  const beside = isComparing ? cellOf(table, row, other) : undefined;
  // What is blank can be compared with nothing.
  if (op !== 'is-blank' && (cell.trim() === '' || beside?.trim() === '')) return false;
  return operator.holds({ cell, value: value.trim(), other: beside });
}

/** Whether a rule can be run on this table: all its conditions are complete and their fields exist. */
export function canRun({ conditions }: Rule, table: Table): boolean {
  const isKnown = (field: string): boolean => Object.hasOwn(table.values, field);
  return (
    conditions.length > 0 &&
    conditions.every((condition) => {
      const { field, other = '' } = condition;
      return isComplete(condition) && isKnown(field) && (other === '' || isKnown(other));
    })
  );
}

/** The rows (0-based, ascending) that a rule flags; none where it cannot run. */
export function rowsFlagged(rule: Rule, table: Table): number[] {
  if (!canRun(rule, table)) return [];
  const holds = (row: number) => (condition: Condition) => holdsAt(condition, table, row);
  return table.rowIds.flatMap((_, row) => {
    const isFlagged =
      rule.join === 'and' ? rule.conditions.every(holds(row)) : rule.conditions.some(holds(row));
    return isFlagged ? [row] : [];
  });
}

/** What a set of rules does to a table: the fate of each row, and the rows each rule flags. */
export function runRules(rules: readonly Rule[], table: Table): { fates: RowFate[]; flagged: number[][] } {
  const fates: RowFate[] = table.rowIds.map(() => undefined);
  const flagged = rules.map((rule) => rowsFlagged(rule, table));
  rules.forEach(({ severity }, index) => {
    for (const row of flagged[index] ?? []) {
      if (severity === 'fatal') fates[row] = 'rejected';
      else fates[row] ??= 'queried';
    }
  });
  return { fates, flagged };
}
