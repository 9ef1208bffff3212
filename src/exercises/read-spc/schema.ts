import { z } from '../../kernel/zod.ts';
import { baseFields, recipeSeed, slug } from '../base.ts';
import { POINT } from './drawn.ts';
import type { SpcChart } from './drawn.ts';
import { readSpcFaults } from './faults.ts';
import { ASSURANCES, BETTER, VARIATIONS } from './icons.ts';

const RULES = ['outside', 'shift', 'trend', 'two-of-three'] as const;

const data = z.strictObject({
  template: slug
    .optional()
    .describe('The synthetic series to make, such as unit-series. Give this, or `values` with `start`.'),
  seed: recipeSeed,
  rows: z
    .int()
    .min(12)
    .max(36)
    .default(24)
    .describe('How many months a recipe makes. Above 24 a chart is long on a phone. Default: 24.'),
  values: z
    .array(z.number().min(-100_000).max(100_000))
    .min(12)
    .max(36)
    .optional()
    .describe('The values of your own series, one a month, with as many decimals as you want shown.'),
  start: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be a month, such as 2025-04')
    .optional()
    .describe('The month of the first of your own values, as 2025-04.'),
});

const cause = z.strictObject({
  rule: slug.describe('A special cause of the template, such as shift-up or spike-down.'),
  count: z.int().min(1).max(3).default(1).describe('How many times to plant it. Default: 1.'),
});

const action = z.strictObject({
  id: slug.describe('The permanent name of the action, unique in the exercise.'),
  say: z.string().min(5).max(200).describe('The action as the learner reads it.'),
  cost: z
    .int()
    .min(0)
    .max(10)
    .describe('What it costs here, 0 (right) to 10 (worst); exactly one action costs nothing.'),
  error: z
    .enum(['none', 'tampering', 'missed-signal'])
    .default('none')
    .describe(
      'What kind of error it is: tampering treats chance as a cause, a missed signal treats a cause as chance. Default: none.',
    ),
  because: z
    .string()
    .min(10)
    .max(400)
    .describe('What the learner hears after choosing it; for a wrong one without naming the right one.'),
});

const shape = z.strictObject({
  kind: z
    .literal('read-spc')
    .describe('Mark the special-cause points of a control chart, choose its icons, then choose what to do.'),
  ...baseFields,
  measure: z.string().min(3).max(80).describe('What is counted, of which unit: the name of the chart.'),
  unit: z
    .string()
    .min(1)
    .max(20)
    .describe('The unit of the values, as it follows a number: days, patients, or % (set without a space).'),
  better: z
    .enum(BETTER)
    .describe('Which way is better: low (waits), high (people seen), or neither; it decides good from bad.'),
  target: z
    .number()
    .optional()
    .describe('The target, drawn as a line; with it the assurance icon is asked for. Default: no target.'),
  data: data.describe('The series: a recipe for a synthetic one, or values of your own.'),
  defects: z
    .array(cause)
    .max(4)
    .default([])
    .describe(
      'Special causes for a recipe to plant, in order of time; the last is still there at the end. Default: none, chance alone.',
    ),
  decoys: z
    .array(slug)
    .max(4)
    .default([])
    .describe('What a recipe makes look special and is not, by name. Default: none.'),
  baseline: z
    .int()
    .min(2)
    .max(36)
    .default(12)
    .describe(
      'How many of the first months fix the limits; the learner is told. Fewer than 10 are weak. Default: 12.',
    ),
  rebase: z
    .array(z.int().min(2).max(35))
    .max(2)
    .default([])
    .describe(
      'Numbers of the months (the first is 1) from which limits are worked out anew, after a known, lasting change. Default: none.',
    ),
  screening: z
    .boolean()
    .default(false)
    .describe('Whether moving ranges of 3.267 means or more are left out of the limits. Default: false.'),
  rules: z
    .array(z.enum(RULES))
    .min(1)
    .max(4)
    .default([...RULES])
    .describe('Which of the four rules are in force. Default: all four.'),
  actions: z
    .array(action)
    .min(3)
    .max(6)
    .describe(
      'Three to six things one might do, in the order shown; put the right one neither first nor last.',
    ),
  pass: z
    .strictObject({
      f1: z
        .number()
        .min(0.3)
        .max(1)
        .default(0.8)
        .describe('The F1 of the marked points that passes. Default: 0.8.'),
      cost: z
        .int()
        .min(0)
        .max(5)
        .default(2)
        .describe('The most that the chosen action may cost. Default: 2.'),
    })
    .prefault({})
    .describe('What passes, beside right icons. Default: F1 of 0.8 and an action that costs 2 at most.'),
});

/** What an author writes for `kind: read-spc`. */
export const readSpcSchema = shape.superRefine((def, context) => {
  for (const { path, message } of readSpcFaults(def)) context.addIssue({ code: 'custom', path, message });
});

/**
 * What a learner may send: the marked points, or `isQuiet` for "no point is special", and the choices. Points that the
 * chart does not have are ignored, and so is `isQuiet` beside marked points.
 */
export const readSpcResponse = z.strictObject({
  points: z.array(z.string().regex(POINT)).max(36).default([]),
  isQuiet: z.literal(true).optional(),
  variation: z.enum(VARIATIONS).optional(),
  assurance: z.enum(ASSURANCES).optional(),
  action: slug.optional(),
});

/** A definition after its defaults; the build adds `drawn`, its first version, which no author writes. */
export type ReadSpc = z.infer<typeof shape> & { drawn?: { seed: number; chart: SpcChart } };
export type ReadSpcResponse = z.infer<typeof readSpcResponse>;
export type SpcAction = ReadSpc['actions'][number];
