import Case from './Case.astro';
import Data from './Data.astro';
import Exercise from './Exercise.astro';
import KeyPoint from './KeyPoint.astro';
import KeyPoints from './KeyPoints.astro';
import Opinion from './Opinion.astro';
import Reflect from './Reflect.astro';
import Reveal from './Reveal.astro';
import Source from './Source.astro';
import Step from './Step.astro';
import Term from './Term.astro';
import Warning from './Warning.astro';

/** What a lesson may use without importing it. Authors' names for it stand in `curriculum/components.ts`. */
export const lessonParts = {
  Case,
  Data,
  Exercise,
  KeyPoint,
  KeyPoints,
  Opinion,
  Reflect,
  Reveal,
  Source,
  Step,
  Term,
  Warning,
};
