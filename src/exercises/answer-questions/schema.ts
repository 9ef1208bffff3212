import { z } from '../../kernel/zod.ts';
import { baseFields, slug } from '../base.ts';
import { findQuestionFaults } from './faults.ts';

const because = z
  .string()
  .min(8)
  .max(600)
  .describe('Why: the feedback a learner reads after choosing this. It is never shown before a check.');

const option = z.strictObject({
  say: z
    .string()
    .min(1)
    .max(300)
    .describe(
      'The option as the learner reads it; keep all options of a question about as long as each other.',
    ),
  because,
  right: z
    .boolean()
    .default(false)
    .describe('Whether this option is right. Default: false, so write it on the right ones only.'),
});

const questionFields = {
  id: slug.describe(
    'The permanent name of this question, unique in the exercise; marks and answers are kept under it.',
  ),
  ask: z
    .string()
    .min(8)
    .max(500)
    .describe('The question. For `multiple` say how many to choose, or "choose every …".'),
  context: z
    .string()
    .min(10)
    .max(1200)
    .optional()
    .describe('A short paragraph shown above the question. Default: none.'),
  outcome: slug
    .optional()
    .describe(
      'Which outcome of the lesson this question serves. Default: the outcome of the whole exercise.',
    ),
  spaced: slug
    .optional()
    .describe(
      'The slug of the earlier lesson this question comes back to; the learner is told. Default: none.',
    ),
} as const;

const single = z.strictObject({
  form: z.literal('single').describe('One right option among three or four; shown as radio buttons.'),
  ...questionFields,
  options: z
    .array(option)
    .min(3)
    .max(4)
    .describe(
      'Three or four options, exactly one of them right; the seed decides in which order they are shown.',
    ),
});

const multiple = z.strictObject({
  form: z.literal('multiple').describe('Several right options; shown as checkboxes, with part credit.'),
  ...questionFields,
  options: z
    .array(option)
    .min(3)
    .max(6)
    .describe(
      'Three to six options, at least one right and one wrong. Choosing none or all of them earns nothing.',
    ),
});

const numeric = z.strictObject({
  form: z.literal('numeric').describe('A number typed into a box.'),
  ...questionFields,
  answer: z.number().describe('The right number, in the unit shown after the box.'),
  tolerance: z
    .number()
    .min(0)
    .default(0)
    .describe(
      'How far from `answer` still counts as right, in the same unit. Default: 0, so the exact number only.',
    ),
  unit: z.string().max(30).default('').describe('Shown after the box, such as % or days. Default: no unit.'),
  because,
  wrong: z
    .array(
      z.strictObject({
        value: z
          .number()
          .describe('A wrong number that a known slip leads to; the tolerance applies to it too.'),
        because,
      }),
    )
    .max(6)
    .default([])
    .describe(
      'Near misses with feedback of their own. Default: none, so the learner hears only "too high" or "too low".',
    ),
});

const order = z.strictObject({
  form: z.literal('order').describe('Lines to put in order with Move up and Move down.'),
  ...questionFields,
  items: z
    .array(z.string().min(1).max(200))
    .min(3)
    .max(7)
    .describe('Three to seven lines in the right order; the learner sees them shuffled.'),
  because,
});

const match = z.strictObject({
  form: z.literal('match').describe('Pairs to match with a select on each line.'),
  ...questionFields,
  pairs: z
    .array(
      z.strictObject({
        left: z.string().min(1).max(200).describe('What the learner starts from; stands before the select.'),
        right: z.string().min(1).max(160).describe('What it goes with; two pairs may share the same one.'),
        because,
      }),
    )
    .min(3)
    .max(6)
    .describe('Three to six pairs; the right-hand sides are shown shuffled in every select.'),
  extra: z
    .array(z.string().min(1).max(160))
    .max(3)
    .default([])
    .describe(
      'Up to three right-hand sides that go with nothing, so the last pair is not free. Default: none.',
    ),
});

/** What is kept of an answer to one question: an option, several, the text typed, an order, or matches. */
const answer = z.union([z.int(), z.string().max(60), z.array(z.int().nullable()).max(20)]);

const shape = z.strictObject({
  kind: z
    .literal('answer-questions')
    .describe('Questions in five forms: single, multiple, numeric, order and match.'),
  ...baseFields,
  certainty: z
    .boolean()
    .default(false)
    .describe(
      'Asks "How sure are you?" under every question; it shapes the feedback and never the mark. Default: false.',
    ),
  draw: z
    .int()
    .min(1)
    .optional()
    .describe(
      'How many questions one version has, drawn by the seed. Default: all, so there is one version only.',
    ),
  questions: z
    .array(z.discriminatedUnion('form', [single, multiple, numeric, order, match]))
    .min(1)
    .max(60)
    .describe('The questions, each with its own `form`; a version keeps the order in which they stand here.'),
  wrong: z
    .array(z.record(slug, answer))
    .max(20)
    .default([])
    .describe(
      'Wrong answers, question id → answer, that the check proves to be marked wrong. Default: none.',
    ),
});

/** What an author writes for `kind: answer-questions`. */
export const answerQuestionsSchema = shape.superRefine((def, context) => {
  for (const { path, message } of findQuestionFaults(def))
    context.addIssue({ code: 'custom', path, message });
});

/** What a learner may send. Question ids that are not in the definition are ignored. */
export const answerQuestionsResponse = z.strictObject({
  answers: z.record(slug, answer).default({}),
  certainty: z.record(slug, z.union([z.literal(1), z.literal(2), z.literal(3)])).default({}),
});

export type AnswerQuestions = z.infer<typeof shape>;
export type AnswerQuestionsResponse = z.infer<typeof answerQuestionsResponse>;
export type Question = AnswerQuestions['questions'][number];
export type QuestionOf<Form extends Question['form']> = Extract<Question, { form: Form }>;
/** An option's index; picked indexes, sorted; the text typed; a permutation; for each left a right or null. */
export type Answer = AnswerQuestionsResponse['answers'][string];
