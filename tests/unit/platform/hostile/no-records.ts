import { serialiseLog } from '../../../../src/log/serialise.ts';
import { BODY, file, GOOD_TEXT, withLine, withRecord } from './make-file.ts';
import type { HostileFile } from './make-file.ts';
import { XSS } from './scripts.ts';

export const wrongThings: HostileFile[] = [
  file('nothing', '', 'empty'),
  file('blanks', ' \n\t\r\n ', 'empty'),
  file('a mark of byte order and no more', '\uFEFF', 'empty'),
  ...[
    '0',
    '-0',
    '1e999',
    'null',
    'true',
    '"text"',
    '[]',
    '[[]]',
    '{}',
    'NaN',
    'Infinity',
    'undefined',
    "{'a':1}",
  ].map((text) => file(`the JSON ${text}`, text, 'not-a-record')),
  ...[
    '<!doctype html><title>Sign in to NHS Wi-Fi</title>',
    '<?xml version="1.0"?><manifest/>',
    'row,nhs_number\n1,9434765919\n',
    '%PDF-1.7\n%\u00e2\u00e3\n',
    'PK\u0003\u0004 a zip',
    'MZ a program',
    '#!/bin/sh\nrm -rf /\n',
    '{"resourceType":"Bundle","entry":[]}',
    '{"@context":"https://w3id.org/xapi","statements":[]}',
    '=cmd|"/c calc"!A1',
  ].map((text) => file(`something else: ${text.slice(0, 24)}`, text, 'not-a-record')),
  ...[1, 2, 3, 4, 5].map((seed) => {
    let state = seed;
    const noise = Uint8Array.from({ length: 4096 }, () => {
      state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
      return (state >> 16) & 255;
    });
    return file(`noise ${seed}`, noise, 'refused');
  }),
];

export const wrongProducts: HostileFile[] = [
  ...[
    ...[
      '"Point-Twelve-Log"',
      '"point-twelve-log "',
      '"point‐twelve‐log"',
      '"pоint-twelve-log"',
      '"point-twelve"',
    ],
    ...['["point-twelve-log"]', '{"a":"point-twelve-log"}', 'null', '1', 'true', '""'],
  ].map((format) =>
    file(`format ${format}`, `{"format":${format},"v":1,"events":[\n${BODY.join('\n')}\n]}`, 'not-a-record'),
  ),
  file('no format', `{"v":1,"events":[${BODY.join('')}]}`, 'not-a-record'),
  file(
    'format by prototype',
    `{"__proto__":{"format":"point-twelve-log","v":1,"events":[]}}`,
    'not-a-record',
  ),
  file(
    'format by constructor',
    `{"constructor":{"prototype":{"format":"point-twelve-log"}}}`,
    'not-a-record',
  ),
  file(
    'format written twice',
    `{"format":"point-twelve-log","format":"other","v":1,"events":[]}`,
    'not-a-record',
  ),
  ...XSS.map((text, index) =>
    file(`script ${index} as format`, JSON.stringify({ format: text, v: 1, events: [] }), 'not-a-record'),
  ),
];

export const wrongVersions: HostileFile[] = [
  ...['2', '3', '99', '999999999'].map((v) =>
    file(`version ${v}`, GOOD_TEXT.replace('"v":1', `"v":${v}`), 'later-format'),
  ),
  ...['1e999', '12345678901234567890'].map((v) =>
    file(`version ${v}`, GOOD_TEXT.replace('"v":1', `"v":${v}`), 'later-format'),
  ),
  ...['0', '-1', '0.5', '"1"', 'null', '[1]', '{}', 'true'].map((v) =>
    file(`version ${v}`, GOOD_TEXT.replace('"v":1', `"v":${v}`), 'damaged'),
  ),
  file('version NaN', GOOD_TEXT.replace('"v":1', '"v":NaN'), 'damaged'),
  file('no version', GOOD_TEXT.replace('"v":1,', ''), 'damaged'),
];

export const wrongLists: HostileFile[] = [
  ...['null', '{}', '""', '0', '{"length":3}', 'true'].map((events) =>
    file(`events ${events}`, `{"format":"point-twelve-log","v":1,"events":${events}}`, 'damaged'),
  ),
  ...['null', '[]', '1', '"x"', '{}', 'true', '[{}]', '{"v":1}', '-0', '1e999'].map((record) =>
    file(
      `the record ${record} alone`,
      `{"format":"point-twelve-log","v":1,"events":[${record}]}`,
      'nothing-readable',
    ),
  ),
  ...[
    'null',
    '[]',
    '1',
    '"x"',
    '{}',
    'true',
    '[[]]',
    '',
    ',,',
    '{',
    '}',
    ']',
    '"',
    '\\',
    '//',
    '\u0000',
    'NaN',
    '{"v":1',
  ].map((line) => file(`the line ${JSON.stringify(line)} among records`, withLine(line), { aside: 1 })),
  file('records wrapped in a list', withLine(`[${BODY[0]?.replace(/,$/, '')}]`), { aside: 1 }),
  file('a list with holes', `{"format":"point-twelve-log","v":1,"events":[,]}`, 'damaged'),
  file('no records', serialiseLog([]), 'empty'),
];

const nesting = (open: string, close: string, depth: number): string =>
  open.repeat(depth) + close.repeat(depth);

export const wrongDepths: HostileFile[] = [
  file('200,000 lists', nesting('[', ']', 200_000), 'too-deep'),
  file('200,000 objects', `${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}`, 'too-deep'),
  file('a million open lists', '['.repeat(1_000_000), 'too-deep'),
  file('17 lists', nesting('[', ']', 17), 'too-deep'),
  file('16 lists', nesting('[', ']', 16), 'not-a-record'),
  file('200,000 lists as a record', withLine(nesting('[', ']', 200_000)), { aside: 1 }),
  file(
    '200,000 lists in the first line',
    `{"format":"point-twelve-log","v":1,"x":${nesting('[', ']', 200_000)}}`,
    'too-deep',
  ),
  file(
    '20 lists in a payload',
    withRecord({ type: 'x.y', payload: { a: JSON.parse(nesting('[', ']', 20)) as unknown } }),
    { aside: 1 },
  ),
  file('brackets in a text', withRecord({ type: 'x.y', payload: { a: '['.repeat(4000) } }), 'harmless'),
  file('an open text and brackets', withLine(`{"a":"\\${'['.repeat(4000)}`), { aside: 1 }),
];
