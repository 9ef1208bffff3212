import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Base } from '../exercises/kind.ts';
import { digestOf } from './definition.ts';

/** Where the definitions of every release are kept. The build serves the folder untouched; nothing in it is ever removed. */
export const ARCHIVE = 'public/d';

/** One line of the index of definitions. */
export interface IndexedDefinition {
  digest: string;
  /** Permanent id of the exercise or the question. */
  id: string;
  kind: string;
}

const NAME = /^([0-9a-f]{64})\.json$/;

/** The digests that the archive holds, sorted; none before the first release. */
export function listArchived(folder = ARCHIVE): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => NAME.exec(name)?.[1] ?? [])
    .sort();
}

/** What is wrong with the archive, a sentence each: a file whose content its name does not prove, or that is none of ours. */
export function findArchiveFaults(folder = ARCHIVE): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((name) => {
    const digest = NAME.exec(name)?.[1];
    if (digest === undefined) return [`${folder}/${name} is named by no digest.`];
    const isSame = digestOf(readFileSync(`${folder}/${name}`, 'utf8')) === digest;
    return isSame ? [] : [`${folder}/${name} is not as it was released: its content has another digest.`];
  });
}

const indexed = (digest: string, json: string): IndexedDefinition => {
  const { id, kind } = JSON.parse(json) as Base;
  return { digest, id, kind };
};

/** Every definition that a build serves, of this release and of earlier ones, by digest. `texts`: this release's own. */
export function indexDefinitions(texts: ReadonlyMap<string, string>, folder = ARCHIVE): IndexedDefinition[] {
  const earlier = listArchived(folder)
    .filter((digest) => !texts.has(digest))
    .map((digest) => indexed(digest, readFileSync(`${folder}/${digest}.json`, 'utf8')));
  const own = [...texts].map(([digest, json]) => indexed(digest, json));
  return [...earlier, ...own].sort((a, b) => (a.digest < b.digest ? -1 : 1));
}
