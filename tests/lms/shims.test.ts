import { describe, expect, test } from 'vitest';
import type { Scorm12Api } from '../../src/lms/find-api.ts';
import { open, STANDING } from './by-hand.ts';
import { learningHub, readTimespan } from './learning-hub.ts';
import { moodleStrict } from './moodle-strict.ts';

// Each behaviour of a real system, with a careless course that falls into it and the adapter that does not.

const begin = (api: Scorm12Api): Scorm12Api => {
  api.LMSInitialize('');
  return api;
};

describe('moodle-strict', () => {
  test('takes 4,096 letters of state and refuses one more with 405', () => {
    const api = begin(moodleStrict().open());
    expect(api.LMSSetValue('cmi.suspend_data', 'a'.repeat(4096))).toBe('true');
    expect(api.LMSSetValue('cmi.suspend_data', 'a'.repeat(4097))).toBe('false');
    expect(api.LMSGetLastError()).toBe('405');
  });

  test('holds a course that only opened and closed for completed, and ours for begun', async () => {
    const careless = moodleStrict();
    begin(careless.open()).LMSFinish('');
    expect(careless.kept('cmi.core.lesson_status')).toBe('completed');
    const ours = moodleStrict();
    await open(ours.open()).leave(STANDING);
    expect(ours.kept('cmi.core.lesson_status')).toBe('incomplete');
  });

  test('lets a mastery score decide the status, which is why a package must have none', async () => {
    const platform = moodleStrict({ masteryScore: 80 });
    await open(platform.open()).leave({ ...STANDING, score: 85 });
    expect(platform.kept('cmi.core.lesson_status')).toBe('passed');
  });

  test('opens in review after a pass, and hears nothing more from us', async () => {
    const platform = moodleStrict();
    await open(platform.open()).leave({ ...STANDING, status: 'passed', score: 90 });
    const api = platform.open();
    const set: string[] = [];
    const watched = { ...api, LMSSetValue: (element: string) => set.push(element) };
    const review = open(watched);
    expect(review.launch.mode).toBe('review');
    await review.save({ ...STANDING, state: 'v1.other' }, true);
    await review.leave(STANDING);
    expect(set).toEqual([]);
  });

  test('strips NULs, of which a state has none', async () => {
    const platform = moodleStrict();
    const api = begin(platform.open());
    api.LMSSetValue('cmi.suspend_data', 'a\0b');
    api.LMSCommit('');
    expect(platform.kept('cmi.suspend_data')).toBe('ab');
    const ours = moodleStrict();
    await open(ours.open()).leave(STANDING);
    expect(ours.kept('cmi.suspend_data')).toBe(STANDING.state);
  });

  test.each([
    ['cmi.core.score.raw', '101'],
    ['cmi.core.score.raw', '-1'],
    ['cmi.core.session_time', '0000:00:01.500'],
    ['cmi.core.session_time', 'PT1S'],
    ['cmi.core.lesson_location', 'a'.repeat(256)],
    ['cmi.interactions.0.id', 'with a space'],
    ['cmi.interactions.0.result', 'right'],
    ['cmi.interactions.0.time', '9:05'],
    ['cmi.core.lesson_status', 'not attempted'],
  ])('refuses %s = %s', (element, value) => {
    const api = begin(moodleStrict().open());
    expect(api.LMSSetValue(element, value)).toBe('false');
    expect(api.LMSGetLastError()).toBe('405');
  });

  test('answers nothing before Initialize and after Finish, and takes no second Initialize', () => {
    const api = moodleStrict().open();
    expect([api.LMSSetValue('cmi.comments', 'a'), api.LMSGetLastError()]).toEqual(['false', '301']);
    begin(api);
    expect([api.LMSInitialize(''), api.LMSGetLastError()]).toEqual(['false', '101']);
    api.LMSFinish('');
    expect([api.LMSCommit(''), api.LMSGetLastError()]).toEqual(['false', '301']);
  });
});

describe('learning-hub', () => {
  test('answers with booleans and numbers, and is understood', async () => {
    const platform = learningHub();
    const api = begin(platform.open());
    expect([api.LMSCommit(''), api.LMSGetLastError()]).toEqual([true, 0]);
    await expect(open(platform.open()).save(STANDING)).resolves.toEqual({ kind: 'saved' });
  });

  test('counts a completion only with a duration told before', async () => {
    const careless = learningHub();
    const api = begin(careless.open());
    api.LMSSetValue('cmi.core.lesson_status', 'completed');
    api.LMSFinish('');
    expect(careless.kept('cmi.core.lesson_status')).toBe('incomplete');
    const ours = learningHub();
    await open(ours.open()).leave({ ...STANDING, status: 'completed', seconds: 0 });
    expect(ours.kept('cmi.core.lesson_status')).toBe('completed');
  });

  test('drops the first letter of the hours, so four digits are read rightly', async () => {
    expect(readTimespan('12:00:00')).toBe(2 * 3600);
    expect(() => readTimespan('1:00:00')).toThrow(RangeError);
    const platform = learningHub();
    await open(platform.open()).leave({ ...STANDING, seconds: 12 * 3600 + 5 });
    expect(readTimespan(platform.kept('cmi.core.session_time'))).toBe(12 * 3600 + 5);
  });

  test('wipes what was suspended once a finished course is opened again, and the course begins anew', async () => {
    const platform = learningHub();
    await open(platform.open()).leave({ ...STANDING, status: 'passed', score: 90 });
    const again = open(platform.open());
    expect(again.launch.state).toBeUndefined();
    await expect(again.save(STANDING)).resolves.toEqual({ kind: 'saved' });
  });

  test('holds a course that only opened and closed for incomplete', () => {
    const platform = learningHub();
    begin(platform.open()).LMSFinish('');
    expect(platform.kept('cmi.core.lesson_status')).toBe('incomplete');
  });

  test('says no mode at all, and what is done counts', () => {
    expect(open(learningHub().open()).launch.mode).toBe('normal');
  });
});
