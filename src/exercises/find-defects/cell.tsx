import type { ViewProps } from '../kind.ts';
import type { FindDefectsEdit } from './machine.ts';
import { cellId } from './place.ts';
import { sayValue } from './publish.ts';
import type { FindDefectsPub } from './publish.ts';
import type { FindDefectsResponse } from './schema.ts';
import type { FindDefectsSolution } from './solve.ts';

export type Props = ViewProps<FindDefectsPub, FindDefectsResponse, FindDefectsSolution>;
export type Send = (edit: FindDefectsEdit) => void;

/** How each mark is shown: never by colour alone. */
export const MARKS = {
  right: { symbol: '✓', says: 'a defect' },
  partial: { symbol: '◐', says: 'a defect of another dimension' },
  wrong: { symbol: '✗', says: 'not a defect' },
  missed: { symbol: '○', says: 'a defect that was missed' },
} as const;

type CellMark = keyof typeof MARKS | undefined;

/** The mark of a flag; what was missed shows only beside the worked answer. */
export function markOf({ marks, solution }: Props, id: string, isFlagged: boolean): CellMark {
  const state = marks?.get(id);
  if (state === undefined || state === 'unanswered') return undefined;
  if (state === 'missed') return solution && !isFlagged ? 'missed' : undefined;
  return isFlagged ? state : undefined;
}

/** No longer than the sign of a unit, such as `kg`, which stays beside its number. */
const UNIT_LENGTH = 3;

/** A value that may break between its words and nowhere else: a date stays whole, and may leave its time. */
function Value({ value, show }: { value: string; show: 'data' | 'text' }) {
  if (show === 'text') return <>{value}</>;
  const [first, ...rest] = value.split(' ');
  return (
    <>
      {first}
      {rest.map((word) => (
        <>
          {' '}
          {word.length > UNIT_LENGTH && <wbr />}
          {word}
        </>
      ))}
    </>
  );
}

interface CellProps {
  props: Props;
  row: string;
  column: FindDefectsPub['table']['columns'][number];
  isFlagged: boolean;
  send: Send;
}

/** One cell as a button that flags it. */
export function Cell({ props, row, column, isFlagged, send }: CellProps) {
  const { pub } = props;
  const mark = markOf(props, cellId(row, column.name), isFlagged);
  const value = sayValue(pub.table, row, column.name);
  // Nothing can be flagged yet: a plain table is the better thing to read.
  if (props.isInert) {
    return (
      <td data-label={pub.isNote ? undefined : column.label}>
        <span class={`cell-flag${column.show === 'data' ? ' mono' : ''}`}>
          <Value value={value} show={column.show} />
        </span>
      </td>
    );
  }
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
        disabled={props.solution !== undefined}
        onClick={() => {
          if (!isSettled) send({ type: 'cell.toggle', row, column: column.name });
        }}
      >
        <span>
          <Value value={value} show={column.show} />
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
