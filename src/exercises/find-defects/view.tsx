import { Cell } from './cell.tsx';
import type { Props, Send } from './cell.tsx';
import { FlagLine } from './flag-line.tsx';
import { cellId } from './place.ts';
import type { Flag } from './schema.ts';

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
      <div class="scroller" role="region" aria-labelledby={`${prefix}-title ${prefix}-caption`} tabIndex={0}>
        <table class={`data-table fd-table${pub.isNote ? ' fd-note' : ''}`}>
          <caption id={`${prefix}-caption`}>{pub.caption}</caption>
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
      <div
        id={`${prefix}-flags`}
        role="group"
        tabIndex={-1}
        aria-labelledby={`${prefix}-flags-title`}
        class="stack"
      >
        <h4 id={`${prefix}-flags-title`}>Your flags</h4>
        <output>{flags.length === 1 ? '1 flag' : `${String(flags.length)} flags`}</output>
        {flags.length === 0 ? (
          <p>
            {isInert
              ? 'Flags will be listed here.'
              : 'Press a cell to flag it; press again to take the flag off.'}
          </p>
        ) : (
          <ul class="fd-flags">
            {flags.map((flag) => (
              <FlagLine key={cellId(flag.row, flag.column)} props={props} flag={flag} send={send} />
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
