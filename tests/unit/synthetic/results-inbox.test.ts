import { expect, test } from 'vitest';
import { mark } from '../../../src/exercises/kind.ts';
import { findDefectsKind } from '../../../src/exercises/find-defects/index.ts';
import type { FindDefects } from '../../../src/exercises/find-defects/schema.ts';
import { findDefectsSchema } from '../../../src/exercises/find-defects/schema.ts';
import { writeRulesKind } from '../../../src/exercises/write-rules/index.ts';
import { writeRulesSchema } from '../../../src/exercises/write-rules/schema.ts';
import type { WriteRules } from '../../../src/exercises/write-rules/schema.ts';
import { resultsInbox } from '../../../src/synthetic/results-inbox.ts';
import { LISTED } from '../../../src/synthetic/result-scenes.ts';
import { drawResult, RESULT_TESTS, sayNumber, sideOf } from '../../../src/synthetic/result-tests.ts';
import { createRandom } from '../../../src/kernel/random.ts';
import type { Row } from '../../../src/synthetic/template.ts';
import { crowded, firstDecoy, make, recordsOf } from './records.ts';
import { SEEDS } from '../../runs.ts';

const template = 'results-inbox';
const MOMENTS = [
  'requested',
  'collected',
  'preliminary',
  'reported',
  'telephoned',
  'viewed',
  'filed',
  'acted',
];

/** What every exercise says of itself. */
const said = {
  title: 'Close the loop on these results',
  task: 'The inboxes as they were listed on 6 March 2026. Find what is late, lost or contradicts itself.',
  outcome: 'close',
  explanation:
    'Each defect shows in the row itself: a moment out of order, a blank, a flag that does not fit.',
};

const flagInbox = findDefectsSchema.parse({
  kind: 'find-defects',
  id: 'inbox-defects',
  ...said,
  data: {
    template,
    rows: 12,
    columns: [
      'test',
      'value',
      'low',
      'high',
      'flag',
      'collected',
      'reported',
      'telephoned',
      'viewed',
      'filed',
    ],
  },
  defects: [
    'reported-before-collected',
    'flag-not-from-value',
    'critical-not-telephoned',
    'filed-unviewed',
  ].map((rule) => ({ rule })),
  decoys: ['on-the-limit', 'critical-and-filed'],
});

const ruleInbox = writeRulesSchema.parse({
  kind: 'write-rules',
  id: 'inbox-rules',
  ...said,
  data: { template, rows: 48 },
  fields: [
    'value',
    'low',
    'high',
    'flag',
    'collected',
    'reported',
    'telephoned',
    'viewed',
    'filed',
    'status',
  ],
  defects: [
    'reported-before-collected',
    'critical-not-telephoned',
    'filed-unviewed',
    'flag-not-from-value',
  ].map((rule) => ({ rule, count: 2 })),
  decoys: ['on-the-limit'],
  model: [
    { conditions: [{ field: 'collected', op: 'after', other: 'reported' }] },
    {
      conditions: [
        { field: 'flag', op: 'is-one-of', value: 'LL, HH' },
        { field: 'telephoned', op: 'is-blank' },
      ],
    },
    {
      conditions: [
        { field: 'filed', op: 'is-filled' },
        { field: 'viewed', op: 'is-blank' },
      ],
    },
    {
      conditions: [
        { field: 'flag', op: 'is-blank' },
        { field: 'value', op: 'less-than', other: 'low' },
      ],
    },
    {
      conditions: [
        { field: 'flag', op: 'is-blank' },
        { field: 'value', op: 'more-than', other: 'high' },
      ],
    },
  ],
});

function rowsAt(seed: number, rows = 60): Row[] {
  return recordsOf(make({ template, seed, rows }).table);
}

test('has rules of five dimensions, and names each rule and decoy once', () => {
  const names = [...resultsInbox.rules, ...resultsInbox.decoys].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  // Whether a value is true needs the patient; nothing in an inbox shows it.
  expect([...new Set(resultsInbox.rules.map(({ dimension }) => dimension))].sort()).toEqual([
    'completeness',
    'consistency',
    'timeliness',
    'uniqueness',
    'validity',
  ]);
});

test('lists no moment that is still to come, planted ones included', () => {
  for (const seed of SEEDS) {
    const rows = recordsOf(make(crowded(template, seed)).table);
    expect(
      rows.flatMap((row) => MOMENTS.map((column) => row[column] ?? '')).filter((at) => at > LISTED),
    ).toEqual([]);
  }
});

test('keeps clean moments in their order, and looks at a result within a day', () => {
  for (const seed of SEEDS.slice(0, 20)) {
    for (const row of rowsAt(seed)) {
      const order = ['collected', 'reported', 'telephoned', 'viewed', 'filed'].flatMap(
        (column) => row[column] || [],
      );
      expect(order).toEqual([...order].sort());
      expect(row['action_taken'] === '').toBe(row['filed'] === '');
      expect(row['recipient']).toBe(row['requester']);
    }
  }
});

test('flags by the interval that it prints, and rings about the critical ones alone', () => {
  for (const row of SEEDS.slice(0, 20).flatMap((seed) => rowsAt(seed))) {
    expect(/^(LL|HH)$/.test(row['flag'] ?? '')).toBe(row['telephoned'] !== '');
    if (row['value'] === '')
      expect([row['unit'], row['low'], row['flag'], row['result_text']]).toEqual(['', '', '', 'No growth']);
    else
      expect(row['flag']?.slice(0, 1)).toBe(
        sideOf(Number(row['value']), Number(row['low']), Number(row['high'])),
      );
  }
});

test.each(RESULT_TESTS.map((each) => [each.name, each] as const))(
  'draws %s from ranges that its interval parts',
  (_, each) => {
    const { low, high, normal, beyond, critical, possible } = each;
    for (const value of normal) expect(sideOf(value, low, high)).toBe('');
    for (const range of [...beyond, ...critical]) {
      expect(sideOf(range[0], low, high)).not.toBe('');
      expect(sideOf(range[1], low, high)).toBe(sideOf(range[0], low, high));
    }
    const all = [low, high, ...normal, ...beyond.flat(), ...critical.flat()];
    expect(all.filter((value) => value < possible[0] || value > possible[1])).toEqual([]);
    const random = createRandom(1);
    const { value, flag } = drawResult('normal', [each], random);
    expect([flag, value.includes('.')]).toEqual(['', each.decimals === 1]);
    expect(sayNumber(each, 40)).toBe(each.decimals === 1 ? '4.0' : '40');
  },
);

// Limits stand on both sides.
test.each<[string, Record<string, string>, boolean]>([
  ['reported-before-collected', { collected: '2026-02-11T10:00', reported: '2026-02-11T10:00' }, true],
  ['reported-before-collected', { collected: '2026-02-11T10:01', reported: '2026-02-11T10:00' }, false],
  ['collected-before-requested', { requested: '2026-02-11T10:01', collected: '2026-02-11T10:00' }, false],
  [
    'collected-before-requested',
    { requested: '2026-02-11T10:01', collected: '2026-02-11T10:00', request: 'added on' },
    true,
  ],
  ['flag-not-from-value', { value: '3.5', low: '3.5', high: '5.3', flag: '' }, true],
  ['flag-not-from-value', { value: '5.3', low: '3.5', high: '5.3', flag: '' }, true],
  ['flag-not-from-value', { value: '5.4', low: '3.5', high: '5.3', flag: 'HH' }, true],
  ['flag-not-from-value', { value: '3.4', low: '3.5', high: '5.3', flag: '' }, false],
  ['flag-not-from-value', { value: '3.4', low: '3.5', high: '5.3', flag: 'LL' }, true],
  ['flag-not-from-value', { value: '5.4', low: '3.5', high: '5.3', flag: 'L' }, false],
  ['impossible-value', { test: 'Potassium', value: '12.0', unit: 'mmol/L' }, true],
  ['impossible-value', { test: 'Potassium', value: '12.1', unit: 'mmol/L' }, false],
  ['impossible-value', { test: 'Potassium', value: '0.9', unit: 'mmol/L' }, false],
  ['impossible-value', { test: 'Creatinine', value: '1', unit: 'mg/dL' }, true],
  ['unit-not-of-test', { test: 'HbA1c', unit: 'mmol/mol' }, true],
  ['unit-not-of-test', { test: 'HbA1c', unit: '%' }, false],
  ['unit-not-of-test', { test: 'Urine culture', unit: '' }, true],
  ['final-before-preliminary', { preliminary: '2026-02-12T09:00', reported: '2026-02-12T09:00' }, false],
  ['final-before-preliminary', { preliminary: '2026-02-12T09:00', reported: '2026-02-12T09:01' }, true],
  ['critical-not-telephoned', { flag: 'HH', telephoned: '' }, false],
  ['critical-not-telephoned', { flag: 'H', telephoned: '' }, true],
  ['viewed-late', { flag: 'H', reported: '2026-02-11T10:00', viewed: '2026-02-14T10:00' }, true],
  ['viewed-late', { flag: 'H', reported: '2026-02-11T10:00', viewed: '2026-02-14T10:01' }, false],
  ['viewed-late', { flag: '', reported: '2026-02-11T10:00', viewed: '2026-02-14T10:01' }, true],
  ['viewed-late', { flag: 'H', reported: '2026-03-03T17:59', viewed: '', filed: '' }, false],
  ['viewed-late', { flag: 'H', reported: '2026-03-03T18:00', viewed: '', filed: '' }, true],
  ['filed-unviewed', { viewed: '', filed: '2026-02-12T09:00' }, false],
  ['filed-unviewed', { viewed: '2026-02-12T09:01', filed: '2026-02-12T09:00' }, false],
  ['filed-unviewed', { viewed: '', filed: '' }, true],
  ['filed-without-action', { flag: 'H', filed: '2026-02-12T09:00', action_taken: '' }, false],
  ['filed-without-action', { flag: '', filed: '2026-02-12T09:00', action_taken: '' }, true],
  ['status-not-from-moments', { viewed: '2026-02-12T09:00', filed: '', status: 'viewed' }, true],
  ['status-not-from-moments', { viewed: '2026-02-12T09:00', filed: '', status: 'waiting' }, false],
  [
    'sent-to-leaver',
    {
      requester: 'a',
      recipient: 'a',
      requester_left: '2026-02-10',
      reported: '2026-02-11T09:00',
      viewed: '',
    },
    false,
  ],
  [
    'sent-to-leaver',
    {
      requester: 'a',
      recipient: 'b',
      requester_left: '2026-02-10',
      reported: '2026-02-11T09:00',
      viewed: '',
    },
    true,
  ],
  [
    'sent-to-leaver',
    {
      requester: 'a',
      recipient: 'a',
      requester_left: '2026-02-11',
      reported: '2026-02-11T09:00',
      viewed: '',
    },
    true,
  ],
  [
    'sent-to-leaver',
    {
      requester: 'a',
      recipient: 'a',
      requester_left: '2026-02-10',
      reported: '2026-02-11T09:00',
      viewed: '2026-02-11T10:00',
    },
    true,
  ],
])('judges %s on %o: %s', (rule, cells, expected) => {
  const [row] = rowsAt(1, 4);
  const found = resultsInbox.rules.find(({ name }) => name === rule);
  expect(found?.test({ ...row, ...cells } as Parameters<typeof found.test>[0], [])).toBe(expected);
});

test('hands a result to somebody else than the one who left before it was reported', () => {
  for (const seed of SEEDS.slice(0, 50)) {
    const row = firstDecoy(make({ template, seed, decoys: ['handed-over'] }));
    expect(row['recipient']).not.toBe(row['requester']);
    expect((row['requester_left'] ?? '') > (row['requested'] ?? '').slice(0, 10)).toBe(true);
    expect((row['requester_left'] ?? '') < (row['reported'] ?? '').slice(0, 10)).toBe(true);
  }
});

test('refuses what it cannot plant in the words of the room', () => {
  const broken = { ...flagInbox, defects: [{ rule: 'filed-unseen' }], decoys: ['on-the-limit'] };
  const found = findDefectsSchema
    .safeParse(broken)
    .error?.issues.map(({ path, message }) => [path.join('.'), message]);
  expect(found).toEqual([
    ['defects.0.rule', 'cannot be made: There is no rule "filed-unseen". Did you mean "filed-unviewed"?'],
  ]);
});

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** How far the mean of any twenty seeds in a row lies from the mean of all. */
function spreadOf(marks: readonly number[]): number {
  const tens = Array.from({ length: 10 }, (_, at) => mean(marks.slice(at * 20, at * 20 + 20)));
  return Math.max(...tens.map((one) => Math.abs(one - mean(marks))));
}

/** What a solver earns who flags each cell of which `says` is true. */
function flagging(def: FindDefects, says: (row: Row, column: string) => boolean): number[] {
  return SEEDS.map((seed) => {
    const { table } = findDefectsKind.publish(def, seed) as { table: Parameters<typeof recordsOf>[0] };
    const flags = recordsOf(table).flatMap((row, index) =>
      table.columns.flatMap(({ name }) =>
        says(row, name) ? [{ row: table.rowIds[index] ?? '', column: name }] : [],
      ),
    );
    return mark(findDefectsKind.scorer, def, seed, { flags }).earned;
  });
}

function ruling(def: WriteRules, places: readonly number[]): number[] {
  const rules = places.flatMap((place) => def.model[place] ?? []);
  return SEEDS.map((seed) => mark(writeRulesKind.scorer, def, seed, { rules }).earned);
}

test('is as hard with one seed as with another to find by eye, for two naive solvers', () => {
  const orders = flagging(
    flagInbox,
    (row, column) =>
      (column === 'reported' && (row['reported'] ?? '') < (row['collected'] ?? '')) ||
      (column === 'filed' && (row['filed'] ?? '') < (row['viewed'] ?? '')) ||
      (column === 'flag' && row['flag'] === '' && row['value'] === row['high']) ||
      (column === 'viewed' && row['viewed'] === '' && row['filed'] !== ''),
  );
  const blanks = flagging(
    flagInbox,
    (row, column) =>
      (column === 'viewed' && row['viewed'] === '' && row['filed'] !== '') ||
      (column === 'telephoned' && row['telephoned'] === '' && row['flag'] !== ''),
  );
  for (const marks of [orders, blanks]) {
    expect(mean(marks)).toBeGreaterThan(10);
    expect(mean(marks)).toBeLessThan(90);
    expect(spreadOf(marks)).toBeLessThanOrEqual(5);
  }
});

test('is as hard with one seed as with another to write rules for, and its model earns all', () => {
  expect(new Set(ruling(ruleInbox, [0, 1, 2, 3, 4]))).toEqual(new Set([100]));
  for (const marks of [ruling(ruleInbox, [0, 2]), ruling(ruleInbox, [1, 3, 4])]) {
    expect(mean(marks)).toBeGreaterThan(10);
    expect(mean(marks)).toBeLessThan(90);
    expect(spreadOf(marks)).toBeLessThanOrEqual(5);
  }
});
