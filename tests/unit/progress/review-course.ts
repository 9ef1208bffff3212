import fc from 'fast-check';
import type { BankShape } from '../../../src/curriculum/shape.ts';
import type { EventPayloads, LogEvent } from '../../../src/log/event.ts';
import { tickHlc } from '../../../src/log/hlc.ts';
import { sealEvent } from '../../../src/log/seal-event.ts';
import { begin, check, reveal } from './small-course.ts';
import type { Said } from './small-course.ts';

const item = (id: string, outcome: string) => ({ id, digest: `digest-${id}`, outcome });

/** What may be asked of the small course: two outcomes of the first lesson, one of the second. */
export const BANK: BankShape = {
  first: [item('spot-1', 'spot'), item('rank-1', 'rank'), item('spot-2', 'spot'), item('spot-3', 'spot')],
  second: [item('draft-1', 'draft')],
};

export const DAY = 86_400_000;

/** An answer in review, as the page writes it. */
export function answer(id: string, isRight: boolean, certainty?: number): Said {
  const payload: EventPayloads['attempt.check'] = {
    ...{ exercise: id, digest: `digest-${id}`, rules: 1, seed: 1, attempt: 1, response: {}, hints: 0 },
    ...{ activeSeconds: 20, mark: { earned: isRight ? 100 : 0, total: 100, passed: isRight } },
  };
  return [
    'attempt.check',
    certainty === undefined ? payload : { ...payload, certainty: { [id]: certainty } },
  ];
}

/** Everything of the first lesson. */
export const FIRST: Said[] = [check('count'), check('sort')];

/** A log of one stream in which each thing was said at a moment of its own, in days. */
export function writeDays(stream: string, ...said: [day: number, what: Said][]): LogEvent[] {
  return said.map(([day, [type, payload]], index) =>
    sealEvent({ stream, seq: index + 1, hlc: Math.round(day * DAY) }, type, payload),
  );
}

const ids = Object.values(BANK).flatMap((items) => items.map(({ id }) => id));

export const anyAnswer: fc.Arbitrary<Said> = fc
  .tuple(fc.constantFrom(...ids), fc.boolean(), fc.constantFrom(undefined, 1, 2, 3))
  .map(([id, isRight, certainty]) => answer(id, isRight, certainty));

const anyLearning: fc.Arbitrary<Said> = fc.constantFrom<Said[]>(
  ...FIRST,
  check('write', { earned: 0 }),
  check('count', { earned: 30, attempt: 2 }),
  reveal('sort'),
  begin('digest-spot-1', 'digest-rank-1'),
);

/** Ten years: a clock that was set wrong. */
const LEAP = 3_650;

/**
 * What one device wrote over some weeks: lessons and answers in review. `leaps`: its clock was set wrong now and then,
 * by ten years either way.
 */
export function anyReviewing(stream: string, leaps = false): fc.Arbitrary<LogEvent[]> {
  const passed = fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 0, max: 5_000 }).map((hundredths) => hundredths / 1000) },
    { weight: leaps ? 1 : 0, arbitrary: fc.constantFrom(-LEAP, LEAP) },
  );
  const step = fc.tuple(fc.oneof(anyLearning, anyAnswer, anyAnswer), passed);
  return fc.array(step, { maxLength: 25, size: 'max' }).map((steps) => {
    let clock = 20_000 * DAY;
    let hlc = 0;
    return steps.map(([[type, payload], days], index) => {
      clock += days * DAY;
      hlc = tickHlc(hlc, clock);
      return sealEvent({ stream, seq: index + 1, hlc }, type, payload);
    });
  });
}

/** A moment at which such a learner looks: now, in the weeks before, or years away by a wrong clock. */
export const anyNow: fc.Arbitrary<number> = fc
  .oneof(fc.integer({ min: 19_990, max: 20_100 }), fc.constantFrom(16_000, 20_000 + LEAP, 24_000))
  .map((day) => day * DAY + 7_777);
