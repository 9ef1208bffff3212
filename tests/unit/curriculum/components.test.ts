import { expect, test } from 'vitest';
import { components, componentNames, pageOfComponent } from '../../../src/curriculum/components.ts';

test.each(componentNames)('describes <%s> and its attributes in sentences, with an example', (name) => {
  const spec = components[name];
  expect(spec?.purpose).toMatch(/\.$/);
  expect(spec?.example).toContain(`<${name}`);
  for (const schema of Object.values(spec?.attributes.shape ?? {})) expect(schema.description).toMatch(/\.$/);
});

test('gives every component a page of its own', () => {
  const pages = componentNames.map(pageOfComponent);
  expect(new Set(pages).size).toBe(pages.length);
  expect(pages).toContain('keypoints');
});
