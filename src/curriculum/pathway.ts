import { z } from '../kernel/zod.ts';
import { slug } from './slug.ts';

/** What an author writes in `content/pathways/‹slug›.yaml`: lessons in an order for one kind of reader. */
export const pathwaySchema = z.strictObject({
  id: slug.describe('The permanent name of the pathway and its address; no module may have the same one.'),
  title: z.string().min(3).max(60).describe('The name of the pathway.'),
  audience: z.string().min(3).max(160).describe('Whom it is for.'),
  lessons: z
    .array(slug)
    .min(1)
    .describe('Slugs of its lessons in order; one in preparation may stand among them.'),
});

export type Pathway = z.infer<typeof pathwaySchema>;
