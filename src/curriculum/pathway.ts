import { z } from '../kernel/zod.ts';
import { assessmentFields } from './assessment.ts';
import { slug } from './slug.ts';

/** What an author writes in `content/pathways/‹slug›.yaml`: lessons in an order for one kind of reader. */
export const pathwaySchema = z.strictObject({
  id: slug.describe('The permanent name of the pathway and its address; no module may have the same one.'),
  title: z.string().min(3).max(60).describe('The name of the pathway.'),
  audience: z.string().min(3).max(160).describe('Whom it is for.'),
  summary: z.string().min(20).max(300).describe('What it is about, in a sentence or two.'),
  outcomes: z
    .array(z.string().min(10).max(200))
    .max(6)
    .default([])
    .describe(
      'What who has finished it can do, as its certificate says; up to six sentences. Default: none.',
    ),
  lessons: z
    .array(slug)
    .min(1)
    .describe('Slugs of its lessons in order; one in preparation may stand among them.'),
  assessment: z
    .strictObject(assessmentFields)
    .optional()
    .describe(
      'What earns the certificate of the pathway, once all its lessons are there; it draws from their banks. Default: none.',
    ),
});

export type Pathway = z.infer<typeof pathwaySchema>;
