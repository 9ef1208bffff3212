import { expect, test } from 'vitest';
import { readLibrary } from '../../../src/loader/library.ts';
import type { Library } from '../../../src/loader/library.ts';
import { whyUnassessed } from '../../../src/loader/unassessed.ts';

/** Two modules: one whole with an assessment, one in preparation; and a pathway over both without an assessment. */
const read = readLibrary({ root: 'tests/contract/doctor/good' });
const [plain] = read.pathways.values();
if (!plain) throw new Error('The fixture has no pathway');
const assessment = { id: 'end', title: 'The end', draw: 2 };
const whole: Library = {
  ...read,
  pathways: new Map([
    ...read.pathways,
    ['assessed', { ...plain, id: 'assessed', lessons: ['first-look', 'second-look'], assessment }],
    ['half-written', { ...plain, id: 'half-written', assessment }],
  ]),
};

test.each([
  ['data-quality', ['second-look'], 'left-out'],
  ['assessed', ['second-look'], 'left-out'],
  ['coding', [], 'in-preparation'],
  ['coding', ['codes-and-counts'], 'in-preparation'],
  ['half-written', [], 'in-preparation'],
  ['half-written', ['first-look'], 'in-preparation'],
  ['new-doctors', [], 'never'],
  ['new-doctors', ['first-look'], 'never'],
  ['data-quality', [], undefined],
  ['data-quality', ['coding'], undefined],
  ['assessed', [], undefined],
  ['nothing-of-that-name', [], undefined],
])('says why %s has no assessment without %j: %s', (slug, exclude, why) => {
  const library = { ...whole, site: { ...whole.site, content: { exclude } } };
  expect(whyUnassessed(library, slug)).toBe(why);
});

test('says that a whole module without a bank never has an assessment', () => {
  expect(whyUnassessed({ ...whole, assessments: new Map() }, 'data-quality')).toBe('never');
});
