import type { Path } from './fault.ts';
import type { ExerciseEntry } from './library.ts';
import { pathInItem } from './assessment.ts';

/** Every value under a key, at any depth of a definition, with its path. */
export function valuesUnder(value: unknown, key: string, path: Path = []): { value: unknown; path: Path }[] {
  if (Array.isArray(value)) return value.flatMap((entry, index) => valuesUnder(entry, key, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(name === key ? [{ value: inner as unknown, path: [...path, name] }] : []),
    ...valuesUnder(inner, key, [...path, name]),
  ]);
}

/** Where a path into a definition stands in the file it came from. */
export function pathInFile(entry: Pick<ExerciseEntry, 'item'>, path: Path): Path {
  return entry.item === undefined ? path : ['items', entry.item, ...pathInItem(path)];
}

/** The texts that would give a definition away: what right options say, and numbers of two digits or more. */
export function answersIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(answersIn);
  if (typeof value !== 'object' || value === null) return [];
  const entry = value as Readonly<Record<string, unknown>>;
  const own: string[] = [];
  if (entry['right'] === true && typeof entry['say'] === 'string') own.push(entry['say']);
  if (typeof entry['answer'] === 'number' && Math.abs(entry['answer']) >= 10)
    own.push(String(entry['answer']));
  return [...own, ...Object.values(entry).flatMap(answersIn)];
}
