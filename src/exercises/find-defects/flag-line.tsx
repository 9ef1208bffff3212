import { MARKS, markOf } from './cell.tsx';
import type { Props, Send } from './cell.tsx';
import { DIMENSION_NAMES } from './dimension-words.ts';
import { cellId } from './place.ts';
import { sayPlace, sayValue } from './publish.ts';
import type { Flag } from './schema.ts';

interface FlagProps {
  props: Props;
  flag: Flag;
  send: Send;
}

/** One flag in the list: where it is, its dimension where that is asked, and a way to take it off. */
export function FlagLine({ props, flag, send }: FlagProps) {
  const { pub, prefix, isInert, solution } = props;
  const { row, column } = flag;
  const place = sayPlace(pub.table, row, column);
  const mark = markOf(props, cellId(row, column), true);
  const id = `${prefix}-dim-${row}-${column}`;
  const isLocked = isInert || solution !== undefined;
  return (
    <li class={`fd-flag${mark ? ` mark mark-${mark}` : ''}`}>
      <p>
        <strong>{place}</strong>: {sayValue(pub.table, row, column)}
        {mark ? ` (${MARKS[mark].symbol} ${MARKS[mark].says})` : ''}
      </p>
      <div class="field-row">
        {pub.dimensions && (
          <div class="field">
            <label for={id}>
              Which dimension?<span class="visually-hidden"> {place}</span>
            </label>
            <select
              id={id}
              value={flag.dimension ?? ''}
              disabled={isLocked}
              onChange={(event) => {
                const dimension = DIMENSION_NAMES.find((name) => name === event.currentTarget.value);
                send({ type: 'flag.name', row, column, dimension });
              }}
            >
              <option value="">Choose one</option>
              {pub.dimensions.map((name) => (
                <option value={name}>{name}</option>
              ))}
            </select>
          </div>
        )}
        {mark !== 'right' && (
          <button
            type="button"
            class="btn btn-text"
            disabled={isLocked}
            onClick={(event) => {
              // The button goes away with its flag: hand the focus to the list it stood in.
              event.currentTarget.closest<HTMLElement>('[role=group]')?.focus();
              send({ type: 'flag.remove', row, column });
            }}
          >
            Remove<span class="visually-hidden"> the flag on {place}</span>
          </button>
        )}
      </div>
    </li>
  );
}
