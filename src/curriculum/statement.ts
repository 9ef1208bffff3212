import { z } from '../kernel/zod.ts';
import { slug, statementId } from './slug.ts';

/** What an author writes in `content/statements/‹id›.yaml`: one statement of the plan this curriculum answers. */
export const statementSchema = z.strictObject({
  id: statementId.describe('P1–P12 the plan, T1–T5 truths, V1–V11 the vision, A1–A7 arguments.'),
  group: z
    .enum([
      'regulation',
      'commissioning',
      'incentives',
      'reporting',
      'education',
      'truth',
      'vision',
      'argument',
    ])
    .describe('Which group it belongs to, on the plan pages.'),
  says: z.string().min(20).max(400).describe('What it says, in our own words.'),
  asks: z
    .string()
    .min(10)
    .max(400)
    .optional()
    .describe('What it asks of you as a clinician. Default: nothing is said.'),
  since: z
    .array(
      z.strictObject({
        on: z
          .string()
          .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be a year, a month or a day, such as 2026-11')
          .describe('When this was so: a year, a month or a day.'),
        says: z.string().min(10).max(500).describe('What happened.'),
        confidence: z
          .enum(['V', 'V*', 'W', 'C', 'U'])
          .describe('How sure this is, as in a source; U for unsure.'),
        source: slug.describe('The id of the source that says so.'),
      }),
    )
    .default([])
    .describe('What has happened since the plan, dated. Default: nothing is told.'),
  undone: z
    .string()
    .min(10)
    .max(400)
    .optional()
    .describe('What is still not done. Default: nothing is said.'),
});

export type Statement = z.infer<typeof statementSchema>;
