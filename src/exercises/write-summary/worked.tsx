import type { WorkedProps } from '../kind.ts';
import type { WriteSummaryPub } from './publish.ts';
import type { WriteSummarySolution } from './solve.ts';

/** The summary written out with the reason for each line, and what was left out. */
export function WriteSummaryWorked({ solution }: WorkedProps<WriteSummaryPub, WriteSummarySolution>) {
  const { headings, words, left } = solution;
  return (
    <div class="stack">
      <p>A summary of {words} words that holds what its reader needs:</p>
      {headings.map(({ label, lines }) => (
        <div key={label}>
          <strong>{label}</strong>
          <ul>
            {lines.map(({ text, who, because }) => (
              <li key={text}>
                {text}
                {who && <strong> ({who})</strong>}. {because}
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p>Left out:</p>
      <ul>
        {left.map(({ text, because }) => (
          <li key={text}>
            {text}. {because}
          </li>
        ))}
      </ul>
    </div>
  );
}
