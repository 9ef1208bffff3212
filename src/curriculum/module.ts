import { z } from '../kernel/zod.ts';
import { frameworkId, slug, statementId } from './slug.ts';

const plannedSchema = z.strictObject({
  number: z.int().min(1).max(99).describe('Its place in the module, as its folder will have it.'),
  slug: slug.describe('The address it will have; no lesson or planned lesson may have the same one.'),
  title: z.string().min(3).max(60).describe('The title it will have, at most 60 characters.'),
  minutes: z.int().min(3).max(40).describe('How long it is meant to take a practised colleague.'),
  outcome: z
    .string()
    .min(10)
    .max(200)
    .describe(
      'What a learner will be able to do, in a sentence that begins with a verb; the catalogue shows it.',
    ),
  statements: z
    .array(statementId)
    .min(1)
    .describe('The source statements it will serve, such as V3; the plan pages name it under each point.'),
  frameworks: z
    .array(frameworkId)
    .default([])
    .describe('The framework domains it will give evidence for, such as GPC6. Default: none.'),
  kind: slug
    .optional()
    .describe('The kind of exercise it is to be built on, which need not exist yet. Default: not decided.'),
});

export type PlannedFields = z.infer<typeof plannedSchema>;

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
  planned: z
    .array(plannedSchema)
    .default([])
    .describe(
      'Lessons in preparation, each until its folder takes its place. While there is one, the module has no assessment and no certificate. Default: none.',
    ),
});

export type ModuleFields = z.infer<typeof moduleSchema>;
