import { classOfMark, sayMark } from '../mark-words.ts';
import type { Decision } from './decisions.ts';
import { PICK_LABELS } from './decisions.ts';
import type { Effect } from './effect.ts';
import { Agreed, Evidence, History } from './entry-history.tsx';
import type { RepairRecordEdit } from './machine.ts';
import type { PublicField } from './publish.ts';
import type { RepairEntry } from './schema.ts';
import type { RepairRecordSolution } from './solve.ts';
import { ValueBox } from './value-box.tsx';

interface EntryProps {
  field: PublicField;
  entry: RepairEntry | undefined;
  effect: Effect;
  /** Why the box does not take what was typed; absent while it does, and until that can be said. */
  error: string | undefined;
  decisions: { id: Decision; say: string }[];
  /** What goes with the decision that is chosen. */
  picks: { id: string; say: string }[];
  sourceNames: ReadonlyMap<string, string>;
  mark: Parameters<typeof sayMark>[0] | undefined;
  agreed: RepairRecordSolution['fields'][number] | undefined;
  isLocked: boolean;
  /** Unique on the page. */
  name: string;
  send: (edit: RepairRecordEdit) => void;
}

/** One entry of the record: its history, what to do with it, and what goes with that. */
export function RecordEntry(props: EntryProps) {
  const { field, entry, error, decisions, picks, mark, isLocked, name, send } = props;
  const { id, label } = field;
  const decision = entry?.do ?? 'leave';
  const value = entry?.value ?? field.entered;
  return (
    <div class="q rr-entry" role="group" aria-labelledby={name}>
      <h4 id={name}>{label}</h4>
      <History {...props} />
      <Evidence {...props} />
      {mark && <p class={classOfMark('', mark)}>{sayMark(mark)}</p>}
      <div class="rr-choices" role="radiogroup" aria-label="What to do">
        {decisions.map(({ id: one, say }) => (
          <label key={one} class="rr-choice">
            <input
              type="radio"
              name={`${name}-decision`}
              checked={one === decision}
              disabled={isLocked}
              onChange={() => send({ type: 'decision.choose', field: id, decision: one })}
            />
            <span>{say}</span>
          </label>
        ))}
      </div>
      {decision !== 'leave' && (
        <div class="field-row">
          {decision === 'correct' && (
            <ValueBox
              field={field}
              value={value}
              error={error}
              isLocked={isLocked}
              name={`${name}-value`}
              onWrite={(text) => send({ type: 'value.write', field: id, value: text })}
            />
          )}
          <div class="field">
            <label for={`${name}-pick`}>{PICK_LABELS[decision]}</label>
            <select
              id={`${name}-pick`}
              disabled={isLocked}
              value={entry?.pick ?? ''}
              onChange={({ currentTarget }) =>
                send({ type: 'pick.choose', field: id, pick: currentTarget.value })
              }
            >
              <option value="">Choose</option>
              {picks.map((pick) => (
                <option key={pick.id} value={pick.id}>
                  {pick.say}
                </option>
              ))}
            </select>
          </div>
        </div>
      )}
      <Agreed {...props} />
    </div>
  );
}
