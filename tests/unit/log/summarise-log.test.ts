import { describe, expect, test } from 'vitest';
import { sealEvent } from '../../../src/log/seal-event.ts';
import { summariseLog } from '../../../src/log/summarise-log.ts';

const event = (stream: string, seq: number) =>
  sealEvent({ stream, seq, hlc: seq * 10 }, 'preference.set', { name: 'name', value: '' });

describe('summariseLog', () => {
  test('counts events and devices, and finds the first and the last moment in any order', () => {
    const log = [event('bb', 3), event('aa', 1), event('aa.0badf00d', 2)];
    expect(summariseLog(log)).toEqual({ events: 3, devices: 2, firstAt: 10, lastAt: 30 });
    expect(summariseLog([])).toEqual({ events: 0, devices: 0, firstAt: undefined, lastAt: undefined });
  });
});
