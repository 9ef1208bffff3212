import type { ViewProps } from '../kind.ts';
import { classOfMark, sayMark } from '../mark-words.ts';
import type { ValueEdit } from './machine.ts';
import { nameOfBox } from './publish.ts';
import type { CompleteWorksheetPub, SheetCell } from './publish.ts';
import type { CompleteWorksheetResponse } from './schema.ts';
import type { CompleteWorksheetSolution } from './solve.ts';

type Props = ViewProps<CompleteWorksheetPub, CompleteWorksheetResponse, CompleteWorksheetSolution>;

interface BoxProps {
  props: Props;
  cell: Extract<SheetCell, { form: 'answer' }>;
  /** Its name for those who hear the page. */
  name: string;
}

function Box({ props, cell, name }: BoxProps) {
  const { response, marks, solution, isInert, prefix } = props;
  const { key, unit } = cell;
  const state = marks?.get(key);
  const value = Object.hasOwn(response.values, key) ? (response.values[key] ?? '') : '';
  const right = solution?.figures.find((figure) => figure.key === key);
  const send: (edit: ValueEdit) => void = props.send;
  return (
    <div class={classOfMark('cw-box', state)}>
      <span class="cw-entry">
        <input
          id={`${prefix}-${key}`}
          class="mono"
          inputMode="decimal"
          autocomplete="off"
          maxLength={40}
          size={9}
          value={value}
          disabled={isInert || solution !== undefined}
          aria-label={name}
          onInput={(event) => send({ type: 'value.edit', answer: key, text: event.currentTarget.value })}
        />
        {unit !== '' && <span aria-hidden="true">{unit}</span>}
      </span>
      {state && <span class="cw-mark">{sayMark(state)}</span>}
      {right && <span class="cw-mark">Worked answer: {right.figure}</span>}
    </div>
  );
}

function Content({ props, cell, name }: { props: Props; cell: SheetCell; name: string }) {
  switch (cell.form) {
    case 'text':
      return <>{cell.text}</>;
    case 'given':
      return (
        <>
          {cell.label} <span class="mono">{cell.value}</span>
        </>
      );
    case 'answer':
      return <Box props={props} cell={cell} name={name} />;
    default:
      return cell satisfies never;
  }
}

/** The sheet as a table, with a box in every cell that asks for a figure. */
export function CompleteWorksheetView(props: Props) {
  const { pub } = props;
  // A page may hold several worksheets, and no two regions of a page may have one name.
  const name = `Worksheet: ${pub.answers.map(({ label }) => label).join(', ')}`;
  return (
    <div class="cw stack">
      <div
        class="scroller"
        role="region"
        id={`${props.prefix}-sheet`}
        aria-label={name}
        aria-labelledby={`${props.prefix}-title ${props.prefix}-sheet`}
        tabIndex={0}
      >
        <table class={`data-table cw-sheet${pub.columns.length === 2 ? ' cw-pairs' : ''}`}>
          <thead>
            <tr>
              {pub.columns.map((column) => (
                <th scope="col">{column}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {pub.rows.map((row) => (
              <tr>
                {row.map((cell, index) => {
                  const content = <Content props={props} cell={cell} name={nameOfBox(pub, row, index)} />;
                  return index === 0 && cell.form !== 'answer' ? (
                    <th scope="row">{content}</th>
                  ) : (
                    <td>{content}</td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
