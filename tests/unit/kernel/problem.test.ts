import { expect, test } from 'vitest';
import {
  formatProblem,
  formatProblems,
  problemAt,
  sayPath,
  sayProblem,
  sortProblems,
} from '../../../src/kernel/problem.ts';

const place = { file: 'content/a.yaml', line: 11, column: 15 };
const dead = (at: Partial<typeof place>) =>
  problemAt('link/dead', { ...place, ...at }, { url: '#x', near: '' });

test('formats place, what, fix and more as four lines', () => {
  const problem = problemAt('table/unknown-column', place, {
    id: 'nhs_no',
    near: 'nhs_number',
    ids: 'dob, nhs_number',
    table: 'ward',
  });
  expect(formatProblem(problem)).toBe(
    [
      'content/a.yaml:11:15',
      '  ERROR table/unknown-column   The table "ward" has no column "nhs_no".',
      '  Fix: did you mean "nhs_number"?  There are: dob, nhs_number.',
      '  More: /for-authors/data/#columns',
    ].join('\n'),
  );
});

test('says a path in words, counted from 1', () => {
  expect(sayPath(['defects', 4, 'at', 'row'])).toBe('defects, entry 5: at.row');
  expect(sayPath(['grid', 0, 1])).toBe('grid, entry 1, entry 2');
  expect(sayPath([])).toBe('');
});

test('takes the severity from the code', () => {
  expect(dead({}).severity).toBe('error');
  expect(problemAt('link/external', place, { url: 'https://x.example' }).severity).toBe('warning');
});

test('names the path in the words and the field in the address', () => {
  const problem = problemAt(
    'field/length',
    place,
    { page: 'lessons', field: 'title', length: 70, limit: 60, side: 'at most' },
    ['title'],
  );
  expect(sayProblem(problem)).toEqual({
    what: 'title has 70 characters; it may have at most 60.',
    fix: 'say it more shortly.',
    more: '/for-authors/lessons/#title',
  });
});

test('sorts by file, line and column as numbers, and drops repeats', () => {
  const sorted = sortProblems([
    dead({ line: 10 }),
    dead({ line: 9 }),
    dead({ line: 9 }),
    dead({ file: 'content/B.yaml' }),
    dead({ line: 9, column: 2 }),
  ]);
  expect(sorted.map(({ file, line, column }) => `${file}:${String(line)}:${String(column)}`)).toEqual([
    'content/B.yaml:11:15',
    'content/a.yaml:9:2',
    'content/a.yaml:9:15',
    'content/a.yaml:10:15',
  ]);
});

test('separates problems by an empty line, and says nothing for none', () => {
  expect(formatProblems([dead({}), dead({ line: 12 })]).split('\n\n')).toHaveLength(2);
  expect(formatProblems([])).toBe('');
});
