import { expect, test } from 'vitest';
import type { Progress } from '../../../src/progress/progress.ts';
import { findChosen } from '../../../src/shell/pathway-line.ts';
import { fold } from '../progress/small-course.ts';

const choosing = (value: string | null): Progress => {
  const progress = fold(['preference.set', { name: 'pathway', value }]);
  const [both] = progress.pathways;
  if (!both) throw new Error('no pathway');
  return { ...progress, pathways: [...progress.pathways, { ...both, slug: 'core', title: 'Core' }] };
};

test('shows the Core before the pathway that was chosen, once, and nothing where none was', () => {
  const slugs = (value: string | null): string[] => findChosen(choosing(value)).map(({ slug }) => slug);
  expect(slugs('both')).toEqual(['core', 'both']);
  expect(slugs('core')).toEqual(['core']);
  expect(slugs(null)).toEqual([]);
  expect(slugs('gone')).toEqual([]);
});
