import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventType, LogEvent } from '../../../src/log/event.ts';
import { isKnownEvent } from '../../../src/log/payload.ts';
import { readEvent } from '../../../src/log/read-event.ts';
import { reseal, sealEvent } from '../../../src/log/seal-event.ts';
import { EVENT_TYPES, anyForeignEvent, anyStream } from './any-log.ts';
import { RUNS } from '../../runs.ts';

const AT = { stream: 'aa', seq: 1, hlc: 1_790_000_000_000 };
const CHECK = {
  ...{ exercise: 'count', digest: 'a1', rules: 1, seed: 7, attempt: 1, response: { flags: [] }, hints: 0 },
  ...{ activeSeconds: 12.5, mark: { earned: 40, total: 100, passed: false } },
};
const good = sealEvent(AT, 'attempt.check', CHECK);
const withPayload = (type: EventType, payload: unknown): LogEvent => reseal({ ...good, type, payload });

describe('readEvent', () => {
  test('returns every event that was sealed here, unchanged', () => {
    fc.assert(
      fc.property(anyStream('aa'), (events) => {
        for (const event of events) {
          const stored: unknown = JSON.parse(JSON.stringify(event));
          expect(readEvent(stored)).toBe(stored);
          expect(isKnownEvent(event)).toBe(true);
        }
      }),
      { numRuns: RUNS },
    );
  });

  test('keeps events of later releases and marks them as not known', () => {
    fc.assert(
      fc.property(anyForeignEvent, (event) => {
        expect(readEvent(event)).toBe(event);
        expect(isKnownEvent(event)).toBe(false);
      }),
      { numRuns: RUNS },
    );
    const unknownType = reseal({ ...good, type: 'badge.wear' });
    expect(readEvent(unknownType)).toBe(unknownType);
    const laterFormat = reseal({ ...good, v: 2, payload: {} });
    expect(readEvent(laterFormat)).toBe(laterFormat);
    expect(isKnownEvent(laterFormat)).toBe(false);
  });

  test('refuses a record in which any one letter changed', () => {
    fc.assert(
      fc.property(anyStream('aa'), fc.nat(), (events, at) => {
        for (const event of events) {
          const text = JSON.stringify(event);
          const index = at % text.length;
          const other = text[index] === '7' ? '8' : '7';
          let changed: unknown;
          try {
            changed = JSON.parse(text.slice(0, index) + other + text.slice(index + 1));
          } catch {
            continue;
          }
          // A number written another way is the same number.
          if (JSON.stringify(changed) === text) continue;
          expect(readEvent(changed)).toBeUndefined();
        }
      }),
      { numRuns: RUNS },
    );
  });

  test.each([
    ['nothing', undefined],
    ['null', null],
    ['a list', []],
    ['a text', 'event'],
    ['an empty object', {}],
    ['a sequence of 0', reseal({ ...good, seq: 0 })],
    ['a sequence that is not whole', reseal({ ...good, seq: 1.5 })],
    ['a stream that is not hexadecimal', reseal({ ...good, stream: '__proto__' })],
    ['a stream without end', reseal({ ...good, stream: 'a'.repeat(129) })],
    ['a clock before 1970', reseal({ ...good, hlc: -1 })],
    ['a clock after the last date', reseal({ ...good, hlc: 8.64e15 + 2 })],
    ['a format before the first', reseal({ ...good, v: 0 })],
    ['no payload', reseal({ ...good, payload: undefined })],
    ['a payload that is a list', reseal({ ...good, payload: [] })],
    ['a checksum of another event', { ...good, crc32: good.crc32 ^ 1 }],
    ['a value that is not JSON', { ...good, payload: { ...CHECK, response: '\uD83E' } }],
  ])('refuses %s', (_, value) => {
    expect(readEvent(value)).toBeUndefined();
  });

  test.each<[string, EventType, unknown]>([
    [
      'a mark above its total',
      'attempt.check',
      { ...CHECK, mark: { earned: 101, total: 100, passed: true } },
    ],
    ['a mark in fractions', 'attempt.check', { ...CHECK, mark: { earned: 0.5, total: 1, passed: true } }],
    ['a check without a response', 'attempt.check', { ...CHECK, response: undefined }],
    ['negative time', 'attempt.check', { ...CHECK, activeSeconds: -1 }],
    ['certainty in words', 'attempt.check', { ...CHECK, certainty: { q1: 'certain' } }],
    ['a lesson without a version', 'lesson.open', { lesson: 'first' }],
    ['a step that is a number', 'step.reach', { lesson: 'first', step: 2 }],
    ['a reveal without a seed', 'answer.reveal', { exercise: 'count', digest: 'a1' }],
    ['an item without rules', 'assessment.start', { assessment: 'final', items: [{ digest: 'a', seed: 1 }] }],
    [
      'a finish without responses',
      'assessment.finish',
      { assessment: 'final', start: 'aa:1', activeSeconds: 1, mark: CHECK.mark },
    ],
    ['a reflection on nothing', 'reflection.save', { scope: 'course', of: 'x', fields: {} }],
    [
      'a reflection that is markup',
      'reflection.save',
      { scope: 'lesson', of: 'x', fields: { learned: { type: 'b' } } },
    ],
    ['a preference that is a list', 'preference.set', { name: 'theme', value: [] }],
    ['time without a lesson', 'time.add', { seconds: 3 }],
    ['an earned module without a build', 'module.earn', { module: 'quality' }],
    ['a reset of a negative head', 'record.reset', { heads: { aa: -1 } }],
  ])('refuses %s', (_, type, payload) => {
    expect(readEvent(withPayload(type, payload))).toBeUndefined();
  });

  test('keeps fields that a later release added to a payload', () => {
    const event = withPayload('time.add', { lesson: 'first', seconds: 3, device: 'phone' });
    expect(readEvent(event)).toBe(event);
  });

  test('meets every type of event in these tests', () => {
    expect(EVENT_TYPES).toHaveLength(11);
  });
});
