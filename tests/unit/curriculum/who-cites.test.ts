import { expect, test } from 'vitest';
import type { LibraryContent } from '../../../src/curriculum/library.ts';
import { sourceSchema } from '../../../src/curriculum/source.ts';
import { statementSchema } from '../../../src/curriculum/statement.ts';
import { termSchema } from '../../../src/curriculum/term.ts';
import { whoCites } from '../../../src/curriculum/who-cites.ts';
import { readLibrary } from '../../../src/loader/library.ts';

const good = readLibrary({ root: 'tests/contract/doctor/good' });

const filed = <Fields extends { id: string }>(fields: Fields): [string, Fields & { file: string }] => [
  fields.id,
  { ...fields, file: `${fields.id}.yaml` },
];
const sourceBy = (id: string, authors: string, year: number) =>
  filed(
    sourceSchema.parse({
      id,
      title: 'A title',
      authors,
      year,
      published: 'Somewhere',
      kind: 'fact',
      confidence: 'V',
      asAt: '2026-11-22',
    }),
  );
const note = (source: string) => ({ on: '2026', says: 'It happened.', confidence: 'V', source });
const statement = (id: string, group: string, rest: object) =>
  filed(statementSchema.parse({ id, group, says: 'It says something, in our own words.', ...rest }));
const term = (id: string, name: string, sources: string[]) =>
  filed(
    termSchema.parse({
      id,
      term: name,
      short: 'What it means, in plain English.',
      why: 'Why it matters to you.',
      sources,
    }),
  );

const library: LibraryContent = {
  ...good,
  sources: new Map([
    ...good.sources,
    sourceBy('zeta-2020', 'zeta', 2020),
    sourceBy('alpha-2021', 'Alpha', 2021),
    sourceBy('alpha-2019', 'Alpha', 2019),
  ]),
  terms: new Map([
    term('wider', 'Wider', ['alpha-2019']),
    term('narrower', 'narrower', ['alpha-2019', 'zeta-2020']),
  ]),
  statements: new Map([
    statement('A2', 'argument', {
      caution: 'It is not known.',
      evidence: [note('alpha-2019')],
      since: [note('alpha-2019')],
    }),
    statement('A3', 'argument', { caution: 'It is not known.', evidence: [note('zeta-2020')] }),
    statement('P10', 'reporting', { since: [note('alpha-2019')] }),
    statement('P9', 'incentives', { since: [note('alpha-2019'), note('zeta-2020')] }),
  ]),
};
const cited = whoCites(library);
const of = (id: string) => cited.find(({ source }) => source.id === id);

test('lists every source once, as in a bibliography', () => {
  expect(cited.map(({ source }) => source.id)).toEqual([
    'framework-2020', // by "A government hub"
    'alpha-2019',
    'alpha-2021',
    'zeta-2020',
  ]);
});

test('names each statement that cites a source once, for what was known and for what came since', () => {
  expect(of('alpha-2019')?.statements.map(({ id }) => id)).toEqual(['P9', 'P10', 'A2']);
  expect(of('zeta-2020')?.statements.map(({ id }) => id)).toEqual(['P9', 'A3']);
});

test('names the words that come from a source, by name', () => {
  expect(of('alpha-2019')?.terms.map(({ id }) => id)).toEqual(['narrower', 'wider']);
});

test('names the lessons that list a source, in the order of the course', () => {
  expect(of('framework-2020')?.lessons.map(({ number }) => number)).toEqual(['4.1', '4.2']);
});

test('has empty lists for a source that nobody cites', () => {
  expect(of('alpha-2021')).toMatchObject({ lessons: [], terms: [], statements: [] });
});

test('names a lesson for its list, its text, an exercise and an item, once', () => {
  const [first, second] = good.lessons;
  const entry = good.exercises.get('first-sort');
  const bank = good.assessments.get('data-quality');
  const [item] = (bank?.items ?? []).filter(({ lesson }) => lesson === 'second-look');
  if (!first || !second || !entry || !bank || !item) throw new Error('The sound library has changed');
  const silent = [first, second].map((lesson) => ({ ...lesson, sources: [], uses: [] }));
  const fact = 'framework-2020#dimensions';
  const resting = <Entry extends typeof entry>(one: Entry): Entry => ({
    ...one,
    definition: { ...one.definition, facts: [fact] },
  });
  const use = { component: 'Source', attribute: 'id', value: fact, line: 1, column: 1 } as const;
  const lessonsOf = (change: Partial<LibraryContent>): string[] | undefined =>
    whoCites({ ...good, lessons: silent, ...change })
      .find(({ source }) => source.id === 'framework-2020')
      ?.lessons.map(({ number }) => number);
  expect(lessonsOf({})).toEqual([]);
  expect(lessonsOf({ lessons: [{ ...first, uses: [use, use] }, second] })).toEqual(['4.1', '4.2']);
  expect(lessonsOf({ lessons: [{ ...first, sources: [], uses: [use] }] })).toEqual(['4.1']);
  expect(lessonsOf({ exercises: new Map([[entry.id, resting(entry)]]) })).toEqual(['4.1']);
  expect(
    lessonsOf({ assessments: new Map([['data-quality', { ...bank, items: [resting(item)] }]]) }),
  ).toEqual(['4.2']);
});
