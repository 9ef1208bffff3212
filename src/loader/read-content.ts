import type { Problem } from '../kernel/problem.ts';
import { allEntries } from '../curriculum/entries.ts';
import { frameworkSchema } from '../curriculum/framework.ts';
import type { Lesson, LibraryContent, Module } from '../curriculum/library.ts';
import { isWhole } from '../curriculum/planned.ts';
import { pathwaySchema } from '../curriculum/pathway.ts';
import { sourceSchema } from '../curriculum/source.ts';
import { pathOfStatement } from '../curriculum/statement-names.ts';
import { statementSchema } from '../curriculum/statement.ts';
import { termSchema } from '../curriculum/term.ts';
import { readAssessment } from './assessment.ts';
import { readCollection } from './collections.ts';
import { fileIn, folderNamed, readTree } from './content-tree.ts';
import type { ContentFolder } from './content-tree.ts';
import { declaredCellsOf } from './declared-cells.ts';
import { takeId, topOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { readExercises, readTables } from './exercises.ts';
import { findStrays, folderPlans } from './folder-rules.ts';
import { LESSON_FILE, readLesson } from './lesson.ts';
import { findLinkProblems } from './link-rules.ts';
import type { MdxSource } from './mdx.ts';
import { numberedFolders, readModule } from './module.ts';
import type { Numbered } from './module.ts';
import { readHost, SITE_FILE } from './site.ts';
import { findNumberProblems } from './text-rules.ts';
import type { TableSource } from './table.ts';
import { findUnfinished } from './unfinished.ts';

/** A lesson that was read, with its text and its folder, until its links are checked. */
interface OpenLesson {
  lesson: Lesson;
  mdx: MdxSource;
  files: readonly string[];
}

/** Pages that a lesson may link to besides lessons, modules and terms. */
const PAGES = [
  '',
  'learn/',
  'pathways/',
  'plan/',
  'glossary/',
  'sources/',
  'frameworks/',
  'help/',
  'progress/',
  'search/',
];

function readLessons(desk: Desk, { folder, number, slug }: Numbered): OpenLesson[] {
  return numberedFolders(folder).flatMap((numbered) => {
    desk.problems.push(...findStrays(numbered.folder, folderPlans.lesson));
    const place = {
      module: slug,
      slug: numbered.slug,
      number: `${String(number)}.${String(numbered.number)}`,
      folder: `${folder.name}/${numbered.folder.name}`,
    };
    const open = readLesson(desk, numbered.folder, place);
    if (!open || !takeId(desk, 'lesson', numbered.slug, topOf(open.lesson.file))) return [];
    return [{ ...open, files: filesBeside(numbered.folder) }];
  });
}

/** Pictures are found beside the lesson's text: of a host's text, beside that one. */
function filesBeside(folder: ContentFolder): string[] {
  const at = (name: string): string => fileIn(folder, name).slice(0, -name.length);
  return folder.files.filter((name) => at(name) === at(LESSON_FILE));
}

function addressOf({ module, slug }: Pick<Lesson, 'module' | 'slug'>): string {
  return `learn/${module}/${slug}/`;
}

/** Lessons that could not be read are pages as well: a link to one is not what is wrong. */
function pagesOf(content: LibraryContent, numbered: readonly Numbered[]): Set<string> {
  return new Set([
    ...PAGES,
    ...content.modules
      .filter(({ lessons }) => lessons.length > 0)
      .flatMap((module) => [
        `learn/${module.slug}/`,
        ...(isWhole(module) ? [`learn/${module.slug}/assessment/`] : []),
      ]),
    ...numbered.flatMap(({ slug, folder }) =>
      numberedFolders(folder).map((lesson) => addressOf({ module: slug, slug: lesson.slug })),
    ),
    ...[...content.pathways.keys()].map((id) => `pathways/${id}/`),
    ...[...content.terms.keys()].map((id) => `glossary/${id}/`),
    ...[...content.statements.keys()].map(pathOfStatement),
  ]);
}

/** What is left of templates. Only a lesson is refused for it: an exercise that is new may be seen before it is written. */
function unfinishedIn(desk: Desk, library: LibraryContent, open: readonly OpenLesson[]): Problem[] {
  const files = new Set(allEntries(library).map(({ file }) => file));
  return [
    ...open.flatMap(({ lesson: { slug, status }, mdx }) =>
      // Where its fields cannot be read, it may be a draft.
      findUnfinished(mdx, status === 'live' && !desk.unread.has(`outcomes ${slug}`)),
    ),
    ...[...files].flatMap((file) => {
      const source = desk.sources.get(file);
      return source ? findUnfinished(source, false) : [];
    }),
  ];
}

/**
 * Reads the tree of content onto the desk; what can be read is given, whatever else is wrong. `host`: the folder with
 * the host's file and overlay.
 */
export function readContent(desk: Desk, root: string, host: string): LibraryContent {
  const { ours, overlay, content } = readTree(root, host);
  const modulesFolder = folderNamed(content, 'modules');
  desk.problems.push(
    ...findStrays(ours, folderPlans.content),
    ...findStrays(overlay, folderPlans.overlay),
    ...findStrays(modulesFolder, folderPlans.modules),
    ...findStrays(folderNamed(content, 'issuer'), folderPlans.issuer),
  );

  const numbered = numberedFolders(modulesFolder);
  const tableSources: TableSource[] = [];
  for (const { folder } of numbered) {
    desk.problems.push(...findStrays(folder, folderPlans.module));
    for (const inner of numberedFolders(folder)) tableSources.push(...readTables(desk, inner.folder));
  }
  const tables = new Map(tableSources.map((source) => [source.id, source]));

  const library: LibraryContent = {
    ...readHost(desk, host, overlay),
    siteFile: `${host}/${SITE_FILE}`,
    modules: [],
    lessons: [],
    exercises: new Map(),
    assessments: new Map(),
    tables: new Map(tableSources.map(({ id, table }) => [id, table])),
    statements: readCollection(desk, content, {
      folder: 'statements',
      thing: 'statement',
      schema: statementSchema,
      anchor: 'statements',
    }),
    frameworks: readCollection(desk, content, {
      folder: 'frameworks',
      thing: 'framework',
      schema: frameworkSchema,
      anchor: 'frameworks',
    }),
    sources: readCollection(desk, content, {
      folder: 'sources',
      thing: 'source',
      schema: sourceSchema,
      anchor: 'sources',
    }),
    terms: readCollection(desk, content, {
      folder: 'glossary',
      thing: 'term',
      schema: termSchema,
      anchor: 'glossary',
    }),
    pathways: readCollection(desk, content, {
      folder: 'pathways',
      thing: 'pathway',
      schema: pathwaySchema,
      anchor: 'pathways',
    }),
  };

  const open: OpenLesson[] = [];
  for (const place of numbered) {
    const module: Module | undefined = readModule(desk, place);
    const lessons = readLessons(desk, place);
    open.push(...lessons);
    library.lessons.push(...lessons.map(({ lesson }) => lesson));
    if (module) library.modules.push({ ...module, lessons: lessons.map(({ lesson }) => lesson.slug) });
    for (const inner of numberedFolders(place.folder)) {
      for (const entry of readExercises(desk, inner.folder, inner.slug, tables))
        library.exercises.set(entry.id, entry);
    }
    const assessment = readAssessment(desk, place.folder, place.slug);
    if (assessment) library.assessments.set(place.slug, assessment);
  }

  for (const { id, assessment, file } of library.pathways.values()) {
    takeId(desk, 'module or pathway', id, topOf(file));
    if (assessment) takeId(desk, 'exercise', assessment.id, topOf(file));
  }
  const pages = pagesOf(library, numbered);
  for (const { lesson, mdx, files } of open) {
    const steps = lesson.steps.map(({ slug }) => slug);
    desk.problems.push(...findLinkProblems(mdx, { address: addressOf(lesson), pages, steps, files }));
  }
  desk.problems.push(...unfinishedIn(desk, library, open));
  const declared = [...desk.sources.values()].flatMap(({ value }) => declaredCellsOf(value));
  desk.problems.push(...tableSources.flatMap((source) => findNumberProblems(source, declared)));
  return library;
}
