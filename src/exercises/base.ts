import { z } from '../kernel/zod.ts';
import { FACT, SLUG } from '../kernel/ids.ts';

/** An id: kebab-case, permanent, unique over the whole site. */
export const slug = z.string().regex(SLUG, 'must be kebab-case: lower-case letters, digits and hyphens');

const seed = z.int().min(0).max(2_147_483_647).default(1);

/** The seed of a recipe, for kinds whose first version is made from one. */
export const recipeSeed = seed.describe(
  'Starts the chance that makes the first version; later versions take other seeds. Default: 1.',
);

/** The fields that every exercise has. Spread into each kind's schema: `z.strictObject({ kind: …, ...baseFields, … })`. */
export const baseFields = {
  id: slug.describe('The permanent name of this exercise, unique over the whole site; it is never reused.'),
  title: z
    .string()
    .min(3)
    .max(80)
    .describe('The heading above the exercise; begin it with what the learner does.'),
  task: z.string().min(10).max(600).describe('What to do, in one to three sentences, shown above the work.'),
  outcome: slug.describe('Which outcome of the lesson this exercises: a key of `outcomes` in the lesson.'),
  hints: z
    .array(z.string().min(5).max(300))
    .max(5)
    .default([])
    .describe('Up to five hints, shown one at a time; none of them may give the answer. Default: none.'),
  certainty: z
    .boolean()
    .optional()
    .describe(
      'Asks "How sure are you?" before a check; it shapes the feedback and never the mark. Default: false.',
    ),
  seed: seed.describe(
    'Starts the chance that orders options and makes data; change it to get another first version. Default: 1.',
  ),
  explanation: z
    .string()
    .min(20)
    .max(1200)
    .describe('Why the answer is the answer; shown with the worked answer, and to readers without scripts.'),
  facts: z
    .array(z.string().regex(FACT, 'must be source#fact, such as brennan-2012#episodes'))
    .optional()
    .describe(
      'Facts of content/sources/ it rests on, each as source#fact; one of confidence U is refused. Default: none.',
    ),
} as const;

/** The six dimensions of the Government Data Quality Framework (3 December 2020). */
export const DIMENSIONS = [
  'completeness',
  'uniqueness',
  'consistency',
  'timeliness',
  'validity',
  'accuracy',
] as const;
