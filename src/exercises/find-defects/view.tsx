import './view.css';
import type { ViewProps } from '../kind.ts';
import { DIMENSION_NAMES } from './dimension-words.ts';
import type { FindDefectsEdit } from './machine.ts';
import { cellId } from './place.ts';
import { sayPlace, sayValue } from './publish.ts';
import type { FindDefectsPub } from './publish.ts';
import type { FindDefectsResponse, Flag } from './schema.ts';
import type { FindDefectsSolution } from './solve.ts';

type Props = ViewProps<FindDefectsPub, FindDefectsResponse, FindDefectsSolution>;
type Send = (edit: FindDefectsEdit) => void;

const MARKS = {
  right: { symbol: '✓', says: 'a defect' },
  partial: { symbol: '◐', says: 'a defect of another dimension' },
  wrong: { symbol: '✗', says: 'not a defect' },
  missed: { symbol: '○', says: 'a defect that was missed' },
} as const;

type CellMark = keyof typeof MARKS | undefined;

/** The mark of a flag; what was missed shows only beside the worked answer. */
function markOf({ marks, solution }: Props, id: string, isFlagged: boolean): CellMark {
  const state = marks?.get(id);
  if (state === undefined || state === 'unanswered') return undefined;
  if (state === 'missed') return solution && !isFlagged ? 'missed' : undefined;
  return isFlagged ? state : undefined;
}

interface CellProps {
  props: Props;
  row: string;
  column: FindDefectsPub['table']['columns'][number];
  isFlagged: boolean;
  send: Send;
}

function Cell({ props, row, column, isFlagged, send }: CellProps) {
  const { pub } = props;
  const mark = markOf(props, cellId(row, column.name), isFlagged);
  const value = sayValue(pub.table, row, column.name);
  // A find is settled: taking its flag off again could only be a slip.
  const isSettled = mark === 'right';
  const symbol = mark ? MARKS[mark].symbol : isFlagged ? '⚑' : '';
  return (
    <td data-label={pub.isNote ? undefined : column.label}>
      <button
        type="button"
        class={`cell-flag${column.show === 'data' ? ' mono' : ''}${mark ? ` mark mark-${mark}` : ''}`}
        aria-pressed={isFlagged}
        aria-disabled={isSettled ? 'true' : undefined}
        disabled={props.isInert || props.solution !== undefined}
        onClick={() => {
          if (!isSettled) send({ type: 'cell.toggle', row, column: column.name });
        }}
      >
        <span>
          {value}
          <span class="visually-hidden">
            , {pub.isNote ? '' : `${column.label}, row `}
            {row}
            {mark ? `: ${MARKS[mark].says}` : ''}
          </span>
        </span>
        {symbol && (
          <span aria-hidden="true" class="fd-symbol">
            {symbol}
          </span>
        )}
      </button>
    </td>
  );
}

interface FlagProps {
  props: Props;
  flag: Flag;
  send: Send;
}

function FlagLine({ props, flag, send }: FlagProps) {
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
              event.currentTarget.closest('section')?.focus();
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

/** The table or note with a button in every cell, and the list of flags under it. */
export function FindDefectsView(props: Props) {
  const { pub, response, prefix, isInert } = props;
  const send: Send = props.send;
  const flagged = new Set(response.flags.map(({ row, column }) => cellId(row, column)));
  const isKnown = ({ row, column }: Flag): boolean =>
    pub.table.rowIds.includes(row) && pub.table.columns.some(({ name }) => name === column);
  const flags = response.flags.filter(isKnown);
  return (
    <div class="fd stack">
      <a href={`#${prefix}-flags`}>Skip to your flags</a>
      <div class="scroller" role="region" aria-label={pub.caption} tabIndex={0}>
        <table class={`data-table fd-table${pub.isNote ? ' fd-note' : ''}`}>
          <caption>{pub.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{pub.isNote ? 'No.' : 'Row'}</th>
              {pub.table.columns.map(({ label }) => (
                <th scope="col">{label}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {pub.table.rowIds.map((row) => (
              <tr key={row}>
                <th scope="row" class="mono">
                  {row}
                </th>
                {pub.table.columns.map((column) => (
                  <Cell
                    key={column.name}
                    props={props}
                    row={row}
                    column={column}
                    isFlagged={flagged.has(cellId(row, column.name))}
                    send={send}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <section id={`${prefix}-flags`} tabIndex={-1} aria-labelledby={`${prefix}-flags-title`} class="stack">
        <h4 id={`${prefix}-flags-title`}>Your flags</h4>
        <output>{flags.length === 1 ? '1 flag' : `${String(flags.length)} flags`}</output>
        {flags.length === 0 && (
          <p>
            {isInert
              ? 'Flags will be listed here.'
              : 'Press a cell to flag it; press again to take the flag off.'}
          </p>
        )}
        <ul class="fd-flags">
          {flags.map((flag) => (
            <FlagLine key={cellId(flag.row, flag.column)} props={props} flag={flag} send={send} />
          ))}
        </ul>
      </section>
    </div>
  );
}
