import type { ViewProps } from '../kind.ts';
import { Arrange } from './arrange.tsx';
import { Bundle } from './bundle.tsx';
import type { WriteSummaryLive } from './live.ts';
import { Preview } from './preview.tsx';
import type { WriteSummaryPub } from './publish.ts';
import type { WriteSummaryResponse } from './schema.ts';
import type { WriteSummarySolution } from './solve.ts';

export type Props = ViewProps<WriteSummaryPub, WriteSummaryResponse, WriteSummarySolution, WriteSummaryLive>;

/** Three steps under each other: choose from the bundle, arrange and give away, read it as its reader will. */
export function WriteSummaryView(props: Props) {
  const { pub, response, live } = props;
  const isLocked = props.isInert || props.solution !== undefined;
  return (
    <div class="ws stack">
      <h4>1. Choose what goes in</h4>
      <Bundle props={props} isLocked={isLocked} />
      <h4>2. Arrange it, and give each action an owner and a date</h4>
      {response.lines.length === 0 && <p>What you choose will stand here.</p>}
      <Arrange props={props} isLocked={isLocked} />
      <h4>3. Read it as {pub.reader} sees it</h4>
      <Preview pub={pub} response={response} live={live} />
    </div>
  );
}
