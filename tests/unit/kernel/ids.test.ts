import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SLUG, slugOfFolder, slugOfTitle } from '../../../src/kernel/ids.ts';
import { runs } from '../../runs.ts';

test('accepts permanent ids in kebab-case', () => {
  const good = ['a', 'data-quality', 'p12', 'lesson-4-2', 'a1-2b'];
  expect(good.filter((id) => !SLUG.test(id))).toEqual([]);
});

test('refuses ids in any other form', () => {
  const bad = ['', '-a', 'a-', 'a--b', 'A', '4-data', 'a_b', 'a b', 'é', 'a\n', 'a/b'];
  expect(bad.filter((id) => SLUG.test(id))).toEqual([]);
});

test('strips the folder number and nothing else', () => {
  expect(slugOfFolder('04-data-quality')).toBe('data-quality');
  expect(slugOfFolder('4-data-quality')).toBe('data-quality');
  expect(slugOfFolder('data-quality')).toBe('data-quality');
  expect(slugOfFolder('04-12-points')).toBe('12-points');
  expect(slugOfFolder('module-04-quality')).toBe('module-04-quality');
});

test('makes a title into an address fragment', () => {
  expect(slugOfTitle('Why one blank field matters')).toBe('why-one-blank-field-matters');
  expect(slugOfTitle('Who’s lost? The patient’s number')).toBe('whos-lost-the-patients-number');
  expect(slugOfTitle("It's here")).toBe('its-here');
  expect(slugOfTitle('Café — résumé')).toBe('cafe-resume');
  expect(slugOfTitle('  (2 × 2)  tables: ½ done! ')).toBe('2-2-tables-1-2-done');
  expect(slugOfTitle('???')).toBe('');
});

test('gives only lower-case letters, digits and single hyphens between them', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (title) => {
      expect(slugOfTitle(title)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/);
    }),
    runs,
  );
});

test('leaves a fragment as it is when asked again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (title) => {
      const once = slugOfTitle(title);
      expect(slugOfTitle(once)).toBe(once);
    }),
    runs,
  );
});
