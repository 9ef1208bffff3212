import type { Fault } from '../fault.ts';
import { faultAt } from '../fault.ts';
import type { Assessment, ExerciseEntry, LibraryContent } from '../library.ts';
import { pathInFile, valuesUnder } from '../definition-walk.ts';

/** Above this share of words in common two items are one. */
const LIMIT = 0.8;

/** The fields of an item that a learner reads before answering. */
const READ = ['context', 'ask', 'say', 'items', 'left', 'right', 'extra'] as const;

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value.flatMap(textsIn) : [];
}

/** The words a learner reads in an item, and its numbers. */
function wordsOf({ definition }: ExerciseEntry): Set<string> {
  const texts = READ.flatMap((key) => valuesUnder(definition, key)).flatMap(({ value }) => textsIn(value));
  return new Set(
    texts
      .join(' ')
      .toLowerCase()
      .match(/\p{L}[\p{L}’'-]*|\d+(?:[.,]\d+)*/gu) ?? [],
  );
}

/** How many words two items share, as a fraction of those of the one that has more. 0 where neither has any. */
export function sharedWords(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const most = Math.max(one.size, other.size);
  return most === 0 ? 0 : [...one].filter((word) => other.has(word)).length / most;
}

function faultsOf({ file, items }: Assessment): Fault[] {
  const words = items.map(wordsOf);
  return items.flatMap((item, index) => {
    const own = words[index] ?? new Set();
    const twin = items.find(
      (_, earlier) => earlier < index && sharedWords(own, words[earlier] ?? new Set()) > LIMIT,
    );
    if (!twin) return [];
    const args = { id: item.id, other: twin.id };
    return [faultAt('bank/near-duplicate', file, pathInFile(item, ['id']), args)];
  });
}

/** Items of a bank that ask nearly the same in nearly the same words as an earlier one. */
export function findNearDuplicates({ assessments }: Pick<LibraryContent, 'assessments'>): Fault[] {
  return [...assessments.values()].flatMap(faultsOf);
}
