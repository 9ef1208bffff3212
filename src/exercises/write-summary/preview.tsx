import type { WriteSummaryLive } from './live.ts';
import { linesUnder } from './publish.ts';
import type { WriteSummaryPub } from './publish.ts';
import type { WriteSummaryResponse } from './schema.ts';

function labelIn(list: readonly { id: string; label: string }[], id: string | undefined): string {
  return list.find((one) => one.id === id)?.label ?? '?';
}

/** How much there is to read and what nobody owns, in one sentence. */
function sayCounts({ lines, words, unowned }: WriteSummaryLive): string {
  const said = `${String(lines)} ${lines === 1 ? 'line' : 'lines'}, ${String(words)} words.`;
  if (unowned === 0) return said;
  const which = unowned === 1 ? '1 action has' : `${String(unowned)} actions have`;
  return `${said} ${which} no owner or no date.`;
}

interface PreviewProps {
  pub: WriteSummaryPub;
  response: WriteSummaryResponse;
  live: WriteSummaryLive | undefined;
}

/** The summary as its reader will see it, with the words they have to read. */
export function Preview({ pub, response, live }: PreviewProps) {
  const isEmpty = response.lines.length === 0;
  return (
    <>
      <output>{isEmpty ? 'Nothing chosen yet.' : live ? sayCounts(live) : 'Counting the words.'}</output>
      {!isEmpty && (
        <div class="card ws-sheet">
          {pub.headings.map(({ id, label }) => {
            const lines = linesUnder(pub, response, id);
            if (lines.length === 0) return null;
            return (
              <div key={id}>
                <strong>{label}</strong>
                <ul>
                  {lines.map(({ line, item }) => (
                    <li key={item.id}>
                      {item.text}
                      {item.isAction &&
                        ` (${labelIn(pub.owners, line.owner)}, ${labelIn(pub.dates, line.by)})`}
                    </li>
                  ))}
                </ul>
              </div>
            );
          })}
        </div>
      )}
    </>
  );
}
