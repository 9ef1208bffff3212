import type { Fault } from '../fault.ts';
import { faultAt } from '../fault.ts';
import type { Lesson, LibraryContent } from '../library.ts';
import { placeIn } from '../passage.ts';

/** "as at", a year (alone, or with its month and day), or a date in figures. */
const DATE = /\bas (?:at|of)\b|(?<![\d£.,])(?:19|20)\d\d(?![\d%]|[,.]\d)/i;

/** Rules that a lesson states without a date: the first passage that cites each, unless one before it was dated. */
function faultsOf({ file, passages }: Lesson, sources: LibraryContent['sources']): Fault[] {
  const seen = new Set<string>();
  return passages.flatMap((passage): Fault[] => {
    const rules = passage.cites
      .map((cite) => cite.split('#')[0] ?? cite)
      .filter((id) => sources.get(id)?.kind === 'rule' && !seen.has(id));
    rules.forEach((id) => seen.add(id));
    const [id] = rules;
    if (id === undefined || DATE.test(passage.text)) return [];
    return [faultAt('source/undated', file, placeIn(passage, 0), { id })];
  });
}

/**
 * Standards and law change, so a reader must see of when they are told: where a lesson first cites a source of kind
 * `rule`, the passage carries a date.
 */
export function findUndated({ lessons, sources }: Pick<LibraryContent, 'lessons' | 'sources'>): Fault[] {
  return lessons.flatMap((lesson) => faultsOf(lesson, sources));
}
