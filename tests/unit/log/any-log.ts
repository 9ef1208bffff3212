import fc from 'fast-check';
import type { EventPayloads, EventType, LogEvent } from '../../../src/log/event.ts';
import { tickHlc } from '../../../src/log/hlc.ts';
import { reseal, sealEvent } from '../../../src/log/seal-event.ts';

const digest = fc.constantFrom('a1', 'b2', 'c3');
const seed = fc.constantFrom(1, 2);
const lesson = fc.constantFrom('first', 'second', 'optional');
const exercise = fc.constantFrom('count', 'sort', 'write');
const seconds = fc.nat(60);
const mark = fc.nat(10).map((earned) => ({ earned, total: 10, passed: earned >= 8 }));
const words = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constant('\uD83E half an emoji'));
const drawn = fc.record({ digest: fc.constantFrom('i1', 'i2', 'i3'), rules: fc.constant(1), seed });
const start = fc.integer({ min: 1, max: 9 }).map((seq) => `aa:${seq}`);

type Said = { [Type in EventType]: [Type, EventPayloads[Type]] }[EventType];

const payloads: { [Type in EventType]: fc.Arbitrary<EventPayloads[Type]> } = {
  'lesson.open': fc.record({ lesson, version: fc.constantFrom('1.0.0', '1.1.0') }),
  'step.reach': fc.record({ lesson, step: fc.constantFrom('one', 'two') }),
  'attempt.check': fc.record(
    {
      ...{ exercise, digest, rules: fc.constant(1), seed, attempt: fc.integer({ min: 1, max: 3 }) },
      ...{ response: fc.jsonValue(), hints: fc.nat(2), activeSeconds: seconds, mark },
      certainty: fc.dictionary(fc.constantFrom('q1', 'q2'), fc.constantFrom(1, 2, 3)),
    },
    {
      requiredKeys: [
        ...(['exercise', 'digest', 'rules', 'seed', 'attempt', 'response', 'hints'] as const),
        ...(['activeSeconds', 'mark'] as const),
      ],
    },
  ),
  'answer.reveal': fc.record({ exercise, digest, seed }),
  'assessment.start': fc.record({
    assessment: fc.constant('final'),
    items: fc.array(drawn, { maxLength: 3 }),
  }),
  'assessment.finish': fc.record({
    ...{ assessment: fc.constant('final'), start, responses: fc.array(fc.jsonValue(), { maxLength: 3 }) },
    ...{ activeSeconds: seconds, mark },
  }),
  'reflection.save': fc.record({
    scope: fc.constantFrom('lesson', 'module'),
    of: lesson,
    fields: fc.dictionary(fc.constantFrom('learned', 'change'), words),
  }),
  'preference.set': fc.record({
    name: fc.constantFrom('theme', 'name'),
    value: fc.oneof(words, fc.boolean()),
  }),
  'time.add': fc.record({ lesson, seconds }),
  'module.earn': fc.record({ module: fc.constant('quality'), build: fc.constant('b1') }),
  'record.reset': fc.record({ heads: fc.dictionary(fc.constantFrom('aa', 'bb'), fc.nat(4)) }),
};

const said = (types: readonly EventType[]): fc.Arbitrary<Said> =>
  fc.oneof(...types.map((type) => payloads[type].map((payload) => [type, payload] as Said)));

export const EVENT_TYPES = Object.keys(payloads) as EventType[];

/** What one device wrote, in its own stream and order. */
export function anyStream(
  stream: string,
  types: readonly EventType[] = EVENT_TYPES,
  maxLength = 8,
): fc.Arbitrary<LogEvent[]> {
  const step = fc.tuple(said(types), fc.integer({ min: -5, max: 20 }));
  return fc.array(step, { maxLength, size: 'max' }).map((steps) => {
    let hlc = 1_000;
    return steps.map(([[type, payload], passed], index) => {
      // A clock may run backwards; the log's does not.
      hlc = tickHlc(hlc, hlc + passed);
      return sealEvent({ stream, seq: index + 1, hlc }, type, payload);
    });
  });
}

/** An event of a later release: another format, an unknown type, fields nobody here has heard of. */
export const anyForeignEvent: fc.Arbitrary<LogEvent> = fc
  .record({
    seq: fc.integer({ min: 1, max: 9 }),
    hlc: fc.nat(5_000),
    payload: fc.dictionary(fc.string(), fc.nat()),
  })
  .map(({ seq, hlc, payload }) =>
    reseal({ v: 2, stream: 'cc', seq, hlc, type: 'badge.wear', payload, crc32: 0, extra: [seq] } as LogEvent),
  );

/** The log of a learner with two devices, one of which was copied: streams, forks and foreign events. */
export const anyLog: fc.Arbitrary<LogEvent[]> = fc
  .tuple(
    anyStream('aa'),
    anyStream('bb'),
    anyStream('aa', ['step.reach', 'preference.set'], 3),
    fc.array(anyForeignEvent),
  )
  .map((parts) => parts.flat());
