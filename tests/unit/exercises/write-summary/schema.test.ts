import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { mark } from '../../../../src/exercises/kind.ts';
import { shortStay, wholeBundle } from '../../../../src/exercises/write-summary/examples.ts';
import { writeSummaryKind } from '../../../../src/exercises/write-summary/index.ts';
import { writeSummarySchema } from '../../../../src/exercises/write-summary/schema.ts';
import type { SummaryItem } from '../../../../src/exercises/write-summary/schema.ts';
import { definitionsOf } from '../kind-proofs.ts';

function faultsOf(def: unknown): string[] {
  const result = writeSummarySchema.safeParse(def);
  return result.success ? [] : result.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
}

/** The whole bundle with one item of the notes changed. */
function withItem(id: string, change: Partial<SummaryItem>): unknown {
  const sources = wholeBundle.sources.map((source) => ({
    ...source,
    items: source.items.map((item) => (item.id === id ? { ...item, ...change } : item)),
  }));
  return { ...wholeBundle, sources };
}

test('accepts every definition of its cases and gallery unchanged', () => {
  for (const def of definitionsOf(writeSummaryKind)) expect(writeSummarySchema.parse(def)).toEqual(def);
});

test('refuses a heading, an owner or a date that is not there, with the one that was meant', () => {
  expect(faultsOf(withItem('allergy', { under: ['allergy'] }))[0]).toMatch(
    /^sources\.0\.items\.2\.under\.0 names "allergy", which is not among headings; did you mean "allergies"\?$/,
  );
  const action = { owner: ['practise'], by: ['month'] };
  expect(faultsOf(withItem('check-creatinine', { action }))).toEqual([
    'sources.2.items.0.action.owner.0 names "practise", which is not among owners; did you mean "practice"?',
    'sources.2.items.0.action.by.0 names "month", which is not among dates',
  ]);
});

test('refuses clutter with a heading or an action, and a needed line without a heading', () => {
  expect(faultsOf(withItem('stairs', { under: ['plan'] }))[0]).toMatch(/clutter belongs under no heading$/);
  const action = { owner: ['ward'], by: ['week'] };
  expect(faultsOf(withItem('stairs', { action }))[0]).toMatch(/nobody is asked to act on clutter$/);
  expect(faultsOf(withItem('allergy', { under: [] }))[0]).toMatch(/a line that is needed needs a heading$/);
});

test('refuses two of a name or of a text, and a lead that belongs elsewhere', () => {
  expect(faultsOf(withItem('allergy', { id: 'told' }))).toContain(
    'sources.0.items.4.id is "told", which another one has already',
  );
  const [first] = wholeBundle.sources[0]?.items ?? [];
  expect(faultsOf(withItem('allergy', { text: first?.text ?? '' }))[0]).toMatch(
    /^sources\.0\.items\.2\.text is /,
  );
  const headings = wholeBundle.headings.map((heading) => ({ ...heading, lead: 'allergy' }));
  expect(faultsOf({ ...wholeBundle, headings }).length).toBe(4);
});

test('refuses a bundle with nothing critical, without clutter, or too long to write', () => {
  const only = (need: string): unknown => ({
    ...wholeBundle,
    headings: wholeBundle.headings.map(({ id, label }) => ({ id, label })),
    sources: wholeBundle.sources.flatMap((source) => {
      const items = source.items.filter((item) => item.need === need);
      return items.length > 0 ? [{ ...source, items }] : [];
    }),
  });
  expect(faultsOf(only('critical'))[0]).toMatch(/^sources hold no clutter/);
  expect(faultsOf(only('clutter'))[0]).toMatch(/^sources hold no critical line/);
  const [stairs] = wholeBundle.sources[0]?.items.filter(({ id }) => id === 'stairs') ?? [];
  const crowd = Array.from({ length: 5 }, (_, at) => ({
    id: `more-${'abcde'.charAt(at)}`,
    label: `More ${String(at)}`,
    items: Array.from({ length: 12 }, (_, index) => ({
      ...stairs,
      id: `stairs-${String(at)}-${String(index)}`.replace(/-(\d)/g, '-n$1'),
      text: `Not for the stairs today, ${String(at)}, ${String(index)}`,
    })),
  }));
  const sources = [...wholeBundle.sources.slice(0, 1), ...crowd];
  const headings = wholeBundle.headings.map(({ id, label }) => ({ id, label }));
  expect(faultsOf({ ...wholeBundle, headings, sources })).toEqual(['sources hold 65 lines, and may hold 60']);
});

test('makes a starter that holds and can be solved', () => {
  const def = writeSummarySchema.parse(parse(writeSummaryKind.starter.replaceAll('ID', 'new-summary')));
  const { scorer } = writeSummaryKind;
  expect(mark(scorer, def, 1, scorer.model(def, 1)).earned).toBe(100);
  expect(writeSummaryKind.estimateSeconds(shortStay)).toBe(60 + 12 * 11);
  expect(
    writeSummaryKind.keyStrings(def).filter((text) => writeSummaryKind.searchText(def).includes(text)),
  ).toEqual([]);
});
