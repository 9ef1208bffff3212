import type { EventPayloads, EventType, LogEvent } from '../log/event.ts';
import { hideReset } from '../log/heads.ts';
import { mergeLogs } from '../log/merge.ts';
import type { LogStore } from './log-store.ts';
import { createMemory } from './memory.ts';
import type { Damage, Refusal } from './record-words.ts';
import { openStore } from './store.ts';
import { joinTabs } from './tabs.ts';

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

const OPEN_TIMEOUT_MS = 3000;

// Said where the file with the better words cannot be had.
const NOT_KEPT = 'Your answers are on this page but not saved on this device.';

/** The name of the database: product and base path, because several copies of the site may share one origin. */
export function nameDatabase(base: string): string {
  const { pathname } = new URL('http://site.invalid/' + base + '/');
  return 'point-twelve:' + pathname.replace(/\/+/g, '/');
}

const NAMED_REFUSALS: Record<string, Refusal> = { QuotaExceededError: 'full', VersionError: 'newer' };

/** Loaded only when needed: most learners never see these words. */
const loadWords = () => import('./record-words.ts').catch(() => undefined);

function refusalOf(fault: unknown): Refusal {
  return NAMED_REFUSALS[(fault as Error).name] ?? 'refused';
}

/** Opens a record of its own, not shared with the rest of the page. Pages use `openRecord`. */
export async function createRecord(base: string): Promise<RecordStore> {
  const name = nameDatabase(base);
  const memory = createMemory();
  const listeners = new Set<() => void>();
  let problems: RecordProblem[] = [];
  let isLost = false;
  let store: LogStore | undefined;
  let log: Promise<LogEvent[]> | undefined;
  let status: RecordStatus = { kind: 'memory', reason: 'slow', says: NOT_KEPT };

  const announce = (): void => listeners.forEach((listener) => listener());
  const tellTabs = joinTabs(name, () => {
    log = undefined;
    announce();
  });

  async function refuse(reason: Refusal): Promise<void> {
    const isNews = status.kind === 'kept' || status.reason !== reason;
    const refused: RecordStatus = { kind: 'memory', reason, says: NOT_KEPT };
    status = refused;
    refused.says = (await loadWords())?.sayRefusal(reason) ?? NOT_KEPT;
    // Said once: a listener that reads again must not be called again by a reading that fails again.
    if (isNews) announce();
  }

  /** Works in the store, after moving into it what only memory held; or in memory, where the store refuses. */
  async function keep<T>(inStore: (store: LogStore) => Promise<T>, inMemory: () => T): Promise<T> {
    if (!store) return inMemory();
    try {
      const { events } = memory;
      const drafts = new Map(memory.drafts);
      if (events.length + drafts.size > 0) {
        await store.adopt(events, drafts);
        memory.forget(events, drafts);
      }
      const kept = await inStore(store);
      const isNews = status.kind !== 'kept';
      status = { kind: 'kept', says: '' };
      if (isNews) announce();
      return kept;
    } catch (fault) {
      // A value that no store could take is a bug of ours, not a fault of the disk.
      if (fault instanceof TypeError) throw fault;
      await refuse(refusalOf(fault));
      return inMemory();
    }
  }

  async function readLog(): Promise<LogEvent[]> {
    const contents = await store?.readAll().catch(async (fault: unknown) => {
      log = undefined;
      await refuse(refusalOf(fault));
    });
    const counts: [Damage, number][] = [
      ['lost', isLost ? 1 : 0],
      ['unreadable', contents?.unreadable ?? 0],
      ['missing', contents?.missing ?? 0],
    ];
    const found = counts.filter(([, count]) => count > 0);
    const words = found.length > 0 ? await loadWords() : undefined;
    problems = found.map(([code, count]) => ({ code, count, says: words?.sayDamage(code, count) ?? code }));
    return mergeLogs(contents?.events ?? [], memory.events);
  }
  const wholeLog = (): Promise<LogEvent[]> => (log ??= readLog());

  const opening = openStore(name, {
    onNewer: () => void refuse('newer'),
    onLost: () => (isLost = true),
  }).then(
    async (opened) => {
      store = opened;
      log = undefined;
      // Nothing to keep yet: this moves in what memory held, and says that the store is at work.
      await keep(
        () => Promise.resolve(),
        () => undefined,
      );
    },
    (fault: unknown) => refuse(refusalOf(fault)),
  );
  const timeout = new Promise((resolve) => setTimeout(resolve, OPEN_TIMEOUT_MS, 'slow'));
  // A store that answers late is still taken; until then the page works in memory.
  if ((await Promise.race([opening, timeout])) === 'slow') await refuse('slow');

  return {
    get status() {
      return status;
    },
    get problems() {
      return problems;
    },
    wholeLog,
    events: async () => hideReset(await wholeLog()),
    async append(type, payload, also) {
      const event = await keep<LogEvent>(
        (into) => into.append(type, payload, also?.dropDraft),
        () => memory.append(type, payload, also?.dropDraft),
      );
      log = log?.then((events) => mergeLogs(events, [event]));
      tellTabs();
      announce();
      return event;
    },
    async draft(id) {
      if (memory.drafts.has(id)) return memory.drafts.get(id);
      return await store?.readDraft(id).catch(() => undefined);
    },
    saveDraft: (id, value) =>
      keep(
        (into) => into.writeDraft(id, value),
        () => void memory.drafts.set(id, value),
      ),
    dropDraft: (id) =>
      keep(
        (into) => into.deleteDraft(id),
        () => void memory.drafts.set(id, undefined),
      ),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const opened = new Map<string, Promise<RecordStore>>();

/** The record of the site at this base path, opened once a page and shared by all its islands. */
export function openRecord(base: string): Promise<RecordStore> {
  const record = opened.get(base) ?? createRecord(base);
  opened.set(base, record);
  return record;
}
