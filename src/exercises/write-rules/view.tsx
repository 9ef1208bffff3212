import type { ViewProps } from '../kind.ts';
import type { WriteRulesPub } from './publish.ts';
import { Result } from './result.tsx';
import { RowTable } from './row-table.tsx';
import { focusSoon, RuleCard } from './rule-card.tsx';
import type { RulesRun } from './run.ts';
import type { WriteRulesResponse } from './schema.ts';
import type { WriteRulesSolution } from './solve.ts';

type Props = ViewProps<WriteRulesPub, WriteRulesResponse, WriteRulesSolution, RulesRun>;

const SAMPLE = 5;

/** The rules as rows of sentences, what they flag as they stand, and what the last check found. */
export function WriteRulesView(props: Props) {
  const { pub, response, prefix, marks, live } = props;
  const rules = response.rules.slice(0, pub.maxRules);
  const isLocked = props.isInert || props.solution !== undefined;
  const rows = pub.table.rowIds.length;
  const hit = live?.fates.flatMap((fate, row) => (fate === undefined ? [] : [row])) ?? [];
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
          prefix={prefix}
          name="first"
        />
      </details>
      {rules.map((rule, index) => (
        <RuleCard key={index} props={props} rule={rule} at={index} flagged={live?.flagged[index]} />
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
          {live || rules.length === 0
            ? `Flags ${String(hit.length)} of ${String(rows)} rows.`
            : 'Running your rules over the rows.'}
        </output>
      </div>
      {hit.length > 0 && (
        <details>
          <summary>Rows your rules flag now</summary>
          <RowTable
            table={pub.table}
            rows={hit.slice(0, SAMPLE)}
            caption="The first of the rows flagged now"
            prefix={prefix}
            name="flagged"
          />
        </details>
      )}
      {marks && <Result table={pub.table} marks={marks} prefix={prefix} />}
    </div>
  );
}
