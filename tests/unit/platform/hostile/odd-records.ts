import { canonicalJson } from '../../../../src/kernel/canonical.ts';
import type { EventType } from '../../../../src/log/event.ts';
import { BODY, CHECK, file, GOOD, MARK, withLine, withRecord } from './make-file.ts';
import type { HostileFile } from './make-file.ts';

/** Values that each field of the envelope must not have. Each is tried with a fitting checksum and without. */
const wrongFields: Record<string, unknown[]> = {
  v: [0, -1, '1', null, 1.5, [1], true, 2 ** 60],
  stream: [
    '',
    'x',
    'AA',
    '../etc',
    '__proto__',
    'constructor',
    'a\u0000',
    'a'.repeat(129),
    7,
    null,
    ['aa'],
    { toString: 'aa' },
  ],
  seq: [0, -1, 1.5, '1', null, 2 ** 60, [1], true],
  hlc: [-1, 0.5, '1', null, 8.64e15 + 2, 2 ** 60, {}],
  type: ['', null, 7, 'x'.repeat(201), ['time.add'], { toString: 'time.add' }],
  payload: [null, [], 'x', 7, true],
};

export const wrongEnvelopes: HostileFile[] = [
  ...Object.entries(wrongFields).flatMap(([field, values]) =>
    values.flatMap((value) => {
      const fields = { [field]: value };
      const loose = canonicalJson({ ...GOOD[8], ...fields });
      const says = `${field} is ${JSON.stringify(value).slice(0, 30)}`;
      return [
        file(`${says}, sealed`, withRecord(fields), { aside: 1 }),
        file(`${says}, not sealed`, withLine(loose), { aside: 1 }),
      ];
    }),
  ),
  ...['1e999', '-1', '1.5', '"7"', 'null', '[]', '4294967296', '-0'].map((crc) =>
    file(`checksum ${crc}`, withLine(canonicalJson(GOOD[8]).replace(/"crc32":\d+/, `"crc32":${crc}`)), {
      aside: 1,
    }),
  ),
];

export const wrongPayloads: [EventType, object][] = [
  ['lesson.open', { lesson: {}, version: '1' }],
  ['lesson.open', { lesson: 'x'.repeat(201), version: '1' }],
  ['step.reach', { lesson: 'a' }],
  ['attempt.check', { ...CHECK, mark: { earned: 11, total: 10, passed: true } }],
  ['attempt.check', { ...CHECK, mark: { earned: -1, total: 10, passed: true } }],
  ['attempt.check', { ...CHECK, mark: 'full' }],
  ['attempt.check', { ...CHECK, activeSeconds: -5 }],
  ['attempt.check', { ...CHECK, certainty: { q: 'very' } }],
  ['attempt.check', { ...CHECK, certainty: [3] }],
  ['attempt.check', { ...CHECK, seed: 1.5 }],
  ['answer.reveal', { exercise: 'a', digest: null, seed: 1 }],
  ['assessment.start', { assessment: 'a', items: {} }],
  ['assessment.start', { assessment: 'a', items: [{}] }],
  ['assessment.start', { assessment: 'a', items: [null] }],
  ['assessment.finish', { assessment: 'a', start: 'b', responses: {}, activeSeconds: 1, mark: MARK }],
  ['reflection.save', { scope: 'world', of: 'a', fields: {} }],
  ['reflection.save', { scope: 'lesson', of: 'a', fields: { text: { type: 'b', props: {} } } }],
  ['reflection.save', { scope: 'lesson', of: 'a', fields: ['x'] }],
  [
    'preference.set',
    { name: 'certificate.name', value: { type: 'script', props: { children: 'alert(1)' } } },
  ],
  ['preference.set', { name: 'certificate.name', value: ['x'] }],
  ['preference.set', { name: '', value: 'x' }],
  ['time.add', { lesson: 'a', seconds: -1 }],
  ['time.add', { lesson: 'a', seconds: '60' }],
  ['module.earn', { module: true, build: 'b' }],
  ['record.reset', { heads: { aa: -1 } }],
  ['record.reset', { heads: { aa: 'all' } }],
  ['record.reset', { heads: 7 }],
];

const names = (line: string): string =>
  `"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},${line}`;

export const oddNames: HostileFile[] = [
  file(
    'powerful names in the first line',
    `{${names('"format":"point-twelve-log","v":1,"events":[')}${BODY.join('\n')}]}`,
    'harmless',
  ),
  file('powerful names in a record', withLine(`{${names(canonicalJson(GOOD[8]).slice(1))}`), { aside: 1 }),
  file(
    'powerful names in a sealed payload',
    withRecord({ type: 'x.y', payload: JSON.parse(`{${names('"a":1')}}`) as unknown }),
    'harmless',
  ),
  file(
    'powerful names in a response',
    withRecord({
      type: 'attempt.check',
      payload: { ...CHECK, response: JSON.parse(`{${names('"a":1')}}`) as unknown },
    }),
    'harmless',
  ),
  file('a prototype that would be sealed', withLine(`{"__proto__":${canonicalJson(GOOD[8])}}`), { aside: 1 }),
  file(
    'names of methods',
    withRecord({ type: 'x.y', payload: { toString: 1, valueOf: 2, hasOwnProperty: 3, then: 4, toJSON: 5 } }),
    'harmless',
  ),
  file('a type that every object has', withRecord({ type: 'constructor', payload: {} }), 'harmless'),
  file(
    'a member named twice',
    withLine(canonicalJson(GOOD[8]).replace('"seq":9', '"seq":8,"seq":9')),
    'harmless',
  ),
  file(
    'a checksum named twice',
    withLine(canonicalJson(GOOD[8]).replace('{', '{"crc32":1,').replace('"v":1', '"v":1,"crc32":1')),
    { aside: 1 },
  ),
  file('a minus zero', withLine(canonicalJson(GOOD[8]).replace('"seq":9', '"seq":-0')), { aside: 1 }),
  file('a number that is none', withLine(canonicalJson(GOOD[8]).replace('"seconds":55', '"seconds":1e999')), {
    aside: 1,
  }),
  file(
    'a thing shaped like markup',
    withRecord({
      type: 'attempt.check',
      payload: {
        ...CHECK,
        response: {
          type: 'script',
          props: { children: 'alert(1)' },
          key: null,
          ref: null,
          __k: null,
          __v: 1,
        },
      },
    }),
    'harmless',
  ),
];
