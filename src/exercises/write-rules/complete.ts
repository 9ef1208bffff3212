import type { Table } from '../../kernel/table.ts';
import { operatorNamed } from './operators.ts';
import type { Condition, Rule } from './schema.ts';

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
