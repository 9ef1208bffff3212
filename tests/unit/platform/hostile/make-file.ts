import { gzipSync } from 'node:zlib';
import { canonicalJson } from '../../../../src/kernel/canonical.ts';
import type { EventPayloads, EventType, LogEvent } from '../../../../src/log/event.ts';
import type { RefusalCode } from '../../../../src/log/import-log.ts';
import { reseal, sealEvent } from '../../../../src/log/seal-event.ts';
import { serialiseLog } from '../../../../src/log/serialise.ts';

/** A file nobody should be hurt by, and what must come of it. */
export interface HostileFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
  /**
   * A code: refused so. `aside`: so many records are set aside and all others read. `harmless`: it may be read, and
   * what was read is plain data.
   */
  expected: RefusalCode | 'refused' | 'harmless' | { aside: number };
}

const START = { stream: '00112233445566aa', hlc: 1_790_000_000_000 };
const DIGEST = 'a'.repeat(64);

let seq = 0;
export function seal<Type extends EventType>(type: Type, payload: EventPayloads[Type]): LogEvent {
  seq += 1;
  return sealEvent({ stream: START.stream, seq, hlc: START.hlc + seq * 1000 }, type, payload);
}

export const MARK = { earned: 8, total: 10, passed: true };
export const CHECK = {
  ...{ exercise: 'count-rows', digest: DIGEST, rules: 1, seed: 7, attempt: 1, hints: 0 },
  ...{ response: { flagged: [1, 4], none: false }, activeSeconds: 42, mark: MARK },
};

/** One event of every type, and one of a later release. */
export const GOOD: LogEvent[] = [
  seal('lesson.open', { lesson: 'the-pregnant-men', version: '1.0.0' }),
  seal('step.reach', { lesson: 'the-pregnant-men', step: 'ask-for-rows' }),
  seal('attempt.check', CHECK),
  seal('answer.reveal', { exercise: 'count-rows', digest: DIGEST, seed: 7 }),
  seal('assessment.start', { assessment: 'data-quality', items: [{ digest: DIGEST, rules: 1, seed: 3 }] }),
  seal('assessment.finish', {
    ...{ assessment: 'data-quality', start: `${START.stream}:5`, responses: [null, { chosen: 'b' }] },
    ...{ activeSeconds: 300, mark: MARK },
  }),
  seal('reflection.save', { scope: 'lesson', of: 'the-pregnant-men', fields: { text: 'Siân, £5, 你好 🩺' } }),
  seal('preference.set', { name: 'certificate.name', value: 'Dr Ama Testwell' }),
  seal('time.add', { lesson: 'the-pregnant-men', seconds: 55 }),
  seal('module.earn', { module: 'data-quality', build: 'b1' }),
  seal('record.reset', { heads: { bb: 4 } }),
  reseal({ ...seal('time.add', { lesson: 'x', seconds: 1 }), v: 2, type: 'badge.wear', payload: { a: [1] } }),
];

export const GOOD_TEXT = serialiseLog(GOOD);
export const [HEAD = '', ...LINES] = GOOD_TEXT.trimEnd().split('\n');
export const BODY = LINES.slice(0, -1);

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
export const plain = (buffer: Buffer): Uint8Array<ArrayBuffer> => new Uint8Array(buffer);
export const gzip = (text: string | Uint8Array): Uint8Array<ArrayBuffer> => plain(gzipSync(text));

type Expected = HostileFile['expected'];
export const file = (
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
  expected: Expected,
): HostileFile => ({
  name,
  bytes: typeof content === 'string' ? utf8(content) : content,
  expected,
});

/** A file of ours with one more line in its middle. */
export const withLine = (line: string): string =>
  [HEAD, ...BODY.slice(0, 4), `${line},`, ...BODY.slice(4), ']}', ''].join('\n');

/** The same with a record made of an event's fields and others, sealed so that its checksum fits. */
export const withRecord = (fields: object): string => withLine(canonicalJson(sealed(fields)));

function sealed(fields: object): LogEvent {
  return reseal({ ...GOOD[8], seq: 99, ...fields } as LogEvent);
}
