import type { Answer, Group, Question } from './answer.ts';
import type { DocumentKind, ShownDocument } from './document.ts';
import { highlight } from './highlight.ts';
import { findHits } from './hits.ts';
import type { Hit } from './hits.ts';
import type { Entry } from './leaf.ts';
import { openLeafTerms } from './leaf-terms.ts';
import type { LeafTerms } from './leaf-terms.ts';
import { kindOf } from './manifest.ts';
import type { Manifest } from './manifest.ts';
import { respell, spellWords } from './spelling.ts';

/** Gives the JSON at a path below `/s/`; fails where it cannot be had. Nothing is checked: it is the build's own. */
export type Read = <T>(path: string) => Promise<T>;

/** A site's search, loading what a query needs and keeping it. */
export interface Search {
  /** Loads what every query needs, ahead of the first. */
  warm(): Promise<void>;
  /** Fails where a part of the index cannot be had, even after asking for the index anew. */
  answer(question: Omit<Question, 'id'>): Promise<Answer>;
}

/** Opens the search behind `read`. */
export function openSearch(read: Read): Search {
  let opened: Promise<OpenIndex> | undefined;
  const open = async (): Promise<OpenIndex> => {
    opened ??= read<Manifest>('manifest.json').then((manifest) => openIndex(manifest, read));
    try {
      return await opened;
    } catch (error) {
      opened = undefined;
      throw error;
    }
  };
  return {
    warm: async () => {
      await open();
    },
    answer: async (question) => {
      const index = await open();
      try {
        return await answerFrom(index, question);
      } catch {
        // A page left open while the site was built anew still asks for the old index: look for the new one, once.
        opened = undefined;
        return answerFrom(await open(), question);
      }
    },
  };
}

interface OpenIndex {
  manifest: Manifest;
  terms: LeafTerms;
  readChunk: (chunk: number) => Promise<ShownDocument[]>;
  readList: (letter: string) => Promise<readonly string[]>;
}

function openIndex(manifest: Manifest, read: Read): OpenIndex {
  const kept = new Map<string, Promise<unknown>>();
  const readOnce = async <T>(name: string): Promise<T> => {
    const reading = (kept.get(name) as Promise<T> | undefined) ?? read<T>(`${manifest.build}/${name}.json`);
    kept.set(name, reading);
    try {
      return await reading;
    } catch (error) {
      kept.delete(name);
      throw error;
    }
  };
  return {
    manifest,
    terms: openLeafTerms(manifest.separators, (leaf) => readOnce<Entry[]>(`l${String(leaf)}`)),
    readChunk: (chunk) => readOnce(`d${String(chunk)}`),
    readList: async (letter) => (manifest.letters.includes(letter) ? readOnce<string[]>(`w${letter}`) : []),
  };
}

async function answerFrom(index: OpenIndex, { text, limits }: Omit<Question, 'id'>): Promise<Answer> {
  const find = async (words: string) => findHits(words, index.terms, index.manifest.lunr);
  const asked = await find(text);
  const spellings = await spellWords(asked.unknown, index.readList);
  const mended = spellings.filter(({ isSlip }) => isSlip);
  const { hits } = mended.length > 0 ? await find(respell(text, mended)) : asked;
  const byKind = new Map<DocumentKind, Hit[]>();
  for (const hit of hits) {
    const kind = kindOf(index.manifest, hit.document);
    const found = kind && byKind.get(kind);
    if (found) found.push(hit);
    else if (kind) byKind.set(kind, [hit]);
  }
  const groups = await Promise.all(
    [...byKind].map(([kind, found]) => groupOf(index, kind, found, limits[kind])),
  );
  const isUnsure = spellings.length > mended.length;
  return {
    total: hits.length,
    groups,
    mended: mended.map(({ typed, near }) => ({ typed, near })),
    ...(isUnsure ? { suggestion: respell(text, spellings).trim() } : {}),
  };
}

async function groupOf(index: OpenIndex, kind: DocumentKind, hits: Hit[], limit: number): Promise<Group> {
  const { chunk } = index.manifest;
  const results = await Promise.all(
    hits.slice(0, limit).map(async ({ document, terms }) => {
      const documents = await index.readChunk(Math.floor(document / chunk));
      const [title = '', path = '', context = '', excerpt = ''] = documents[document % chunk] ?? [];
      const stems = new Set(terms);
      return { path, title: highlight(title, stems), context, excerpt: highlight(excerpt, stems) };
    }),
  );
  return { kind, total: hits.length, results };
}
