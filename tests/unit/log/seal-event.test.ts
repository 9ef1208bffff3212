import { describe, expect, test } from 'vitest';
import { checksumOf, reseal, sealEvent } from '../../../src/log/seal-event.ts';

const AT = { stream: 'aa', seq: 1, hlc: 1_790_000_000_000 };

describe('sealEvent', () => {
  test('makes a record with every field of the envelope', () => {
    const event = sealEvent(AT, 'time.add', { lesson: 'first', seconds: 42 });
    expect(event).toEqual({
      ...{ v: 1, stream: 'aa', seq: 1, hlc: 1_790_000_000_000, type: 'time.add' },
      ...{ payload: { lesson: 'first', seconds: 42 }, crc32: checksumOf(event) },
    });
  });

  test('gives the same checksum whatever order the fields were written in', () => {
    const one = sealEvent(AT, 'step.reach', { lesson: 'first', step: 'one' });
    const other = sealEvent(AT, 'step.reach', { step: 'one', lesson: 'first' });
    expect(one.crc32).toBe(other.crc32);
  });

  test('copies the payload, so that a later change does not reach the log', () => {
    const response = { flags: ['R01'] };
    const fields = { learned: 'much' };
    const event = sealEvent(AT, 'reflection.save', { scope: 'lesson', of: 'first', fields });
    fields.learned = 'nothing';
    expect(event.payload.fields).toEqual({ learned: 'much' });
    expect(response.flags).toEqual(['R01']);
  });

  test('mends half an emoji, which no file could hold', () => {
    const event = sealEvent(AT, 'preference.set', { name: 'name', value: 'Ann \uD83E' });
    expect(event.payload.value).toBe('Ann \uFFFD');
    const whole = sealEvent(AT, 'preference.set', { name: 'name', value: 'Ann 🩺' });
    expect(whole.payload.value).toBe('Ann 🩺');
  });

  test('leaves out an optional field that is undefined', () => {
    const event = sealEvent(AT, 'attempt.check', {
      ...{ exercise: 'count', digest: 'a1', rules: 1, seed: 1, attempt: 1, response: {}, hints: 0 },
      ...{ certainty: undefined, activeSeconds: 3, mark: { earned: 1, total: 2, passed: false } },
    });
    expect(Object.hasOwn(event.payload, 'certainty')).toBe(false);
  });

  test('refuses a number that JSON cannot hold, and a payload that does not fit its type', () => {
    expect(() => sealEvent(AT, 'time.add', { lesson: 'first', seconds: Number.NaN })).toThrow(TypeError);
    expect(() => sealEvent(AT, 'time.add', { lesson: 'first', seconds: -1 })).toThrow(
      /does not fit time\.add/,
    );
    expect(() => sealEvent(AT, 'time.add', { lesson: '', seconds: 1 })).toThrow(TypeError);
  });
});

describe('reseal', () => {
  test('gives a changed event its own checksum', () => {
    const event = sealEvent(AT, 'time.add', { lesson: 'first', seconds: 42 });
    const moved = reseal({ ...event, stream: 'bb' });
    expect(moved.crc32).not.toBe(event.crc32);
    expect(checksumOf(moved)).toBe(moved.crc32);
  });
});
