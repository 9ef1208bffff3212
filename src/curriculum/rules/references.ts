import type { Fault } from '../fault.ts';
import { faultAt } from '../fault.ts';
import type { Path } from '../fault.ts';
import type { Lesson, LibraryContent } from '../library.ts';
import { unknownName } from '../near.ts';
import { slugsOfCurriculum } from './planned.ts';

/** Every id of a list that is not among the names: a fault at its place in the list. */
function unknownsOf(
  code: 'source/unknown' | 'statement/unknown' | 'framework/unknown' | 'lesson/unknown',
  file: string,
  field: Path,
  ids: readonly string[],
  names: ReadonlySet<string>,
): Fault[] {
  return ids.flatMap((id, index) =>
    names.has(id) ? [] : [faultAt(code, file, [...field, index], unknownName(id, names))],
  );
}

/** Codes of frameworks and of their domains: a framework whose domains are not named is mapped to as a whole. */
function frameworkCodesOf(library: LibraryContent): Set<string> {
  return new Set(
    [...library.frameworks.values()].flatMap(({ id, domains }) => [
      id,
      ...domains.map((domain) => domain.id),
    ]),
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

/** The parts of the plan and of frameworks that something serves. */
interface Served {
  statements: readonly string[];
  frameworks: readonly string[];
}

/** Names that lessons, modules, terms, statements and pathways use and that lead nowhere. */
export function findUnknownReferences(library: LibraryContent): Fault[] {
  const sources = new Set(library.sources.keys());
  const statements = new Set(library.statements.keys());
  const codes = frameworkCodesOf(library);
  const lessons = new Set(library.lessons.map(({ slug }) => slug));
  const curriculum = slugsOfCurriculum(library);
  const ofPlan = (file: string, served: Served, at: Path = []): Fault[] => [
    ...unknownsOf('statement/unknown', file, [...at, 'statements'], served.statements, statements),
    ...unknownsOf('framework/unknown', file, [...at, 'frameworks'], served.frameworks, codes),
  ];
  return [
    ...library.modules.flatMap((module) => [
      ...ofPlan(module.file, module),
      ...module.planned.flatMap((lesson, index) => ofPlan(module.file, lesson, ['planned', index])),
    ]),
    ...library.lessons.flatMap((lesson) => [
      ...ofPlan(lesson.file, lesson),
      ...unknownsOf('source/unknown', lesson.file, ['sources'], lesson.sources, sources),
      ...unknownsOf('lesson/unknown', lesson.file, ['prerequisites'], lesson.prerequisites, lessons),
      ...citationFaults(lesson, library),
    ]),
    ...[...library.terms.values()].flatMap((term) => [
      ...unknownsOf('lesson/unknown', term.file, ['lessons'], term.lessons, lessons),
      ...unknownsOf('source/unknown', term.file, ['sources'], term.sources, sources),
    ]),
    ...[...library.statements.values()].flatMap((statement) =>
      (['evidence', 'since'] as const).flatMap((field) =>
        statement[field].flatMap(({ source }, index) =>
          sources.has(source)
            ? []
            : [
                faultAt(
                  'source/unknown',
                  statement.file,
                  [field, index, 'source'],
                  unknownName(source, sources),
                ),
              ],
        ),
      ),
    ),
    ...[...library.pathways.values()].flatMap((pathway) =>
      unknownsOf('lesson/unknown', pathway.file, ['lessons'], pathway.lessons, curriculum),
    ),
  ];
}
