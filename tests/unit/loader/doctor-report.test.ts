import { expect, test } from 'vitest';
import { problemAt } from '../../../src/kernel/problem.ts';
import { reportData, sayReport } from '../../../src/loader/doctor-report.ts';
import { readLibrary } from '../../../src/loader/library.ts';

const library = readLibrary({ root: 'tests/contract/doctor/good', isProved: true });
const place = { file: 'content/a.mdx', line: 3, column: 4 };
const problems = [
  problemAt('link/dead', place, { url: '#x', near: '' }),
  problemAt('link/dead', { ...place, line: 4 }, { url: '#y', near: '' }),
  problemAt('mdx/html', place, { tag: 'b', near: '' }),
  problemAt('link/external', place, { url: 'https://example.org/' }),
];

test('says how many of what, what is covered and what was solved', () => {
  expect(sayReport(library).split('\n')).toEqual([
    'Content doctor · 2 modules, 2 lessons, 2 in preparation, 4 exercises, 16 assessment items',
    'ERROR   0',
    'WARN    0',
    'COVER       outcomes assessed 2/2 · framework domains 1/1 · statements 2/2 · plan points 1/12 (point 8: one lesson only)',
    'PLAY        20/20 exercises and items solved by their own answer',
  ]);
});

test('lists problems first, and counts their codes', () => {
  const said = sayReport({ ...library, problems });
  expect(said).toMatch(/^content\/a\.mdx:3:4\n/);
  expect(said).toContain('ERROR   3   link/dead ×2 · mdx/html ×1');
  expect(said).toContain('WARN    1   link/external ×1');
});

test('lists errors before warnings, and says which is which', () => {
  const said = sayReport({
    ...library,
    problems: [
      ...problems,
      problemAt('link/external', { ...place, line: 1 }, { url: 'https://example.com/' }),
    ],
  });
  expect(said.match(/^ {2}[A-Z]+ \S+/gm)).toEqual([
    '  ERROR link/dead',
    '  ERROR mdx/html',
    '  ERROR link/dead',
    '  WARN link/external',
    '  WARN link/external',
  ]);
});

test('counts drafts, and covers nothing with them', () => {
  const lessons = library.lessons.map((lesson) => ({ ...lesson, status: 'draft' as const }));
  const said = sayReport({ ...library, lessons });
  expect(said).toContain('2 lessons (2 drafts)');
  expect(said).toContain('outcomes assessed 0/0');
});

test('gives the same as data, with the words of each problem', () => {
  expect(reportData({ ...library, problems })).toMatchObject({
    errors: 3,
    warnings: 1,
    problems: [{ code: 'link/dead', what: 'The link to #x leads nowhere on this site.' }, {}, {}, {}],
    solved: { covered: 20, total: 20 },
  });
});

test('names what no lesson covers yet, P2 before P10', () => {
  const [statement] = library.statements.values();
  const more = ['P10', 'P2'].flatMap((id) => (statement ? [[id, { ...statement, id }] as const] : []));
  const lessons = library.lessons.map((lesson) => ({ ...lesson, frameworks: [] }));
  const said = sayReport({ ...library, lessons, statements: new Map([...library.statements, ...more]) });
  expect(said).toContain(
    '\n            no finished lesson yet: statements P2, P10 · framework domains GPC6\n',
  );
});

test('says how many statements the lessons in preparation will add', () => {
  const [statement] = library.statements.values();
  const [module, ...others] = library.modules;
  if (!statement || !module) throw new Error('The fixture has none');
  const more = ['P2', 'P10'].map((id) => [id, { ...statement, id }] as const);
  const [lesson] = library.modules.flatMap(({ planned }) => planned);
  const planned = lesson ? [{ ...lesson, statements: ['P2'] }] : [];
  const said = sayReport({
    ...library,
    modules: [{ ...module, planned }, ...others.map((other) => ({ ...other, planned: [] }))],
    statements: new Map([...library.statements, ...more]),
  });
  expect(said).toContain('statements 2/4 (3/4 with the lessons in preparation)');
});

test('counts what is excused, and does not warn of it', () => {
  const excused = [problemAt('term/unexplained', place, { id: 'RTA' })];
  expect(sayReport({ ...library, excused })).toContain('\nWARN    0\nEXCUSED 1   term/unexplained ×1\n');
  expect(reportData({ ...library, excused })).toMatchObject({ warnings: 0, excused: 1 });
});
