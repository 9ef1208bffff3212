import { expect, test } from 'vitest';
import { ITEM, OWN_PATHWAY, SOURCE, TERM } from '../../../src/components/author-examples.ts';
import { assessmentSchema, definitionOfItem } from '../../../src/curriculum/assessment.ts';
import { pathwaySchema } from '../../../src/curriculum/pathway.ts';
import { sourceSchema } from '../../../src/curriculum/source.ts';
import { termSchema } from '../../../src/curriculum/term.ts';
import { answerQuestionsSchema } from '../../../src/exercises/answer-questions/schema.ts';
import { loadLibrary } from '../../../src/loader/library.ts';
import { readYaml } from '../../../src/loader/yaml-source.ts';

const read = (text: string): unknown => readYaml('example.yaml', text).value;

test('the example of a source and of a term are as their schemas say', () => {
  expect(sourceSchema.safeParse(read(SOURCE)).error).toBeUndefined();
  expect(termSchema.safeParse(read(TERM)).error).toBeUndefined();
});

test('the example of a pathway is as its schema says, can be passed, and has lessons of ours', () => {
  const pathway = pathwaySchema.parse(read(OWN_PATHWAY));
  expect(pathway.assessment).toBeDefined();
  expect(pathway.outcomes).not.toEqual([]);
  const ours = new Set(loadLibrary().lessons.map(({ slug }) => slug));
  expect(pathway.lessons.filter((lesson) => !ours.has(lesson))).toEqual([]);
});

test('the example of an item is an item, and a question', () => {
  const bank = read(`id: bank\ntitle: The assessment\nitems:\n${ITEM}\n`);
  const [item] = assessmentSchema.parse(bank).items;
  expect(item).toBeDefined();
  const definition = item && definitionOfItem(item, 'An item');
  expect(answerQuestionsSchema.safeParse(definition).error).toBeUndefined();
});
