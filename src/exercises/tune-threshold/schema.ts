import { z } from '../../kernel/zod.ts';
import { baseFields, recipeSeed, slug } from '../base.ts';
import { findTuneFaults } from './faults.ts';
import { MEASURES } from './measures.ts';
import { HIGHEST, MOST_TIERS } from './split.ts';
import type { MadeLog } from './truth.ts';

const threshold = z.int().min(0).max(HIGHEST);

const shape = z.strictObject({
  kind: z
    .literal('tune-threshold')
    .describe('Move thresholds over a synthetic log until stated goals are met.'),
  ...baseFields,
  data: z
    .strictObject({
      template: slug.describe('The kind of log to make, with columns score and real: alert-log.'),
      seed: recipeSeed,
      rows: z.int().min(100).max(5000).default(1000).describe('How many entries the log has. Default: 1000.'),
    })
    .describe('The recipe of the log.'),
  volume: z
    .int()
    .min(1)
    .max(100_000)
    .describe('How many entries a day there are in real life; turns shares of the log into a day’s work.'),
  audit: z
    .int()
    .min(2)
    .max(20)
    .optional()
    .describe(
      'Every how many-th entry a reviewer has judged; the learner sees the result by bands of scores. Default: none.',
    ),
  noun: z
    .strictObject({
      one: z.string().min(2).max(30).default('alert').describe('What one entry is called. Default: alert.'),
      many: z.string().min(2).max(30).default('alerts').describe('What several are called. Default: alerts.'),
    })
    .prefault({})
    .describe('What an entry of the log is called. Default: alert, alerts.'),
  tiers: z
    .array(
      z.strictObject({
        id: slug.describe('The permanent name of the threshold inside this exercise.'),
        label: z
          .string()
          .min(3)
          .max(60)
          .describe('What the control is called, such as "Interrupt at or above".'),
        fate: z
          .string()
          .min(3)
          .max(40)
          .describe('What becomes of an entry at or above it, such as "Interrupts"; a row of the table.'),
        seconds: z
          .int()
          .min(0)
          .max(3600)
          .describe('How many seconds of somebody’s day each such entry takes.'),
        start: threshold.describe('Where the threshold stands at first: the setting that is to be improved.'),
      }),
    )
    .min(1)
    .max(MOST_TIERS)
    .describe('One or two thresholds on the score, 0 to 100, the stronger first. 100 is above every score.'),
  rest: z
    .string()
    .min(3)
    .max(40)
    .default('Not shown')
    .describe('What becomes of an entry below every threshold. Default: Not shown.'),
  goals: z
    .array(
      z.strictObject({
        measure: z
          .enum(MEASURES)
          .describe(
            'recall: real entries in any tier, %; recall-first: in the first tier, %; ppv: entries of the first tier that are real, %; a-day: entries of the first tier a day; minutes: a day, all tiers.',
          ),
        target: z
          .number()
          .min(0.1)
          .max(100_000)
          .describe('At least so much for recall and ppv, at most so much for a-day and minutes.'),
        because: z
          .string()
          .min(10)
          .max(240)
          .describe('Why this goal and no other figure: a sentence that is shown with it from the start.'),
      }),
    )
    .min(2)
    .max(4)
    .describe('What must hold at once, stated up front; two at least, or one end of the scale would win.'),
});

/** What an author writes for `kind: tune-threshold`. */
export const tuneThresholdSchema = shape.superRefine((def, context) => {
  for (const { path, message } of findTuneFaults(def)) context.addIssue({ code: 'custom', path, message });
});

/** What a learner may send: where each threshold stands. One that is not there stands where it started. */
export const tuneThresholdResponse = z.strictObject({ at: z.record(slug, threshold).default({}) });

/** A definition after its defaults; the build adds `made`, which no author writes. */
export type TuneThreshold = z.infer<typeof shape> & { made?: MadeLog };
export type TuneThresholdResponse = z.infer<typeof tuneThresholdResponse>;
export type Tier = TuneThreshold['tiers'][number];
export type Goal = TuneThreshold['goals'][number];
