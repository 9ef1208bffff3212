import type { MadeVersion } from '../made.ts';
import { z } from '../../kernel/zod.ts';
import { baseFields, DIMENSIONS, recipeSeed, slug } from '../base.ts';
import { findDefectsFaults } from './faults.ts';
import { COLUMN, ROW } from './place.ts';

const dimension = z.enum(DIMENSIONS);
const row = z.string().regex(ROW, 'must be a row, such as R02, or a sentence, such as S04');
const column = z.string().regex(COLUMN, 'must be a column name in snake_case, or `sentence` in a note');

const place = z.strictObject({
  row: row.describe('The row: R01, R02 … in a table, S01, S02 … in a note.'),
  column: column
    .optional()
    .describe('The column. Needed in a table of your own; in a recipe the rule decides it.'),
});

const cell = z.strictObject({
  row: row.describe('The row: R01, R02 … in a table, S01, S02 … in a note.'),
  column: column.describe('The column; in a note always `sentence`.'),
});

const reason = z.string().min(10).max(400);

const data = z.strictObject({
  template: slug
    .optional()
    .describe('The kind of synthetic record to make, such as ward-admissions. Give this or `table`.'),
  seed: recipeSeed,
  rows: z
    .int()
    .min(4)
    .max(24)
    .default(10)
    .describe('How many records. Above 12 a reader tires. Default: 10.'),
  columns: z
    .array(column)
    .min(1)
    .max(10)
    .optional()
    .describe('Which columns to show, in this order; keep to 8. Default: all that the template has.'),
  table: slug
    .optional()
    .describe(
      'A CSV beside the lesson, by its id, instead of a template; then every defect says where it is and why.',
    ),
  copy: z
    .strictObject({
      columns: z.array(z.strictObject({ name: column, label: z.string(), show: z.enum(['data', 'text']) })),
      rowIds: z.array(row),
      values: z.record(z.string(), z.array(z.string())),
    })
    .optional()
    .describe(
      'The cells of `table`, filled in by the build so that they travel with the definition. Leave it out.',
    ),
});

const defect = z.strictObject({
  rule: slug.describe(
    'A rule of the template; in a table of your own or a note, any name for what is wrong.',
  ),
  count: z.int().min(1).max(12).default(1).describe('How many times to plant it, in a recipe. Default: 1.'),
  severity: z
    .union([z.literal(1), z.literal(2), z.literal(3)])
    .optional()
    .describe(
      '1 a nuisance, 2 could mislead a decision, 3 could harm a patient; weighs what is found. Default: the rule’s own, or 2.',
    ),
  at: place
    .optional()
    .describe('Where it is. In a recipe it pins the row (default: chance decides); otherwise it is needed.'),
  also: z
    .array(cell)
    .max(6)
    .default([])
    .describe(
      'Other cells that are the same defect, such as the other half of a duplicate; flagging one is enough. Default: none.',
    ),
  dimension: dimension
    .optional()
    .describe('Which dimension it fails. Needed in a table or note; a recipe knows.'),
  because: reason
    .optional()
    .describe(
      'Why it is a defect, in a sentence or two that name the values. Needed in a table or note; a recipe knows.',
    ),
});

const ownDecoy = z.strictObject({
  at: cell.describe('The cell that looks wrong.'),
  because: reason.describe('Why it looks wrong and is right.'),
});

const shape = z.strictObject({
  kind: z
    .literal('find-defects')
    .describe('Flag what is wrong in a table or a note, and say which dimension fails.'),
  ...baseFields,
  caption: z
    .string()
    .min(3)
    .max(100)
    .optional()
    .describe('The heading of the table. Default: "Synthetic records", or "Note".'),
  data: data
    .optional()
    .describe('The table: a recipe for synthetic records, or a CSV of your own. Give this or `note`.'),
  note: z
    .array(z.string().min(2).max(300))
    .min(3)
    .max(20)
    .optional()
    .describe('A note, one sentence an entry, instead of `data`; the sentences are S01, S02 …'),
  defects: z.array(defect).min(1).max(12).describe('What is wrong in the data: the answer.'),
  decoys: z
    .array(z.union([slug, ownDecoy]))
    .max(8)
    .default([])
    .describe(
      'What looks wrong and is right: names in a recipe, cells with a reason otherwise. Default: none.',
    ),
  dimensions: z
    .array(dimension)
    .min(2)
    .max(6)
    .optional()
    .describe('Asks "Which dimension?" of every flag, from this list. Default: not asked.'),
  pass: z
    .strictObject({
      fbeta: z.number().min(0.3).max(1).default(0.8).describe('The Fβ that passes. Default: 0.8.'),
      beta: z
        .number()
        .min(0.5)
        .max(4)
        .default(2)
        .describe('How many times finding counts as much as not crying wolf. Default: 2.'),
      minPrecision: z
        .number()
        .min(0)
        .max(1)
        .default(0.6)
        .describe('The share of flags that must be defects to pass. Default: 0.6.'),
    })
    .prefault({})
    .describe('What passes. Default: F2 of 0.8 with at least six flags in ten right.'),
});

/** What an author writes for `kind: find-defects`. */
export const findDefectsSchema = shape.superRefine((def, context) => {
  for (const { path, message } of findDefectsFaults(def)) context.addIssue({ code: 'custom', path, message });
});

const flag = z.strictObject({ row, column, dimension: dimension.optional() });

/** What a learner may send: the flagged cells. Cells that the data do not have are ignored. */
export const findDefectsResponse = z.strictObject({ flags: z.array(flag).max(300) });

/** A definition after its defaults; the build adds `made`, which no author writes. */
export type FindDefects = z.infer<typeof shape> & { made?: MadeVersion };
export type FindDefectsResponse = z.infer<typeof findDefectsResponse>;
export type Flag = FindDefectsResponse['flags'][number];
export type DimensionName = z.infer<typeof dimension>;
