import { z } from '../../kernel/zod.ts';
import { baseFields, recipeSeed, slug } from '../base.ts';
import { DECISIONS } from './decisions.ts';
import { findAccountFaults } from './faults.ts';
import type { FirstAccount } from './made-claims.ts';
import { PLANTED } from './planted.ts';

const line = z.string().min(1).max(240);
const words = z.string().min(8).max(600);

const evidence = z.strictObject({
  numerator: line.describe('What was counted on top, with its number: "47 patients reviewed in time".'),
  denominator: line.describe('What it is a share of, with its number.'),
  completeness: line.describe('How much of what should have been sent was sent.'),
  period: line.describe('From when to when the figure was counted.'),
  method: z
    .string()
    .min(5)
    .max(500)
    .describe('How it was counted, and what is not as it was the year before; the fault may lie here.'),
});

const reason = z.strictObject({
  id: slug.describe(
    'The name of the reason, unique in the claim. The right reason has the name of the claim’s `fault`.',
  ),
  say: z.string().min(3).max(160).describe('The reason as the learner reads it, a whole sentence.'),
  wrong: words
    .optional()
    .describe(
      'Why this is not what is wrong with the claim; heard by whoever gives it. Default: a plain line that says so.',
    ),
});

const claim = z.strictObject({
  id: slug.describe('The permanent name of the claim, unique in the exercise; marks are kept under it.'),
  label: z
    .string()
    .min(3)
    .max(50)
    .describe('A short name for the claim, unique in the exercise; feedback calls it so.'),
  say: z.string().min(10).max(300).describe('The claim as the draft account prints it.'),
  evidence: evidence.describe('What the learner may look at before deciding.'),
  fault: z
    .enum(PLANTED)
    .optional()
    .describe('What is wrong with it. Default: nothing; the claim is sound and is to be signed.'),
  decision: z
    .enum(DECISIONS)
    .describe(
      'The right decision: sign a sound claim; sign with a caveat what is true as far as it goes; refuse the rest.',
    ),
  reasons: z
    .array(reason)
    .min(2)
    .max(6)
    .describe(
      'Two to six reasons to choose from, in the order shown; give every claim some that do not fit.',
    ),
  because: z
    .strictObject({
      sign: words.describe('What is right or wrong about signing it.'),
      caveat: words.describe('What is right or wrong about signing it with a caveat.'),
      refuse: words.describe('What is right or wrong about not signing it.'),
    })
    .describe(
      'What the learner hears after each decision; the line of a wrong one must not name the right one.',
    ),
  voice: z
    .strictObject({
      from: z
        .string()
        .min(3)
        .max(80)
        .describe(
          'Who writes, as it reads after “A letter from”: a patient group, a commissioner, an auditor.',
        ),
      says: words.describe('Their letter, in two or three sentences, about what the signature did to them.'),
    })
    .optional()
    .describe(
      'A letter that comes after a plain signature on this claim. Default: none; a claim to refuse needs one.',
    ),
});

const data = z.strictObject({
  template: slug.describe('The kind of account to make: quality-account.'),
  seed: recipeSeed,
  rows: z
    .int()
    .min(4)
    .max(8)
    .describe(
      'How many claims the account has, all of them shown; those that are neither faulty nor decoys are plain and sound.',
    ),
  defects: z
    .array(
      z.strictObject({
        rule: slug.describe('A fault that the template can plant, such as wrong-percentage.'),
        count: z.int().min(1).max(3).default(1).describe('How many claims have it. Default: 1.'),
      }),
    )
    .min(1)
    .max(12)
    .describe('What is wrong in the account. The right decision and reason follow from it.'),
  decoys: z
    .array(slug)
    .max(8)
    .default([])
    .describe('What looks wrong and is to be signed, such as unwelcome. Default: none.'),
});

const shape = z.strictObject({
  kind: z
    .literal('sign-account')
    .describe('Claims of a draft quality account, each to be signed, signed with a caveat, or not signed.'),
  ...baseFields,
  account: z
    .string()
    .min(5)
    .max(120)
    .describe('The name of the draft, above its claims: whose account, of which year. Invent the hospital.'),
  data: data
    .optional()
    .describe(
      'A recipe for an account, so that every version is another account. Give this or `claims`. Default: none.',
    ),
  claims: z
    .array(claim)
    .max(24)
    .default([])
    .describe('Claims of your own, four at least; the seed decides in which order they are shown.'),
  draw: z
    .int()
    .min(4)
    .max(8)
    .optional()
    .describe(
      'How many of your own claims one version shows, drawn evenly over the decisions. Default: all, at most eight, and one version only.',
    ),
  pass: z
    .number()
    .min(0.5)
    .max(1)
    .default(0.8)
    .describe(
      'The share of the weighed credit that passes, if no claim to be refused was signed. Default: 0.8.',
    ),
});

/** What an author writes for `kind: sign-account`. */
export const signAccountSchema = shape.superRefine((def, context) => {
  for (const { path, message } of findAccountFaults(def)) context.addIssue({ code: 'custom', path, message });
});

/** What a learner may send: claim id → decision, and claim id → reason id. Ids that are not there are ignored. */
export const signAccountResponse = z.strictObject({
  decisions: z.record(slug, z.enum(DECISIONS)).default({}),
  reasons: z.record(slug, slug).default({}),
});

/** A definition after its defaults; the build adds `made`, which no author writes. */
export type SignAccount = z.infer<typeof shape> & { made?: FirstAccount };
export type SignAccountResponse = z.infer<typeof signAccountResponse>;
export type AccountClaim = z.infer<typeof claim>;
export type ClaimEvidence = AccountClaim['evidence'];
