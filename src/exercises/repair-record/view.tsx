import type { ViewProps } from '../kind.ts';
import { DECISION_LABELS } from './decisions.ts';
import { effectOf, entryOf, picksOf } from './effect.ts';
import type { Effect } from './effect.ts';
import type { RepairRecordLive } from './live.ts';
import type { RepairRecordEdit } from './machine.ts';
import { keepNumbers } from './publish.ts';
import type { PublicField, RepairRecordPub } from './publish.ts';
import { RecordEntry } from './record-entry.tsx';
import type { RepairRecordResponse } from './schema.ts';
import type { RepairRecordSolution } from './solve.ts';

type Props = ViewProps<RepairRecordPub, RepairRecordResponse, RepairRecordSolution, RepairRecordLive>;

function Sources({ sources, prefix }: { sources: RepairRecordPub['sources']; prefix: string }) {
  return (
    <div
      class="rr-sources stack"
      role="region"
      aria-labelledby={`${prefix}-title ${prefix}-sources`}
      tabIndex={0}
    >
      <span id={`${prefix}-sources`} class="visually-hidden">
        Sources
      </span>
      {sources.map(({ id, label, note, lines }) => (
        <article key={id} class="card" aria-labelledby={`${prefix}-source-${id}`}>
          <h4 id={`${prefix}-source-${id}`}>{label}</h4>
          {note && <p class="figure-line">{note}</p>}
          <ul>
            {lines.map((line) => (
              <li>{keepNumbers(line)}</li>
            ))}
          </ul>
        </article>
      ))}
    </div>
  );
}

const REFUSED: Effect = { do: 'open', of: 'correct', lacks: 'value' };

/** What has become of an entry: nothing while its box refuses what was typed. */
function effectIn({ pub, response, live }: Props, field: PublicField): Effect {
  return live?.errors[field.id] === undefined ? effectOf(pub, field, response.entries) : REFUSED;
}

/** One sentence about the changes as they stand: how many, and how many say what their source says. */
function sayState(props: Props): string {
  const { pub, live } = props;
  const effects = pub.fields.map((field) => effectIn(props, field).do);
  const changed = effects.filter((effect) => effect !== 'leave' && effect !== 'open').length;
  const count = `${String(changed)} of ${String(pub.fields.length)} entries changed or queried.`;
  if (!live || live.corrected === 0) return count;
  const match = `${String(live.matching)} of ${String(live.corrected)} corrected values match the source you named.`;
  return [count, match, ...live.notes].join(' ');
}

/** The sources beside the record: each entry with its old value, what is done with it, and why. */
export function RepairRecordView(props: Props) {
  const { pub, response, live, marks, isInert, solution, prefix } = props;
  const send: (edit: RepairRecordEdit) => void = props.send;
  return (
    <div class="rr">
      <Sources sources={pub.sources} prefix={prefix} />
      <div class="rr-record">
        <p>
          <strong>{pub.record}</strong>
        </p>
        {pub.fields.map((field) => {
          const entry = entryOf(response.entries, field.id);
          const decision = entry?.do ?? 'leave';
          return (
            <RecordEntry
              key={field.id}
              field={field}
              entry={entry}
              effect={effectIn(props, field)}
              error={live?.errors[field.id]}
              decisions={pub.decisions.map((one) => ({ id: one, say: DECISION_LABELS[one] }))}
              picks={picksOf(pub, field, decision)}
              sourceNames={new Map(pub.sources.map(({ id, label }) => [id, label]))}
              mark={marks?.get(field.id)}
              agreed={solution?.fields.find(({ id }) => id === field.id)}
              isLocked={isInert || solution !== undefined}
              name={`${prefix}-${field.id}`}
              send={send}
            />
          );
        })}
        <output>{sayState(props)}</output>
      </div>
    </div>
  );
}
