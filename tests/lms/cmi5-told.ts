import fc from 'fast-check';
import { anchorOf } from '../../src/certificate/anchor.ts';
import type { EvidenceEvent } from '../../src/certificate/evidence.ts';
import type { LogEvent } from '../../src/log/event.ts';
import type { Deed, Standing } from '../../src/lms/session.ts';
import type { Told } from '../../src/lms/statements.ts';
import { anyStream } from '../unit/log/any-log.ts';
import { check, writeLog } from '../unit/progress/small-course.ts';
import type { Said } from '../unit/progress/small-course.ts';
import { ACTOR } from './cmi5-lms.ts';

/** The answers among the events of a log, as a shell notes them. */
export function deedsOf(log: readonly LogEvent[]): Deed[] {
  return log
    .filter(({ type }) => type === 'attempt.check' || type === 'assessment.finish')
    .map((event) => ({ anchor: anchorOf(event as EvidenceEvent), event: event as Deed['event'] }));
}

export const finished = (earned: number): Said => [
  'assessment.finish',
  {
    ...{ assessment: 'final', start: 'aa:1', responses: [], activeSeconds: 60 },
    mark: { earned, total: 20, passed: earned >= 16 },
  },
];

/** How a learner stands after these answers; ten milliseconds after 1970 is where they begin. */
export function standingAfter(said: readonly Said[], changes: Partial<Standing> = {}): Standing {
  return {
    ...{ state: `v1.${String(said.length)}`, status: 'incomplete', score: undefined, achievedAt: undefined },
    ...{ seconds: said.length, deeds: deedsOf(writeLog(...said)) },
    ...changes,
  };
}

/** A learner who answered three times and earned the unit. */
export const EARNED = standingAfter([check('count'), check('sort', { earned: 40 }), finished(17)], {
  ...{ status: 'passed', score: 85, achievedAt: 30 },
});

export const nameThing: Told['nameThing'] = ({ type }) => ({
  address: `https://learn.example.org/${type}/`,
  title: 'Data quality',
  lang: 'en-GB',
});

export const TOLD: Told = {
  ...{ actor: ACTOR, registration: 'r-1', activityId: 'https://lms.example.org/au/7' },
  contextTemplate: {
    contextActivities: { grouping: [{ id: 'https://learn.example.org/#unit-1' }] },
    extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': 's-1' },
  },
  ...{ masteryScore: 0.8, mode: 'normal', startedAt: 5, build: 'b1', nameThing },
};

/** However a learner may stand, whatever their clock did. */
export const anyStanding: fc.Arbitrary<Standing> = fc.record({
  state: fc.constant('v1.'),
  status: fc.constantFrom('incomplete', 'completed', 'passed', 'failed'),
  score: fc.option(
    fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100),
    {
      nil: undefined,
    },
  ),
  achievedAt: fc.option(fc.nat(5_000), { nil: undefined }),
  seconds: fc.nat(10_000),
  deeds: fc.tuple(anyStream('aa'), anyStream('bb')).map((streams) => deedsOf(streams.flat())),
});

export const anyTold: fc.Arbitrary<Told> = fc
  .record({
    masteryScore: fc.constantFrom(undefined, 0, 0.5, 0.8, 0.805, 1),
    mode: fc.constantFrom('normal', 'review', 'browse'),
    startedAt: fc.nat(5_000),
  })
  .map((changes) => ({ ...TOLD, ...changes }));
