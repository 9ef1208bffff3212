import { z } from '../../kernel/zod.ts';
import { baseFields, slug } from '../base.ts';
import { findSummaryFaults } from './faults.ts';
import { MOST_LINES } from './response.ts';

const label = z.string().min(2).max(60);

const named = (what: string) =>
  z.strictObject({
    id: slug.describe(`The permanent name of the ${what} inside this exercise.`),
    label: label.describe(`The ${what} as the learner reads it.`),
  });

const item = z.strictObject({
  id: slug.describe('The permanent name of the line inside this exercise.'),
  text: z
    .string()
    .min(8)
    .max(240)
    .describe('The line, worded so that it can stand in the summary as it is; its words are counted.'),
  need: z
    .enum(['critical', 'useful', 'clutter'])
    .describe(
      'critical: leaving it out could harm the patient; useful: the reader wants it; clutter: it costs the reader time.',
    ),
  under: z
    .array(slug)
    .max(4)
    .default([])
    .describe('The headings it may stand under, the best one first. Default: none, which fits only clutter.'),
  action: z
    .strictObject({
      owner: z.array(slug).min(1).max(4).describe('Who may own it, from `owners`, the best one first.'),
      by: z.array(slug).min(1).max(4).describe('By when it may be due, from `dates`, the best one first.'),
    })
    .optional()
    .describe('Given where the line asks somebody to do something. Default: it asks nothing.'),
  because: z
    .string()
    .min(10)
    .max(300)
    .describe('Why the reader needs it, or does not; part of the feedback, never shown before.'),
  swap: slug
    .optional()
    .describe(
      'Lines of the same `swap` take turns: each version shows one of them. Default: it is always shown.',
    ),
});

const shape = z.strictObject({
  kind: z.literal('write-summary').describe('Build a summary from a bundle of notes, charts and results.'),
  ...baseFields,
  reader: z
    .string()
    .min(3)
    .max(60)
    .default('the GP')
    .describe('Who will read the summary: "As … sees it". Default: the GP.'),
  headings: z
    .array(
      named('heading').extend({
        lead: slug
          .optional()
          .describe('The line that must stand first under this heading. Default: any line may.'),
      }),
    )
    .min(2)
    .max(14)
    .describe('The headings of the summary, in its order.'),
  owners: z
    .array(named('owner'))
    .max(10)
    .default([])
    .describe('Who can own an action, the patient included. Default: none, for a summary without actions.'),
  dates: z
    .array(named('date'))
    .max(10)
    .default([])
    .describe('By when an action can be due. Default: none, for a summary without actions.'),
  sources: z
    .array(
      named('source').extend({
        items: z.array(item).min(1).max(20).describe('What the source says, line by line, in its own order.'),
      }),
    )
    .min(1)
    .max(6)
    .describe('The bundle: notes, drug chart, results. Lines that matter stand among lines that do not.'),
  draw: z
    .int()
    .min(1)
    .max(40)
    .optional()
    .describe('How many of the clutter lines one version shows. Default: all of them.'),
  pass: z
    .strictObject({
      share: z
        .number()
        .min(0.5)
        .max(1)
        .default(0.8)
        .describe('The least raw mark that passes, as a fraction. Default: 0.8.'),
      clutter: z
        .int()
        .min(0)
        .max(10)
        .default(1)
        .describe('How many clutter lines a summary that passes may hold. Default: 1.'),
    })
    .prefault({})
    .describe(
      'What passes, beside the two rules that always hold: no critical line left out, no action without the right owner and date.',
    ),
});

/** What an author writes for `kind: write-summary`. */
export const writeSummarySchema = shape.superRefine((def, context) => {
  for (const { path, message } of findSummaryFaults(def)) context.addIssue({ code: 'custom', path, message });
});

/** What a learner may send: lines in their order, each under a heading, actions with an owner and a date. */
export const writeSummaryResponse = z.strictObject({
  lines: z
    .array(
      z.strictObject({
        item: slug,
        under: slug,
        owner: slug.optional(),
        by: slug.optional(),
      }),
    )
    .max(MOST_LINES),
});

export type WriteSummary = z.infer<typeof shape>;
export type WriteSummaryResponse = z.infer<typeof writeSummaryResponse>;
export type SummaryItem = WriteSummary['sources'][number]['items'][number];
export type Line = WriteSummaryResponse['lines'][number];
