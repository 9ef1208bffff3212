import type { HandStep } from '../kind.ts';
import { operatorNamed } from './operators.ts';
import type { WriteRulesPub } from './publish.ts';
import type { Condition, WriteRulesResponse } from './schema.ts';

function writeCondition(pub: WriteRulesPub, condition: Condition, where: string): HandStep[] {
  const { field, op, value, other } = condition;
  const labelOf = (name: string): string => pub.fields.find((one) => one.name === name)?.label ?? name;
  const { says, then, needs } = operatorNamed(op);
  const isDate = pub.fields.some(({ name, type }) => name === field && type === 'date') && needs === 'either';
  const box = isDate ? 'Date, as YYYY-MM-DD' : 'Value';
  return [
    { does: 'choose', name: `Field, ${where}`, option: labelOf(field) },
    { does: 'choose', name: `Test, ${where}`, option: then ? `${says} … ${then}` : says },
    ...(value ? [{ does: 'write', name: `${box}, ${where}`, text: value } as const] : []),
    ...(other ? [{ does: 'choose', name: `Other field, ${where}`, option: labelOf(other) } as const] : []),
  ];
}

/** Builds every rule as a sentence of controls. */
export function writeRulesByHand(pub: WriteRulesPub, { rules }: WriteRulesResponse): HandStep[] {
  return rules.flatMap(({ severity, join, conditions }, index): HandStep[] => {
    const number = String(index + 1);
    const group = `Rule ${number}`;
    const fate = severity === 'fatal' ? 'reject it (fatal)' : 'query it (warning)';
    const joined = join === 'and' ? 'all of these hold (and)' : 'any of these holds (or)';
    return [
      { does: 'press', name: 'Add a rule' },
      { does: 'choose', name: 'When a row fits', option: fate, in: group },
      ...conditions.flatMap((condition, at): HandStep[] => [
        ...(at > 0 ? [{ does: 'press', name: `Add a condition to rule ${number}` } as const] : []),
        ...writeCondition(pub, condition, `condition ${String(at + 1)} of rule ${number}`),
      ]),
      ...(conditions.length > 1
        ? [{ does: 'choose', name: 'It fits where', option: joined, in: group } as const]
        : []),
    ];
  });
}
