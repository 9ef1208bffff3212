import fc from 'fast-check';
import type { EventType, LogEvent } from '../../../src/log/event.ts';
import { mergeLogs } from '../../../src/log/merge.ts';
import type { Progress } from '../../../src/progress/progress.ts';
import { RUNS } from '../../runs.ts';
import { EVENT_TYPES, anyStream } from '../log/any-log.ts';

// Weighted towards what earns, so that whole modules are earned within a few dozen events.
const TYPES: EventType[] = [
  ...EVENT_TYPES.filter((type) => type !== 'record.reset'),
  ...(['attempt.check', 'attempt.check', 'answer.reveal', 'assessment.start', 'assessment.finish'] as const),
];

/** Each is a record of up to eighty events, folded twice or more. */
export const fewRuns = { numRuns: Math.ceil(RUNS / 5) };

/** What a learner did on two devices, with a reset now and then. */
export const anyWork: fc.Arbitrary<LogEvent[]> = fc
  .tuple(anyStream('aa', TYPES, 40), anyStream('bb', TYPES, 40), anyStream('cc', ['record.reset'], 1))
  .map((parts) => mergeLogs(...parts));

/** Progress without the names of the events it was counted from. */
export function plain(progress: Progress): unknown {
  return JSON.parse(
    JSON.stringify(progress, (key, value: unknown) => {
      if (key === 'start' || key === 'ref') return undefined;
      if (value instanceof Map) return [...(value as Map<string, unknown>)].sort();
      return value;
    }),
  );
}
