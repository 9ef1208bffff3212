import { z } from '../../kernel/zod.ts';
import { baseFields } from '../base.ts';
import { findWorksheetFaults } from './faults.ts';
import { NAME } from './name.ts';

const name = z
  .string()
  .max(40)
  .regex(NAME, 'must be one word: a lower-case letter, then letters, digits or underscores');

const formula = z.string().min(1).max(300);

const because = z.string().min(8).max(600);

const slip = z.strictObject({
  formula: formula.describe(
    'The formula of a known slip, over the same names; whoever types its value hears `because`.',
  ),
  because: because.describe('What went wrong and what to do instead, without the right figure.'),
});

const worksheetAnswer = z.strictObject({
  label: z
    .string()
    .min(2)
    .max(80)
    .describe('What the figure is; used in feedback and for readers who hear the page.'),
  formula: formula.describe(
    'How the figure follows from givens and other answers: + - * / ^ ( ), min max abs sqrt ln exp round floor mod sum mean, and the measures.',
  ),
  decimals: z
    .int()
    .min(0)
    .max(6)
    .default(0)
    .describe('With how many decimals the worked answer shows it. Default: 0.'),
  tolerance: z
    .number()
    .min(0)
    .optional()
    .describe('How far off still counts as right. Default: half of the last decimal shown.'),
  unit: z
    .string()
    .max(30)
    .default('')
    .describe('Shown beside the box, such as % or records. Default: no unit.'),
  because: because.describe(
    'The rule behind the figure, in words that hold for every variant; shown from the second check on.',
  ),
  slips: z
    .array(slip)
    .max(6)
    .default([])
    .describe('Wrong ways that have feedback of their own. Default: none.'),
});

const cell = z.union([
  z.string().max(200),
  z.number(),
  z.strictObject({
    given: name.describe('Shows the given of this name.'),
    label: z.string().max(80).optional().describe('Words in front of the figure. Default: none.'),
  }),
  z.strictObject({
    answer: name.describe('A box for the answer of this name; every answer has exactly one.'),
  }),
]);

const shape = z.strictObject({
  kind: z
    .literal('complete-worksheet')
    .describe('A small table of figures to fill in; a slip costs once, not in every later cell.'),
  ...baseFields,
  variants: z
    .array(z.record(name, z.union([z.number(), z.string().min(1).max(60)])))
    .min(1)
    .max(20)
    .describe(
      'One or more sets of givens, all with the same names; the seed chooses one. A given in quotation marks is text.',
    ),
  sheet: z
    .strictObject({
      columns: z.array(z.string().min(1).max(60)).min(2).max(6).describe('The headings of the columns.'),
      rows: z
        .array(z.array(cell).min(2).max(6))
        .min(1)
        .max(20)
        .describe(
          'The rows, one cell a column: text, a given, or a box for an answer. The first cell heads its row.',
        ),
    })
    .describe('The table that is drawn.'),
  answers: z
    .record(name, worksheetAnswer)
    .describe('The figures to find, by name; formulas use these names.'),
  pass: z
    .number()
    .min(0.5)
    .max(1)
    .default(0.8)
    .describe(
      'The share of answers that passes; one that follows from your own earlier slip counts as right. Default: 0.8.',
    ),
});

/** What an author writes for `kind: complete-worksheet`. */
export const completeWorksheetSchema = shape.superRefine((def, context) => {
  for (const { path, message } of findWorksheetFaults(def))
    context.addIssue({ code: 'custom', path, message });
});

/** What a learner may send: answer name → the text typed. Names that are not in the definition are ignored. */
export const completeWorksheetResponse = z.strictObject({
  values: z.record(name, z.string().max(40)).default({}),
});

export type CompleteWorksheet = z.infer<typeof shape>;
export type CompleteWorksheetResponse = z.infer<typeof completeWorksheetResponse>;
export type WorksheetAnswer = CompleteWorksheet['answers'][string];
