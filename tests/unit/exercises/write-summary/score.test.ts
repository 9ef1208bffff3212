import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mark } from '../../../../src/exercises/kind.ts';
import { shortStay, wholeBundle } from '../../../../src/exercises/write-summary/examples.ts';
import { drawItems, variesWriteSummary } from '../../../../src/exercises/write-summary/draw.ts';
import { writeSummaryKind } from '../../../../src/exercises/write-summary/index.ts';
import type { Line } from '../../../../src/exercises/write-summary/schema.ts';
import { modelWriteSummary, scoreWriteSummary } from '../../../../src/exercises/write-summary/score.ts';
import { countWords } from '../../../../src/exercises/write-summary/words.ts';
import {
  expectCasesToHold,
  expectModelAndLazyToHold,
  expectReaderToAgree,
  expectScoreToBeTotal,
} from '../kind-proofs.ts';
import { runs } from '../../../runs.ts';

const SEEDS = Array.from({ length: 60 }, (_, seed) => seed);

const line: fc.Arbitrary<Line> = fc.record(
  {
    item: fc.constantFrom('diagnosis', 'allergy', 'check-creatinine', 'stairs', 'constructor', 'none'),
    under: fc.constantFrom('plan', 'allergies', 'summary', 'nowhere', 'constructor'),
    owner: fc.constantFrom('practice', 'ward', 'nobody'),
    by: fc.constantFrom('week', 'six-weeks', 'never'),
  },
  { requiredKeys: ['item', 'under'] },
);
const response = fc.record({ lines: fc.array(line, { maxLength: 12 }) });

function rawOf(lines: Line[]): number {
  return scoreWriteSummary(wholeBundle, 1, { lines }).raw;
}

test('marks every golden case as its author worked it out', () => expectCasesToHold(writeSummaryKind));

test('gives the model 100 and every lazy answer 0 at every seed tried', () =>
  expectModelAndLazyToHold(writeSummaryKind));

test('gives a verdict for any response', () => expectScoreToBeTotal(writeSummaryKind, () => response));

test('reads a response exactly as the schema does', () => {
  const odd = fc.constantFrom<unknown>(null, undefined, 1, '', 'Not A Slug', '__proto__', []);
  const spoiledLine = fc.oneof(
    line,
    fc.record({ item: odd, under: fc.constant('plan') }),
    fc.record({ item: fc.constant('stairs'), under: odd }),
    fc.record({ item: fc.constant('stairs'), under: fc.constant('plan'), owner: odd, by: odd }),
    fc.record({ item: fc.constant('stairs'), under: fc.constant('plan'), more: odd }),
    odd,
  );
  const spoiled = fc.oneof(
    response,
    fc.record({ lines: fc.array(spoiledLine, { maxLength: 3 }) }),
    fc.record({ lines: fc.array(line, { minLength: 59, maxLength: 62 }) }),
    fc.record({ lines: odd }),
    fc.record({ lines: fc.constant([]), more: odd }),
    odd,
  );
  expectReaderToAgree(writeSummaryKind, spoiled);
});

test('never marks a summary higher for a line that its reader does not need', () => {
  const clutter = ['sleeping', 'stairs', 'paracetamol', 'haemoglobin'];
  fc.assert(
    fc.property(response, fc.constantFrom(...clutter), ({ lines }, item) => {
      if (lines.some((one) => one.item === item)) return;
      const more = [...lines, { item, under: 'diagnoses' }];
      expect(rawOf(more)).toBeLessThanOrEqual(rawOf(lines) + 1e-12);
    }),
    runs,
  );
});

test('never passes a summary that leaves out what could harm, whatever else is in it', () => {
  const { lines } = modelWriteSummary(wholeBundle, 1);
  for (const id of ['diagnosis', 'allergy', 'ramipril', 'naproxen', 'check-creatinine']) {
    const verdict = scoreWriteSummary({ ...wholeBundle, pass: { share: 0.5, clutter: 10 } }, 1, {
      lines: lines.filter(({ item }) => item !== id),
    });
    expect([id, verdict.passed, verdict.findings[0]?.code]).toEqual([id, false, 'critical-omitted']);
  }
});

test('lists findings in the order of harm', () => {
  const { findings } = scoreWriteSummary(wholeBundle, 1, {
    lines: [
      { item: 'read-culture', under: 'plan', owner: 'ward', by: 'two-days' },
      { item: 'check-creatinine', under: 'plan', owner: 'practice' },
      { item: 'allergy', under: 'summary' },
      { item: 'stairs', under: 'summary' },
    ],
  });
  expect([...new Set(findings.map(({ code }) => code))]).toEqual([
    'critical-omitted',
    'action-unowned',
    'clutter',
    'misplaced',
    'buried',
    'useful-omitted',
  ]);
});

test('counts the first of two lines of one item, and no line of an item that is not shown', () => {
  const { lines } = modelWriteSummary(wholeBundle, 1);
  expect(rawOf([...lines, { item: 'allergy', under: 'plan' }])).toBe(1);
  expect(rawOf([{ item: 'allergy', under: 'plan' }, ...lines])).toBeLessThan(1);
  const hidden = ['ramipril', 'naproxen'].find(
    (id) => !drawItems(shortStay, 1).some(({ item }) => item.id === id),
  );
  const model = modelWriteSummary(shortStay, 1).lines;
  const more = [...model, { item: hidden ?? '', under: 'medicines' }];
  expect(mark(writeSummaryKind.scorer, shortStay, 1, { lines: more }).earned).toBe(100);
});

test('shows one of each pair that takes turns and three lines of clutter, and each of them with some seed', () => {
  const seen = new Set<string>();
  for (const seed of SEEDS) {
    const items = drawItems(shortStay, seed).map(({ item }) => item);
    expect(items.filter(({ swap }) => swap === 'stopped')).toHaveLength(1);
    expect(items.filter(({ need }) => need === 'clutter')).toHaveLength(3);
    for (const { id } of items) seen.add(id);
  }
  expect(seen.size).toBe(11);
});

test('knows whether another seed gives another version', () => {
  expect([variesWriteSummary(shortStay), variesWriteSummary(wholeBundle)]).toEqual([true, false]);
  expect(variesWriteSummary({ ...wholeBundle, draw: 4 })).toBe(false);
  expect(variesWriteSummary({ ...wholeBundle, draw: 3 })).toBe(true);
});

test.each([
  ['Ramipril stopped on 4 March because of the kidney injury', 10],
  ['  212 – 131;  falling ', 3],
  ['', 0],
])('counts the words of "%s": %d', (text, words) => {
  expect(countWords(text)).toBe(words);
});
