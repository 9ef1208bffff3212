import type { WriteRulesEdit } from './machine.ts';
import { OPERATOR_NAMES, operatorNamed } from './operators.ts';
import type { OperatorName } from './operators.ts';
import type { Field } from './publish.ts';
import { sayCondition } from './say-rule.ts';
import type { Condition } from './schema.ts';

interface ConditionRowProps {
  condition: Condition;
  /** Places of the rule and the condition, from 0. */
  rule: number;
  at: number;
  canRemove: boolean;
  fields: readonly Field[];
  /** Prefix for element ids, unique for this condition. */
  prefix: string;
  isLocked: boolean;
  send: (edit: WriteRulesEdit) => void;
  /** Called before the row goes away, to hand the focus on. */
  onRemove: () => void;
}

function operatorsFor(field: Field | undefined): OperatorName[] {
  return field
    ? OPERATOR_NAMES.filter((name) => operatorNamed(name).fits.includes(field.type))
    : OPERATOR_NAMES;
}

function FieldOptions({ fields, first }: { fields: readonly Field[]; first: string }) {
  return (
    <>
      <option value="">{first}</option>
      {fields.map(({ name, label }) => (
        <option value={name}>{label}</option>
      ))}
    </>
  );
}

/** One condition as a sentence of controls: field, test, and what the test needs. */
export function ConditionRow(props: ConditionRowProps) {
  const { condition, rule, at, fields, prefix, isLocked, send } = props;
  const field = fields.find(({ name }) => name === condition.field);
  const { needs, then } = operatorNamed(condition.op);
  const where = `condition ${String(at + 1)} of rule ${String(rule + 1)}`;
  const change = (changed: Partial<Condition>): void => {
    send({ type: 'condition.edit', rule, condition: at, change: changed });
  };
  const chooseField = (name: string): void => {
    const offered = operatorsFor(fields.find((entry) => entry.name === name));
    // A test that this field cannot have would flag nothing without saying why.
    change(offered.includes(condition.op) ? { field: name } : { field: name, op: offered[0] ?? 'is' });
  };
  const others = fields.filter(({ name }) => name !== condition.field);
  const asksOther = needs === 'other' || needs === 'either' || needs === 'both';
  const asksValue = needs === 'value' || needs === 'both' || (needs === 'either' && !condition.other);
  const isDate = field?.type === 'date' && needs === 'either';
  return (
    <li class="wr-condition">
      <div class="field-row">
        <select
          id={`${prefix}-field`}
          aria-label={`Field, ${where}`}
          value={condition.field}
          disabled={isLocked}
          onChange={(event) => chooseField(event.currentTarget.value)}
        >
          <FieldOptions fields={fields} first="Choose a field" />
        </select>
        <select
          aria-label={`Test, ${where}`}
          value={condition.op}
          disabled={isLocked}
          onChange={(event) => {
            const op = OPERATOR_NAMES.find((name) => name === event.currentTarget.value);
            // What the new test does not use would stay behind unseen.
            if (op) change({ op, ...(operatorNamed(op).needs === needs ? {} : { other: '' }) });
          }}
        >
          {operatorsFor(field).map((name) => (
            <option value={name}>
              {operatorNamed(name).says}
              {operatorNamed(name).then ? ` … ${operatorNamed(name).then ?? ''}` : ''}
            </option>
          ))}
        </select>
        {asksValue && (
          <input
            type="text"
            class="wr-value"
            autocomplete="off"
            spellcheck={false}
            aria-label={`${isDate ? 'Date, as YYYY-MM-DD' : 'Value'}, ${where}`}
            maxLength={120}
            list={field && field.values.length > 0 ? `${prefix}-values` : undefined}
            value={condition.value ?? ''}
            disabled={isLocked}
            onInput={(event) => change({ value: event.currentTarget.value })}
          />
        )}
        {field && field.values.length > 0 && asksValue && (
          <datalist id={`${prefix}-values`}>
            {field.values.map((value) => (
              <option value={value} />
            ))}
          </datalist>
        )}
        {needs === 'both' && <span>{then}</span>}
        {asksOther && (
          <select
            aria-label={`Other field, ${where}`}
            value={condition.other ?? ''}
            disabled={isLocked}
            onChange={(event) => {
              const other = event.currentTarget.value;
              change(needs === 'either' && other ? { other, value: '' } : { other });
            }}
          >
            <FieldOptions fields={others} first={needs === 'either' ? 'the value typed' : 'Choose a field'} />
          </select>
        )}
        {props.canRemove && (
          <button
            type="button"
            class="btn btn-text"
            disabled={isLocked}
            onClick={() => {
              props.onRemove();
              send({ type: 'condition.remove', rule, condition: at });
            }}
          >
            Remove
            <span class="visually-hidden">
              {' '}
              {where}: {sayCondition(condition, fields)}
            </span>
          </button>
        )}
      </div>
    </li>
  );
}
