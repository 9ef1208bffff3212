import type { EventPayloads, EventType, LogEvent } from '../log/event.ts';

/** What a store gave back: the events it could read, and how many it could not. */
interface StoreContents {
  events: LogEvent[];
  /** Records that are damaged; they are set aside, never deleted. */
  unreadable: number;
  /** Records that this profile is known to have written and that are gone. */
  missing: number;
}

/** Where events and drafts are kept. Every write is a transaction of its own; a rejection means nothing was written. */
export interface LogStore {
  /** The name of its database. */
  readonly name: string;
  /**
   * One strict transaction over every part of the store; it resolves after it completed. `patience`: how long its
   * end may take, in milliseconds.
   */
  write<T>(work: (tx: IDBTransaction) => Promise<T>, patience?: number): Promise<T>;
  read<T>(store: 'events' | 'meta' | 'drafts' | 'quarantine', key: string): Promise<T>;
  /** Resolves once the event is kept and `dropDraft`, the id of the draft it replaces, is gone: both or neither. */
  append<Type extends EventType>(
    type: Type,
    payload: EventPayloads[Type],
    dropDraft?: string,
  ): Promise<LogEvent>;
  /**
   * Takes in what memory held, all or nothing. Events it has stay, and of two with one name both are kept; an
   * undefined draft is deleted.
   */
  adopt(events: readonly LogEvent[], drafts: ReadonlyMap<string, unknown>): Promise<void>;
  readAll(): Promise<StoreContents>;
  /** The draft, or nothing. */
  readDraft(id: string): Promise<unknown>;
  /** Without a value, the draft is dropped. */
  writeDraft(id: string, value?: unknown): Promise<void>;
}
