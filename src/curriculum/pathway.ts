import { z } from '../kernel/zod.ts';
import { slug } from './slug.ts';

/** What an author writes in `content/pathways/‹slug›.yaml`: modules in an order for one kind of reader. */
export const pathwaySchema = z.strictObject({
  id: slug.describe('The permanent name of the pathway and its address; no module may have the same one.'),
  title: z.string().min(3).max(60).describe('The name of the pathway.'),
  audience: z.string().min(3).max(160).describe('Whom it is for.'),
  modules: z.array(slug).min(1).describe('Slugs of its modules, in order.'),
});

export type Pathway = z.infer<typeof pathwaySchema>;
