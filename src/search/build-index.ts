import { createHash } from 'node:crypto';
import lunr from 'lunr';
import { FIELDS, KINDS } from './document.ts';
import type { DocumentKind, SearchDocument, ShownDocument } from './document.ts';
import { packField, separatorsOf, splitEntries } from './leaf.ts';
import type { Entry } from './leaf.ts';
import type { Manifest } from './manifest.ts';
import { letterOf, spellingLists } from './spelling-lists.ts';
import { wordsOf } from './words.ts';

/** The whole of what a site serves for search: the text of each file by its path below `/s/`. */
export interface SearchFiles {
  manifest: Manifest;
  /** Path below `/s/‹build›/` → JSON. */
  files: Map<string, string>;
}

/** How many documents are shown from one file. */
const CHUNK = 16;

/**
 * How far a long text counts for less, 0 to 1. Far less than is usual: only lessons are asked for in sentences, so
 * beside the many documents without any their few questions would count as a long text, and for next to nothing.
 */
const LENGTH = 0.2;

/** Somebody who asks a question is best served by the lesson that answers it, and finds its steps and exercises there. */
const BOOSTS: Record<DocumentKind, number> = { lesson: 2, step: 1, exercise: 1, term: 1 };

/** lunr's own index over all documents, English stems without stop words; a document's ref is its number. */
export function buildWholeIndex(documents: readonly SearchDocument[]): lunr.Index {
  return lunr((builder) => {
    builder.ref('ref');
    builder.b(LENGTH);
    for (const { name, boost } of FIELDS) builder.field(name, { boost });
    documents.forEach((document, place) => {
      const fields = FIELDS.map(({ name }) => [name, wordsOf(document[name]).join(' ')] as const);
      builder.add({ ref: String(place), ...Object.fromEntries(fields) }, { boost: BOOSTS[document.kind] });
    });
  });
}

/** Splits the index and the documents into the small files that a query loads. Node only: it names them by digest. */
export function buildSearchFiles(
  documents: readonly SearchDocument[],
  whole: lunr.Index = buildWholeIndex(documents),
): SearchFiles {
  const leaves = splitEntries(entriesOf(whole));
  const lists = spellingLists(documents);
  const files = new Map<string, string>();
  leaves.forEach((leaf, place) => files.set(`l${String(place)}.json`, JSON.stringify(leaf)));
  for (let from = 0; from < documents.length; from += CHUNK) {
    const shown = documents.slice(from, from + CHUNK).map(shownOf);
    files.set(`d${String(from / CHUNK)}.json`, JSON.stringify(shown));
  }
  for (const list of lists) files.set(`w${letterOf(list[0] ?? '')}.json`, JSON.stringify(list));
  const digest = createHash('sha256');
  for (const [path, text] of files) digest.update(`${path}\n${text}\n`);
  const manifest: Manifest = {
    build: digest.digest('hex').slice(0, 12),
    lunr: lunr.version,
    kinds: KINDS.map((kind) => [kind, documents.filter((document) => document.kind === kind).length]),
    chunk: CHUNK,
    separators: separatorsOf(leaves),
    letters: lists.map((list) => letterOf(list[0] ?? '')).join(''),
  };
  return { manifest, files };
}

function shownOf({ title, path, context, excerpt }: SearchDocument): ShownDocument {
  return [title, path, context, excerpt];
}

/** The parts of lunr's serialised index that are read here. */
interface Serialised {
  /** `title/12` → term number, score, term number, score … */
  fieldVectors: [fieldRef: string, elements: number[]][];
  /** In term order. */
  invertedIndex: [term: string, posting: { _index: number }][];
}

/** lunr's index turned round: scores by term instead of by document. */
function entriesOf(index: lunr.Index): Entry[] {
  const { fieldVectors, invertedIndex } = index.toJSON() as Serialised;
  const pairs = new Map(
    invertedIndex.map(([, { _index }]) => [_index, FIELDS.map((): [number, number][] => [])]),
  );
  for (const [fieldRef, elements] of fieldVectors) {
    const slash = fieldRef.indexOf('/');
    const field = FIELDS.findIndex(({ name }) => name === fieldRef.slice(0, slash));
    const document = Number(fieldRef.slice(slash + 1));
    for (let at = 0; at < elements.length; at += 2) {
      const milli = Math.round((elements[at + 1] ?? 0) * 1000);
      if (milli / 1000 !== elements[at + 1])
        throw new Error(`A score of ${fieldRef} has more than three decimals`);
      pairs.get(elements[at] ?? -1)?.[field]?.push([document, milli]);
    }
  }
  return invertedIndex.map(([term, { _index }]) => {
    const fields = (pairs.get(_index) ?? []).map(packField);
    while (fields.at(-1)?.length === 0) fields.pop();
    return [term, _index, ...fields];
  });
}
