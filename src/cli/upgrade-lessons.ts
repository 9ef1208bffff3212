import type { Lesson, LibraryContent } from '../curriculum/library.ts';

type Lessons = Pick<LibraryContent, 'lessons' | 'pathways'>;

const isLive = ({ status }: Lesson): boolean => status === 'live';
const nameOf = ({ number, title }: Lesson): string => `${number} ${title}`;
/** The first number of a version: raised when the meaning changes. */
const meaningOf = ({ version }: Lesson): string => version.split('.')[0] ?? '';

function list(intro: string, names: readonly string[]): string[] {
  return names.length === 0 ? [] : [`${intro} ${names.join('; ')}.`];
}

/** What learners find changed from one version of the content to the next, a sentence each. */
export function compareLessons(before: Lessons, after: Lessons): string[] {
  const known = new Map(before.lessons.filter(isLive).map((lesson) => [lesson.slug, lesson]));
  const live = after.lessons.filter(isLive);
  const slugs = new Set(live.map(({ slug }) => slug));
  const meant = live.filter((lesson) => {
    const old = known.get(lesson.slug);
    return old !== undefined && meaningOf(old) !== meaningOf(lesson);
  });
  const corrected = live.filter((lesson) => {
    const old = known.get(lesson.slug);
    return old !== undefined && meaningOf(old) === meaningOf(lesson) && old.version !== lesson.version;
  });
  return [
    ...list('New lessons:', live.filter(({ slug }) => !known.has(slug)).map(nameOf)),
    ...list('Lessons whose meaning changed; results already earned stand:', meant.map(nameOf)),
    ...list('Lessons that were corrected:', corrected.map(nameOf)),
    ...list(
      'Lessons that are no longer there; what was done in them stays in the record:',
      [...known.values()].filter(({ slug }) => !slugs.has(slug)).map(nameOf),
    ),
    ...[...after.pathways.values()].flatMap(({ id, title, lessons }) => {
      const old = before.pathways.get(id)?.lessons ?? [];
      if (old.length === 0) return [`A new pathway: ${title}.`];
      const more = lessons.filter((slug) => !old.includes(slug)).length;
      const fewer = old.filter((slug) => !lessons.includes(slug)).length;
      if (more + fewer === 0) return [];
      return [
        `The pathway ${title} has ${String(lessons.length)} lessons, and had ${String(old.length)}: ${String(more)} came, ${String(fewer)} went.`,
      ];
    }),
  ];
}
