import { isLessonBegun } from '../progress/begun.ts';
import type { LessonProgress } from '../progress/progress.ts';
import type { CourseNames } from './course-names.ts';
import { element } from './element.ts';
import type { Part } from './progress-more.ts';
import { linkTo, sectionNamed } from './progress-section.ts';
import { sayMoment } from './say-moment.ts';

interface Changed {
  at: number;
  path: string;
  title: string;
  says: string;
}

/** What of a lesson changed since it was done: the lesson itself, and exercises of it. */
function listChanged(lesson: LessonProgress, names: CourseNames): Changed[] {
  const named = names.lesson(lesson.slug);
  const readAt = lesson.completeAt ?? lesson.lastAt ?? 0;
  const read = lesson.completeAt === undefined ? 'You last worked on it' : 'You finished it';
  const own: Changed[] =
    named && lesson.isChanged && isLessonBegun(lesson)
      ? [{ at: readAt, ...named, says: `${read} on ${sayMoment(readAt)}; your result stands.` }]
      : [];
  const exercises = lesson.exercises
    .filter(({ isChanged }) => isChanged)
    .flatMap(({ id, doneAt, lastAt }): Changed[] => {
      const exercise = names.exercise(id);
      const at = doneAt ?? lastAt ?? 0;
      if (!exercise) return [];
      const says = `You did it on ${sayMoment(at)}; your result stands.`;
      return [{ at, path: exercise.path, title: `${exercise.title} (${lesson.number})`, says }];
    });
  return [...own, ...exercises];
}

/** *New version available*: lessons and exercises that changed since they were done, latest first. */
export function createChanged(): Part {
  const section = sectionNamed('changed', 'New version available');
  const list = element('ul');
  section.append(
    element('p', '', 'These changed since you did them. You may look again; nothing you did is taken away.'),
    list,
  );
  return {
    section,
    draw({ progress }, names) {
      const lessons = progress.modules.flatMap((module) => module.lessons);
      const changed = lessons.flatMap((lesson) => listChanged(lesson, names)).sort((a, b) => b.at - a.at);
      section.hidden = changed.length === 0;
      list.replaceChildren(
        ...changed.map(({ path, title, says }) => {
          const item = element('li');
          item.append(linkTo(path, title), `. ${says}`);
          return item;
        }),
      );
    },
  };
}
