import type { LogEvent } from '../log/event.ts';
import { hideReset } from '../log/heads.ts';
import { mergeLogs } from '../log/merge.ts';
import type { LogStore } from './log-store.ts';
import { createMemory } from './memory.ts';
import type { Profile } from './profiles.ts';
import type { RecordProblem, RecordStatus, RecordStore } from './record-store.ts';
import type { Damage, Refusal } from './record-words.ts';
import { countCopied } from './standing.ts';
import { openStore } from './store.ts';
import { joinTabs } from './tabs.ts';

const OPEN_TIMEOUT_MS = 3000;

/** What the page does by itself: no learner reads "Saved" for it, and it is noted with their next deed. */
const BY_ITSELF = /^(lesson|step|time)/;

/** The longest that "Saved" waits for the note outside the database. */
const NOTE_TIMEOUT_MS = 1000;

/** What ends a piece of work: the copy outside the database is renewed then. */
const ENDS = /check|finish/;

/** After this many events, at the latest, the copy outside the database is renewed. */
const EVENTS_UNTIL_COPY = 25;

// Said where the file with the better words cannot be had.
const NOT_KEPT = 'Not saved. Keep this page open.';

/** The name of the database: product and base path, because several copies of the site may share one origin. */
export function nameDatabase(base: string): string {
  const { pathname } = new URL('http://site.invalid/' + base + '/');
  return 'point-twelve:' + pathname.replace(/\/+/g, '/');
}

const NAMED_REFUSALS: Record<string, Refusal> = {
  QuotaExceededError: 'full',
  VersionError: 'newer',
  TimeoutError: 'slow',
  ErasedError: 'erased',
};

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms, 'slow'));

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
  /** What happened once and is to be said as long as the page lives. */
  const news = new Map<Damage, number>();
  let store: LogStore | undefined;
  let log: Promise<LogEvent[]> | undefined;
  let status: RecordStatus = { kind: 'memory', reason: 'slow', says: NOT_KEPT };
  let notCopied = 0;
  /** What the store held when it could last be read: a reading that fails takes nothing off the page. */
  let known: readonly LogEvent[] = [];
  let learner: string | undefined;

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
  async function keep<T>(
    inStore: (store: LogStore) => Promise<T>,
    inMemory: (fault?: unknown) => T | Promise<T>,
  ): Promise<T> {
    if (!store) return inMemory();
    try {
      const { events } = memory;
      const drafts = new Map(memory.drafts);
      if (events.length + drafts.size > 0) {
        await store.adopt(events, drafts);
        memory.forget(events, drafts);
        record.inside.unnoted.push(...events);
      }
      const kept = await inStore(store);
      // What failed beside this one is not kept yet; the next one moves it in.
      if (memory.events.length + memory.drafts.size > 0) return kept;
      const isNews = status.kind !== 'kept';
      status = { kind: 'kept', says: '' };
      if (isNews) announce();
      return kept;
    } catch (fault) {
      // A value that no store could take is a bug of ours, not a fault of the disk.
      if (fault instanceof TypeError) throw fault;
      await refuse(refusalOf(fault));
      return await inMemory(fault);
    }
  }

  /** Copies the log to a place outside the database, or brings back from there what the database lost. */
  const safely = (work: 'copyLog' | 'mendLog' | 'noteDeeds', draft?: string, value?: unknown) =>
    import('./care.ts')
      .then((care) => care[work](record, draft, value) as Promise<unknown>)
      .catch(() => undefined);

  /** Notes outside the database what it just took. Where that is not possible, the database alone has it. */
  const note = async (draft?: string, value?: unknown): Promise<void> => {
    if (status.kind === 'kept')
      await Promise.race([safely('noteDeeds', draft, value), wait(NOTE_TIMEOUT_MS)]);
  };

  let reading = Promise.resolve<LogEvent[]>([]);
  let next: typeof log;
  async function readLog(): Promise<LogEvent[]> {
    next = undefined;
    const contents = await store?.readAll().catch(async (fault: unknown) => {
      log = undefined;
      await refuse(refusalOf(fault));
    });
    const counts: [Damage, number][] = [
      ...news,
      ['unreadable', contents?.unreadable ?? 0],
      ['missing', contents?.missing ?? 0],
    ];
    const found = counts.filter(([, count]) => count > 0);
    const words = found.length > 0 ? await loadWords() : undefined;
    problems = found.map(([code, count]) => ({ code, count, says: words?.sayDamage(code, count) ?? code }));
    if (contents) known = contents.events;
    const events = mergeLogs(known, memory.events);
    // A store that has not answered yet may well have all of it.
    if (contents && store && events.length < countCopied(store.name)) void safely('mendLog');
    return events;
  }
  /** Reads one at a time: all that other tabs write during a long reading takes one more, after it. */
  const wholeLog = (): Promise<LogEvent[]> => (log ??= next ??= reading = reading.then(readLog));

  const retry = (): Promise<void> =>
    keep(
      () => Promise.resolve(),
      () => undefined,
    );
  const change = (code?: Damage, count = 0): void => {
    if (code) news.set(code, count);
    log = undefined;
    tellTabs();
    announce();
  };

  const notices = {
    onNewer: () => void refuse('newer'),
    onErased: () => {
      // Nothing of it may come back, not by a copy of what this page still knows either.
      log = undefined;
      known = [];
      void refuse('erased');
    },
    onLost: () => void news.set('lost', 1),
  };
  /** The store of whoever learns here: a device may keep the records of several. */
  const openOwn = async (): Promise<LogStore> => {
    const first = await openStore(name, notices);
    const profile = await first.read<Profile | undefined>('meta', 'profile');
    learner = profile?.name;
    return profile?.id ? await openStore(`${name}#${profile.id}`, notices) : first;
  };
  let opening: Promise<void> | undefined;
  const open = (): Promise<void> =>
    (opening ??= openOwn().then(
      async (opened) => {
        store = opened;
        log = undefined;
        // Nothing to keep yet: this moves in what memory held, and says that the store is at work.
        await retry();
        if (news.has('lost')) await safely('mendLog');
      },
      (fault: unknown) => {
        opening = undefined;
        void safely('mendLog');
        return refuse(refusalOf(fault));
      },
    ));
  const copy = (): void => {
    notCopied = 0;
    void safely('copyLog');
  };
  globalThis.addEventListener?.('visibilitychange', () => {
    if (document.visibilityState === 'visible') {
      if (status.kind === 'memory') void (store ? retry() : open());
    } else if (notCopied > 0) copy();
  });

  const record: RecordStore = {
    inside: { base: name, memory, store: () => store, keep, change, unnoted: [] },
    get learner() {
      return learner;
    },
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
        (fault) => {
          // It may have been kept after all: the very same event is offered again, so that it never counts twice.
          const { event: sealed } = (fault ?? {}) as { event?: LogEvent };
          return memory.append(type, payload, also?.dropDraft, sealed);
        },
      );
      log = log?.then((events) => mergeLogs(events, [event]));
      if (status.kind === 'kept') record.inside.unnoted.push(event);
      tellTabs();
      announce();
      notCopied += 1;
      if (ENDS.test(type) || notCopied >= EVENTS_UNTIL_COPY) copy();
      if (!BY_ITSELF.test(type)) await note(also?.dropDraft);
      return event;
    },
    async draft(id) {
      if (memory.drafts.has(id)) return memory.drafts.get(id);
      return await store?.readDraft(id).catch(() => undefined);
    },
    async saveDraft(id, value) {
      await keep(
        (into) => into.writeDraft(id, value),
        () => void memory.drafts.set(id, value),
      );
      await note(id, value);
    },
    dropDraft: (id) => record.saveDraft(id, undefined),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };

  // A store that answers late is still taken; until then the page works in memory.
  if ((await Promise.race([open(), wait(OPEN_TIMEOUT_MS)])) === 'slow') await refuse('slow');
  return record;
}

const opened = new Map<string, Promise<RecordStore>>();

/** The record of the site at this base path, opened once a page and shared by all its islands. */
export function openRecord(base: string): Promise<RecordStore> {
  const record = opened.get(base) ?? createRecord(base);
  opened.set(base, record);
  return record;
}
