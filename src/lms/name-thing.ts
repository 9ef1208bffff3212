import type { CurriculumShape } from '../curriculum/shape.ts';
import { findUnit, pathOfLesson, pathOfUnit } from '../curriculum/units.ts';
import type { Told } from './statements.ts';

/**
 * Finds what an answer was given to by the outline of the course. `site`: where it is published, as an absolute address with
 * a slash at the end, also where the page itself came from a package. What the outline does not know is named by its id.
 */
export function nameThings(
  curriculum: CurriculumShape,
  { site, lang }: { site: string; lang: string },
): Told['nameThing'] {
  const lessons = curriculum.modules.flatMap((module) => module.lessons);
  const units = [...curriculum.modules, ...curriculum.pathways].flatMap(
    ({ slug }) => findUnit(curriculum, slug) ?? [],
  );
  return (event) => {
    if (event.type === 'attempt.check') {
      const { exercise } = event.payload;
      const lesson = lessons.find(({ exercises }) => exercises.some(({ id }) => id === exercise));
      const path = lesson ? pathOfLesson(curriculum, lesson.slug) : 'learn/';
      const title = lesson ? `${lesson.number} ${lesson.title}` : exercise;
      return { address: `${site}${path}x/${exercise}/`, title, lang };
    }
    const { assessment: id } = event.payload;
    const unit = units.find(({ assessment }) => assessment?.id === id);
    if (!unit) return { address: `${site}learn/assessment/${id}/`, title: id, lang };
    return { address: `${site}${pathOfUnit(unit)}assessment/`, title: `Assessment: ${unit.title}`, lang };
  };
}
