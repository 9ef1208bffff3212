import { expect, test } from 'vitest';
import { assessmentSchema } from '../../../src/curriculum/assessment.ts';
import { frameworkSchema } from '../../../src/curriculum/framework.ts';
import { lessonSchema } from '../../../src/curriculum/lesson.ts';
import { moduleSchema } from '../../../src/curriculum/module.ts';
import { pathwaySchema } from '../../../src/curriculum/pathway.ts';
import { siteSchema } from '../../../src/curriculum/site.ts';
import { sourceSchema } from '../../../src/curriculum/source.ts';
import { statementSchema } from '../../../src/curriculum/statement.ts';
import { termSchema } from '../../../src/curriculum/term.ts';
import { fieldsAt, sentenceAt } from '../../../src/loader/schema-shape.ts';
import type { z } from '../../../src/kernel/zod.ts';

const schemas: Record<string, { schema: z.ZodType; inner: (string | number)[][] }> = {
  assessment: { schema: assessmentSchema, inner: [[], ['items', 0]] },
  framework: { schema: frameworkSchema, inner: [[], ['domains', 0]] },
  lesson: { schema: lessonSchema, inner: [[], ['review']] },
  module: { schema: moduleSchema, inner: [[], ['planned', 0]] },
  pathway: { schema: pathwaySchema, inner: [[]] },
  site: {
    schema: siteSchema,
    inner: [
      [],
      ['site'],
      ['org'],
      ['brand'],
      ['brand', 'colours'],
      ['assessment'],
      ['certificate'],
      ['links'],
    ],
  },
  source: { schema: sourceSchema, inner: [[], ['facts', 'key']] },
  statement: { schema: statementSchema, inner: [[], ['evidence', 0], ['since', 0]] },
  term: { schema: termSchema, inner: [[]] },
};

test.each(Object.entries(schemas))(
  'describes every field of a %s to the author',
  (_name, { schema, inner }) => {
    const fields = inner.flatMap((path) => fieldsAt(schema, path).map((field) => [...path, field]));
    expect(fields.length).toBeGreaterThan(3);
    expect(fields.filter((path) => !sentenceAt(schema, path).endsWith('.'))).toEqual([]);
  },
);

test('takes no argument of the plan without a word on how far it holds', () => {
  const claim = { id: 'A7', group: 'argument', says: 'Records could bring more health than anything else.' };
  expect(statementSchema.safeParse(claim).error?.issues.map(({ path }) => path)).toEqual([['caution']]);
  expect(statementSchema.safeParse({ ...claim, caution: 'We found no source for it.' }).success).toBe(true);
  expect(statementSchema.safeParse({ ...claim, id: 'V3', group: 'vision' }).success).toBe(true);
});
