import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { registry } from '../exercises/registry.ts';
import type { AnyKind } from '../exercises/kind.ts';
import { SLUG } from '../kernel/ids.ts';
import { nearestName } from '../kernel/nearest.ts';
import { ITEM_KIND } from '../curriculum/assessment.ts';
import { folderName } from '../curriculum/order.ts';
import { readFolder } from '../loader/content-tree.ts';
import { readLibrary } from '../loader/library.ts';
import type { Library } from '../loader/library.ts';
import { numberedFolders } from '../loader/module.ts';
import type { Numbered } from '../loader/module.ts';
import { exerciseStarter, FIRST_OUTCOME, lessonStarter, titleOfSlug } from '../loader/starters.ts';

const USAGE = `Usage:
  npm run new -- lesson <slug> --module <slug>
  npm run new -- exercise <kind> --lesson <slug> --id <id>
  npm run new -- --list`;

const MINUTES = 3;
const FIRST_STATEMENT = 'P12';

/** What went wrong, in a sentence that says what to do. */
class Refusal extends Error {}

function refuse(sentence: string): never {
  throw new Refusal(sentence);
}

function sayUnknown(thing: string, name: string, names: readonly string[]): string {
  const near = nearestName(name, names);
  const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
  return `There is no ${thing} "${name}".${hint} There are: ${names.join(', ')}.`;
}

function checkSlug(what: string, slug: string): void {
  if (!SLUG.test(slug))
    refuse(`${what} "${slug}" must be kebab-case: lower-case letters, digits and hyphens, letter first.`);
}

function kindNamed(name: string): AnyKind {
  return (
    registry.find((kind) => kind.name === name) ??
    refuse(
      sayUnknown(
        'kind',
        name,
        registry.map((kind) => kind.name),
      ),
    )
  );
}

function modulesOf(root: string): Numbered[] {
  return numberedFolders(readFolder(`${root}/modules`));
}

function checkNewId(library: Library, id: string): void {
  checkSlug('The id', id);
  const items = [...library.assessments.values()].flatMap((bank) => [
    bank.id,
    ...bank.items.map((item) => item.id),
  ]);
  if (library.exercises.has(id) || items.includes(id))
    refuse(`The id "${id}" is taken. Ids are never used twice.`);
}

/** Writes a new file, and says so. */
function write(path: string, text: string): string {
  if (existsSync(path)) refuse(`${path} exists already; nothing was changed.`);
  writeFileSync(path, text);
  return `made ${path}`;
}

function newLesson(root: string, slug: string, moduleSlug: string, today: string): string[] {
  checkSlug('The slug', slug);
  const modules = modulesOf(root);
  const names = modules.map((module) => module.slug);
  const module =
    modules.find((one) => one.slug === moduleSlug) ?? refuse(sayUnknown('module', moduleSlug, names));
  const library = readLibrary({ root });
  const lessons = modules.flatMap(({ folder }) => numberedFolders(folder));
  if (lessons.some((lesson) => lesson.slug === slug)) refuse(`There is a lesson "${slug}" already.`);
  const exercise = `${slug}-check`;
  checkNewId(library, exercise);

  const planned = library.modules.find((one) => one.slug === moduleSlug)?.planned ?? [];
  const taken = [...numberedFolders(module.folder), ...planned].map((lesson) => lesson.number);
  const plan = planned.find((lesson) => lesson.slug === slug);
  const number = plan?.number ?? Math.max(0, ...taken) + 1;
  const folder = `${module.folder.path}/${folderName(number, slug)}`;
  const [statement = FIRST_STATEMENT] = [
    ...(library.modules.find((one) => one.slug === moduleSlug)?.statements ?? []),
    ...library.statements.keys(),
  ];
  const start = {
    title: plan?.title ?? titleOfSlug(slug),
    statements: plan?.statements ?? [statement],
    frameworks: plan?.frameworks ?? [],
    today,
    minutes: MINUTES,
    exercise,
  };
  mkdirSync(folder);
  return [
    write(`${folder}/lesson.mdx`, lessonStarter(start)),
    write(
      `${folder}/${exercise}.exercise.yaml`,
      exerciseStarter(kindNamed(ITEM_KIND).starter, exercise, FIRST_OUTCOME),
    ),
    ...(plan ? [`Now take "${slug}" out of planned in ${module.folder.path}/module.yaml.`] : []),
    'It is a draft: the doctor and npm run dev read it, and the built site has it once its status is live.',
  ];
}

function newExercise(root: string, kindName: string, lessonSlug: string, id: string): string[] {
  const kind = kindNamed(kindName);
  const lessons = modulesOf(root).flatMap(({ folder }) => numberedFolders(folder));
  const names = lessons.map((lesson) => lesson.slug);
  const place =
    lessons.find((lesson) => lesson.slug === lessonSlug) ?? refuse(sayUnknown('lesson', lessonSlug, names));
  const library = readLibrary({ root });
  checkNewId(library, id);
  const outcomes = Object.keys(library.lessons.find((lesson) => lesson.slug === lessonSlug)?.outcomes ?? {});
  const [outcome = FIRST_OUTCOME] = outcomes;
  return [
    write(`${place.folder.path}/${id}.exercise.yaml`, exerciseStarter(kind.starter, id, outcome)),
    `Now put this into a step of ${place.folder.path}/lesson.mdx:\n\n<Exercise id="${id}" />\n`,
  ];
}

function make(args: string[], today: string): string[] {
  const { values, positionals } = parseArgs({
    args,
    options: {
      module: { type: 'string' },
      lesson: { type: 'string' },
      id: { type: 'string' },
      root: { type: 'string' },
      list: { type: 'boolean' },
    },
    allowPositionals: true,
  });
  const root = values.root ?? process.env['CONTENT_DIR'] ?? 'content';
  const [what, name] = positionals;
  if (values.list) return registry.map(({ name: kind, purpose }) => kind.padEnd(20) + purpose);
  if (what === 'lesson' && name !== undefined && values.module !== undefined) {
    return newLesson(root, name, values.module, today);
  }
  if (what === 'exercise' && name !== undefined && values.lesson !== undefined && values.id !== undefined) {
    return newExercise(root, name, values.lesson, values.id);
  }
  return refuse(USAGE);
}

/**
 * Makes a lesson or an exercise as the arguments say, or lists the kinds. What it says, and whether it did so; a
 * refusal says why and has made nothing. `today`: `YYYY-MM-DD`.
 */
export function runNew(args: string[], today: string): { lines: string[]; isDone: boolean } {
  try {
    return { lines: make(args, today), isDone: true };
  } catch (error) {
    if (error instanceof Refusal) return { lines: [error.message], isDone: false };
    // What parseArgs throws for an argument it does not know.
    if (error instanceof TypeError && 'code' in error)
      return { lines: [error.message, USAGE], isDone: false };
    throw error;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { lines, isDone } = runNew(process.argv.slice(2), new Date().toISOString().slice(0, 10));
  (isDone ? console.log : console.error)(lines.join('\n'));
  process.exitCode = isDone ? 0 : 1;
}
