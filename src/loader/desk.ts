import { problemAt } from '../kernel/problem.ts';
import type { Place, Problem } from '../kernel/problem.ts';
import type { ProblemCode } from '../kernel/problem-words.ts';
import { isProblemCode, problemWords } from '../kernel/problem-words.ts';
import type { Fault } from '../curriculum/fault.ts';
import { fileIn, readText, startsOf } from './content-tree.ts';
import type { ContentFolder } from './content-tree.ts';
import { readYaml } from './yaml-source.ts';
import type { YamlSource } from './yaml-source.ts';
import type { AnyKind } from '../exercises/kind.ts';

/** Codes that only follow from another problem where something could not be read whole. */
const FOLLOW_ON: ReadonlySet<ProblemCode> = new Set([
  'lesson/minutes',
  'lesson/no-part',
  'lesson/no-exercise',
  'lesson/many-key-points',
  'source/none',
  'source/not-listed',
  'source/not-cited',
  'outcome/unknown',
  'outcome/not-exercised',
  'outcome/not-assessed',
  'bank/too-small',
  'bank/draws-too-many',
  'exercise/not-shown',
  'lesson/reading-age',
  'bank/longest-is-right',
  'bank/same-position',
  'excuse/not-needed',
]);

/** The thing that an unknown name would be, by code. */
const NAMED: Partial<Record<ProblemCode, string>> = {
  'lesson/unknown': 'lesson',
  'source/unknown': 'source',
  'term/unknown': 'term',
  'statement/unknown': 'statement',
  'framework/unknown': 'framework',
  'exercise/unknown': 'exercise',
  'table/unknown': 'table',
};

/** What the readers of the several kinds of file share while one library is read. */
export interface Desk {
  kinds: readonly AnyKind[];
  problems: Problem[];
  /** YAML by file, and the fields of lessons, so that rules can name lines. */
  sources: Map<string, YamlSource>;
  /** Things that exist and could not be read, as "source brennan-2012" or "outcomes the-pregnant-men": nobody is told that they do not exist. */
  unread: Set<string>;
  /** Beginnings of paths under which not everything could be read. */
  partial: Set<string>;
  /** Ids taken so far, as "exercise x", with the file that took them. */
  taken: Map<string, string>;
}

/** An empty desk. */
export function openDesk(kinds: readonly AnyKind[]): Desk {
  return { kinds, problems: [], sources: new Map(), unread: new Set(), partial: new Set(), taken: new Map() };
}

/** Where something stands that has no lines: a folder, a file that is missing. */
export function topOf(file: string): Place {
  return { file, line: 1, column: 1 };
}

/** The text of a file of a folder; nothing, and a problem, where it cannot be read. */
export function takeText(desk: Desk, folder: ContentFolder, name: string): string | undefined {
  const { text, problems } = readText(fileIn(folder, name));
  desk.problems.push(...problems);
  return text;
}

/** A YAML file of a folder, its problems put down; nothing where it cannot be read. */
export function takeYaml(desk: Desk, folder: ContentFolder, name: string): YamlSource | undefined {
  const text = takeText(desk, folder, name);
  if (text === undefined) return undefined;
  const source = readYaml(fileIn(folder, name), text);
  desk.problems.push(...source.problems);
  desk.sources.set(source.file, source);
  return source.value === undefined ? undefined : source;
}

/** Notes that not everything in a folder could be read. */
export function notePartial(desk: Desk, folder: ContentFolder): void {
  for (const start of startsOf(folder)) desk.partial.add(start);
}

/** Takes an id for a thing; false, and a problem at the place, where another file has it already. */
export function takeId(desk: Desk, thing: string, id: string, place: Place): boolean {
  const key = `${thing} ${id}`;
  const other = desk.taken.get(key);
  if (other !== undefined) desk.problems.push(problemAt('id/duplicate', place, { id, thing, other }));
  else desk.taken.set(key, place.file);
  return other === undefined;
}

function placeOfFault(desk: Desk, { file, at }: Fault): Place {
  if ('line' in at) return { file, line: at.line, column: at.column };
  return desk.sources.get(file)?.placeOf(at) ?? topOf(file);
}

function isAnyUnread(desk: Desk, thing: string): boolean {
  return [...desk.unread].some((key) => key.startsWith(`${thing} `));
}

function isFollowOn(desk: Desk, fault: Fault): boolean {
  const thing = NAMED[fault.code];
  if (thing === 'framework' && isAnyUnread(desk, 'framework')) return true;
  // It may be planned in a module that could not be read.
  if (thing === 'lesson' && isAnyUnread(desk, 'module')) return true;
  if (fault.code === 'outcome/unknown' && desk.unread.has(`outcomes ${String(fault.args['lesson'])}`))
    return true;
  // What was not read may explain it, or use it.
  if (fault.code === 'term/unexplained' && isAnyUnread(desk, 'term')) return true;
  if (fault.code === 'source/unused' && (desk.partial.size > 0 || isAnyUnread(desk, 'statement')))
    return true;
  if (thing !== undefined && desk.unread.has(`${thing} ${String(fault.args['id'])}`)) return true;
  // An excuse is idle only where what it excuses would have been said.
  if (fault.code === 'excuse/not-needed' && isProblemCode(String(fault.args['id']))) {
    const excused = { ...fault, code: fault.args['id'] as ProblemCode };
    if (isFollowOn(desk, excused)) return true;
  }
  return FOLLOW_ON.has(fault.code) && [...desk.partial].some((start) => fault.file.startsWith(start));
}

/** Puts down what rules found, at the lines where it stands; what only follows from something unread is left out. */
export function takeFaults(desk: Desk, faults: readonly Fault[]): void {
  for (const fault of faults) {
    if (isFollowOn(desk, fault)) continue;
    const path = 'line' in fault.at ? [] : fault.at;
    const { severity } = problemWords[fault.code];
    desk.problems.push({ ...placeOfFault(desk, fault), code: fault.code, severity, path, args: fault.args });
  }
}
