import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { registry } from '../exercises/registry.ts';
import type { AnyKind } from '../exercises/kind.ts';
import { SLUG } from '../kernel/ids.ts';
import { nearestName } from '../kernel/nearest.ts';
import { ITEM_KIND } from '../curriculum/assessment.ts';
import { folderName } from '../curriculum/order.ts';
import { ownPath } from '../curriculum/overlay.ts';
import { fileIn, folderNamed, readTree } from '../loader/content-tree.ts';
import type { ContentFolder } from '../loader/content-tree.ts';
import { LESSON_FILE } from '../loader/lesson.ts';
import { readLibrary } from '../loader/library.ts';
import type { Library } from '../loader/library.ts';
import { MODULE_FILE, numberedFolders } from '../loader/module.ts';
import type { Numbered } from '../loader/module.ts';
import { exerciseStarter, FIRST_OUTCOME, lessonStarter, titleOfSlug } from '../loader/starters.ts';

const USAGE = `Usage:
  npm run new -- lesson <slug> --module <slug> [--site]
  npm run new -- exercise <kind> --lesson <slug> --id <id> [--site]
  npm run new -- --list
--site puts it into content/site/, the folder that a host keeps over all new versions.
npm hands options on only behind the first --.`;

const MINUTES = 3;
const FIRST_STATEMENT = 'P12';

/** What went wrong, in a sentence that says what to do. */
class Refusal extends Error {}

function refuse(sentence: string): never {
  throw new Refusal(sentence);
}

/** An argument that has to be there, or a refusal that names it and says what it is. */
function need(value: string | undefined, name: string, what: string): string {
  return value ?? refuse(`${name} is missing: ${what}.\n\n${USAGE}`);
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

/** The folder of content, and whether what is made is a host's own. */
interface Where {
  root: string;
  isHosts: boolean;
}

/** The modules as readers get them: ours with the host's laid over. */
function modulesOf({ root }: Where): Numbered[] {
  return numberedFolders(folderNamed(readTree(root).content, 'modules'));
}

/** The file of that name in a folder as it is, and as it is to be changed or stood beside: the host's own, or the same. */
function placeOf(
  { root, isHosts }: Where,
  folder: ContentFolder,
  name: string,
): { now: string; own: string } {
  const now = fileIn(folder, name);
  return { now, own: isHosts ? ownPath(root, now) : now };
}

/** What is left to do in a file that stands already; a host does it in a copy. */
function sayChange({ now, own }: { now: string; own: string }, what: string): string {
  return `Now ${own === now ? '' : `copy ${now} to ${own} and `}${what} ${own}`;
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
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return `made ${path}`;
}

function newLesson(where: Where, slug: string, moduleSlug: string, today: string): string[] {
  checkSlug('The slug', slug);
  const { root } = where;
  const modules = modulesOf(where);
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
  const place = placeOf(where, module.folder, MODULE_FILE);
  const folder = `${dirname(place.own)}/${folderName(number, slug)}`;
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
  return [
    write(`${folder}/lesson.mdx`, lessonStarter(start)),
    write(
      `${folder}/${exercise}.exercise.yaml`,
      exerciseStarter(kindNamed(ITEM_KIND).starter, exercise, FIRST_OUTCOME),
    ),
    ...(plan ? [`${sayChange(place, `take "${slug}" out of planned in`)}.`] : []),
    'It is a draft: the doctor and npm run dev read it, and the built site has it once its status is live.',
    'Until you have written its sentences, the doctor names each that still stands as it was made here.',
  ];
}

function newExercise(where: Where, kindName: string, lessonSlug: string, id: string): string[] {
  const kind = kindNamed(kindName);
  const { root } = where;
  const lessons = modulesOf(where).flatMap(({ folder }) => numberedFolders(folder));
  const names = lessons.map((lesson) => lesson.slug);
  const lesson =
    lessons.find((one) => one.slug === lessonSlug) ?? refuse(sayUnknown('lesson', lessonSlug, names));
  const library = readLibrary({ root });
  checkNewId(library, id);
  const outcomes = Object.keys(library.lessons.find((one) => one.slug === lessonSlug)?.outcomes ?? {});
  const [outcome = FIRST_OUTCOME] = outcomes;
  const place = placeOf(where, lesson.folder, LESSON_FILE);
  return [
    write(`${dirname(place.own)}/${id}.exercise.yaml`, exerciseStarter(kind.starter, id, outcome)),
    `${sayChange(place, 'put this into a step of')}:\n\n<Exercise id="${id}" />\n`,
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
      site: { type: 'boolean', default: false },
      list: { type: 'boolean' },
      help: { type: 'boolean' },
    },
    allowPositionals: true,
  });
  const where = { root: values.root ?? process.env['CONTENT_DIR'] ?? 'content', isHosts: values.site };
  const [what, name] = positionals;
  if (values.help) return [USAGE];
  if (values.list) return registry.map(({ name: kind, purpose }) => kind.padEnd(20) + purpose);
  if (what === 'lesson') {
    const slug = need(name, '<slug>', "the lesson's name in its address, such as allergy-records");
    return newLesson(where, slug, need(values.module, '--module', 'the slug of its module'), today);
  }
  if (what === 'exercise') {
    const kind = need(name, '<kind>', 'what it asks of the learner; npm run new -- --list shows the kinds');
    const lesson = need(values.lesson, '--lesson', 'the slug of its lesson');
    const id = need(values.id, '--id', 'a name that no other exercise has, such as allergy-records-sort');
    return newExercise(where, kind, lesson, id);
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
