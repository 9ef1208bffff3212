import { constants, deflateRawSync, deflateSync } from 'node:zlib';
import { canonicalJson } from '../../../../src/kernel/canonical.ts';
import { serialiseLog } from '../../../../src/log/serialise.ts';
import { file, GOOD, GOOD_TEXT, gzip, HEAD, plain, seal, withLine, withRecord } from './make-file.ts';
import type { HostileFile } from './make-file.ts';
import { XSS } from './scripts.ts';

export const oddTexts: HostileFile[] = [
  file(
    'all scripts as texts',
    serialiseLog(XSS.map((value) => seal('preference.set', { name: 'certificate.name', value }))),
    'harmless',
  ),
  file('half an emoji', withLine(canonicalJson(GOOD[8]).replace('the-pregnant-men', '\\ud83e')), {
    aside: 1,
  }),
  file('half an emoji, sealed', withRecord({ type: 'x.y', payload: { a: '\ud83e' } }), 'harmless'),
  file(
    'a bidirectional trick',
    withRecord({ type: 'x.y', payload: { a: '\u202eexe.nosj\u202c\u2066\u2069' } }),
    'harmless',
  ),
  file('NUL as it is', withLine(canonicalJson(GOOD[8]).replace('the-', 'the-\u0000')), { aside: 1 }),
  file(
    'NUL by number, sealed',
    withRecord({ type: 'x.y', payload: { a: '\u0000\u0007\u009b' } }),
    'harmless',
  ),
  file('a text of 4,096 units', withRecord({ type: 'x.y', payload: { a: 'x'.repeat(4096) } }), 'harmless'),
  file('a text of 4,097 units', withRecord({ type: 'x.y', payload: { a: 'x'.repeat(4097) } }), { aside: 1 }),
  file('a name of 4,097 units', withRecord({ type: 'x.y', payload: { ['x'.repeat(4097)]: 1 } }), {
    aside: 1,
  }),
  file(
    '4,097 units in another layout',
    JSON.stringify({ format: 'point-twelve-log', v: 1, note: 'x'.repeat(4097), events: [] }),
    'too-long',
  ),
  file(
    'a record of 400 kB',
    withRecord({ type: 'x.y', payload: { a: Array.from({ length: 100 }, () => 'x'.repeat(4000)) } }),
    { aside: 1 },
  ),
];

const utf16 = (text: string, isBig: boolean): Uint8Array<ArrayBuffer> => {
  const buffer = Buffer.from(text, 'utf16le');
  return plain(isBig ? buffer.swap16() : buffer);
};

export const oddEncodings: HostileFile[] = [
  file('UTF-16 without a mark', utf16(GOOD_TEXT, false), 'refused'),
  file('UTF-16 the other way without a mark', utf16(GOOD_TEXT, true), 'refused'),
  file('UTF-16 with a mark', utf16(`\uFEFF${GOOD_TEXT}`, false), 'harmless'),
  file('UTF-16 the other way with a mark', utf16(`\uFEFF${GOOD_TEXT}`, true), 'harmless'),
  file('UTF-16 of something else', utf16('\uFEFF<html>', false), 'not-a-record'),
  file('two marks of byte order', `\uFEFF\uFEFF${GOOD_TEXT}`, 'harmless'),
  file('Latin-1', plain(Buffer.from(GOOD_TEXT, 'latin1')), { aside: 1 }),
  file(
    'bytes that are no UTF-8',
    plain(
      Buffer.concat([Buffer.from(`${HEAD}\n`), Buffer.from([0xff, 0xc0, 0x80, 0x0a]), Buffer.from(']}')]),
    ),
    'nothing-readable',
  ),
  file('lines of Windows', GOOD_TEXT.replaceAll('\n', '\r\n'), 'harmless'),
  file('the same file twice', GOOD_TEXT + GOOD_TEXT, { aside: 1 }),
];

/** A stream of `megabytes` MB of zeros, packed to a thousandth: blocks that each end on a byte can be set in a row. */
function bomb(megabytes: number): Uint8Array<ArrayBuffer> {
  const block = deflateRawSync(Buffer.alloc(1_000_000), { finishFlush: constants.Z_FULL_FLUSH });
  const head = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
  const blocks = Array.from({ length: megabytes }, () => block);
  return plain(Buffer.concat([head, ...blocks, Buffer.from([3, 0]), Buffer.alloc(8)]));
}

const GOOD_GZIP = gzip(GOOD_TEXT);

export const packings: HostileFile[] = [
  file('a bomb of 1 GB', bomb(1000), 'too-large'),
  file('a bomb of 33 MB', gzip(Buffer.alloc(33_000_000, ' ')), 'too-large'),
  file('a gzip of nothing', gzip(''), 'empty'),
  file('a gzip of a web page', gzip('<html>'), 'not-a-record'),
  file('a gzip in a gzip', gzip(GOOD_GZIP), 'not-a-record'),
  file('the first two bytes of a gzip', Uint8Array.of(0x1f, 0x8b), 'damaged'),
  file('the head of a gzip', GOOD_GZIP.slice(0, 10), 'damaged'),
  file(
    'a gzip with a wrong method',
    Uint8Array.from(GOOD_GZIP, (byte, at) => (at === 2 ? 7 : byte)),
    'damaged',
  ),
  file(
    'a gzip with a wrong length',
    Uint8Array.from(GOOD_GZIP, (byte, at) => (at === GOOD_GZIP.length - 1 ? 7 : byte)),
    'damaged',
  ),
  file(
    'a gzip with a wrong checksum',
    Uint8Array.from(GOOD_GZIP, (byte, at) => (at === GOOD_GZIP.length - 6 ? byte ^ 1 : byte)),
    'damaged',
  ),
  file('a gzip with more behind it', plain(Buffer.concat([GOOD_GZIP, Buffer.from('more')])), 'damaged'),
  file('a zlib stream', plain(deflateSync(GOOD_TEXT)), 'not-a-record'),
  file('a bare deflate stream', plain(deflateRawSync(GOOD_TEXT)), 'not-a-record'),
  file('5,000,001 bytes', new Uint8Array(5_000_001).fill(0x20), 'too-large'),
  file(
    'a gzip of 200,001 lines',
    gzip([HEAD, ...Array.from({ length: 200_001 }, () => '1,'), ']}'].join('\n')),
    'too-many',
  ),
  file(
    'another layout of 6 MB',
    gzip(`{ "format": "point-twelve-log", "v": 1, "events": [${' '.repeat(6_000_000)}]}`),
    'too-large',
  ),
];
