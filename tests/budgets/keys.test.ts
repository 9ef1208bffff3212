import { expect, test } from 'vitest';
import { kindNamed } from '../../src/exercises/registry.ts';
import { loadLibrary } from '../../src/loader/library.ts';
import type { ExerciseEntry } from '../../src/curriculum/library.ts';
import { decodeEntities, listFiles, readBuilt, readPages, withoutNoscript } from './built-site.ts';

const library = loadLibrary(process.env['CONTENT_DIR'] ?? 'content');
const practice = [...library.exercises.values()];
const assessed = library.items;

/** Text as a reader or a search would have it: no markup, entities resolved, one space between words. */
function plain(html: string): string {
  const text = html.replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]+>/g, ' ');
  return decodeEntities(text).replace(/\s+/g, ' ');
}

// Attributes count as well: a key could hide in one.
const both = (html: string): string => `${plain(html)}\n${decodeEntities(html).replace(/\s+/g, ' ')}`;
// The gallery and the pages for authors show made-up definitions with their answers, on purpose.
const pages = readPages().filter(({ address }) => !/^(gallery|for-authors)\//.test(address));
const open = pages.map(({ address, html }) => ({ address, text: both(withoutNoscript(html)) }));
const whole = pages.map(({ address, html }) => ({ address, text: both(html) }));

/** What stands only in the key of a definition. Short words may stand anywhere by chance. */
function keysOf(entry: ExerciseEntry): string[] {
  const keys = kindNamed(entry.kind)?.keyStrings(entry.definition) ?? [];
  return [...new Set(keys.map((key) => key.replace(/\s+/g, ' ').trim()))].filter((key) => key.length >= 12);
}

/** Each key that stands where it may not. */
function listLeaks(
  entries: readonly ExerciseEntry[],
  texts: readonly { address: string; text: string }[],
): string[] {
  return entries.flatMap((entry) =>
    keysOf(entry).flatMap((key) =>
      texts
        .filter(({ text }) => text.includes(key))
        .map(({ address }) => `/${address} holds of ${entry.id}: ${key}`),
    ),
  );
}

test('has keys to look for in every definition', () => {
  expect(practice.length).toBeGreaterThan(20);
  expect([...practice, ...assessed].filter((entry) => keysOf(entry).length === 0)).toEqual([]);
});

test('shows no practice answer in any page to those who have scripts', () => {
  expect(listLeaks(practice, open)).toEqual([]);
});

test('shows each practice answer to readers without scripts, on the page of its exercise', () => {
  const silent = practice.filter(({ id, definition }) => {
    const page = whole.find(({ address }) => address.endsWith(`/x/${id}/`));
    return !page?.text.includes(definition.explanation.replace(/\s+/g, ' ').trim());
  });
  expect(silent.map(({ id }) => id)).toEqual([]);
});

test('shows no answer of an assessment in any page at all', () => {
  expect(assessed.length).toBeGreaterThanOrEqual(48);
  expect(listLeaks(assessed, whole)).toEqual([]);
});

test('keeps every answer out of the search index', () => {
  const files = listFiles('s/**/*.json');
  expect(files.length).toBeGreaterThan(2);
  const texts = files.map((path) => ({
    address: path,
    // JSON escapes some characters: read every string before looking.
    text: listStrings(JSON.parse(readBuilt(path).toString('utf8')))
      .join('\n')
      .replace(/[^\S\n]+/g, ' '),
  }));
  expect(listLeaks([...practice, ...assessed], texts)).toEqual([]);
});

test('keeps every answer out of the scripts and the course file', () => {
  const texts = [...listFiles('_astro/*.js'), 'curriculum.json', 'bank.json'].map((path) => ({
    address: path,
    text: readBuilt(path).toString('utf8'),
  }));
  expect(listLeaks([...practice, ...assessed], texts)).toEqual([]);
});

function listStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, held]) => [key, ...listStrings(held)]);
}
