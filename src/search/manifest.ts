import type { DocumentKind } from './document.ts';

/** What the browser reads first, at `/s/manifest.json`: where everything else of the index is. */
export interface Manifest {
  /** The folder of this build under `/s/`, named by the digest of all its files, which may be cached for ever. */
  build: string;
  /** The version of lunr that made the index. */
  lunr: string;
  /** How many documents each kind has, in the order of their numbers. */
  kinds: [kind: DocumentKind, count: number][];
  /** How many documents stand in one file `d‹n›.json`. */
  chunk: number;
  /** Where leaf `l‹n›.json` begins; in order, the first is empty. */
  separators: string[];
  /** First characters for which there is a list of words `w‹character›.json`, for help with spelling. */
  letters: string;
}

/** The number of the leaf that holds a term, if any leaf does; −1 when there are no leaves. */
export function leafOf(separators: readonly string[], term: string): number {
  let low = 0;
  let high = separators.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((separators[middle] ?? '') <= term) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The numbers of the leaves that may hold terms with this beginning, in order. */
export function leavesOf(separators: readonly string[], beginning: string): number[] {
  const first = leafOf(separators, beginning);
  const last = leafOf(separators, `${beginning}\uffff`);
  return first < 0 ? [] : Array.from({ length: last - first + 1 }, (_, place) => first + place);
}

/** The kind of a document, from its number. */
export function kindOf(manifest: Manifest, document: number): DocumentKind | undefined {
  let end = 0;
  for (const [kind, count] of manifest.kinds) {
    end += count;
    if (document < end) return kind;
  }
  return undefined;
}
