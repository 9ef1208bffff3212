import type { Missing } from '../kind.ts';
import { rangeOf } from './range.ts';
import type { LinkRecords, LinkRecordsResponse } from './schema.ts';
import { versionOf } from './version.ts';
import type { ComparedField } from './version.ts';

/** A pair as its card shows it. */
export interface PublicPair {
  id: string;
  /** Its place on the page, from 1. */
  number: number;
  left: string;
  right: string;
  fields: ComparedField[];
  /** The score in tenths of a point; absent where cards show none. */
  tenths?: number;
}

/** What a learner sees: the cards, and the scores of the whole file without the truth about them. */
export interface LinkRecordsPub {
  pairs: PublicPair[];
  /** In tenths of a point, ascending; absent where no thresholds are asked for. */
  scores?: number[];
  /** The lowest and highest threshold, in points. */
  range: { low: number; high: number };
}

/** The public part of one version. */
export function publishLinkRecords(def: LinkRecords, seed: number): LinkRecordsPub {
  const { pairs, file } = versionOf(def, seed);
  const { showScore } = def;
  return {
    pairs: pairs.map(({ id, left, right, fields, tenths }, at) => ({
      id,
      number: at + 1,
      left,
      right,
      fields: showScore
        ? fields
        : fields.map(({ field, left: one, right: other, agreement }) => {
            return { field, left: one, right: other, agreement };
          }),
      ...(showScore ? { tenths } : {}),
    })),
    ...(def.file ? { scores: file.map(({ tenths }) => tenths).sort((a, b) => a - b) } : {}),
    range: rangeOf(file),
  };
}

/** Another seed makes other people on the cards. A file alone has the same scores whatever its people are called. */
export function variesLinkRecords({ pairs }: LinkRecords): boolean {
  return pairs.length > 0;
}

/** The answer nobody has touched. */
export function emptyLinkRecords(): LinkRecordsResponse {
  return { decisions: {} };
}

/** What is still open: pairs, then thresholds. */
export function missingLinkRecords(
  { pairs, scores }: LinkRecordsPub,
  response: LinkRecordsResponse,
): Missing[] {
  const open = pairs.filter(({ id }) => !Object.hasOwn(response.decisions, id));
  const unset = scores
    ? ([
        ['merge', 'the threshold to merge at'],
        ['send', 'the threshold to send to a person at'],
      ] as const)
    : [];
  return [
    ...open.map(({ id, number }) => ({ id, label: `pair ${String(number)}` })),
    ...unset
      .filter(([name]) => response[name] === undefined)
      .map(([, label]) => ({ id: 'thresholds', label })),
  ];
}
