import { registry } from '../exercises/registry.ts';
import type { AnyKind } from '../exercises/kind.ts';
import { sortProblems } from '../kernel/problem.ts';
import type { Problem } from '../kernel/problem.ts';
import type { ExerciseEntry, LibraryContent } from '../curriculum/library.ts';
import { excuse } from '../curriculum/excuse.ts';
import { excusesOf, findIdleExcuses } from '../curriculum/rules/excuses.ts';
import { itemsOfBanks } from '../curriculum/entries.ts';
import { findFaults } from '../curriculum/rules/all.ts';
import { leaveOut } from '../curriculum/leave-out.ts';
import { isWhole } from '../curriculum/planned.ts';
import { sayRoot } from './content-tree.ts';
import { openDesk, takeFaults } from './desk.ts';
import { proveDefinition } from './proof.ts';
import { readContent } from './read-content.ts';
import { pathInFile } from '../curriculum/definition-walk.ts';

export type { Lesson, Module } from '../curriculum/library.ts';

/** Everything in `content/`, and everything that is wrong with it, in reading order. */
export interface Library extends LibraryContent {
  problems: Problem[];
  /** Warnings that are right as they stand: a lesson or a bank gives the reason. */
  excused: Problem[];
  /** The items of all banks, also of modules that have no assessment yet: what review asks. */
  items: ExerciseEntry[];
}

export interface ReadOptions {
  /** The folder of content. */
  root: string;
  /** The folder with the host's file and overlay. Default: the same. */
  host?: string;
  /** Default: the registry. */
  kinds?: readonly AnyKind[];
  /** `YYYY-MM-DD`, for reviews that are overdue. Default: none is. */
  today?: string;
  /** Whether every definition must show that it can be solved and only by thinking: the doctor's work. Default: no. */
  isProved?: boolean;
}

/** Reads and checks everything in a folder of content, drafts as well. Never throws for what is in it. */
export function readLibrary({
  root,
  host = root,
  kinds = registry,
  today,
  isProved = false,
}: ReadOptions): Library {
  const desk = openDesk(kinds);
  const content = readContent(desk, sayRoot(root), sayRoot(host));
  takeFaults(desk, findFaults(content, today));
  const items = itemsOfBanks(content);
  if (isProved) {
    for (const entry of [...content.exercises.values(), ...items]) {
      const kind = kinds.find(({ name }) => name === entry.kind);
      const place = desk.sources.get(entry.file)?.placeOf(pathInFile(entry, []));
      if (kind && place) desk.problems.push(...proveDefinition(kind, entry, place));
    }
  }
  const { left, excused, idle } = excuse(desk.problems, excusesOf(content));
  desk.problems = left;
  takeFaults(desk, findIdleExcuses(idle));
  return { ...content, items, problems: sortProblems(desk.problems), excused: sortProblems(excused) };
}

/**
 * The library as learners get it: without drafts, their exercises, and their items in banks. Modules that are planned
 * and hold no lesson stay, because learners plan with them; a module that is not whole has no
 * assessment, and its items are for review alone.
 */
export function withoutDrafts(library: Library): Library {
  const drafts = new Set(library.lessons.filter(({ status }) => status === 'draft').map(({ slug }) => slug));
  const isLive = ({ lesson }: { lesson: string }): boolean => !drafts.has(lesson);
  return {
    ...library,
    modules: library.modules.map((module) => ({
      ...module,
      lessons: module.lessons.filter((slug) => !drafts.has(slug)),
    })),
    lessons: library.lessons.filter(({ slug }) => !drafts.has(slug)),
    exercises: new Map([...library.exercises].filter(([, entry]) => isLive(entry))),
    items: library.items.filter(isLive),
    assessments: new Map(
      [...library.assessments]
        .filter(([slug]) => library.modules.some((module) => module.slug === slug && isWhole(module)))
        .map(([slug, assessment]) => [slug, { ...assessment, items: assessment.items.filter(isLive) }]),
    ),
  };
}

/** The library with every draft published: what its author sees before anybody else does. */
export function asPublished(library: Library): Library {
  return { ...library, lessons: library.lessons.map((lesson) => ({ ...lesson, status: 'live' })) };
}

const loaded = new Map<string, Library>();

/**
 * The library of a folder as learners of this host get it, or with its drafts, read once for each folder while the program runs.
 */
export function loadLibrary(root = 'content', hasDrafts = false): Library {
  const key = `${root} ${String(hasDrafts)}`;
  const known = loaded.get(key);
  if (known) return known;
  const read = readLibrary({ root });
  const library = leaveOut(withoutDrafts(hasDrafts ? asPublished(read) : read));
  loaded.set(key, library);
  return library;
}
