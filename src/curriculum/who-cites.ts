import { allEntries } from './entries.ts';
import { factsOf } from './facts.ts';
import type { Filed, Lesson, LibraryContent } from './library.ts';
import type { Source } from './source.ts';
import type { Statement } from './statement.ts';
import { compareStatements } from './statement-names.ts';
import type { Term } from './term.ts';

/** A source with who cites it: each in its own order, nobody twice, and three empty lists where nobody does. */
export interface CitedSource {
  source: Filed<Source>;
  /** That list it, cite it, or have an exercise or an item that rests on it; in the order of the course. */
  lessons: Lesson[];
  /** By name. */
  terms: Filed<Term>[];
  /** In the order of the plan explorer. */
  statements: Filed<Statement>[];
}

type Citing = Pick<
  LibraryContent,
  'sources' | 'lessons' | 'terms' | 'statements' | 'exercises' | 'assessments'
>;

/** The ids of the sources that each lesson names, by its slug: in its list, its text, its exercises and its items. */
function sourcesByLesson(library: Citing): Map<string, Set<string>> {
  const entries = allEntries(library);
  return new Map(
    library.lessons.map(({ slug, sources, uses }) => {
      const cites = uses.flatMap(({ component, value }) => (component === 'Source' ? [value] : []));
      const facts = entries.filter(({ lesson }) => lesson === slug).flatMap(factsOf);
      return [slug, new Set([...sources, ...cites, ...facts].map((cite) => cite.split('#')[0] ?? cite))];
    }),
  );
}

/** Things in the order of a text that each of them has, without regard to capitals; no locale has a say. */
function inOrderOf<Thing>(things: Iterable<Thing>, textOf: (thing: Thing) => string): Thing[] {
  return [...things].sort((a, b) => (textOf(a).toLowerCase() < textOf(b).toLowerCase() ? -1 : 1));
}

/** Every source once, as in a bibliography (by author, year and title), with who cites it. */
export function whoCites(library: Citing): CitedSource[] {
  const { sources, lessons, terms, statements } = library;
  const named = sourcesByLesson(library);
  const bibliography = inOrderOf(
    sources.values(),
    ({ authors, year, title }) => `${authors} ${String(year)} ${title}`,
  );
  const words = inOrderOf(terms.values(), ({ term }) => term);
  const plan = [...statements.values()].sort((a, b) => compareStatements(a.id, b.id));
  return bibliography.map((source) => ({
    source,
    lessons: lessons.filter(({ slug }) => named.get(slug)?.has(source.id)),
    terms: words.filter((term) => term.sources.includes(source.id)),
    statements: plan.filter(({ evidence, since }) =>
      [...evidence, ...since].some((note) => note.source === source.id),
    ),
  }));
}
