import { z } from '../kernel/zod.ts';
import { frameworkId, statementId } from './slug.ts';

/** What an author writes in a module's `module.yaml`. Its lessons are the folders beside it, in order of number. */
export const moduleSchema = z.strictObject({
  title: z
    .string()
    .min(3)
    .max(60)
    .describe('The name of the module, as it stands in the catalogue and on certificates.'),
  summary: z
    .string()
    .min(20)
    .max(240)
    .describe('What the module is about, in a sentence or two, for the catalogue.'),
  outcomes: z
    .array(z.string().min(10).max(200))
    .min(1)
    .max(8)
    .describe(
      'What a learner can do after the whole module, each beginning with a verb; printed on the certificate.',
    ),
  statements: z
    .array(statementId)
    .default([])
    .describe('The source statements the module serves, such as P8. Default: only those of its lessons.'),
  frameworks: z
    .array(frameworkId)
    .default([])
    .describe(
      'The framework domains it gives evidence for, such as GPC6. Default: only those of its lessons.',
    ),
});

export type ModuleFields = z.infer<typeof moduleSchema>;
