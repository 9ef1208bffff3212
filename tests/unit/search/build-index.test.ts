import { expect, test } from 'vitest';
import { buildSearchFiles, buildWholeIndex } from '../../../src/search/build-index.ts';
import type { SearchDocument } from '../../../src/search/document.ts';
import type { Entry } from '../../../src/search/leaf.ts';

function makeDocuments(count: number, text: string): SearchDocument[] {
  return Array.from({ length: count }, (_, place) => ({
    kind: place === 0 ? ('lesson' as const) : ('step' as const),
    title: `Title ${place}`,
    path: `path-${place}/`,
    context: 'Somewhere',
    excerpt: 'Some words.',
    ask: '',
    text: `${text} number${place}`,
  }));
}

test('names the build by its contents', () => {
  const build = (text: string): string => buildSearchFiles(makeDocuments(3, text)).manifest.build;
  expect(build('alpha')).toMatch(/^[0-9a-f]{12}$/);
  expect(build('alpha')).toBe(build('alpha'));
  expect(build('alpha')).not.toBe(build('beta'));
});

test('puts what results show into files of sixteen', () => {
  const { files, manifest } = buildSearchFiles(makeDocuments(33, 'alpha'));
  const lengths = ['d0.json', 'd1.json', 'd2.json'].map(
    (name) => (JSON.parse(files.get(name) ?? '') as unknown[]).length,
  );
  expect(lengths).toEqual([16, 16, 1]);
  expect(manifest.chunk).toBe(16);
  expect(manifest.kinds).toEqual([
    ['lesson', 1],
    ['step', 32],
    ['exercise', 0],
    ['term', 0],
  ]);
});

test('cuts leaves of about four kilobytes, with every term of the index once', () => {
  const documents = makeDocuments(600, 'alpha');
  const { files, manifest } = buildSearchFiles(documents);
  const leaves = manifest.separators.map((_, leaf) => files.get(`l${leaf}.json`) ?? '');
  const terms = leaves.flatMap((leaf) => (JSON.parse(leaf) as Entry[]).map(([term]) => term));
  const { invertedIndex } = buildWholeIndex(documents).toJSON() as { invertedIndex: [string, unknown][] };
  expect(terms).toEqual(invertedIndex.map(([term]) => term));
  const alone = leaves.filter((leaf) => (JSON.parse(leaf) as Entry[]).length > 1);
  for (const leaf of alone) expect(leaf.length).toBeLessThanOrEqual(4100);
});

test('keeps common words out and holds a title above the text', () => {
  const [first, second] = makeDocuments(2, 'alpha');
  const documents = [
    { ...first, title: 'Other', text: 'the spell' },
    { ...second, title: 'Spell', text: 'other' },
  ] as SearchDocument[];
  const whole = buildWholeIndex(documents);
  expect(whole.search('the')).toEqual([]);
  expect(whole.search('spell').map(({ ref }) => ref)).toEqual(['1', '0']);
});
