import { expect, test } from 'vitest';
import { siteSchema } from '../../../src/curriculum/site.ts';

test('has a default for everything', () => {
  expect(siteSchema.parse({})).toEqual(siteSchema.parse({ site: {}, org: {}, brand: { colours: {} } }));
  expect(siteSchema.parse({}).assessment.passMark).toBe(80);
});

test.each(['learning', '/learning', 'learning/', '/a//b/', '/a b/', '//'])(
  'refuses %s as a folder',
  (base) => {
    expect(siteSchema.safeParse({ site: { base } }).success).toBe(false);
  },
);

test.each(['/', '/learning/', '/a/b/', '/~me/x.y/'])('accepts %s as a folder', (base) => {
  expect(siteSchema.safeParse({ site: { base } }).success).toBe(true);
});

test('accepts web addresses and mail for reports, and nothing that runs', () => {
  expect(siteSchema.safeParse({ links: { report: 'mailto:help@example.org' } }).success).toBe(true);
  expect(siteSchema.safeParse({ links: { report: 'javascript:alert(1)' } }).success).toBe(false);
});
