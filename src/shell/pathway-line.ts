import type { CurriculumShape } from '../curriculum/shape.ts';
import { CORE, pathOfLesson } from '../curriculum/units.ts';
import type { ModuleProgress, Progress } from '../progress/progress.ts';
import { element } from './element.ts';
import { sayCount } from './say-count.ts';

/** The preference that holds the slug of the chosen pathway. */
export const CHOSEN = 'pathway';

/** The Core and the pathway that the learner chose, in this order; nothing where none was chosen or it is gone. */
export function findChosen({ preferences, pathways }: Progress): ModuleProgress[] {
  const chosen = pathways.find(({ slug }) => slug === preferences.get(CHOSEN));
  const core = pathways.find(({ slug }) => slug === CORE && chosen && slug !== chosen.slug);
  return chosen ? [...(core ? [core] : []), chosen] : [];
}

/** "3 of 17 lessons complete. Next: Anatomy of an entry", with its links, as an item of a list. */
export function drawPathway(pathway: ModuleProgress, course: CurriculumShape, base: string): HTMLElement {
  const { slug, title, lessons, lessonsComplete, earnedAt } = pathway;
  const [item, name, about] = [element('li'), element('p', 'task-name'), element('p', 'meta')];
  const link = element('a', '', title);
  link.href = `${base}pathways/${slug}/`;
  name.append(link);
  about.append(
    lessons.length === 0
      ? 'Its lessons are in preparation'
      : `${String(lessonsComplete)} of ${sayCount(lessons.length, 'lesson')} complete`,
  );
  const next = lessons.find(({ isComplete }) => !isComplete);
  if (earnedAt === undefined && next) {
    const to = element('a', '', next.title);
    to.href = base + pathOfLesson(course, next.slug);
    about.append('. Next: ', to);
  }
  item.append(name, about);
  return item;
}
