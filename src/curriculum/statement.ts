import { z } from '../kernel/zod.ts';
import { slug, statementId } from './slug.ts';

const note = z.strictObject({
  on: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be a year, a month or a day, such as 2026-11')
    .describe('When this was so: a year, a month or a day.'),
  says: z.string().min(10).max(500).describe('What happened.'),
  confidence: z.enum(['V', 'V*', 'W', 'C', 'U']).describe('How sure this is, as in a source; U for unsure.'),
  source: slug.describe('The id of the source that says so.'),
});

/** Something that happened, with its date and source. */
export type DatedNote = z.infer<typeof note>;

/** What an author writes in `content/statements/‹id›.yaml`: one statement of the plan this curriculum answers. */
export const statementSchema = z
  .strictObject({
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
    says: z
      .string()
      .min(20)
      .max(400)
      .describe('What it says, in our own words, without our judgement of it.'),
    asks: z
      .string()
      .min(10)
      .max(400)
      .optional()
      .describe('What it asks of you as a clinician. Default: nothing is said.'),
    evidence: z
      .array(note)
      .default([])
      .describe('What was known when the plan was written, for a claim of fact. Default: nothing is told.'),
    caution: z
      .string()
      .min(10)
      .max(400)
      .optional()
      .describe('How far the claim goes beyond what is known; every argument (A) has one. Default: none.'),
    since: z
      .array(note)
      .default([])
      .describe('What has happened since the plan, dated. Default: nothing is told.'),
    undone: z
      .string()
      .min(10)
      .max(400)
      .optional()
      .describe('What is still not done. Default: nothing is said.'),
  })
  .refine(({ group, caution }) => group !== 'argument' || caution !== undefined, {
    path: ['caution'],
    error: 'is needed for an argument: how far does it hold?',
  });

export type Statement = z.infer<typeof statementSchema>;
