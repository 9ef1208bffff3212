import { expect, test } from 'vitest';
import { authorTopics } from '../../../src/curriculum/author-topics.ts';
import { components, componentNames, pageOfComponent } from '../../../src/curriculum/components.ts';
import { lessonSchema } from '../../../src/curriculum/lesson.ts';
import { siteSchema } from '../../../src/curriculum/site.ts';
import { moreAddresses } from '../../../src/kernel/problem-words.ts';

/** Every address that the author pages owe: topics, fields of lessons and of the site, attributes of components. */
function owedAddresses(): Set<string> {
  const attributes = Object.entries(components).flatMap(([name, spec]) =>
    Object.keys(spec.attributes.shape).map((attribute) => `${pageOfComponent(name)}/#${attribute}`),
  );
  const all = [
    ...authorTopics.map(({ page, anchor }) => `${page}/#${anchor}`),
    ...Object.keys(lessonSchema.shape).map((field) => `lessons/#${field}`),
    ...Object.keys(siteSchema.unwrap().shape).map((field) => `site/#${field}`),
    ...attributes,
  ];
  return new Set(all.map((address) => `/for-authors/${address}`));
}

test('has a place for every address that messages lead to', () => {
  const owed = owedAddresses();
  expect(moreAddresses.filter((address) => !owed.has(address))).toEqual([]);
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
    for (const schema of Object.values(spec?.attributes.shape ?? {})) expect(schema.description).toMatch(/\.$/);
  }
});
