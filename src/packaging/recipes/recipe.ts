import { escapePattern } from '../../kernel/pattern.ts';
import type { HeaderRule } from '../headers.ts';

/** Where a site is to be served, as far as recipes ask. */
export interface Hosting {
  /** The name of the server, as addresses have it. */
  host: string;
  /** The folder it lies in on its server, percent-encoded as in an address, with a slash at both ends. */
  base: string;
  /** Which header goes on which file. */
  rules: readonly HeaderRule[];
}

/** A file for a server, written for one site. */
export interface RecipeFile {
  /** What it is called among the downloads. Ends in `.txt`, so that no server takes it for a file of its own. */
  file: string;
  /** What it is called where it is used. */
  saveAs: string;
  text: string;
}

/** The rules of every file, and those that name files. */
export function sortRules(rules: readonly HeaderRule[]): { every: HeaderRule[]; named: HeaderRule[] } {
  return {
    every: rules.filter(({ files }) => files.includes('*')),
    named: rules.filter(({ files }) => !files.includes('*')),
  };
}

/** The folder as a server sees it, with no sign encoded. */
export function decodedBase({ base }: Hosting): string {
  return decodeURIComponent(base);
}

/** A regular expression, in the Perl form that nginx and Apache share, of the paths that a rule names. */
export function patternOf({ files }: HeaderRule, hosting: Hosting): string {
  const ends = files.map((file) =>
    file.endsWith('/*') ? escapePattern(file.slice(0, -1)) : `${escapePattern(file)}$`,
  );
  return `^${escapePattern(decodedBase(hosting))}(${ends.join('|')})`;
}
