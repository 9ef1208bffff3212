import { describe, expect, test } from 'vitest';
import type { Deed } from '../../src/lms/session.ts';
import { HandClock, open, STANDING } from './by-hand.ts';
import { learningHub } from './learning-hub.ts';
import { moodleStrict } from './moodle-strict.ts';
import { scormAgain } from './scorm-again.ts';

const deed = (letter: string, passed: boolean): Deed => ({
  anchor: letter.repeat(22),
  event: {
    ...{ v: 1, stream: 'ab12', seq: 1, hlc: Date.UTC(2026, 10, 2, 9, 5, 7), type: 'attempt.check', crc32: 0 },
    payload: {
      ...{
        exercise: 'pregnant-men-table',
        digest: 'd',
        rules: 1,
        seed: 1,
        attempt: 1,
        response: {},
        hints: 0,
      },
      ...{ activeSeconds: 9, mark: { earned: 8, total: 10, passed } },
    },
  },
});

// The same script of calls for each, as a learner makes them.
describe.each([
  ['scorm-again', scormAgain],
  ['moodle-strict', () => Promise.resolve(moodleStrict())],
  ['learning-hub', () => Promise.resolve(learningHub())],
])('%s', (name, make) => {
  test('holds a launch that did nothing for begun, never for completed', async () => {
    const platform = await make();
    const session = open(platform.open());
    expect(session.launch.state).toBeUndefined();
    expect(session.launch.mode).toBe('normal');
    expect(session.launch.learner).not.toBe('');
    expect(session.launch.name).toContain('Kowalska');
    // The window is gone at once, without a word.
    expect(platform.kept('cmi.core.lesson_status')).toBe('incomplete');
  });

  test('gives back at a second launch what was suspended', async () => {
    const platform = await make();
    const first = open(platform.open());
    await expect(first.save(STANDING)).resolves.toEqual({ kind: 'saved' });
    await expect(first.leave({ ...STANDING, state: 'v1.second' })).resolves.toEqual({ kind: 'saved' });
    // scorm-again keeps the same span in a form of its own.
    expect(platform.kept('cmi.core.session_time')).toMatch(/^(0000:01:30\.00|00:01:30)$/);
    expect(open(platform.open()).launch).toMatchObject({ state: 'v1.second', mode: 'normal' });
  });

  test('keeps a learner who failed at work, and passes them later', async () => {
    const platform = await make();
    const clock = new HandClock();
    const session = open(platform.open(), clock);
    await session.save({ ...STANDING, status: 'failed', score: 55.555 });
    expect(platform.kept('cmi.core.lesson_status')).toBe('incomplete');
    expect(Number(platform.kept('cmi.core.score.raw'))).toBe(55.56);
    clock.pass(2000);
    const passed = { ...STANDING, state: 'v1.passed', status: 'passed', score: 90, seconds: 0 } as const;
    await expect(session.save(passed)).resolves.toEqual({ kind: 'saved' });
    await session.leave(passed);
    expect(platform.kept('cmi.core.lesson_status')).toBe('passed');
    expect(Number(platform.kept('cmi.core.score.raw'))).toBe(90);
  });

  test('is opened again after a pass and never loses it by what is said then', async () => {
    const platform = await make();
    const first = open(platform.open());
    await first.leave({ ...STANDING, status: 'passed', score: 90, state: 'v1.passed' });
    const again = open(platform.open());
    const outcome = await again.save({ ...STANDING, state: again.launch.state ?? 'v1.new' });
    await again.leave(STANDING);
    if (name === 'moodle-strict') {
      expect(again.launch).toMatchObject({ mode: 'review', state: 'v1.passed' });
      expect(outcome).toEqual({ kind: 'read-only' });
      expect(platform.kept('cmi.core.lesson_status')).toBe('passed');
    } else if (name === 'learning-hub') {
      // The hub itself begins anew; what it keeps of the pass is its own record of the first attempt.
      expect(again.launch).toMatchObject({ mode: 'normal', state: undefined });
    } else {
      expect(again.launch.state).toBe('v1.passed');
      expect(platform.kept('cmi.core.lesson_status')).toBe('passed');
    }
  });

  test('is never given a state that it may cut', async () => {
    const platform = await make();
    const session = open(platform.open());
    await session.save({ ...STANDING, state: 'v1.' + 'a'.repeat(3797) });
    expect(platform.kept('cmi.suspend_data')).toHaveLength(3800);
    const outcome = await session.leave({ ...STANDING, state: 'v1.' + 'b'.repeat(4094) });
    expect(outcome).toMatchObject({ kind: 'not-saved', code: 'scorm/too-long' });
    expect(platform.kept('cmi.suspend_data')).toMatch(/^v1\.a+$/);
  });

  test('has everything of a tab that closed after the last write', async () => {
    const platform = await make();
    const session = open(platform.open());
    void session.save({ ...STANDING, state: 'v1.a' });
    // Within the two seconds of rest: the page is hidden, and then gone.
    void session.save({ ...STANDING, state: 'v1.b', score: 70 });
    void session.save({ ...STANDING, state: 'v1.c', score: 80 }, true);
    expect(platform.kept('cmi.suspend_data')).toBe('v1.c');
    expect(Number(platform.kept('cmi.core.score.raw'))).toBe(80);
    void session.leave({ ...STANDING, state: 'v1.c', score: 80 });
    expect(open(platform.open()).launch.state).toBe('v1.c');
  });

  test('names each answer once in its report, as it was given', async () => {
    const platform = await make();
    const clock = new HandClock();
    const session = open(platform.open(), clock);
    await session.save({ ...STANDING, deeds: [deed('a', false)] });
    clock.pass(2000);
    await session.leave({ ...STANDING, deeds: [deed('a', false), deed('b', true)] });
    expect(platform.report()).toContain('a'.repeat(22));
    expect(platform.report().split('b'.repeat(22))).toHaveLength(2);
    // The next session goes on behind them.
    const next = open(platform.open());
    await next.leave({ ...STANDING, deeds: [deed('c', true)] });
    for (const letter of ['a', 'b', 'c']) expect(platform.report()).toContain(letter.repeat(22));
  });
});
