import { expect, test } from 'vitest';
import { authorTopics, promisedAddresses } from '../../../src/curriculum/author-topics.ts';
import { components, componentNames } from '../../../src/curriculum/components.ts';
import { lessonSchema } from '../../../src/curriculum/lesson.ts';
import { moreAddresses } from '../../../src/kernel/problem-words.ts';

test('promises a place for every address that messages lead to', () => {
  const promised = new Set(promisedAddresses([]));
  expect(moreAddresses.filter((address) => !promised.has(address))).toEqual([]);
});

test('promises every field of a kind, and all of them together', () => {
  expect(promisedAddresses([{ page: 'sort-items', fields: ['cards'] }])).toEqual(
    expect.arrayContaining([
      '/for-authors/sort-items/#fields',
      '/for-authors/sort-items/#cards',
      '/for-authors/data/#rows',
    ]),
  );
});

test('gives no anchor of a page to two things', () => {
  const anchors = authorTopics.map(({ page, anchor }) => `${page}#${anchor}`);
  expect(anchors.filter((anchor, index) => anchors.indexOf(anchor) !== index)).toEqual([]);
  const fields = new Set(Object.keys(lessonSchema.shape).map((field) => `lessons#${field}`));
  expect(anchors.filter((anchor) => fields.has(anchor))).toEqual([]);
});

test('says something under every heading', () => {
  expect(authorTopics.filter(({ says }) => says.join('').length < 20)).toEqual([]);
});

test('describes every component and attribute in a sentence', () => {
  for (const name of componentNames) {
    const spec = components[name];
    expect(spec?.purpose).toMatch(/\.$/);
    expect(spec?.example).toContain(`<${name}`);
    for (const schema of Object.values(spec?.attributes.shape ?? {}))
      expect(schema.description).toMatch(/\.$/);
  }
});
