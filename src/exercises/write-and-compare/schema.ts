import { z } from '../../kernel/zod.ts';
import { baseFields, slug } from '../base.ts';
import { findWriteFaults } from './faults.ts';

/** Letters that a learner's text may have; a text stays small enough to be kept at every check. */
export const LONGEST_TEXT = 4000;

// Nobody is right or wrong here, so nobody is asked how sure they are of it.
const { certainty: _certainty, ...ownFields } = baseFields;

const line = z.strictObject({
  id: slug.describe('The permanent name of the line, unique in the exercise; marks are kept under it.'),
  say: z
    .string()
    .min(10)
    .max(200)
    .describe(
      'What a good text does, as a statement that is true or not, such as "The plan names who does what".',
    ),
  because: z
    .string()
    .min(10)
    .max(400)
    .describe('Why it matters to the reader; shown where the learner holds the line for not met.'),
});

const shape = z.strictObject({
  kind: z
    .literal('write-and-compare')
    .describe('A short text to write, then to mark by a rubric beside a model answer; never counted.'),
  ...ownFields,
  given: z
    .strictObject({
      label: z.string().min(3).max(80).describe('What the text is, such as "The entry as it stands".'),
      text: z.string().min(3).max(2000).describe('The text itself; each line of it is a paragraph.'),
    })
    .optional()
    .describe('Something to rewrite or to answer, shown above the box. Default: none.'),
  label: z
    .string()
    .min(3)
    .max(80)
    .default('Your text')
    .describe('The name of the box to write in. Default: Your text.'),
  words: z
    .strictObject({
      least: z.int().min(1).max(600).describe('The fewest words that can do it.'),
      most: z.int().min(1).max(600).describe('The most words that a busy reader would want.'),
    })
    .optional()
    .describe(
      'How long a good text is; said beside the count and never enforced. Default: no length is said.',
    ),
  rubric: z
    .array(line)
    .min(2)
    .max(8)
    .describe('Two to eight lines that the learner marks met, partly met or not met, in order.'),
  model: z
    .string()
    .min(10)
    .max(LONGEST_TEXT)
    .describe('One text that meets every line; shown beside theirs once they have written and checked.'),
});

/** What an author writes for `kind: write-and-compare`. */
export const writeAndCompareSchema = shape.superRefine((def, context) => {
  for (const { path, message } of findWriteFaults(def)) context.addIssue({ code: 'custom', path, message });
});

/** What a learner may send: the text, and line id → 2 met, 1 partly, 0 not. Lines that are not here are ignored. */
export const writeAndCompareResponse = z.strictObject({
  text: z.string().max(LONGEST_TEXT).default(''),
  marks: z.record(slug, z.union([z.literal(0), z.literal(1), z.literal(2)])).default({}),
});

export type WriteAndCompare = z.infer<typeof shape>;
export type WriteAndCompareResponse = z.infer<typeof writeAndCompareResponse>;
export type RubricLine = WriteAndCompare['rubric'][number];
/** 2 met, 1 partly met, 0 not met. */
export type OwnMark = WriteAndCompareResponse['marks'][string];
