import { linesUnder } from './publish.ts';
import type { WriteSummaryPub } from './publish.ts';
import type { WriteSummaryResponse } from './schema.ts';
import { countWords } from './words.ts';

/** What the summary is as it stands, from what the learner sees. */
export interface WriteSummaryLive {
  lines: number;
  words: number;
  /** Actions that lack an owner or a date. */
  unowned: number;
}

/** Counts the lines, the words and the actions that nobody has been given. */
export function countSummary(pub: WriteSummaryPub, response: WriteSummaryResponse): WriteSummaryLive {
  const placed = pub.headings.flatMap(({ id }) => linesUnder(pub, response, id));
  return {
    lines: placed.length,
    words: placed.reduce((sum, { item }) => sum + countWords(item.text), 0),
    unowned: placed.filter(({ line, item }) => item.isAction && !(line.owner && line.by)).length,
  };
}
