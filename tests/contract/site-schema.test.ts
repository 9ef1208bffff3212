import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { siteJsonSchema } from '../../src/curriculum/site-json-schema.ts';

interface Shape {
  type?: string;
  description?: string;
  properties?: Record<string, Shape>;
  additionalProperties?: unknown;
}

/** Every object in a schema, by the way to it. */
function objectsOf(shape: Shape, path = ''): [string, Shape][] {
  const own: [string, Shape][] = shape.type === 'object' ? [[path, shape]] : [];
  return [
    ...own,
    ...Object.entries(shape.properties ?? {}).flatMap(([name, inner]) => objectsOf(inner, `${path}.${name}`)),
  ];
}

test('keeps the schema that editors read in step; npx vitest -u writes it anew', async () => {
  await expect(siteJsonSchema()).toMatchFileSnapshot('../../content/site.schema.json');
});

test('refuses unknown keys everywhere and explains every key', () => {
  const shape = JSON.parse(siteJsonSchema()) as Shape;
  const objects = objectsOf(shape);
  expect(objects.map(([path]) => path)).toContain('.brand.colours');
  for (const [path, { additionalProperties, properties = {} }] of objects) {
    expect(additionalProperties, path).toBe(false);
    for (const [name, inner] of Object.entries(properties))
      expect(inner.description, `${path}.${name}`).toMatch(/^\S.*\.$/s);
  }
});

test('is named in the first line of the host’s file, which hosts keep', () => {
  const [first] = readFileSync('content/site.yaml', 'utf8').split('\n');
  expect(first).toBe('# yaml-language-server: $schema=./site.schema.json');
});
