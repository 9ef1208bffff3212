import type { EventPayloads, EventType, LogEvent } from '../log/event.ts';
import { tickHlc } from '../log/hlc.ts';
import { sealEvent } from '../log/seal-event.ts';
import { readClock } from './clock.ts';
import { randomStreamId } from './random-id.ts';

/** What could not be kept on this device: it lasts as long as the page, and moves into the store once that works. */
export interface Memory {
  events: LogEvent[];
  /** By id; `undefined` marks a draft that was dropped here and may still stand in the store. */
  drafts: Map<string, unknown>;
  /** Adds one event, `sealed` where it already is. Throws a TypeError for a payload that does not fit its type. */
  append<Type extends EventType>(
    type: Type,
    payload: EventPayloads[Type],
    dropDraft?: string,
    sealed?: LogEvent,
  ): LogEvent;
  /** Forgets what was stored since: exactly these events, and those drafts that did not change meanwhile. */
  forget(events: readonly LogEvent[], drafts: ReadonlyMap<string, unknown>): void;
}

/** Starts an empty memory, with a stream of its own. */
export function createMemory(): Memory {
  let head = { stream: randomStreamId(), seq: 0, hlc: 0 };
  const memory: Memory = {
    events: [],
    drafts: new Map(),
    append(type, payload, dropDraft, sealed) {
      const next = { ...head, seq: head.seq + 1, hlc: tickHlc(head.hlc, readClock()) };
      const event = sealed ?? sealEvent(next, type, payload);
      head = next;
      memory.events = [...memory.events, event];
      if (dropDraft !== undefined) memory.drafts.set(dropDraft, undefined);
      return event;
    },
    forget(events, drafts) {
      memory.events = memory.events.filter((event) => !events.includes(event));
      for (const [id, value] of drafts) if (memory.drafts.get(id) === value) memory.drafts.delete(id);
    },
  };
  return memory;
}
