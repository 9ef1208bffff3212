import { classOfMark, sayMark } from '../mark-words.ts';
import type { ViewProps } from '../kind.ts';
import { Choice } from './choice.tsx';
import { ConditionRow } from './condition-row.tsx';
import type { WriteRulesEdit } from './machine.ts';
import { MOST_CONDITIONS } from './operators.ts';
import type { WriteRulesPub } from './publish.ts';
import { canRun } from './complete.ts';
import type { RulesRun } from './run.ts';
import { sayRule } from './say-rule.ts';
import type { Rule, WriteRulesResponse } from './schema.ts';
import type { WriteRulesSolution } from './solve.ts';

type Props = ViewProps<WriteRulesPub, WriteRulesResponse, WriteRulesSolution, RulesRun>;

const SEVERITIES = [
  ['warn', 'query it (warning)'],
  ['fatal', 'reject it (fatal)'],
] as const;
const JOINS = [
  ['and', 'all of these hold (and)'],
  ['or', 'any of these holds (or)'],
] as const;

/** Moves the focus once the new controls stand in the page. */
export function focusSoon(id: string): void {
  setTimeout(() => document.getElementById(id)?.focus(), 0);
}

interface RuleCardProps {
  props: Props;
  rule: Rule;
  at: number;
  /** The rows it flags, once that was worked out. */
  flagged: readonly number[] | undefined;
}

/** One rule: what happens to a row, the conditions, and what it flags as it stands. */
export function RuleCard({ props, rule, at, flagged }: RuleCardProps) {
  const { pub, prefix, marks, phase } = props;
  const send: (edit: WriteRulesEdit) => void = props.send;
  const isLocked = props.isInert || props.solution !== undefined;
  const number = String(at + 1);
  const id = `${prefix}-rule-${number}`;
  // Marks name rules by their place, so they hold only until the rules change.
  const mark = phase === 'working' ? undefined : marks?.get(`rule-${number}`);
  const says = sayRule(rule, pub.fields);
  return (
    <fieldset class={classOfMark('card wr-rule', mark)}>
      <legend>
        Rule {number}
        {mark && `: ${sayMark(mark)}`}
      </legend>
      <div class="field-row">
        <Choice
          id={`${id}-severity`}
          label="When a row fits"
          isTitled
          value={rule.severity}
          options={SEVERITIES}
          isLocked={isLocked}
          onPick={(value) => {
            send({ type: 'rule.edit', rule: at, change: { severity: value as Rule['severity'] } });
          }}
        />
        {rule.conditions.length > 1 && (
          <Choice
            id={`${id}-join`}
            label="It fits where"
            isTitled
            value={rule.join}
            options={JOINS}
            isLocked={isLocked}
            onPick={(value) => {
              send({ type: 'rule.edit', rule: at, change: { join: value as Rule['join'] } });
            }}
          />
        )}
      </div>
      <ol class="wr-conditions">
        {rule.conditions.map((condition, index) => (
          <ConditionRow
            key={index}
            condition={condition}
            rule={at}
            at={index}
            canRemove={rule.conditions.length > 1}
            fields={pub.fields}
            prefix={`${id}-${String(index + 1)}`}
            isLocked={isLocked}
            send={send}
            onRemove={() => focusSoon(`${id}-add`)}
          />
        ))}
      </ol>
      <p class="figure-line">
        {says}
        {canRun(rule, pub.table)
          ? flagged && `: ${String(flagged.length)} of ${String(pub.table.rowIds.length)}.`
          : ': not finished.'}
      </p>
      <div class="cluster">
        <button
          type="button"
          id={`${id}-add`}
          class="btn btn-secondary"
          disabled={isLocked}
          aria-disabled={rule.conditions.length >= MOST_CONDITIONS ? 'true' : undefined}
          onClick={() => {
            if (rule.conditions.length >= MOST_CONDITIONS) return;
            send({ type: 'condition.add', rule: at });
            focusSoon(`${id}-${String(rule.conditions.length + 1)}-field`);
          }}
        >
          Add a condition<span class="visually-hidden"> to rule {number}</span>
        </button>
        <button
          type="button"
          class="btn btn-text"
          disabled={isLocked}
          onClick={() => {
            send({ type: 'rule.remove', rule: at });
            focusSoon(`${prefix}-add`);
          }}
        >
          Remove rule {number}
          <span class="visually-hidden">: {says}</span>
        </button>
      </div>
    </fieldset>
  );
}
