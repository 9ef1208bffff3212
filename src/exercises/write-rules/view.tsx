import './view.css';
import { classOfMark, sayMark } from '../mark-words.ts';
import type { ViewProps, WorkedProps } from '../kind.ts';
import { ConditionRow } from './condition-row.tsx';
import type { WriteRulesEdit } from './machine.ts';
import { MOST_CONDITIONS } from './operators.ts';
import type { WriteRulesPub } from './publish.ts';
import { Result } from './result.tsx';
import { RowTable } from './row-table.tsx';
import { canRun, runRules } from './run.ts';
import { sayRule } from './say-rule.ts';
import type { Rule, WriteRulesResponse } from './schema.ts';
import type { WriteRulesSolution } from './solve.ts';

type Props = ViewProps<WriteRulesPub, WriteRulesResponse, WriteRulesSolution>;

const SAMPLE = 5;

/** Moves the focus once the new controls stand in the page. */
function focusSoon(id: string): void {
  setTimeout(() => document.getElementById(id)?.focus(), 0);
}

interface RuleCardProps {
  props: Props;
  rule: Rule;
  at: number;
  flagged: readonly number[];
}

function RuleCard({ props, rule, at, flagged }: RuleCardProps) {
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
        <div class="field">
          <label for={`${id}-severity`}>When a row fits</label>
          <select
            id={`${id}-severity`}
            value={rule.severity}
            disabled={isLocked}
            onChange={(event) => {
              const severity = event.currentTarget.value === 'fatal' ? 'fatal' : 'warn';
              send({ type: 'rule.edit', rule: at, change: { severity } });
            }}
          >
            <option value="warn">query it (warning)</option>
            <option value="fatal">reject it (fatal)</option>
          </select>
        </div>
        {rule.conditions.length > 1 && (
          <div class="field">
            <label for={`${id}-join`}>It fits where</label>
            <select
              id={`${id}-join`}
              value={rule.join}
              disabled={isLocked}
              onChange={(event) => {
                const join = event.currentTarget.value === 'or' ? 'or' : 'and';
                send({ type: 'rule.edit', rule: at, change: { join } });
              }}
            >
              <option value="and">all of these hold (and)</option>
              <option value="or">any of these holds (or)</option>
            </select>
          </div>
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
        {canRun(rule, pub.table)
          ? `${says}: ${String(flagged.length)} of ${String(pub.table.rowIds.length)}.`
          : `${says}: not finished.`}
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

/** The rules as rows of sentences, what they flag as they stand, and what the last check found. */
export function WriteRulesView(props: Props) {
  const { pub, response, prefix, marks } = props;
  const rules = response.rules.slice(0, pub.maxRules);
  const { fates, flagged } = runRules(rules, pub.table);
  const isLocked = props.isInert || props.solution !== undefined;
  const rows = pub.table.rowIds.length;
  const hit = fates.flatMap((fate, row) => (fate === undefined ? [] : [row]));
  const isFull = rules.length >= pub.maxRules;
  return (
    <div class="wr stack">
      <details>
        <summary>
          Look at the first {SAMPLE} of {rows} rows
        </summary>
        <RowTable
          table={pub.table}
          rows={pub.table.rowIds.slice(0, SAMPLE).map((_, row) => row)}
          caption="The first rows"
        />
      </details>
      {rules.map((rule, index) => (
        <RuleCard key={index} props={props} rule={rule} at={index} flagged={flagged[index] ?? []} />
      ))}
      <div class="cluster">
        <button
          type="button"
          id={`${prefix}-add`}
          class="btn btn-secondary"
          disabled={isLocked}
          aria-disabled={isFull ? 'true' : undefined}
          onClick={() => {
            if (isFull) return;
            props.send({ type: 'rule.add' });
            focusSoon(`${prefix}-rule-${String(rules.length + 1)}-1-field`);
          }}
        >
          {isFull ? `All ${String(pub.maxRules)} rules written` : 'Add a rule'}
        </button>
        <output>
          Flags {hit.length} of {rows} rows.
        </output>
      </div>
      {hit.length > 0 && (
        <details>
          <summary>Rows your rules flag now</summary>
          <RowTable
            table={pub.table}
            rows={hit.slice(0, SAMPLE)}
            caption={`The first of the rows flagged now`}
          />
        </details>
      )}
      {marks && <Result table={pub.table} marks={marks} />}
    </div>
  );
}

/** The model rules with what each catches, and the rows that no rule may reject. */
export function WriteRulesWorked({ solution }: WorkedProps<WriteRulesPub, WriteRulesSolution>) {
  return (
    <div class="stack">
      <p>One set of rules that catches every wrong row and no clean one:</p>
      <ol>
        {solution.rules.map(({ says, caught }) => (
          <li>
            {says}. Catches {caught}.
          </li>
        ))}
      </ol>
      <p>What was wrong:</p>
      <ul>
        {solution.planted.map(({ says, rows }) => (
          <li>
            {rows} {rows === 1 ? 'row breaks' : 'rows break'} “{says}”
          </li>
        ))}
      </ul>
      {solution.decoys.length > 0 && (
        <>
          <p>Looks wrong, is right:</p>
          <ul>
            {solution.decoys.map(({ row, because }) => (
              <li>
                <strong>{row}</strong>. {because}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
