import { expect, test } from 'vitest';
import { searchDocuments } from '../../../src/search/documents.ts';
import type { LessonSource, SearchSource } from '../../../src/search/documents.ts';

const long = 'A sentence of exactly some seven words. '.repeat(6).trim();

const lesson: LessonSource = {
  slug: 'fog',
  module: 'weather',
  number: '2.1',
  title: 'Fog',
  summary: 'Drive through it.',
  outcomes: { see: 'See in fog' },
  questions: ['why is it grey'],
  exercises: ['guess', 'gone'],
  bodyText: ['A case before.', 'Head\nCell', long, 'A key point.'].join('\n'),
  steps: [
    { title: 'Table', slug: 'table', text: 'Head\nCell' },
    { title: 'Words', slug: 'words', text: long },
    { title: 'Only an exercise', slug: 'only', text: '' },
  ],
};

const source: SearchSource = {
  lessons: [lesson],
  exercises: new Map([
    [
      'guess',
      {
        id: 'guess',
        kind: 'made-up',
        definition: {
          kind: 'made-up',
          id: 'guess',
          title: 'Guess',
          task: 'Guess the range.',
          outcome: 'see',
          hints: ['a hint'],
          seed: 1,
          explanation: 'the key',
        },
      },
    ],
  ]),
  terms: new Map([
    [
      'dew',
      {
        id: 'dew',
        term: 'DEW',
        short: 'Wet grass.',
        why: 'Shoes.',
        expand: 'Damp every way',
        synonyms: ['mist'],
      },
    ],
  ]),
};

const documents = searchDocuments(source, ({ definition }) => `${definition.title} ${definition.task}`);

test('orders documents by kind and gives each its address', () => {
  expect(documents.map(({ kind, path }) => `${kind} ${path}`)).toEqual([
    'lesson learn/weather/fog/',
    'step learn/weather/fog/#table',
    'step learn/weather/fog/#words',
    'exercise learn/weather/fog/x/guess/',
    'term glossary/dew/',
  ]);
});

test('finds a lesson by what clinicians ask and by what stands in no step', () => {
  expect(documents[0]?.ask).toContain('why is it grey');
  expect(documents[0]?.text).toContain('A case before.');
  expect(documents[0]?.text).toContain('A key point.');
  expect(documents[0]?.text).not.toContain('Cell');
});

test('cuts an excerpt between words, and takes cells only where there is no sentence', () => {
  expect(documents[1]?.excerpt).toBe('Head Cell');
  expect(documents[2]?.excerpt.length).toBeLessThanOrEqual(160);
  expect(documents[2]?.excerpt).toMatch(/\w…$/);
});

test('takes of an exercise only what its kind lets out', () => {
  const words = JSON.stringify(documents);
  expect(words).not.toContain('the key');
  expect(words).not.toContain('a hint');
});

test('finds a term by its long form and synonyms', () => {
  expect(documents.at(-1)).toMatchObject({
    title: 'DEW',
    context: 'Damp every way',
    ask: 'Damp every way\nmist',
  });
});
