import type { BankShape, CurriculumShape, ModuleShape, PathwayShape } from '../curriculum/shape.ts';

/** What a package is of: a module, a pathway with the whole modules that its lessons stand in, or everything. */
export interface Unit {
  kind: 'module' | 'pathway' | 'all';
  /** Of the module or pathway; `all` for everything. */
  slug: string;
  title: string;
  /** Slugs of the modules that are in it. */
  modules: ReadonlySet<string>;
  /** Slugs of the pathways whose lessons are all in it. */
  pathways: ReadonlySet<string>;
  /** The file that it opens with. */
  start: string;
  /** 0 to 1; absent: it has no assessment. */
  passFraction: number | undefined;
}

function unitOf(
  course: CurriculumShape,
  head: Pick<Unit, 'kind' | 'slug' | 'title' | 'start'>,
  modules: ReadonlySet<string>,
  of: ModuleShape | PathwayShape | undefined,
): Unit {
  const lessons = new Set(
    course.modules
      .filter(({ slug }) => modules.has(slug))
      .flatMap((module) => module.lessons.map(({ slug }) => slug)),
  );
  const pathways = course.pathways.filter((pathway) =>
    pathway.lessons.every((lesson) => lessons.has(lesson)),
  );
  return {
    ...head,
    modules,
    pathways: new Set(pathways.map(({ slug }) => slug)),
    passFraction: of?.assessment?.passFraction,
  };
}

/** Everything that the site teaches, under its name. */
export function wholeCourse(course: CurriculumShape, title: string): Unit {
  const head = { kind: 'all', slug: 'all', title, start: 'index.html' } as const;
  return unitOf(course, head, new Set(course.modules.map(({ slug }) => slug)), undefined);
}

/** One module; nothing where the course has none of that name. */
export function findModule(course: CurriculumShape, slug: string): Unit | undefined {
  const module = course.modules.find((each) => each.slug === slug);
  if (!module) return undefined;
  const head = { kind: 'module', slug, title: module.title, start: `learn/${slug}/index.html` } as const;
  return unitOf(course, head, new Set([slug]), module);
}

/**
 * One pathway. The modules of its lessons come whole, because a module is earned by all of its lessons. Nothing where the
 * course has no such pathway.
 */
export function findPathway(course: CurriculumShape, slug: string): Unit | undefined {
  const pathway = course.pathways.find((each) => each.slug === slug);
  if (!pathway) return undefined;
  const modules = course.modules.filter(({ lessons }) =>
    lessons.some((lesson) => pathway.lessons.includes(lesson.slug)),
  );
  const head = { kind: 'pathway', slug, title: pathway.title, start: `pathways/${slug}/index.html` } as const;
  return unitOf(course, head, new Set(modules.map((module) => module.slug)), pathway);
}

/** The course as it is within a unit: nothing else is counted, due or linked there. */
export function courseOf(course: CurriculumShape, { modules, pathways }: Unit): CurriculumShape {
  return {
    build: course.build,
    modules: course.modules.filter(({ slug }) => modules.has(slug)),
    pathways: course.pathways.filter(({ slug }) => pathways.has(slug)),
  };
}

/** The items of a unit's lessons. */
export function bankOf(bank: BankShape, course: CurriculumShape): BankShape {
  const lessons = new Set(course.modules.flatMap((module) => module.lessons.map(({ slug }) => slug)));
  return Object.fromEntries(Object.entries(bank).filter(([lesson]) => lessons.has(lesson)));
}

/** What no platform needs, or what it must not have: a service worker belongs to a site of its own. */
const NEVER =
  /^(404\.html|sw\.js|.*\.webmanifest|offline.*\.json|robots\.txt|sitemap.*\.xml|(.*\/)?\..*|did\.json)$/;
const FOR_OTHERS = /^(gallery|for-hosts|lms|offline)\//;
/** Pages over the whole course, which would lead to what a part of it leaves out. */
const OF_THE_WHOLE =
  /^(index\.html|learn\/index\.html|pathways\/index\.html|search\/.*|s\/.*|for-authors\/.*|d\/index\.json)$/;

/**
 * Says which files of a build a unit needs. `course` and `bank` are the unit's own. The reference pages come whole: the
 * glossary, the plan, sources and frameworks.
 */
export function filesOf(unit: Unit, course: CurriculumShape, bank: BankShape): (path: string) => boolean {
  const digests = new Set([
    ...course.modules.flatMap(({ lessons }) =>
      lessons.flatMap(({ exercises }) => exercises.map(({ digest }) => digest)),
    ),
    ...Object.values(bank).flatMap((items) => items.map(({ digest }) => digest)),
  ]);
  const isOfUnit = (path: string): boolean => {
    const [room = '', name = ''] = path.split('/');
    if (room === 'learn') return unit.modules.has(name);
    if (room === 'pathways') return unit.pathways.has(name);
    if (room === 'certificates') return unit.modules.has(name) || unit.pathways.has(name);
    return room !== 'd' || digests.has(name.replace('.json', ''));
  };
  return (path) => {
    if (NEVER.test(path) || FOR_OTHERS.test(path)) return false;
    return unit.kind === 'all' || (!OF_THE_WHOLE.test(path) && isOfUnit(path));
  };
}

/** The page of a unit that stands for the home page and the list of modules. */
export function standInOf({ kind, start }: Unit): (path: string) => string {
  const isHome = (path: string): boolean => path === 'index.html' || path === 'learn/index.html';
  return (path) => (kind !== 'all' && isHome(path) ? start : path);
}
