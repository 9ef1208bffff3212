import { z } from '../../kernel/zod.ts';
import { baseFields, slug } from '../base.ts';
import { findWalkFaults } from './faults.ts';
import { STEP } from './graph.ts';

const step = z
  .string()
  .regex(STEP, 'must be a node and the place of a choice from 0, such as desk:1')
  .max(80);

const because = z.string().min(8).max(600);

const choice = z.strictObject({
  say: z
    .string()
    .min(5)
    .max(200)
    .describe('What the learner does, as it stands on the button; begin with a verb.'),
  to: slug.describe('Where it leads: the id of a node or of an ending.'),
  effect: z
    .record(slug, z.int().min(-5).max(120))
    .default({})
    .describe(
      'What it does to the meters: `safety` and `record` go down or up, `minutes` only up. Default: nothing. A decision is safety-critical when one of its choices costs safety.',
    ),
  because: because
    .optional()
    .describe(
      'Why it was a wrong choice, or why it was right; shown from the second check on. Needed where it costs safety or record, or where no ending that passes can be reached afterwards.',
    ),
});

const screen = z.strictObject({
  caption: z.string().min(3).max(120).describe('What the table is: "Today’s list for Dr Osei".'),
  columns: z
    .array(z.string().min(1).max(30))
    .min(1)
    .max(6)
    .describe('The headings of the columns, one to six; four at most fit a phone without scrolling.'),
  rows: z
    .array(z.array(z.string().max(60)).min(1).max(6))
    .min(1)
    .max(8)
    .describe('The rows, one to eight, each with one text a column. Made-up people only.'),
});

const node = z.strictObject({
  title: z
    .string()
    .min(3)
    .max(60)
    .describe('The heading of this point of the case; listeners hear it first after each choice.'),
  text: z
    .string()
    .min(10)
    .max(700)
    .describe('What happens here and what the learner can see or hear; say nothing of what to do.'),
  screen: screen.optional().describe('A table that is on the screen here. Default: none.'),
  choices: z
    .array(choice)
    .min(2)
    .max(5)
    .describe('Two to five choices. Put the right one in different places, or pressing the first passes.'),
});

const ending = z.strictObject({
  title: z.string().min(3).max(60).describe('The heading of the ending: what came of it.'),
  text: z
    .string()
    .min(10)
    .max(700)
    .describe('What follows for the patient, the record and the team; begin with the patient.'),
  credit: z
    .number()
    .min(0)
    .max(1)
    .describe('What the ending is worth, from 0 (harm) to 1 (as good as it gets); half the mark is this.'),
  because: because.describe(
    'Why this followed from the choices; shown from the second check on and with the worked answer.',
  ),
});

const wrongPath = z.strictObject({
  path: z
    .array(step)
    .min(1)
    .max(40)
    .describe('The choices in order, each as node and place from 0: [desk:1, nodded:0].'),
  ends: slug.describe('The id of the ending it must come to; the check walks there to see.'),
});

const shape = z.strictObject({
  kind: z
    .literal('walk-scenario')
    .describe('A branching case: the learner decides, sees what follows, and may go back.'),
  ...baseFields,
  start: slug.describe('The id of the node where the case begins.'),
  meters: z
    .strictObject({
      safety: z.int().min(1).max(5).describe('Patient safety at the start and at most: 1 to 5 steps.'),
      record: z
        .int()
        .min(1)
        .max(5)
        .optional()
        .describe('Record quality at the start and at most: 1 to 5 steps. Default: not kept.'),
      minutes: z
        .int()
        .min(0)
        .max(600)
        .optional()
        .describe('Minutes already gone at the start. Default: time is not kept.'),
    })
    .describe('What the case keeps count of, and where it begins; shown in words after every choice.'),
  nodes: z
    .record(slug, node)
    .describe('The points of the case by permanent id. No way may lead back to a node that was left.'),
  endings: z.record(slug, ending).describe('The ends of the case by permanent id; one of them has credit 1.'),
  wrong: z
    .array(wrongPath)
    .min(1)
    .max(12)
    .describe('Paths that must end badly, and where: the check proves that none of them passes.'),
  pass: z
    .strictObject({
      credit: z
        .number()
        .min(0.1)
        .max(1)
        .default(0.8)
        .describe('The least credit of the ending that passes. Default: 0.8.'),
      unsafe: z
        .int()
        .min(0)
        .max(5)
        .default(0)
        .describe('How many choices that cost safety a pass allows. Default: 0.'),
    })
    .default({ credit: 0.8, unsafe: 0 })
    .describe('What passes: the credit of the ending, and no unsafe choice on the way. Default: 0.8 and 0.'),
});

/** What an author writes for `kind: walk-scenario`. */
export const walkScenarioSchema = shape.superRefine((def, context) => {
  for (const { path, message } of findWalkFaults(def)) context.addIssue({ code: 'custom', path, message });
});

/** What a learner may send: the choices taken, in order. A step that is not possible ends the walk before it. */
export const walkScenarioResponse = z.strictObject({ path: z.array(step).max(40).default([]) });

export type WalkScenario = z.infer<typeof shape>;
export type WalkScenarioResponse = z.infer<typeof walkScenarioResponse>;
export type WalkNode = WalkScenario['nodes'][string];
