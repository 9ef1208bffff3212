import lunr from 'lunr';
import { FIELDS } from './document.ts';
import { unpackField } from './leaf.ts';
import type { Entry } from './leaf.ts';

/**
 * lunr's own index, holding only the given terms (in term order). For a query of no other terms it gives the same
 * refs, order and scores as the whole index: lunr scores a field as the dot product of the query's vector and the
 * field's, over the query's length, and reads only the query's own terms of the field's vector; the weights of
 * rareness and length stand in the stored scores already.
 */
export function partialIndex(entries: readonly Entry[], version: string): lunr.Index {
  const vectors = new Map<string, number[]>();
  // A vector is in the order of term numbers, and the sum over it is taken in that order.
  for (const [, index, ...fields] of [...entries].sort((a, b) => a[1] - b[1])) {
    FIELDS.forEach(({ name }, place) => {
      for (const [document, milli] of unpackField(fields[place] ?? [])) {
        const ref = `${name}/${String(document)}`;
        const vector = vectors.get(ref);
        if (vector) vector.push(index, milli / 1000);
        else vectors.set(ref, [index, milli / 1000]);
      }
    });
  }
  const invertedIndex = entries.map(([term, index, ...fields]) => {
    const postings = FIELDS.map(({ name }, place) => {
      const documents = unpackField(fields[place] ?? []).map(([document]) => [String(document), {}] as const);
      return [name, Object.fromEntries(documents)] as const;
    });
    return [term, { _index: index, ...Object.fromEntries(postings) }] as const;
  });
  return lunr.Index.load({
    version,
    fields: FIELDS.map(({ name }) => name),
    fieldVectors: [...vectors],
    invertedIndex,
    pipeline: ['stemmer'],
  });
}
