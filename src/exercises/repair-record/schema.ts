import { z } from '../../kernel/zod.ts';
import { baseFields, recipeSeed, slug } from '../base.ts';
import { DECISIONS } from './decisions.ts';
import { findRepairFaults } from './faults.ts';
import { FORMATS } from './format.ts';

const value = z.string().max(160);
const label = z.string().min(2).max(60);
const line = z.string().min(1).max(240);

const source = z.strictObject({
  id: slug.describe('The name of the source, unique in the version.'),
  label: label.describe('What it is, as the learner reads it: "Referral letter". Unique in the version.'),
  note: line.optional().describe('Who wrote it, and when, in one line under its name. Default: none.'),
  lines: z
    .array(line)
    .min(1)
    .max(14)
    .describe('What it says, one sentence or line an entry; every `quote` stands in one of them.'),
});

const choice = z.strictObject({
  id: slug.describe('The permanent name of the choice, unique in its list.'),
  say: z.string().min(3).max(100).describe('The choice as the learner reads it.'),
});

const evidence = z.strictObject({
  source: slug.describe('The source that speaks of this entry, by its id.'),
  quote: line.describe('Its very words, copied from one of its lines.'),
  value: value
    .min(1)
    .optional()
    .describe(
      'The value that these words give, as the form would hold it. Default: none; it speaks of the entry and gives no value.',
    ),
});

const field = z.strictObject({
  id: slug.describe('The permanent name of the entry, unique in the version; marks are kept under it.'),
  label: label.describe('Its label on the form, unique in the version.'),
  entered: value.describe('What the record holds now; an empty text for a blank.'),
  by: line.optional().describe('Who entered it, and when; stands beside the old value. Default: not said.'),
  format: z
    .enum(FORMATS)
    .default('text')
    .describe('What the box takes; a slip in the form is told apart from a wrong value. Default: text.'),
  unit: z.string().min(1).max(12).optional().describe('Stands behind a number: "kg". Default: none.'),
  options: z
    .array(value.min(1))
    .min(2)
    .max(10)
    .optional()
    .describe('Makes the box a list of these values, in this order. Default: the value is typed.'),
  evidence: z
    .array(evidence)
    .max(8)
    .default([])
    .describe('What each source says of this entry, true or not. Default: no source speaks of it.'),
  decision: z
    .enum(DECISIONS)
    .describe(
      'What is right: leave what is sound; correct from a source; take out (missing) what cannot be known; query where sources conflict; merge what stands twice.',
    ),
  pick: slug
    .optional()
    .describe(
      'What goes with the decision, by id: the source to correct from, the reason, the person to ask, or the entry to merge with. Default: none, which only `leave` allows.',
    ),
  because: z
    .string()
    .min(10)
    .max(400)
    .describe('Why that is right; heard with the worked answer, or by whoever alters a sound entry.'),
});

const version = z.strictObject({
  record: z
    .string()
    .min(5)
    .max(120)
    .describe('The name of the record, above its entries; invent the people.'),
  sources: z.array(source).min(1).max(6).describe('What the learner may correct from.'),
  people: z
    .array(choice)
    .min(2)
    .max(6)
    .describe('Who can be asked, two at least; only one of them can know.'),
  reasons: z.array(choice).min(2).max(6).describe('Reasons for taking an entry out, two at least.'),
  fields: z.array(field).min(4).max(12).describe('The entries, in the order of the form.'),
});

const data = z.strictObject({
  template: z
    .literal('medicines-three-sources')
    .describe('The synthetic record to make: one patient’s medicines in three lists.'),
  seed: recipeSeed,
  rows: z.int().min(4).max(12).default(10).describe('How many medicines. Default: 10.'),
  defects: z
    .array(slug)
    .min(2)
    .max(8)
    .describe('Rules of the template to break, one entry each; name one twice to plant it twice.'),
  decoys: z
    .array(slug)
    .max(4)
    .default([])
    .describe('Entries that look wrong and are right, by their names in the template. Default: none.'),
});

const shape = z.strictObject({
  kind: z
    .literal('repair-record')
    .describe('Repair a record from its sources: correct, take out, query, merge, or leave each entry.'),
  ...baseFields,
  decisions: z
    .array(z.enum(DECISIONS))
    .min(3)
    .max(5)
    .default(['leave', 'correct', 'missing', 'query'])
    .describe(
      'Which decisions are offered for every entry; `leave` is always one. Default: leave, correct, missing, query.',
    ),
  versions: z
    .array(version)
    .min(1)
    .max(6)
    .optional()
    .describe('The record with its sources; further entries are new versions of it. Give this or `data`.'),
  data: data.optional().describe('A recipe that makes a record with its sources, instead of `versions`.'),
  pass: z
    .number()
    .min(0.5)
    .max(1)
    .default(0.8)
    .describe('The share that passes, if nothing sound was altered. Default: 0.8.'),
});

/** What an author writes for `kind: repair-record`. */
export const repairRecordSchema = shape.superRefine((def, context) => {
  for (const { path, message } of findRepairFaults(def)) context.addIssue({ code: 'custom', path, message });
});

const entry = z.strictObject({
  do: z.enum(DECISIONS),
  value: value.optional(),
  pick: slug.optional(),
});

/** What a learner may send: entry id → what is done with it. Entries without one are left as they are. */
export const repairRecordResponse = z.strictObject({ entries: z.record(slug, entry).default({}) });

/** A definition after its defaults; the build adds `made`, the first version of a recipe, which no author writes. */
export type RepairRecord = z.infer<typeof shape> & { made?: { seed: number; version: RepairVersion } };
export type RepairRecordResponse = z.infer<typeof repairRecordResponse>;
export type RepairEntry = RepairRecordResponse['entries'][string];
export type RepairVersion = z.infer<typeof version>;
export type RepairField = RepairVersion['fields'][number];
