import { z } from '../../kernel/zod.ts';
import { baseFields, slug } from '../base.ts';
import { findSortFaults } from './faults.ts';

const group = z.strictObject({
  id: slug.describe('The permanent name of the group, unique in the exercise; answers are kept under it.'),
  label: z
    .string()
    .min(1)
    .max(60)
    .describe('The group as the learner reads it, in the select and above its cards.'),
  says: z
    .string()
    .min(5)
    .max(200)
    .describe('What belongs here, in one line; best as the question that decides. Shown beside the label.'),
});

const card = z.strictObject({
  id: slug.describe('The permanent name of the card, unique in the exercise; marks are kept under it.'),
  say: z.string().min(3).max(300).describe('The card as the learner reads it.'),
  group: slug.describe('The id of the group it belongs in.'),
  because: z
    .string()
    .min(8)
    .max(600)
    .describe('Why it belongs there; shown after a pass and with the worked answer, never before.'),
  wrong: z
    .record(slug, z.string().min(8).max(600))
    .default({})
    .describe(
      'Group id → why it does not belong there. Default: none; every confusable group needs one, others get the line of the group.',
    ),
  accept: z
    .array(slug)
    .max(4)
    .default([])
    .describe(
      'Second-best groups that earn half. Default: none. Give each a line under `wrong` that says why it is only second.',
    ),
});

const shape = z.strictObject({
  kind: z
    .literal('sort-items')
    .describe('Cards to put into named groups, with a reason for every wrong group.'),
  ...baseFields,
  groups: z.array(group).min(2).max(6).describe('Two to six groups, in the order in which they are shown.'),
  cards: z.array(card).min(4).max(60).describe('The cards; the seed decides in which order they are shown.'),
  confusable: z
    .array(z.tuple([slug, slug]))
    .max(15)
    .default([])
    .describe(
      'Pairs of groups that people mix up; every card of one must say under `wrong` why it is not in the other. Default: none.',
    ),
  draw: z
    .int()
    .min(4)
    .max(24)
    .optional()
    .describe(
      'How many cards one version has, drawn evenly over the groups. Default: all, so there is one version only.',
    ),
  pass: z
    .number()
    .min(0.5)
    .max(1)
    .default(0.8)
    .describe('The share of cards that passes, second-best groups counting half. Default: 0.8.'),
});

/** What an author writes for `kind: sort-items`. */
export const sortItemsSchema = shape.superRefine((def, context) => {
  for (const { path, message } of findSortFaults(def)) context.addIssue({ code: 'custom', path, message });
});

/** What a learner may send: card id → group id. Ids that are not in the definition are ignored. */
export const sortItemsResponse = z.strictObject({
  placed: z.record(slug, slug).default({}),
});

export type SortItems = z.infer<typeof shape>;
export type SortItemsResponse = z.infer<typeof sortItemsResponse>;
export type SortCard = SortItems['cards'][number];
export type SortGroup = SortItems['groups'][number];
