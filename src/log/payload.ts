import { LOG_VERSION } from './event.ts';
import type { DrawnItem, EventPayloads, EventType, KnownEvent, LogEvent, Mark } from './event.ts';

/** Says whether a value has a type, down to its leaves. */
type Guard<T> = (value: unknown) => value is T;

/** Whether a value is an object that is no list. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Guards an object field by field; fields without a guard may hold anything. */
export function shape<T>(guards: { [Key in keyof T]-?: Guard<T[Key]> }): Guard<T> {
  const fields = Object.entries<Guard<unknown>>(guards);
  return (value): value is T => isObject(value) && fields.every(([key, fits]) => fits(value[key]));
}

const list =
  <T>(guard: Guard<T>): Guard<T[]> =>
  (value): value is T[] =>
    Array.isArray(value) && value.every(guard);

const record =
  <T>(guard: Guard<T>): Guard<Record<string, T>> =>
  (value): value is Record<string, T> =>
    isObject(value) && Object.values(value).every(guard);

/** Any text. */
export const text: Guard<string> = (value) => typeof value === 'string';
const flag: Guard<boolean> = (value) => typeof value === 'boolean';
const anything: Guard<unknown> = (value): value is unknown => value !== undefined;
/** A whole number from 0. */
export const count: Guard<number> = (value): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0;
const seconds: Guard<number> = (value): value is number => Number.isFinite(value) && (value as number) >= 0;
/** A name: text of 1 to 200 characters. */
export const name: Guard<string> = (value): value is string =>
  text(value) && value !== '' && value.length <= 200;

/** Streams are hexadecimal; a dot starts the mark of a fork (`merge.ts`). */
export const STREAM = /^[0-9a-f][0-9a-f.]{0,127}$/;

const isMarkShape = shape<Mark>({ earned: count, total: count, passed: flag });
const mark: Guard<Mark> = (value): value is Mark => isMarkShape(value) && value.earned <= value.total;
const item = shape<DrawnItem>({ digest: name, rules: count, seed: count });
const counts = record(count);

const payloads: { [Type in EventType]: Guard<EventPayloads[Type]> } = {
  'lesson.open': shape({ lesson: name, version: name }),
  'step.reach': shape({ lesson: name, step: name }),
  'attempt.check': shape<EventPayloads['attempt.check']>({
    ...{ exercise: name, digest: name, rules: count, seed: count, attempt: count, hints: count },
    response: anything,
    certainty: (value) => value === undefined || counts(value),
    activeSeconds: seconds,
    mark,
  }),
  'answer.reveal': shape({ exercise: name, digest: name, seed: count }),
  'assessment.start': shape({ assessment: name, items: list(item) }),
  'assessment.finish': shape<EventPayloads['assessment.finish']>({
    ...{ assessment: name, start: name, responses: list(anything), activeSeconds: seconds, mark },
  }),
  'reflection.save': shape<EventPayloads['reflection.save']>({
    scope: (value) => value === 'lesson' || value === 'module',
    of: name,
    fields: record(text),
  }),
  'preference.set': shape<EventPayloads['preference.set']>({
    name,
    value: (value): value is string | number | boolean | null =>
      value === null || text(value) || flag(value) || Number.isFinite(value),
  }),
  'time.add': shape({ lesson: name, seconds }),
  'module.earn': shape({ module: name, build: name }),
  'record.reset': shape({ heads: counts }),
};

/** Whether a payload has every field its type must have, each of its own type and in its range. */
export function fitsPayload(type: EventType, payload: unknown): boolean {
  return payloads[type](payload);
}

/** Whether an event that was read or sealed here may be folded: its format and its type are known. */
export function isKnownEvent(event: LogEvent): event is KnownEvent {
  return event.v === LOG_VERSION && Object.hasOwn(payloads, event.type);
}
