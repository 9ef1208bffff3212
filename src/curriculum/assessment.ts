import { z } from '../kernel/zod.ts';
import { excusesSchema } from './excuse.ts';
import { factId, slug } from './slug.ts';

/** The kind that every item of a bank becomes. */
export const ITEM_KIND = 'answer-questions';

/**
 * One item of a bank. Its question fields (form, ask, options …) are those of a question of `answer-questions`,
 * and are checked by that kind.
 */
const item = z.looseObject({
  id: slug.describe('The permanent name of the item, unique over the whole site; it is never reused.'),
  lesson: slug.describe('The slug of the lesson it asks about; a wrong answer sends the learner back there.'),
  outcome: slug.describe('Which outcome of that lesson it tests: a key of its `outcomes`.'),
  difficulty: z
    .union([z.literal(1), z.literal(2), z.literal(3)])
    .describe('1 recall, 2 use in a plain case, 3 use in a case with a trap; a draw is spread over them.'),
  explanation: z
    .string()
    .min(20)
    .max(1200)
    .optional()
    .describe('Why the answer is the answer. Default: the feedback on what is right.'),
  facts: z
    .array(factId)
    .optional()
    .describe(
      'Facts it rests on, each as source#fact; one of confidence U is refused. Default: none is named.',
    ),
});

/** What every assessment has, of a module or of a pathway. */
export const assessmentFields = {
  id: slug.describe('The permanent name of the assessment, unique over the whole site.'),
  title: z.string().min(3).max(80).describe('The heading of the assessment.'),
  draw: z
    .int()
    .min(5)
    .max(40)
    .default(20)
    .describe('How many items one assessment has, drawn without repeats. Default: 20.'),
};

/** What an author writes in a module's `assessment.yaml`. */
export const assessmentSchema = z.strictObject({
  ...assessmentFields,
  items: z
    .array(item)
    .min(1)
    .describe('The bank: at least eight items for every lesson, so that who tries again meets new ones.'),
  excused: excusesSchema,
});

export type ItemFields = z.infer<typeof assessmentSchema>['items'][number];

interface WithFeedback {
  because?: unknown;
  right?: unknown;
}

function becauses(entries: unknown, isWanted: (entry: WithFeedback) => boolean): string[] {
  if (!Array.isArray(entries)) return [];
  return (entries as WithFeedback[]).flatMap((entry) =>
    typeof entry === 'object' && typeof entry.because === 'string' && isWanted(entry) ? [entry.because] : [],
  );
}

/** The explanation of an item that gives none: the feedback on what is right. */
function explanationOf(item: ItemFields): string {
  if (item.explanation !== undefined) return item.explanation;
  if (typeof item['because'] === 'string') return item['because'];
  const right = becauses(item['options'], (option) => option.right === true);
  return [...right, ...becauses(item['pairs'], () => true)].join(' ');
}

/**
 * An item as an exercise of its own, before defaults: `{kind, id, title, task, outcome, questions: [question]}`.
 * What is left of the item after its own fields is the question.
 */
export function definitionOfItem(item: ItemFields, title: string): Record<string, unknown> {
  const {
    id,
    lesson: _lesson,
    outcome,
    difficulty: _difficulty,
    explanation: _explanation,
    facts,
    ...question
  } = item;
  return {
    kind: ITEM_KIND,
    id,
    title,
    task: 'Answer the question below.',
    outcome,
    explanation: explanationOf(item),
    ...(facts === undefined ? {} : { facts }),
    questions: [{ id, ...question }],
  };
}

/** Where a path into the definition of an item (`questions[0].options[1]`) stands in its item (`options[1]`). */
export function pathInItem(path: readonly (string | number)[]): (string | number)[] {
  return path[0] === 'questions' && path[1] === 0 ? path.slice(2) : [...path];
}
