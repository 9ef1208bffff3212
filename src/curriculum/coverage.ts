import type { LibraryContent } from './library.ts';
import { valuesUnder } from './definition-walk.ts';
import { plannedLessonsOf } from './planned.ts';

/** How much of something is covered. */
export interface Share {
  covered: number;
  total: number;
}

/** A share, with the names of what is not covered, in the order of the files. */
export interface NamedShare extends Share {
  missing: string[];
}

/** What the lessons cover. */
export interface Coverage {
  /** Outcomes of lessons that an item of an assessment tests. */
  outcomes: Share;
  /** Framework domains that a lesson names. */
  domains: NamedShare;
  /** Source statements that a lesson names. */
  statements: NamedShare;
  /** Source statements that a lesson names, written or in preparation. */
  statementsPlanned: NamedShare;
  /** The points of the plan, P1 first, with how many lessons serve each. */
  planPoints: { id: string; lessons: number }[];
}

/** The outcomes that a definition serves: its own, and those its questions name. */
export function outcomesOf(definition: unknown): Set<string> {
  return new Set(
    valuesUnder(definition, 'outcome').flatMap(({ value }) => (typeof value === 'string' ? [value] : [])),
  );
}

function share(all: Iterable<string>, isCovered: (name: string) => boolean): NamedShare {
  const names = [...all];
  const missing = names.filter((name) => !isCovered(name));
  return { covered: names.length - missing.length, total: names.length, missing };
}

/** What the lessons of a library cover: of the outcomes, the framework domains, the statements and the plan. */
export function coverageOf(library: LibraryContent): Coverage {
  const assessed = new Set<string>();
  for (const { items } of library.assessments.values()) {
    for (const item of items)
      for (const key of outcomesOf(item.definition)) assessed.add(`${item.lesson} ${key}`);
  }
  const outcomes = library.lessons.flatMap(({ slug, outcomes: own }) =>
    Object.keys(own).map((key) => `${slug} ${key}`),
  );
  const domains = [...library.frameworks.values()].flatMap((framework) =>
    framework.domains.map(({ id }) => id),
  );
  const named = new Set(library.lessons.flatMap(({ frameworks }) => frameworks));
  const lessonsOf = (id: string): number =>
    library.lessons.filter(({ statements }) => statements.includes(id)).length;
  const planned = new Set(library.modules.flatMap(plannedLessonsOf).flatMap(({ statements }) => statements));
  return {
    outcomes: share(outcomes, (key) => assessed.has(key)),
    domains: share(domains, (id) => named.has(id)),
    statements: share(library.statements.keys(), (id) => lessonsOf(id) > 0),
    statementsPlanned: share(library.statements.keys(), (id) => lessonsOf(id) > 0 || planned.has(id)),
    planPoints: Array.from({ length: 12 }, (_, index) => {
      const id = `P${String(index + 1)}`;
      return { id, lessons: lessonsOf(id) };
    }),
  };
}
