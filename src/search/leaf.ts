/**
 * One term of the index: the term, its number in lunr's vectors, then for each field, in the order of `FIELDS`, the
 * documents that hold it and their scores: `[document, milli, step to the next document, milli, …]`. A score is in
 * whole thousandths, which is exact, because lunr rounds to three decimals. Empty fields at the end are left out.
 */
export type Entry = [term: string, index: number, ...fields: number[][]];

/** About how long a leaf is, in characters of JSON. A term with more than that has a leaf to itself. */
const LEAF_LENGTH = 4096;

/** Entries in term order, cut into leaves. */
export function splitEntries(entries: readonly Entry[], length: number = LEAF_LENGTH): Entry[][] {
  const leaves: Entry[][] = [];
  let leaf: Entry[] = [];
  let size = 0;
  for (const entry of entries) {
    const more = JSON.stringify(entry).length + 1;
    if (leaf.length > 0 && size + more > length) {
      leaves.push(leaf);
      leaf = [];
      size = 0;
    }
    leaf.push(entry);
    size += more;
  }
  if (leaf.length > 0) leaves.push(leaf);
  return leaves;
}

/** For each leaf, the shortest text that lies after all terms before it and not after its own first term. */
export function separatorsOf(leaves: readonly Entry[][]): string[] {
  return leaves.map((leaf, place) => {
    const first = leaf[0]?.[0] ?? '';
    const before = leaves[place - 1]?.at(-1)?.[0];
    if (before === undefined) return '';
    let length = 1;
    while (first.slice(0, length) <= before) length += 1;
    return first.slice(0, length);
  });
}

/** Documents and scores of one field, as whole numbers of documents and whole thousandths. */
export function packField(pairs: readonly (readonly [document: number, milli: number])[]): number[] {
  let last = 0;
  return pairs.flatMap(([document, milli]) => {
    const step = document - last;
    last = document;
    return [step, milli];
  });
}

/** What `packField` packed. */
export function unpackField(packed: readonly number[]): [document: number, milli: number][] {
  const pairs: [number, number][] = [];
  let document = 0;
  for (let at = 0; at < packed.length; at += 2) {
    document += packed[at] ?? 0;
    pairs.push([document, packed[at + 1] ?? 0]);
  }
  return pairs;
}
