import { z } from '../../kernel/zod.ts';
import { baseFields, recipeSeed, slug } from '../base.ts';
import { DECISIONS } from './decisions.ts';
import { findLinkFaults } from './faults.ts';
import { SCORED_NAMES } from './fields.ts';
import { MOST_PAIRS_ON_CARDS, THRESHOLD_LIMIT } from './limits.ts';
import type { Version } from './version.ts';

const chance = z.strictObject({
  m: z
    .number()
    .min(0.01)
    .max(0.9999)
    .describe('How often the field agrees in two records of one person, 0.01 to 0.9999.'),
  u: z
    .number()
    .min(1e-12)
    .max(0.99)
    .describe('How often the field agrees by chance in records of two people; smaller for rarer values.'),
});

const shape = z.strictObject({
  kind: z
    .literal('link-records')
    .describe('Decide whether two records are of one person, then set the thresholds for a whole file.'),
  ...baseFields,
  data: z
    .strictObject({
      template: z
        .literal('patient-index')
        .default('patient-index')
        .describe('The kind of data: an index of invented patients. Default: patient-index.'),
      seed: recipeSeed,
      noise: z
        .int()
        .min(0)
        .max(100)
        .default(0)
        .describe(
          'Of 100 records, how many differ in capitals and spaces only; it changes no score. Default: 0.',
        ),
    })
    .prefault({})
    .describe('The recipe of the index. Default: no noise, seed 1.'),
  fields: z
    .array(z.enum(SCORED_NAMES))
    .min(2)
    .max(SCORED_NAMES.length)
    .default(['surname', 'forename', 'dob', 'sex', 'postcode'])
    .describe(
      'The fields that the score is made of. Cards show the others too. Default: all but the NHS number.',
    ),
  chances: z
    .partialRecord(z.enum(SCORED_NAMES), chance)
    .default({})
    .describe('Other chances of agreement for some fields. Default: the illustrative figures of the lesson.'),
  showScore: z
    .boolean()
    .default(true)
    .describe('Whether the cards show the score and what each field adds to it. Default: true.'),
  pairs: z
    .array(slug)
    .max(MOST_PAIRS_ON_CARDS)
    .default([])
    .describe('The histories of the pairs to decide on cards, one name a pair, up to 12. Default: no cards.'),
  file: z
    .strictObject({
      stories: z
        .array(
          z.strictObject({
            story: slug.describe('A history that pairs of the file have, such as twins or moved.'),
            count: z.int().min(1).max(200).default(1).describe('How many pairs have it. Default: 1.'),
          }),
        )
        .min(2)
        .max(20)
        .describe(
          'What the file is made of: histories with their numbers. The pairs of the cards are added.',
        ),
    })
    .optional()
    .describe('The whole file, where two thresholds are to be set. Default: no thresholds are asked for.'),
  pass: z
    .strictObject({
      saved: z
        .number()
        .min(0.3)
        .max(1)
        .default(0.7)
        .describe(
          'The share to save of what the best answer saves over the best one without thought; each part needs it. Default: 0.7.',
        ),
    })
    .prefault({})
    .describe('What passes. Default: 70 in 100 of the cost that thought can save.'),
});

/** What an author writes for `kind: link-records`. */
export const linkRecordsSchema = shape.superRefine((def, context) => {
  for (const { path, message } of findLinkFaults(def)) context.addIssue({ code: 'custom', path, message });
});

const threshold = z.int().min(-THRESHOLD_LIMIT).max(THRESHOLD_LIMIT).optional();

/** What a learner may send: decisions by pair, and thresholds in whole points. An absent threshold lets nothing through. */
export const linkRecordsResponse = z.strictObject({
  decisions: z.record(slug, z.enum(DECISIONS)).default({}),
  merge: threshold,
  send: threshold,
});

/** A definition after its defaults; the build adds `made`, which no author writes. */
export type LinkRecords = z.infer<typeof shape> & { made?: { seed: number; version: Version } };
export type LinkRecordsResponse = z.infer<typeof linkRecordsResponse>;
