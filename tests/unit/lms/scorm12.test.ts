import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { findApi } from '../../../src/lms/find-api.ts';
import type { ApiWindow, Scorm12Api } from '../../../src/lms/find-api.ts';
import { openScorm12 } from '../../../src/lms/scorm12.ts';
import type { Saved } from '../../../src/lms/session.ts';
import { sayScore, sayTimeOfDay, sayTimespan } from '../../../src/lms/scorm-words.ts';
import { HandClock, open, STANDING } from '../../lms/by-hand.ts';
import { moodleStrict } from '../../lms/moodle-strict.ts';
import { runs } from '../../runs.ts';

const NAMES = [
  'LMSInitialize',
  'LMSFinish',
  'LMSGetValue',
  'LMSSetValue',
  'LMSCommit',
  'LMSGetLastError',
  'LMSGetErrorString',
  'LMSGetDiagnostic',
] as const;

/** A platform whose every function is the same. */
const always = (answer: () => unknown): Scorm12Api =>
  Object.fromEntries(NAMES.map((name) => [name, answer])) as unknown as Scorm12Api;

describe('sayTimespan', () => {
  test('always has four digits of hours and two decimals', () => {
    const anySeconds = fc.oneof(fc.double(), fc.nat(), fc.constantFrom(NaN, Infinity, -1, 3599.999));
    fc.assert(
      fc.property(anySeconds, (seconds) => {
        expect(sayTimespan(seconds)).toMatch(/^\d{4}:\d{2}:\d{2}\.\d{2}$/);
      }),
      runs,
    );
  });

  test('reads back as the same hundredths', () => {
    fc.assert(
      fc.property(fc.nat(9999 * 360_000), (hundredths) => {
        const [hours = 0, minutes = 0, seconds = 0] = sayTimespan(hundredths / 100)
          .split(':')
          .map(Number);
        expect(minutes).toBeLessThan(60);
        expect(seconds).toBeLessThan(60);
        const read = Math.round((hours * 3600 + minutes * 60 + seconds) * 100);
        // A hundredth may be lost to the halves of binary fractions.
        expect(Math.abs(read - hundredths)).toBeLessThanOrEqual(1);
      }),
      runs,
    );
  });

  test.each([
    [0, '0000:00:00.00'],
    [90.5, '0000:01:30.50'],
    [12 * 3600, '0012:00:00.00'],
    [1e9, '9999:59:59.00'],
  ])('writes %s seconds as %s', (seconds, text) => {
    expect(sayTimespan(seconds)).toBe(text);
  });
});

test('a mark has two decimals and stays from 0 to 100, and a moment is a time of day', () => {
  expect([-1, 0, 66.666, 101].map(sayScore)).toEqual(['0', '0', '66.67', '100']);
  expect(sayTimeOfDay(Date.UTC(2026, 10, 2, 9, 5, 7))).toBe('09:05:07');
});

describe('findApi', () => {
  const api = moodleStrict().open();
  const within = (top: ApiWindow, depth: number): ApiWindow =>
    depth === 0 ? top : { parent: within(top, depth - 1) };

  test('finds it ten frames up, in the window that opened the top one, and in that one’s parent', () => {
    expect(findApi(within({ API: api }, 10))).toBe(api);
    expect(findApi(within({ opener: { API: api } }, 3))).toBe(api);
    expect(findApi({ opener: { parent: { API: api } } })).toBe(api);
  });

  test('passes windows of other sites, tops that are their own parent, and things that are no API', () => {
    const foreign: ApiWindow = {
      get API(): never {
        throw new DOMException('Blocked', 'SecurityError');
      },
      parent: { API: api },
    };
    expect(findApi({ API: { LMSInitialize: 'no' }, parent: foreign })).toBe(api);
    const top: ApiWindow = {};
    top.parent = top;
    expect(findApi(top)).toBeUndefined();
  });

  test('gives up where frames or openers go in circles', () => {
    const [one, two]: ApiWindow[] = [{}, {}];
    Object.assign(one ?? {}, { parent: two, opener: two });
    Object.assign(two ?? {}, { parent: one, opener: one });
    expect(findApi(one ?? {})).toBeUndefined();
  });
});

describe('a SCORM 1.2 session', () => {
  test('writes at most once in two seconds, and what came meanwhile in one', async () => {
    const api = moodleStrict().open();
    const commit = vi.spyOn(api, 'LMSCommit');
    const clock = new HandClock();
    const session = open(api, clock);
    commit.mockClear();
    const outcomes = ['a', 'b', 'c', 'd'].map((letter) =>
      session.save({ ...STANDING, state: `v1.${letter}` }),
    );
    expect(commit).toHaveBeenCalledTimes(1);
    clock.pass(1999);
    expect(commit).toHaveBeenCalledTimes(1);
    clock.pass(1);
    expect(commit).toHaveBeenCalledTimes(2);
    await expect(Promise.all(outcomes)).resolves.toEqual(Array(4).fill({ kind: 'saved' }));
    expect(api.LMSGetValue('cmi.suspend_data')).toBe('v1.d');
  });

  test('writes nothing where nothing changed but the time, until the page may be going', async () => {
    const api = moodleStrict().open();
    const clock = new HandClock();
    const session = open(api, clock);
    await session.save(STANDING);
    const set = vi.spyOn(api, 'LMSSetValue');
    clock.pass(5000);
    await session.save({ ...STANDING, seconds: 200 });
    expect(set).not.toHaveBeenCalled();
    await session.save({ ...STANDING, seconds: 201 }, true);
    expect(set).toHaveBeenCalledWith('cmi.core.session_time', '0000:03:21.00');
  });

  test('says at once that it was not saved, tries five times more, and again with the next deed', async () => {
    const api = moodleStrict().open();
    const clock = new HandClock();
    const session = open(api, clock);
    const commit = vi.spyOn(api, 'LMSCommit').mockReturnValue('false');
    vi.spyOn(api, 'LMSGetLastError').mockReturnValue('101');
    const heard: Saved[] = [];
    session.onOutcome((outcome) => heard.push(outcome));
    await expect(session.save(STANDING)).resolves.toMatchObject({ kind: 'not-saved', code: 'scorm/101' });
    for (let second = 0; second < 60; second += 1) clock.pass(1000);
    expect(commit).toHaveBeenCalledTimes(6);
    expect(heard).toHaveLength(6);
    commit.mockRestore();
    await expect(session.save({ ...STANDING, state: 'v1.next' })).resolves.toEqual({ kind: 'saved' });
    expect(api.LMSGetValue('cmi.suspend_data')).toBe('v1.next');
  });

  test('saves by itself what failed, once the platform answers again', async () => {
    const api = moodleStrict().open();
    const clock = new HandClock();
    const session = open(api, clock);
    const commit = vi.spyOn(api, 'LMSCommit').mockReturnValueOnce('false');
    const heard: string[] = [];
    session.onOutcome(({ kind }) => heard.push(kind));
    await session.save(STANDING);
    clock.pass(2000);
    expect(heard).toEqual(['not-saved', 'saved']);
    expect(commit).toHaveBeenCalledTimes(2);
  });

  test('tells mark and time before a final status', async () => {
    const api = moodleStrict().open();
    const set = vi.spyOn(api, 'LMSSetValue');
    await open(api).save({ ...STANDING, status: 'passed', score: 90 });
    const elements = set.mock.calls.map(([element]) => element);
    const at = (element: string): number => elements.lastIndexOf(element);
    expect(at('cmi.core.score.raw')).toBeLessThan(at('cmi.core.lesson_status'));
    expect(at('cmi.core.session_time')).toBeLessThan(at('cmi.core.lesson_status'));
  });

  test('suspends what is not finished and ends what is, once', async () => {
    for (const [status, exit] of [
      ['incomplete', 'suspend'],
      ['passed', ''],
    ] as const) {
      const platform = moodleStrict();
      const api = platform.open();
      const finish = vi.spyOn(api, 'LMSFinish');
      const session = open(api);
      const standing = { ...STANDING, status };
      expect(await session.leave(standing)).toEqual(await session.leave(standing));
      await session.save({ ...standing, state: 'v1.late' }, true);
      expect(finish).toHaveBeenCalledTimes(1);
      expect(platform.kept('cmi.core.exit')).toBe(exit);
      expect(platform.kept('cmi.suspend_data')).toBe(STANDING.state);
    }
  });

  test('keeps anchors in the comments of a platform that takes no interactions', async () => {
    const api = moodleStrict().open();
    const set = api.LMSSetValue.bind(api);
    api.LMSSetValue = (element, value) =>
      element.startsWith('cmi.interactions') ? 'false' : set(element, value);
    const deeds = Array.from({ length: 200 }, (_, index) => ({
      anchor: String(index).padStart(22, '0'),
      event: { hlc: 0, payload: { exercise: 'a-b', mark: { earned: 1, total: 1, passed: true } } } as never,
    }));
    await expect(open(api).save({ ...STANDING, deeds })).resolves.toEqual({ kind: 'saved' });
    const comments = String(api.LMSGetValue('cmi.comments'));
    expect(comments.length).toBeLessThanOrEqual(4096);
    expect(comments.endsWith('a-b:0000000000000000000199')).toBe(true);
  });

  test.each<[string, () => unknown]>([
    ['nothing', () => undefined],
    ['null', () => null],
    ['objects', () => ({})],
    ['promises', () => Promise.resolve('true')],
    ['what cannot be text', () => Object.create(null) as object],
    [
      'by throwing',
      () => {
        throw new Error('ours');
      },
    ],
  ])('is never begun, and throws nothing, with a platform that answers %s', (_, answer) => {
    expect(openScorm12(always(answer), new HandClock())).toBeUndefined();
  });

  test('goes on without a word of its own with a platform that says true to everything', async () => {
    const session = open(always(() => 'true'));
    expect(session.launch.mode).toBe('normal');
    await expect(session.save(STANDING)).resolves.toEqual({ kind: 'saved' });
    await expect(session.leave(STANDING)).resolves.toEqual({ kind: 'saved' });
  });

  test('never rejects, whatever a platform answers once it took the session up', async () => {
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.anything()), async (answers) => {
        const answer = (): unknown => answers.next().value;
        const api = { ...always(answer), LMSInitialize: () => true };
        const clock = new HandClock();
        const session = open(api, clock);
        const saved = await session.save(STANDING, true);
        clock.pass(20_000);
        const left = await session.leave(STANDING);
        for (const { kind } of [saved, left]) expect(['saved', 'not-saved', 'read-only']).toContain(kind);
      }),
      runs,
    );
  });
});
