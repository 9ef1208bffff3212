import { expect, test } from 'vitest';
import { exerciseStarter, lessonStarter, titleOfSlug } from '../../../src/loader/starters.ts';

test('makes a title of a slug, no longer than a title may be', () => {
  expect(titleOfSlug('allergy-records')).toBe('Allergy records');
  expect(
    titleOfSlug('a-very-long-name-that-goes-on-and-on-for-much-longer-than-any-title-should').length,
  ).toBeLessThanOrEqual(60);
});

test('puts id and outcome into a starter, wherever the id stands', () => {
  expect(
    exerciseStarter(
      'id: ID\noutcome: identify   # an outcome\nquestions:\n  - id: ID-one\n',
      'my-check',
      'detect',
    ),
  ).toBe('id: my-check\noutcome: detect   # an outcome\nquestions:\n  - id: my-check-one\n');
});

test('makes a draft that shows its exercise', () => {
  const text = lessonStarter({
    title: 'Allergy records',
    statements: ['V3', 'T5'],
    frameworks: ['GPC6'],
    today: '2026-11-24',
    minutes: 3,
    exercise: 'allergy-records-check',
  });
  expect(text).toContain('status: draft');
  expect(text).toContain('<Exercise id="allergy-records-check" />');
  expect(text).toContain('title: "Allergy records"\n');
  expect(text).toContain('statements: [V3, T5]\nframeworks: [GPC6]\n');
});
