import type { Column } from '../../kernel/table.ts';
import { operatorNamed } from './operators.ts';
import type { Condition, Rule } from './schema.ts';

type Columns = readonly Pick<Column, 'name' | 'label'>[];

function labelOf(columns: Columns, field: string): string {
  return columns.find(({ name }) => name === field)?.label ?? (field || '…');
}

/** A condition as a sentence: "Discharged is before Admitted". What is not chosen yet is "…". */
export function sayCondition({ field, op, value, other }: Condition, columns: Columns): string {
  const { says, then, needs } = operatorNamed(op);
  const typed = value?.trim() ? value.trim() : '…';
  const beside = other ? labelOf(columns, other) : '…';
  const rest = {
    nothing: '',
    value: typed,
    other: beside,
    either: other ? beside : typed,
    both: `${typed} ${then ?? ''} ${beside}`,
  }[needs];
  return `${labelOf(columns, field)} ${says} ${rest}`.trimEnd();
}

/** A rule as a sentence: "Reject rows where Discharged is before Admitted and …". */
export function sayRule({ severity, join, conditions }: Rule, columns: Columns): string {
  const said = conditions.map((condition) => sayCondition(condition, columns));
  return `${severity === 'fatal' ? 'Reject' : 'Query'} rows where ${said.join(` ${join} `) || '…'}`;
}
