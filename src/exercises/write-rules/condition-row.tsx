import { Choice } from './choice.tsx';
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
  return OPERATOR_NAMES.filter((name) => !field || operatorNamed(name).fits.includes(field.type));
}

/** One condition as a sentence of controls: field, test, and what the test needs. */
export function ConditionRow(props: ConditionRowProps) {
  const { condition, rule, at, fields, prefix, isLocked, send } = props;
  const field = fields.find(({ name }) => name === condition.field);
  const { needs, then } = operatorNamed(condition.op);
  const where = `, condition ${String(at + 1)} of rule ${String(rule + 1)}`;
  const change = (changed: Partial<Condition>): void => {
    send({ type: 'condition.edit', rule, condition: at, change: changed });
  };
  const asksOther = needs !== 'nothing' && needs !== 'value';
  const asksValue = needs === 'value' || needs === 'both' || (needs === 'either' && !condition.other);
  const isDate = field?.type === 'date' && needs === 'either';
  const listId = asksValue && field?.values.length ? `${prefix}-values` : undefined;
  const named = fields.map(({ name, label }) => [name, label] as const);
  return (
    <li class="wr-condition">
      <div class="field-row">
        <Choice
          id={`${prefix}-field`}
          label={`Field${where}`}
          value={condition.field}
          options={[['', 'Choose a field'], ...named]}
          isLocked={isLocked}
          onPick={(name) => {
            const [first = 'is', ...rest] = operatorsFor(fields.find((entry) => entry.name === name));
            // A test that this field cannot have would flag nothing without saying why.
            change({ field: name, op: rest.includes(condition.op) ? condition.op : first });
          }}
        />
        <Choice
          label={`Test${where}`}
          value={condition.op}
          options={operatorsFor(field).map((name) => {
            const operator = operatorNamed(name);
            return [name, operator.then ? `${operator.says} … ${operator.then}` : operator.says] as const;
          })}
          isLocked={isLocked}
          onPick={(name) => {
            const op = name as OperatorName;
            // What the new test does not use would stay behind unseen.
            change(operatorNamed(op).needs === needs ? { op } : { op, other: '' });
          }}
        />
        {asksValue && (
          <input
            type="text"
            class="wr-value"
            autocomplete="off"
            spellcheck={false}
            aria-label={(isDate ? 'Date, as YYYY-MM-DD' : 'Value') + where}
            maxLength={120}
            list={listId}
            value={condition.value ?? ''}
            disabled={isLocked}
            onInput={(event) => change({ value: event.currentTarget.value })}
          />
        )}
        {listId && (
          <datalist id={listId}>
            {field?.values.map((value) => (
              <option value={value} />
            ))}
          </datalist>
        )}
        {needs === 'both' && then}
        {asksOther && (
          <Choice
            label={`Other field${where}`}
            value={condition.other ?? ''}
            options={[
              ['', needs === 'either' ? 'the value typed' : 'Choose a field'],
              ...named.filter(([name]) => name !== condition.field),
            ]}
            isLocked={isLocked}
            onPick={(other) => change(needs === 'either' && other ? { other, value: '' } : { other })}
          />
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
              {where}: {sayCondition(condition, fields)}
            </span>
          </button>
        )}
      </div>
    </li>
  );
}
