import type { Screen } from './graph.ts';

/**
 * A table on the learner's screen; it scrolls in a box of its own where it is wide. A group and no landmark: the same
 * table stands in the transcript and in the worked answer.
 */
export function ScreenTable({ screen }: { screen: Screen }) {
  return (
    <div class="scroller" role="group" aria-label={screen.caption} tabIndex={0}>
      <table class="data-table">
        <caption>{screen.caption}</caption>
        <thead>
          <tr>
            {screen.columns.map((column) => (
              <th scope="col">{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {screen.rows.map((row) => (
            <tr>
              {row.map((text) => (
                <td>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
