import { cellOf } from '../../kernel/table.ts';
import type { Table } from '../../kernel/table.ts';
import { canRun } from './complete.ts';
import { holds } from './holds.ts';
import { operatorNamed } from './operators.ts';
import type { Condition, Rule } from './schema.ts';

/** What the rules do with one row: reject it, let it in with a query, or nothing. */
export type RowFate = 'rejected' | 'queried' | undefined;

function holdsAt({ field, op, value = '', other = '' }: Condition, table: Table, row: number): boolean {
  const operator = operatorNamed(op);
  const cell = cellOf(table, row, field);
  const isComparing = other !== '' && operator.needs !== 'nothing' && operator.needs !== 'value';
  const beside = isComparing ? cellOf(table, row, other) : undefined;
  // What is blank can be compared with nothing.
  if (op !== 'is-blank' && (cell.trim() === '' || beside?.trim() === '')) return false;
  return holds[op]({ cell, value: value.trim(), other: beside });
}

/** The rows (0-based, ascending) that a rule flags; none where it cannot run. */
export function rowsFlagged(rule: Rule, table: Table): number[] {
  if (!canRun(rule, table)) return [];
  const holdsIn = (row: number) => (condition: Condition) => holdsAt(condition, table, row);
  return table.rowIds.flatMap((_, row) => {
    const isFlagged =
      rule.join === 'and' ? rule.conditions.every(holdsIn(row)) : rule.conditions.some(holdsIn(row));
    return isFlagged ? [row] : [];
  });
}

/** What a set of rules does to a table. */
export interface RulesRun {
  /** One a row. */
  fates: RowFate[];
  /** The rows that each rule flags, 0-based, ascending. */
  flagged: number[][];
}

/** Runs a set of rules over every row of a table. */
export function runRules(rules: readonly Rule[], table: Table): RulesRun {
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
