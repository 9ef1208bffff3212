import { deflateSync, strToU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeBase64Url } from '../../../src/kernel/base64url.ts';
import { condense } from '../../../src/lms/condense.ts';
import type { Condensed } from '../../../src/lms/condensed.ts';
import { RELIEFS } from '../../../src/lms/relief.ts';
import { BUDGET_LETTERS, readState, writeState } from '../../../src/lms/state.ts';
import type { Course } from '../../../src/lms/tables.ts';
import { unfold } from '../../../src/lms/unfold.ts';
import { condensedStream } from '../../../src/log/condensed.ts';
import { foldProgress } from '../../../src/progress/fold.ts';
import { tallyLog } from '../../../src/progress/tally-log.ts';
import { runs } from '../../runs.ts';
import { BANK, COURSE as REAL, finishModule } from '../certificate/finished-module.ts';
import { COURSE as SMALL } from '../progress/small-course.ts';
import { anyWork, fewRuns, plain } from './any-work.ts';
import { doEverything, wideCourse } from './wide-course.ts';

const LETTERS = /^v1\.[A-Za-z0-9_-]*$/;
const small: Course = {
  curriculum: SMALL,
  bank: { first: ['i1', 'i2', 'i3'].map((digest) => ({ id: digest, digest, outcome: 'count' })) },
};
const real: Course = { curriculum: REAL, bank: BANK };

const progressOf = (condensed: Condensed | undefined, { curriculum }: Course): unknown =>
  condensed && plain(foldProgress(unfold(condensed, curriculum, condensedStream('1')), curriculum));

describe('writeState', () => {
  test('keeps all progress of any record, in at most 3,800 ASCII letters', () => {
    fc.assert(
      fc.property(anyWork, (log) => {
        const { text, forgot } = writeState(condense(tallyLog(log), SMALL), small);
        expect(text).toMatch(LETTERS);
        expect(text.length).toBeLessThanOrEqual(BUDGET_LETTERS);
        expect(forgot).toEqual([]);
        expect(progressOf(readState(text, small), small)).toEqual(plain(foldProgress(log, SMALL)));
      }),
      fewRuns,
    );
  });

  test('keeps all of a module that was finished with a failed try before', () => {
    const log = finishModule();
    const { text, forgot } = writeState(condense(tallyLog(log), REAL), real);
    expect(forgot).toEqual([]);
    expect(progressOf(readState(text, real), real)).toEqual(plain(foldProgress(log, REAL)));
  });

  test('keeps levels, best marks, attempts and minutes of the whole course of this repository, done', () => {
    const condensed = doEverything(REAL, BANK);
    const { text, forgot } = writeState(condensed, real);
    expect(text.length).toBeLessThanOrEqual(BUDGET_LETTERS);
    expect(forgot).not.toContain('marks');
    const again = readState(text, real);
    expect(again?.exercises.map(({ id, best, isPassed }) => [id, best, isPassed])).toEqual(
      condensed.exercises.map(({ id, best, isPassed }) => [id, best, isPassed]),
    );
    expect(again?.earned.map(([slug]) => slug)).toEqual(condensed.earned.map(([slug]) => slug));
  });

  test('keeps what is done, earned and passed of the largest course that is planned: 72 lessons, 13 assessments', () => {
    const course = wideCourse(72, 5);
    const condensed = doEverything(course.curriculum, course.bank);
    const { text, forgot } = writeState(condensed, course);
    expect(text.length).toBeLessThanOrEqual(BUDGET_LETTERS);
    expect(forgot).not.toContain('lessons');
    const again = readState(text, course);
    const told = ({ exercises }: Condensed) =>
      exercises.map(({ id, isPassed, isUnaided, checks }) => [id, isPassed, isUnaided, checks > 0]);
    expect(again && told(again)).toEqual(told(condensed));
    expect(again?.assessments.map(({ results }) => results.some(({ isPass }) => isPass))).toEqual(
      condensed.assessments.map(() => true),
    );
    expect(again?.earned.map(([slug]) => slug)).toEqual(condensed.earned.map(([slug]) => slug));
  });

  test('lets the oldest lessons go where a course is larger than any text, and never cuts', () => {
    const course = wideCourse(300, 6);
    const condensed = doEverything(course.curriculum, course.bank);
    const { text, forgot } = writeState(condensed, course);
    expect(forgot).toEqual([...RELIEFS.map(([name]) => name), 'lessons']);
    expect(text.length).toBeLessThanOrEqual(BUDGET_LETTERS);
    const slugs = readState(text, course)?.lessons.map(({ slug }) => slug) ?? [];
    expect(slugs.length).toBeGreaterThan(100);
    // The newest, without a gap.
    expect(slugs).toEqual(condensed.lessons.slice(-slugs.length).map(({ slug }) => slug));
  });

  test('lets long words go before a single mark, and says so', () => {
    const condensed = doEverything(SMALL, small.bank);
    // Chance does not pack: these are longer than any state may be.
    const words = fc.sample(fc.string({ minLength: 4000, maxLength: 4000 }), { numRuns: 2, seed: 1 });
    const wordy: Condensed = {
      ...condensed,
      reflections: [['lesson:first', { learned: words[0] ?? '' }]],
      drafts: [['count', { response: words[1] }]],
    };
    const { text, forgot } = writeState(wordy, small);
    expect(forgot).toEqual(['moments', 'draws', 'step-moments', 'attempts', 'drafts', 'reflections']);
    const again = readState(text, small);
    expect(again?.exercises.map(({ best }) => best)).toEqual(condensed.exercises.map(({ best }) => best));
    expect(again?.preferences).toEqual(condensed.preferences);
  });

  test('keeps a draft and a reflection that have room', () => {
    const condensed: Condensed = {
      ...doEverything(SMALL, small.bank),
      drafts: [['count', { response: ['a'], attempt: 0 }]],
      reflections: [['module:quality', { learned: 'Blanks mislead.' }]],
    };
    const again = readState(writeState(condensed, small).text, small);
    expect(again).toEqual(condensed);
  });

  test('writes a text that it can read again, however much one word repeats itself', () => {
    const condensed = { ...doEverything(SMALL, small.bank) };
    condensed.reflections = [['lesson:first', { learned: 'a'.repeat(300_000) }]];
    const { text, forgot } = writeState(condensed, small);
    expect(forgot).toContain('reflections');
    expect(readState(text, small)).toBeDefined();
  });
});

describe('readState', () => {
  test('reads what an earlier edition of the course wrote, less what is no longer in it', () => {
    const condensed = doEverything(REAL, BANK);
    const { text } = writeState(condensed, real);
    const [first, ...modules] = REAL.modules;
    const later: Course = { curriculum: { ...REAL, modules: modules.reverse() }, bank: BANK };
    const gone = new Set(first?.lessons.map(({ slug }) => slug));
    const kept = condensed.lessons.map(({ slug }) => slug).filter((slug) => !gone.has(slug));
    expect(readState(text, later)?.lessons.map(({ slug }) => slug)).toEqual(kept);
  });

  test('goes on with an assessment in the middle, unless a question of it is gone from this edition', () => {
    const items = ['i1', 'i3'].map((digest) => ({ digest, rules: 2, seed: 77 }));
    const open = { id: 'final', seconds: 0, starts: [{ at: 5, items }], results: [] };
    const { text } = writeState({ ...doEverything(SMALL, small.bank), assessments: [open] }, small);
    expect(readState(text, small)?.assessments).toEqual([open]);
    const bank = { first: small.bank['first']?.slice(0, 2) ?? [] };
    expect(readState(text, { ...small, bank })?.assessments[0]?.starts).toEqual([]);
  });

  test('refuses every text that is none of its own, and never throws', () => {
    const { text } = writeState(doEverything(SMALL, small.bank), small);
    const packed = (value: unknown): string =>
      'v1.' + writeBase64Url(deflateSync(strToU8(JSON.stringify(value))));
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string().map((tail) => 'v1.' + tail),
      fc.uint8Array({ maxLength: 300 }).map((bytes) => 'v1.' + writeBase64Url(bytes)),
      fc.jsonValue().map(packed),
      // Right in its outline, with anything in its places.
      fc.tuple(fc.array(fc.nat(5)), ...Array.from({ length: 8 }, () => fc.array(fc.jsonValue()))).map(packed),
      // A real one, bent at one place.
      fc.tuple(fc.nat(text.length), fc.string({ maxLength: 3 })).map(([at, put]) => {
        return text.slice(0, at) + put + text.slice(at + put.length);
      }),
    );
    fc.assert(
      fc.property(hostile, (given) => {
        const read = readState(given, small);
        // Whatever is taken for a state can be unfolded and folded like any other.
        if (read) progressOf(read, small);
      }),
      runs,
    );
  });

  test.each([
    ['empty', ''],
    ['another format', 'v2.AAAA'],
    ['longer than any state', 'v1.' + 'A'.repeat(5000)],
    ['cut', writeState(doEverything(SMALL, small.bank), small).text.slice(0, -20)],
    ['three million zeros', 'v1.' + writeBase64Url(deflateSync(new Uint8Array(3_000_000)))],
  ])('refuses a text that is %s', (_, text) => {
    expect(readState(text, small)).toBeUndefined();
  });
});
