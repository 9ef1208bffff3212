import { expect, test } from 'vitest';
import { loadLibrary } from '../../../src/loader/library.ts';
import { definitionsOf } from '../../../src/loader/shape.ts';

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
