import type { ViewProps } from '../kind.ts';
import type { Fate } from './fate.ts';
import { FilePart } from './file-part.tsx';
import { PairCard } from './pair-card.tsx';
import type { LinkRecordsPub } from './publish.ts';
import type { LinkRecordsResponse } from './schema.ts';
import type { LinkRecordsSolution } from './solve.ts';

/** What the thresholds do as they stand; nothing where none are asked for. */
export type LinkRecordsLive = Record<Fate, number> | undefined;

export type Props = ViewProps<LinkRecordsPub, LinkRecordsResponse, LinkRecordsSolution, LinkRecordsLive>;

/** The pairs on their cards, then the thresholds for the whole file. */
export function LinkRecordsView(props: Props) {
  const { pub, response, isInert, solution } = props;
  const isLocked = isInert || solution !== undefined;
  const { pairs, scores } = pub;
  const decided = pairs.filter(({ id }) => Object.hasOwn(response.decisions, id)).length;
  return (
    <div class="lk stack">
      {pairs.map((pair) => (
        <PairCard key={pair.id} props={props} pair={pair} isLocked={isLocked} />
      ))}
      {pairs.length > 0 && (
        <output>
          {decided} of {pairs.length} pairs decided.
        </output>
      )}
      {scores && <FilePart props={props} scores={scores} isLocked={isLocked} />}
    </div>
  );
}
