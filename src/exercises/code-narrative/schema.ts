import { z } from '../../kernel/zod.ts';
import { baseFields, recipeSeed, slug } from '../base.ts';
import type { MadeVersion } from '../made.ts';
import { codeNarrativeFaults } from './faults.ts';
import { CODE, LAST_PLACE, MOST_PHRASES } from './limits.ts';
import { SIDES, STATUSES } from './status-words.ts';

const code = z.string().regex(CODE, 'must be a teaching code, such as T-001');
const status = z.enum(STATUSES);
const side = z.enum(SIDES);
const sentence = z.int().min(1).max(20).describe('The number of the sentence, from 1.');
const because = z.string().min(10).max(400);

const data = z.strictObject({
  template: slug
    .default('clinic-letters')
    .describe('The kind of synthetic letter to write. Default: clinic-letters.'),
  seed: recipeSeed,
  rows: z.int().min(6).max(16).default(12).describe('How many sentences the letter has. Default: 12.'),
  plant: z
    .array(slug)
    .min(2)
    .max(8)
    .describe('The mentions to plant, by the template’s names, such as negated-finding; one each.'),
  decoys: z
    .array(slug)
    .max(4)
    .default([])
    .describe('Sentences that name a condition and say nothing about this patient. Default: none.'),
});

const panel = z.strictObject({
  who: z
    .string()
    .min(10)
    .max(160)
    .describe('Who was asked, in words that end a sentence; say so where the figures are invented.'),
  votes: z
    .record(code, z.int().min(1).max(1000))
    .describe('How many of them chose each code, by code. The codes must be among `codes`.'),
});

const phrase = z.strictObject({
  sentence,
  phrase: z.string().min(2).max(120).describe('The words to mark, just as they stand in that sentence.'),
  code: code.describe('The code that says just what the letter says.'),
  acceptable: z
    .array(code)
    .max(4)
    .default([])
    .describe('Codes that a careful colleague may choose as well; they earn 0.8. Default: none.'),
  tooBroad: z
    .array(code)
    .max(4)
    .default([])
    .describe('Codes that are true and say too little; they earn 0.4. Default: none.'),
  status: status.default('confirmed').describe('What the letter says of it. Default: confirmed.'),
  side: side.optional().describe('Its side; used where `asksSide`. Default: no side.'),
  cue: z
    .string()
    .min(2)
    .max(80)
    .optional()
    .describe('The words that give the status away, quoted in the feedback. Default: none is quoted.'),
  because: because.describe('Why this code and status, in a sentence or two.'),
  panel: panel.optional().describe('How colleagues coded it, shown after the answer. Default: not shown.'),
});

const shape = z.strictObject({
  kind: z
    .literal('code-narrative')
    .describe('Mark phrases in a letter; give each a code, a status and, where asked, a side.'),
  ...baseFields,
  caption: z
    .string()
    .min(3)
    .max(100)
    .default('Clinic letter, synthetic')
    .describe('The heading of the letter. Default: "Clinic letter, synthetic".'),
  data: data.optional().describe('A recipe for a synthetic letter. Give this or `letter`.'),
  letter: z
    .array(z.string().min(2).max(300))
    .min(2)
    .max(20)
    .optional()
    .describe('A letter of your own, one sentence an entry; then `codes` and `phrases` are needed.'),
  codes: z
    .array(
      z.strictObject({
        code: code.describe('A teaching code: T- and three digits.'),
        says: z.string().min(2).max(80).describe('What the code means.'),
      }),
    )
    .max(24)
    .default([])
    .describe('The codes to choose from, in the order offered. A recipe brings its own. Default: none.'),
  phrases: z
    .array(phrase)
    .max(16)
    .default([])
    .describe('The phrases to mark, with their codes: the answer. A recipe brings its own. Default: none.'),
  decoys: z
    .array(
      z.strictObject({
        sentence,
        phrase: z.string().min(2).max(120).describe('The words that look as if they should be coded.'),
        because: because.describe('Why they should not be.'),
      }),
    )
    .max(8)
    .default([])
    .describe('Phrases of your letter that look codable and are not. Default: none.'),
  statuses: z
    .array(status)
    .max(STATUSES.length)
    .default([...STATUSES])
    .describe('The statuses to choose from; an empty list asks for none. Default: all five.'),
  asksSide: z.boolean().default(false).describe('Whether each phrase has a side to choose. Default: false.'),
  pass: z
    .strictObject({
      credit: z
        .number()
        .min(0.3)
        .max(1)
        .default(0.8)
        .describe('The credit, 0 to 1, that passes. Default: 0.8.'),
      maxHarmful: z
        .int()
        .min(0)
        .max(8)
        .default(0)
        .describe(
          'How many conditions a pass may give to a patient who has them not, deny to one who has, or put on the wrong side. Default: 0.',
        ),
    })
    .prefault({})
    .describe(
      'What passes. Default: a credit of 0.8, with no condition invented, denied or on the wrong side.',
    ),
});

/** What an author writes for `kind: code-narrative`. */
export const codeNarrativeSchema = shape.superRefine((def, context) => {
  for (const { path, message } of codeNarrativeFaults(def))
    context.addIssue({ code: 'custom', path, message });
});

const place = z.int().min(0).max(LAST_PLACE);

const marked = z.strictObject({
  sentence: place,
  from: place,
  to: place,
  code: code.optional(),
  status: status.optional(),
  side: side.optional(),
});

/** What a learner may send: the marked phrases, in the order in which they were marked. 0 is not chosen yet. */
export const codeNarrativeResponse = z.strictObject({ phrases: z.array(marked).max(MOST_PHRASES) });

/** A definition after its defaults; the build adds `made`, which no author writes. */
export type CodeNarrative = z.infer<typeof shape> & { made?: MadeVersion };
export type CodeNarrativeResponse = z.infer<typeof codeNarrativeResponse>;
export type MarkedPhrase = CodeNarrativeResponse['phrases'][number];
