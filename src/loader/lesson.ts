import { problemAt } from '../kernel/problem.ts';
import { lessonSchema } from '../curriculum/lesson.ts';
import type { LessonFields } from '../curriculum/lesson.ts';
import type { Lesson } from '../curriculum/library.ts';
import { fileIn } from './content-tree.ts';
import type { ContentFolder } from './content-tree.ts';
import { notePartial, takeText, topOf } from './desk.ts';
import type { Desk } from './desk.ts';
import { readLessonBody } from './lesson-body.ts';
import { findMarkupProblems } from './markup-rules.ts';
import { readMdx } from './mdx.ts';
import type { MdxSource } from './mdx.ts';
import { readWithSchema } from './schema-problems.ts';
import { findTextProblems } from './text-rules.ts';
import { readYaml } from './yaml-source.ts';

/** The name of a lesson's text in its folder. */
export const LESSON_FILE = 'lesson.mdx';

/** Where a lesson lies. */
export interface LessonPlace {
  module: string;
  slug: string;
  /** As shown: `4.2`. */
  number: string;
  /** Inside `modules/`. */
  folder: string;
}

/** Fields for a lesson whose own cannot be read: only so that the rest of it can still be checked. */
function standIn(slug: string): LessonFields {
  return {
    title: slug,
    summary: '',
    minutes: 0,
    outcomes: {},
    statements: [],
    frameworks: [],
    sources: [],
    questions: [],
    prerequisites: [],
    asAt: '',
    changed: '',
    version: '',
    status: 'live',
    excused: [],
  };
}

/** The fields that can be read of some that are not all right. */
function salvage(slug: string, value: unknown): LessonFields {
  const written = (typeof value === 'object' && value !== null ? value : {}) as Readonly<
    Record<string, unknown>
  >;
  const good = Object.entries(lessonSchema.shape).flatMap(([key, schema]) => {
    const read = schema.safeParse(written[key]);
    return read.success ? [[key, read.data] as const] : [];
  });
  return { ...standIn(slug), ...Object.fromEntries(good) };
}

function readFields(desk: Desk, mdx: MdxSource, slug: string): { fields: LessonFields; isWhole: boolean } {
  if (mdx.frontmatter === undefined) return { fields: standIn(slug), isWhole: false };
  const source = readYaml(mdx.file, mdx.frontmatter);
  desk.sources.set(mdx.file, source);
  desk.problems.push(...source.problems);
  if (source.value === undefined) return { fields: standIn(slug), isWhole: false };
  const { value, problems } = readWithSchema({ source, schema: lessonSchema, page: 'lessons' }, source.value);
  desk.problems.push(...problems);
  return value ? { fields: value, isWhole: true } : { fields: salvage(slug, source.value), isWhole: false };
}

/** Reads a lesson; one with problems is given as far as it can be read, and noted as partial. */
export function readLesson(
  desk: Desk,
  folder: ContentFolder,
  place: LessonPlace,
): { lesson: Lesson; mdx: MdxSource } | undefined {
  const { module, slug, number, folder: inside } = place;
  const file = fileIn(folder, LESSON_FILE);
  if (!folder.files.includes(LESSON_FILE)) {
    desk.problems.push(
      problemAt('file/missing', topOf(file), {
        name: LESSON_FILE,
        purpose: 'every lesson folder needs its text',
      }),
    );
  }
  const text = folder.files.includes(LESSON_FILE) ? takeText(desk, folder, LESSON_FILE) : undefined;
  if (text === undefined) {
    desk.unread.add(`lesson ${slug}`);
    notePartial(desk, folder);
    return undefined;
  }
  const mdx = readMdx(file, text);
  const { fields, isWhole } = readFields(desk, mdx, slug);
  const { body, problems } = readLessonBody(mdx);
  desk.problems.push(
    ...mdx.problems,
    ...problems,
    ...findMarkupProblems(mdx),
    ...findTextProblems(file, text),
  );
  if (!isWhole) desk.unread.add(`outcomes ${slug}`);
  if (!isWhole || !mdx.tree) notePartial(desk, folder);
  return { lesson: { ...fields, ...body, slug, id: slug, module, number, folder: inside, file }, mdx };
}
