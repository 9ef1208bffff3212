import { z } from '../../kernel/zod.ts';
import { baseFields, recipeSeed, slug } from '../base.ts';
import { CHECKS } from './checks.ts';
import { findFunnelFaults } from './faults.ts';
import { UNIT_ID } from './response.ts';
import type { WorkedOut } from './truth.ts';

const check = z.enum(CHECKS);
const word = z.string().min(3).max(60);
const reason = z.string().min(10).max(400);

const data = z.strictObject({
  template: slug
    .default('unit-counts')
    .describe(
      'The kind of synthetic units to make; it needs the columns unit, cases and events. Default: unit-counts.',
    ),
  seed: recipeSeed,
  rows: z.int().min(12).max(40).default(30).describe('How many units. Default: 30.'),
  defects: z
    .array(
      z.strictObject({
        rule: slug.describe(
          'In what way the unit truly differs: a rule of the template, such as truly-high.',
        ),
        count: z.int().min(1).max(6).default(1).describe('How many such units to plant. Default: 1.'),
      }),
    )
    .max(6)
    .default([])
    .describe('The units that truly differ. Default: none; then all that looks unlike is chance.'),
  decoys: z
    .array(slug)
    .max(8)
    .default([])
    .describe(
      'Units that chance makes look extreme, by the template’s names; twice makes two. Default: none.',
    ),
});

const unit = z.strictObject({
  name: z.string().min(1).max(40).describe('The name of the unit, unique in the exercise. Invent it.'),
  events: z
    .int()
    .min(0)
    .max(100_000)
    .describe('How many cases had the event; at most as many as there are cases.'),
  cases: z
    .int()
    .min(5)
    .max(100_000)
    .describe('How many cases the unit had: the size by which the limits narrow.'),
  differs: z
    .boolean()
    .default(false)
    .describe(
      'Whether the unit truly differs: what the stated probabilities are held against. Default: false.',
    ),
  because: reason
    .optional()
    .describe(
      'What is true of this unit, in a sentence or two; shown with the answer. Default: a plain line.',
    ),
});

const shape = z.strictObject({
  kind: z
    .literal('read-funnel')
    .describe(
      'Pick the units outside the limits of a funnel plot, say how likely each truly differs, choose the first check.',
    ),
  ...baseFields,
  caption: z
    .string()
    .min(5)
    .max(120)
    .describe('The heading of the chart: what rate, of which units, from when to when.'),
  events: word
    .default('Events')
    .describe('What the event is called, as a column heading: “Readmitted”. Default: Events.'),
  cases: word
    .default('Cases')
    .describe('What the cases are called, as a column heading and on the axis. Default: Cases.'),
  data: data.optional().describe('A recipe for synthetic units whose truth is known. Give this or `units`.'),
  units: z
    .array(unit)
    .min(6)
    .max(40)
    .optional()
    .describe('Units of your own, invented. Give this or `data`.'),
  target: z
    .number()
    .min(0.005)
    .max(0.995)
    .optional()
    .describe(
      'The line the limits run round, as a fraction. Default: 0.05 in a recipe, the rate of all units together otherwise.',
    ),
  limits: z
    .enum(['exact', 'normal', 'overdispersed'])
    .default('exact')
    .describe(
      'The exact binomial, interpolated; the normal approximation; or that, widened by how far the units differ beyond chance (winsorised at 10%). Default: exact.',
    ),
  known: z
    .array(
      z.strictObject({
        check: check.describe('What has been looked into already.'),
        says: z
          .string()
          .min(10)
          .max(240)
          .describe('What was found, in a sentence the learner reads before choosing.'),
      }),
    )
    .max(3)
    .default([])
    .describe(
      'What has been looked into already, so that the right first check is the next one open. Default: nothing.',
    ),
  pass: z
    .number()
    .min(0.5)
    .max(1)
    .default(0.75)
    .describe('The share of the credit that passes, if no person is checked before all else. Default: 0.75.'),
});

/** What an author writes for `kind: read-funnel`. */
export const readFunnelSchema = shape.superRefine((def, context) => {
  for (const { path, message } of findFunnelFaults(def)) context.addIssue({ code: 'custom', path, message });
});

const pick = z.strictObject({
  unit: z.string().regex(UNIT_ID, 'must be a unit, such as R02'),
  percent: z.int().min(0).max(100).multipleOf(10).optional(),
});

/** What a learner may send: units with a probability in tens of per cent, and the first check. Unknown units are ignored. */
export const readFunnelResponse = z.strictObject({ picks: z.array(pick).max(100), first: check.optional() });

/** A definition after its defaults; the build adds `made`, which no author writes. */
export type ReadFunnel = z.infer<typeof shape> & { made?: WorkedOut };
export type ReadFunnelResponse = z.infer<typeof readFunnelResponse>;
export type Pick = ReadFunnelResponse['picks'][number];
