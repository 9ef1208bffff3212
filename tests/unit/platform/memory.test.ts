import { describe, expect, test } from 'vitest';
import { createMemory } from '../../../src/platform/memory.ts';

const TIME = { lesson: 'first', seconds: 3 };

describe('createMemory', () => {
  test('gives every memory a stream of its own, and its events one sequence', () => {
    const [one, other] = [createMemory(), createMemory()];
    const events = [one.append('time.add', TIME), one.append('time.add', TIME)];
    expect(events.map(({ seq }) => seq)).toEqual([1, 2]);
    expect(one.events).toEqual(events);
    expect(other.append('time.add', TIME).stream).not.toBe(events[0]?.stream);
  });

  test('gives no sequence to a payload that does not fit', () => {
    const memory = createMemory();
    expect(() => memory.append('time.add', { lesson: '', seconds: 1 })).toThrow(TypeError);
    expect(memory.append('time.add', TIME).seq).toBe(1);
  });

  test('forgets what was stored, and keeps what came meanwhile', () => {
    const memory = createMemory();
    const stored = memory.append('time.add', TIME, 'count');
    memory.drafts.set('sort', 1);
    const drafts = new Map(memory.drafts);
    const later = memory.append('time.add', TIME);
    memory.drafts.set('sort', 2);
    memory.forget([stored], drafts);
    expect(memory.events).toEqual([later]);
    expect(memory.drafts).toEqual(new Map([['sort', 2]]));
  });
});
