import type { Fault } from '../fault.ts';
import { faultAt } from '../fault.ts';
import type { Lesson, LibraryContent } from '../library.ts';
import { unknownName } from '../near.ts';

/** Every id of a list that is not among the names: a fault at its place in the list. */
function unknownsOf(
  code: 'source/unknown' | 'statement/unknown' | 'framework/unknown' | 'lesson/unknown' | 'module/unknown',
  file: string,
  field: string,
  ids: readonly string[],
  names: ReadonlySet<string>,
): Fault[] {
  return ids.flatMap((id, index) =>
    names.has(id) ? [] : [faultAt(code, file, [field, index], unknownName(id, names))],
  );
}

function domainsOf(library: LibraryContent): Set<string> {
  return new Set(
    [...library.frameworks.values()].flatMap((framework) => framework.domains.map(({ id }) => id)),
  );
}

/** Sources that a lesson lists and does not cite, or cites and does not list. */
function citationFaults(lesson: Lesson, library: LibraryContent): Fault[] {
  const cites = lesson.uses.filter(({ component }) => component === 'Source');
  const cited = new Set(cites.map(({ value }) => value.split('#')[0] ?? value));
  const none =
    lesson.status === 'live' && lesson.sources.length === 0
      ? [faultAt('source/none', lesson.file, ['title'], {})]
      : [];
  const uncited = lesson.sources.flatMap((id, index) =>
    cited.has(id) || !library.sources.has(id)
      ? []
      : [faultAt('source/not-cited', lesson.file, ['sources', index], { id })],
  );
  const wrong = cites.flatMap(({ value, line, column }): Fault[] => {
    const [id = '', fact] = value.split('#');
    const source = library.sources.get(id);
    const at = { line, column };
    if (!source) return [faultAt('source/unknown', lesson.file, at, unknownName(id, library.sources.keys()))];
    if (!lesson.sources.includes(id)) return [faultAt('source/not-listed', lesson.file, at, { id })];
    if (fact === undefined || Object.hasOwn(source.facts, fact)) return [];
    const args = { ...unknownName(fact, Object.keys(source.facts)), source: id };
    return [faultAt('source/unknown-fact', lesson.file, at, args)];
  });
  return [...none, ...uncited, ...wrong];
}

/** Names that lessons, modules, terms, statements and pathways use and that lead nowhere. */
export function findUnknownReferences(library: LibraryContent): Fault[] {
  const sources = new Set(library.sources.keys());
  const statements = new Set(library.statements.keys());
  const domains = domainsOf(library);
  const lessons = new Set(library.lessons.map(({ slug }) => slug));
  const modules = new Set(library.modules.map(({ slug }) => slug));
  const ofPlan = ({
    file,
    statements: served,
    frameworks,
  }: {
    file: string;
    statements: string[];
    frameworks: string[];
  }) => [
    ...unknownsOf('statement/unknown', file, 'statements', served, statements),
    ...unknownsOf('framework/unknown', file, 'frameworks', frameworks, domains),
  ];
  return [
    ...library.modules.flatMap(ofPlan),
    ...library.lessons.flatMap((lesson) => [
      ...ofPlan(lesson),
      ...unknownsOf('source/unknown', lesson.file, 'sources', lesson.sources, sources),
      ...unknownsOf('lesson/unknown', lesson.file, 'prerequisites', lesson.prerequisites, lessons),
      ...citationFaults(lesson, library),
    ]),
    ...[...library.terms.values()].flatMap((term) =>
      unknownsOf('lesson/unknown', term.file, 'lessons', term.lessons, lessons),
    ),
    ...[...library.statements.values()].flatMap((statement) =>
      statement.since.flatMap(({ source }, index) =>
        sources.has(source)
          ? []
          : [
              faultAt(
                'source/unknown',
                statement.file,
                ['since', index, 'source'],
                unknownName(source, sources),
              ),
            ],
      ),
    ),
    ...[...library.pathways.values()].flatMap((pathway) =>
      unknownsOf('module/unknown', pathway.file, 'modules', pathway.modules, modules),
    ),
  ];
}
