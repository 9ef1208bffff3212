import { beforeEach, expect, test } from 'vitest';
import type { Answer } from '../../../src/search/answer.ts';
import { buildSearchFiles } from '../../../src/search/build-index.ts';
import type { SearchDocument } from '../../../src/search/document.ts';
import { openSearch } from '../../../src/search/query.ts';
import type { Read } from '../../../src/search/query.ts';

const limits = { lesson: 2, step: 2, exercise: 2, term: 2 };

function makeDocument(kind: SearchDocument['kind'], title: string, text = ''): SearchDocument {
  return { kind, title, path: `${kind}/${title}/`, context: 'Here', excerpt: text, ask: '', text };
}

const documents = [
  makeDocument('lesson', 'Spells'),
  makeDocument('lesson', 'Spell again'),
  makeDocument('lesson', 'Spell once more'),
  makeDocument('exercise', 'Count', 'Count the spells of one patient.'),
  makeDocument('term', 'Patient', 'A person in a spell.'),
];

let asked: string[] = [];
let lost = new Set<string>();
let site = buildSearchFiles(documents);

const read: Read = <T>(path: string) => {
  asked.push(path);
  const [build, name = ''] = path.split('/');
  const isServed = path === 'manifest.json' || build === site.manifest.build;
  if (lost.has(path) || !isServed) return Promise.reject(new Error(`404 for ${path}`));
  const text = path === 'manifest.json' ? JSON.stringify(site.manifest) : site.files.get(name);
  return Promise.resolve(JSON.parse(text ?? 'null') as T);
};

beforeEach(() => {
  asked = [];
  lost = new Set();
  site = buildSearchFiles(documents);
});

const titles = ({ groups }: Answer): string[] =>
  groups.flatMap(({ kind, results }) =>
    results.map(({ title }) => `${kind} ${title.map(({ text }) => text).join('')}`),
  );

test('groups results by kind, the kind of the best first, and shows no more than asked', async () => {
  const answer = await openSearch(read).answer({ text: 'spell ', limits });
  expect(answer.total).toBe(5);
  expect(answer.groups.map(({ kind, total }) => `${kind} ${total}`)).toEqual([
    'lesson 3',
    'term 1',
    'exercise 1',
  ]);
  expect(titles(answer).slice(0, 2)).toEqual(['lesson Spells', 'lesson Spell again']);
  expect(answer.groups[0]?.results).toHaveLength(2);
});

test('shows a result with its address, place and marked words', async () => {
  const answer = await openSearch(read).answer({ text: 'patient ', limits });
  expect(answer.groups.find(({ kind }) => kind === 'exercise')?.results).toEqual([
    {
      path: 'exercise/Count/',
      title: [{ text: 'Count', isMarked: false }],
      context: 'Here',
      excerpt: [
        { text: 'Count the spells of one ', isMarked: false },
        { text: 'patient', isMarked: true },
        { text: '.', isMarked: false },
      ],
    },
  ]);
});

test('looks for the word of which an unknown one is a slip, and says so', async () => {
  const [asked, meant] = await Promise.all(
    ['pateint ', 'patient '].map((text) => openSearch(read).answer({ text, limits })),
  );
  expect(asked?.groups).toEqual(meant?.groups);
  expect(asked?.total).toBe(2);
  expect(asked?.mended).toEqual([{ typed: 'pateint', near: 'patient' }]);
  expect(asked?.suggestion).toBeUndefined();
  expect(meant?.mended).toEqual([]);
});

test('goes on reading a last word that may not be finished, beside one that was mended', async () => {
  expect((await openSearch(read).answer({ text: 'pateint spel', limits })).total).toBe(5);
  expect((await openSearch(read).answer({ text: 'pateint spel ', limits })).total).toBe(5);
});

test('only offers a spelling that is a guess', async () => {
  expect(await openSearch(read).answer({ text: 'spll patietns', limits })).toMatchObject({
    mended: [{ typed: 'patietns', near: 'patient' }],
    suggestion: 'spell patient',
  });
});

test('loads each file once', async () => {
  const search = openSearch(read);
  await search.warm();
  expect(asked).toEqual(['manifest.json']);
  await search.answer({ text: 'spell', limits });
  const first = asked.length;
  await search.answer({ text: 'spells ', limits });
  expect(asked).toHaveLength(first);
  expect(new Set(asked).size).toBe(first);
});

test('fails when a leaf cannot be had, and works once it can', async () => {
  const search = openSearch(read);
  lost.add(`${site.manifest.build}/l0.json`);
  await expect(search.answer({ text: 'spell ', limits })).rejects.toThrow('404');
  lost.clear();
  expect((await search.answer({ text: 'spell ', limits })).total).toBe(5);
});

test('fails when the manifest cannot be had, and works once it can', async () => {
  const search = openSearch(read);
  lost.add('manifest.json');
  await expect(search.warm()).rejects.toThrow('404');
  lost.clear();
  expect((await search.answer({ text: 'spell ', limits })).total).toBe(5);
});

test('goes over to a new build of the site while the page stays open', async () => {
  const search = openSearch(read);
  await search.warm();
  site = buildSearchFiles([...documents, makeDocument('term', 'Episode')]);
  expect(titles(await search.answer({ text: 'episode ', limits }))).toEqual(['term Episode']);
});

test('answers from a site without documents', async () => {
  site = buildSearchFiles([]);
  expect(await openSearch(read).answer({ text: 'spell', limits })).toEqual({
    total: 0,
    groups: [],
    mended: [],
  });
});
