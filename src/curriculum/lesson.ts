import { z } from '../kernel/zod.ts';
import { excusesSchema } from './excuse.ts';
import { date, frameworkId, slug, statementId, version } from './slug.ts';

/** What an author writes between the two lines of `---` at the top of a lesson. */
export const lessonSchema = z.strictObject({
  title: z
    .string()
    .min(3)
    .max(60)
    .describe('The title, at most 60 characters; it stands in lists, search and the browser tab.'),
  summary: z
    .string()
    .min(20)
    .max(160)
    .describe('What the learner will do, at most 160 characters; shown under the title in lists.'),
  minutes: z
    .int()
    .min(3)
    .max(40)
    .describe(
      'How long it takes a practised colleague; the doctor compares it with the words and exercises.',
    ),
  outcomes: z
    .record(slug, z.string().min(10).max(160))
    .refine(
      (map) => Object.keys(map).length >= 1 && Object.keys(map).length <= 5,
      'needs one to five outcomes',
    )
    .describe(
      'One to five things the learner can do afterwards: a short key, and a sentence that begins with a verb.',
    ),
  statements: z
    .array(statementId)
    .min(1)
    .describe('The source statements this lesson serves, such as V3; the plan pages link back from each.'),
  frameworks: z
    .array(frameworkId)
    .default([])
    .describe(
      'The framework domains it gives evidence for, such as GPC6. Default: none, and none is printed.',
    ),
  sources: z
    .array(slug)
    .default([])
    .describe(
      'The ids of the sources it rests on, listed at its end; each is cited with <Source>. Default: none; a live lesson needs one.',
    ),
  questions: z
    .array(z.string().min(10).max(120))
    .max(8)
    .default([])
    .describe(
      'What a clinician would type to find it; search knows them, pages do not show them. Default: none.',
    ),
  prerequisites: z
    .array(slug)
    .default([])
    .describe('Slugs of lessons better read first; nothing is ever locked. Default: none.'),
  asAt: date.describe('The day on which its facts were last known to be true; shown to readers.'),
  changed: date.describe('The day of its last change; shown to readers.'),
  version: version.describe(
    'Its version; raise the first number when the meaning changes, the last for a correction.',
  ),
  status: z
    .enum(['draft', 'live'])
    .default('draft')
    .describe('`live` publishes it; a draft is checked and shown by `npm run dev` alone. Default: draft.'),
  review: z
    .strictObject({
      by: z.string().min(3).max(80).describe('The name of the real person who read the lesson.'),
      role: z.string().min(3).max(80).describe('What they do, such as consultant physician.'),
      on: date.describe('When they read it.'),
      due: date.describe('When it should be read again; the doctor warns after that day.'),
    })
    .optional()
    .describe('Who reviewed it. Default: none, and the page says "Not yet clinically reviewed".'),
  excused: excusesSchema,
});

export type LessonFields = z.infer<typeof lessonSchema>;
