import { expect, test } from 'vitest';
import { loadLibrary } from '../../../src/loader/library.ts';
import { definitionsOf, shapeOf } from '../../../src/loader/shape.ts';

const library = loadLibrary('content');

test('gives the short definition of every word that a lesson links to, and of no other', () => {
  const definitions = definitionsOf(library);
  const linked = library.lessons.flatMap(({ uses }) =>
    uses.flatMap(({ component, value }) => (component === 'Term' ? [value] : [])),
  );
  expect(linked.length).toBeGreaterThan(50);
  expect(Object.keys(definitions).sort()).toEqual([...new Set(linked)].sort());
  for (const [id, [term, short]] of Object.entries(definitions)) {
    expect({ term, short }).toEqual({
      term: library.terms.get(id)?.term,
      short: library.terms.get(id)?.short,
    });
  }
});

test('says where the host offers no certificates, and nothing of them otherwise', () => {
  const { site } = library;
  const without = { ...library, site: { ...site, certificate: { ...site.certificate, enabled: false } } };
  expect(shapeOf(without)).toEqual({ ...shapeOf(library), hasNoCertificates: true });
  expect(shapeOf(library)).not.toHaveProperty('hasNoCertificates');
});
