import type { Fault } from '../fault.ts';
import { faultAt } from '../fault.ts';
import type { Assessment, Filed, LibraryContent } from '../library.ts';
import type { Pathway } from '../pathway.ts';
import { unknownName } from '../near.ts';
import { isWhole } from '../planned.ts';

/** Items a lesson needs in the bank, so that who tries again meets new ones. */
const ITEMS_A_LESSON = 8;

function faultsOfBank(assessment: Assessment, library: LibraryContent): Fault[] {
  const { file, items, draw } = assessment;
  const lessons = library.lessons.filter(({ module }) => module === assessment.module);
  const slugs = lessons.map(({ slug }) => slug);
  const strays = items.flatMap(({ lesson, item = 0 }) =>
    slugs.includes(lesson)
      ? []
      : [faultAt('lesson/unknown', file, ['items', item, 'lesson'], unknownName(lesson, slugs))],
  );
  const thin = lessons
    .filter(({ status }) => status === 'live')
    .flatMap(({ slug }) => {
      const count = items.filter(({ lesson }) => lesson === slug).length;
      if (count >= ITEMS_A_LESSON) return [];
      return [
        faultAt('bank/too-small', file, ['items'], { lesson: slug, items: count, needed: ITEMS_A_LESSON }),
      ];
    });
  // A bank grows with its lessons; it is drawn from once they are all written.
  const module = library.modules.find(({ slug }) => slug === assessment.module);
  const isGrowing = module !== undefined && !isWhole(module);
  const short =
    draw > items.length && !isGrowing
      ? [faultAt('bank/draws-too-many', file, ['draw'], { draw, items: items.length })]
      : [];
  return [...strays, ...thin, ...short];
}

/** Assessments of pathways that cannot ask about every lesson. */
function faultsOfPathway({ file, lessons, assessment }: Filed<Pathway>): Fault[] {
  if (!assessment || assessment.draw >= lessons.length) return [];
  const args = { draw: assessment.draw, lessons: lessons.length };
  return [faultAt('bank/draws-too-few', file, ['assessment', 'draw'], args)];
}

/** Banks that are too small, draw too much or too little, or ask about lessons of another module. */
export function findFaultsOfBanks(library: LibraryContent): Fault[] {
  return [
    ...[...library.assessments.values()].flatMap((assessment) => faultsOfBank(assessment, library)),
    ...[...library.pathways.values()].flatMap(faultsOfPathway),
  ];
}
