import type { LogEvent } from '../log/event.ts';
import { isKnownEvent } from '../log/payload.ts';

/** The preference that notes when a copy was last saved, in milliseconds since 1970. */
export const LAST_COPY = 'record.saved-at';

/** When a copy was last saved from here; nothing where none was. */
export function findLastCopy(events: readonly LogEvent[]): number | undefined {
  const moments = events.flatMap((event) =>
    isKnownEvent(event) && event.type === 'preference.set' && event.payload.name === LAST_COPY
      ? [Number(event.payload.value)]
      : [],
  );
  return moments.length > 0 ? Math.max(...moments) : undefined;
}
