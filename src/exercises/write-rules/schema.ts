import type { MadeVersion } from '../made.ts';
import { z } from '../../kernel/zod.ts';
import { baseFields, recipeSeed, slug } from '../base.ts';
import { findRulesFaults } from './faults.ts';
import { MOST_CONDITIONS, MOST_RULES, OPERATOR_NAMES } from './operators.ts';

const field = z
  .string()
  .max(40)
  .regex(/^([a-z][a-z0-9_]*)?$/, 'must be a column name in snake_case');

const condition = z.strictObject({
  field: field.describe('The column that is looked at.'),
  op: z.enum(OPERATOR_NAMES).describe('What is asked of it, such as is-blank, before or is-one-of.'),
  value: z
    .string()
    .max(120)
    .optional()
    .describe('The value, or a list of codes between commas. Default: none.'),
  other: field
    .optional()
    .describe('Another column to compare with, instead of or beside the value. Default: none.'),
});

const rule = z.strictObject({
  severity: z
    .enum(['fatal', 'warn'])
    .default('fatal')
    .describe('fatal rejects the row; warn lets it in and asks a person. Default: fatal.'),
  join: z
    .enum(['and', 'or'])
    .default('and')
    .describe('Whether all conditions must hold (and) or any one (or). Default: and.'),
  conditions: z.array(condition).max(MOST_CONDITIONS).describe('One to five conditions.'),
});

const rules = z.array(rule).max(MOST_RULES);

const shape = z.strictObject({
  kind: z.literal('write-rules').describe('Build validation rules and run them on synthetic rows.'),
  ...baseFields,
  data: z
    .strictObject({
      template: slug.describe('The kind of synthetic record to make, such as spells.'),
      seed: recipeSeed,
      rows: z.int().min(40).max(5000).default(200).describe('How many rows the rules run on. Default: 200.'),
    })
    .describe('The recipe of the rows.'),
  fields: z
    .array(field.min(1))
    .min(2)
    .max(16)
    .describe(
      'The columns a rule can use, in the order offered. Defects whose columns are not here cannot be planted.',
    ),
  defects: z
    .array(
      z.strictObject({
        rule: slug.describe('A rule of the template that some rows shall break.'),
        count: z.int().min(1).max(100).default(1).describe('How many rows break it. Default: 1.'),
        severity: z
          .union([z.literal(1), z.literal(2), z.literal(3)])
          .optional()
          .describe(
            '1 a nuisance, 2 could mislead a decision, 3 could harm a patient; orders the feedback. Default: the rule’s own.',
          ),
      }),
    )
    .min(1)
    .max(12)
    .describe('What is wrong in the rows; each wrong row has exactly one defect.'),
  decoys: z
    .array(slug)
    .max(8)
    .default([])
    .describe(
      'Rows that look wrong and are right, by name; rejecting one costs as much as any clean row. Default: none.',
    ),
  maxRules: z
    .int()
    .min(1)
    .max(MOST_RULES)
    .default(6)
    .describe('How many rules a learner may write. Default: 6.'),
  prevalence: z
    .number()
    .min(0.0001)
    .max(0.5)
    .default(0.005)
    .describe(
      'The share of wrong rows in real life, at which the predictive value is shown. Default: 0.005.',
    ),
  pass: z
    .strictObject({
      chaff: z
        .number()
        .min(0.3)
        .max(1)
        .default(0.8)
        .describe('The share of wrong rows to catch, with no clean row rejected. Default: 0.8.'),
    })
    .prefault({})
    .describe('What passes. Default: 80 wrong rows in 100 caught and no clean row rejected.'),
  model: rules
    .min(1)
    .describe('The worked answer: rules that catch every wrong row and no clean one, whatever the seed.'),
});

/** What an author writes for `kind: write-rules`. */
export const writeRulesSchema = shape.superRefine((def, context) => {
  for (const { path, message } of findRulesFaults(def)) context.addIssue({ code: 'custom', path, message });
});

/** What a learner may send: rules, finished or not. Fields that the data do not have make a rule flag nothing. */
export const writeRulesResponse = z.strictObject({
  rules: z
    .array(
      z.strictObject({
        severity: z.enum(['fatal', 'warn']),
        join: z.enum(['and', 'or']),
        conditions: z.array(condition).max(MOST_CONDITIONS),
      }),
    )
    .max(MOST_RULES),
});

/** A definition after its defaults; the build adds `made`, which no author writes. */
export type WriteRules = z.infer<typeof shape> & { made?: MadeVersion };
export type WriteRulesResponse = z.infer<typeof writeRulesResponse>;
export type Rule = WriteRulesResponse['rules'][number];
export type Condition = Rule['conditions'][number];
