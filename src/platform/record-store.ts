import type { EventPayloads, EventType, LogEvent } from '../log/event.ts';
import type { LogStore } from './log-store.ts';
import type { Memory } from './memory.ts';
import type { Damage, Refusal } from './record-words.ts';

/** Something the learner must be told about the record. */
export interface RecordProblem {
  code: Damage;
  /** How many records; 0 where nobody can tell. */
  count: number;
  /** What is safe, then what to do. */
  says: string;
}

/** Whether what the learner does is kept on this device. `says`: what is safe, then what to do; empty when kept. */
export type RecordStatus = { kind: 'kept'; says: '' } | { kind: 'memory'; reason: Refusal; says: string };

/** The learner's record, as pages use it. Nothing here rejects because storage failed: the status says so. */
export interface RecordStore {
  readonly inside: RecordInside;
  /** The name of whose record this is, where several share the device. */
  readonly learner: string | undefined;
  readonly status: RecordStatus;
  /** What must be said about damage. Complete once `events()` resolved. */
  readonly problems: readonly RecordProblem[];
  /** The log in order, without what a reset hides: what is folded and resumed. */
  events(): Promise<readonly LogEvent[]>;
  /** The whole log in order: what is copied, exported, and named by the heads of a reset. */
  wholeLog(): Promise<readonly LogEvent[]>;
  /**
   * Adds one event. Resolves after its transaction completed, or once it is in memory where nothing can be kept:
   * read `status` then. Rejects only for a payload that does not fit its type. `dropDraft` is the id of the draft
   * to delete in the same transaction.
   */
  append<Type extends EventType>(
    type: Type,
    payload: EventPayloads[Type],
    also?: { dropDraft?: string },
  ): Promise<LogEvent>;
  /** The draft of an exercise or an assessment, as it was saved; nothing where there is none. */
  draft(id: string): Promise<unknown>;
  saveDraft(id: string, value: unknown): Promise<void>;
  dropDraft(id: string): Promise<void>;
  /** Calls back whenever events, status or problems may have changed, here or in another tab. Gives the way to stop. */
  onChange(listener: () => void): () => void;
}

/** What `care.ts` works on, and nobody else. */
export interface RecordInside {
  /** The name of the first learner's database. */
  readonly base: string;
  readonly memory: Memory;
  /** Where events are kept; nothing as long as nothing is. */
  store(): LogStore | undefined;
  keep<T>(
    inStore: (store: LogStore) => Promise<T>,
    inMemory: (fault?: unknown) => T | Promise<T>,
  ): Promise<T>;
  /** What the store took and neither journal nor copy has yet. */
  unnoted: LogEvent[];
  /** The log is another now, here and in other tabs; `code` and `count`: what befell it, for the learner to read. */
  change(code?: Damage, count?: number): void;
}
