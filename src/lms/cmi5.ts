import { readLaunchData } from './cmi5-launch.ts';
import type { LaunchData, LaunchParameters } from './cmi5-launch.ts';
import { openNotes } from './notes.ts';
import type { Notes, NoteStorage } from './notes.ts';
import { isVerb, openOutbox } from './outbox.ts';
import type { Sent } from './outbox.ts';
import { ask, openRecordStore } from './record-store.ts';
import type { Answer, Fetch, RecordStore } from './record-store.ts';
import type { LmsSession, Opened, Saved, Standing, ToldLine } from './session.ts';
import { projectStatements } from './statements.ts';
import type { Told } from './statements.ts';
import { isDefined, VERBS } from './xapi.ts';
import type { VerbName } from './xapi.ts';

/** What a session needs of the world around it. */
export interface Cmi5World extends Pick<Told, 'build' | 'nameThing'> {
  fetch: Fetch;
  /** Outlives a reload of the page, not the tab (`sessionStorage`); absent where a browser refuses it. */
  storage: NoteStorage | undefined;
  /** Milliseconds since 1970 (UTC). */
  now: () => number;
  /** Resolves after so many milliseconds. */
  wait: (milliseconds: number) => Promise<void>;
  /** Origins that the site's policy lets this page ask: its own, and those of `lms.origins`. */
  origins: readonly string[];
  /** How long an answer may take, in milliseconds; else a default. */
  patience?: number;
}

/** The document that holds the learner's progress in the LMS. */
const STATE = 'point-twelve.progress';
const SOON = 2000;
const LATER = 30_000;
const QUICK_TRIES = 5;
const TRIES_AT_FIRST = 3;

const sayFailure = (answer: Answer): Extract<Saved, { kind: 'not-saved' }> => ({
  kind: 'not-saved',
  code: answer.kind === 'refused' || answer.kind === 'unreached' ? answer.code : 'cmi5/404',
  detail: answer.kind === 'refused' || answer.kind === 'unreached' ? answer.detail : '',
});

const closed = (code: string, detail: string, returnTo?: string): Opened => ({
  ...{ kind: 'closed', code, detail },
  ...(returnTo === undefined ? {} : { returnTo }),
});

/** Asks again where there was no answer: a learner who just arrived waits a little rather than goes away. */
async function patiently({ wait }: Cmi5World, question: () => Promise<Answer>): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    const answer = await question();
    if (answer.kind !== 'unreached' || tries === TRIES_AT_FIRST) return answer;
    await wait(SOON);
  }
}

/** Asks for the key of this session. The address works once (8.2.3.0-1): an answer that was lost cannot be had again. */
async function fetchKey(world: Cmi5World, address: string): Promise<{ key: string } | Opened> {
  const request = { method: 'POST', credentials: 'omit', cache: 'no-store' } as const;
  const answer = await patiently(world, () => ask(world.fetch, address, request, world.patience));
  if (answer.kind !== 'done') {
    const { code, detail } = sayFailure(answer);
    return closed(code, detail);
  }
  const body = (typeof answer.body === 'object' ? answer.body : undefined) as
    Record<string, unknown> | null | undefined;
  const key = body?.['auth-token'];
  if (typeof key === 'string' && key !== '') return { key };
  const said = body?.['error-text'];
  return closed('cmi5/key', typeof said === 'string' ? said : '');
}

/** Reads the launch data, and the learner's preferences, which an LMS insists on being asked for (11.0.0.0-3). */
async function readLaunch(world: Cmi5World, store: RecordStore): Promise<LaunchData | Opened> {
  const laid = await patiently(world, () => store.getState('LMS.LaunchData'));
  const data = laid.kind === 'done' ? readLaunchData(laid.body) : undefined;
  if (!data) {
    const { code, detail } = sayFailure(laid);
    return closed(laid.kind === 'done' ? 'cmi5/launch-data' : code, detail);
  }
  const preferred = await patiently(world, () => store.getProfile('cmi5LearnerPreferences'));
  return preferred.kind === 'unreached' ? closed(preferred.code, preferred.detail) : data;
}

/** The progress that was saved last; `Opened` where the LMS does not say, because what is there must not be overwritten. */
async function readState(
  world: Cmi5World,
  store: RecordStore,
): Promise<{ state: string | undefined } | Opened> {
  const answer = await patiently(world, () => store.getState(STATE));
  if (answer.kind === 'absent') return { state: undefined };
  if (answer.kind !== 'done') return closed(answer.code, answer.detail);
  const held = (answer.body as { state?: unknown } | null)?.state;
  return { state: typeof held === 'string' ? held : undefined };
}

function lineOf({ statement, state, detail }: Sent): ToldLine {
  const what = (Object.keys(VERBS) as VerbName[]).find((name) => isVerb(statement, name));
  const title = Object.values(statement.object.definition?.name ?? {})[0];
  return { what: what ?? 'answered', title: title ?? '', at: statement.timestamp, state, detail };
}

/** Runs a session that was opened: everything an LMS is told goes through one loop, so that its order holds. */
function runSession(
  world: Cmi5World,
  told: Told,
  launch: LmsSession['launch'],
  store: RecordStore,
  notes: Notes,
): LmsSession {
  const outbox = openOutbox(store, (waiting) => notes.keepWaiting(waiting));
  outbox.add(notes.waiting);
  const listeners: ((outcome: Saved) => void)[] = [];
  let asked: ((outcome: Saved) => void)[] = [];
  let latest: Standing | undefined;
  let keptState = launch.state;
  let isRunning = false;
  let wake: () => void = () => undefined;
  let left: Promise<Saved> | undefined;
  const isKept = told.mode === 'normal';

  function judge(failures: readonly (Answer | undefined)[]): Saved {
    const failure = failures.find((one) => one && one.kind !== 'done');
    if (failure) return sayFailure(failure);
    const refused = outbox.list().find(({ statement, state }) => state === 'refused' && isDefined(statement));
    if (refused) return { kind: 'not-saved', code: 'cmi5/refused', detail: refused.detail };
    return isKept ? { kind: 'saved' } : { kind: 'read-only' };
  }

  async function keepState(standing: Standing | undefined): Promise<Answer | undefined> {
    if (!standing || !isKept || standing.state === keptState) return undefined;
    const answer = await store.putState(STATE, { state: standing.state });
    if (answer.kind === 'done') keptState = standing.state;
    return answer;
  }

  async function tell(): Promise<Saved> {
    const standing = latest;
    // At the end the state goes first, because the key may end with the session (8.1.2.0-2).
    const kept = left ? await keepState(standing) : undefined;
    if (kept?.kind === 'unreached') return sayFailure(kept);
    if (!left) outbox.add(projectStatements(told, standing));
    const failure = await outbox.flush();
    return judge([failure, kept ?? (await keepState(standing))]);
  }

  /** Tells until nobody asks any more; what failed is tried again, soon at first, then for as long as the page is there. */
  async function run(): Promise<void> {
    if (isRunning) return;
    isRunning = true;
    for (let failures = 0, outcome: Saved | undefined; asked.length > 0 || outcome?.kind === 'not-saved';) {
      const waiters = asked;
      asked = [];
      outcome = await tell();
      for (const hear of [...waiters, ...listeners]) hear(outcome);
      failures = outcome.kind === 'not-saved' ? failures + 1 : 0;
      if (failures === 0) continue;
      const woken = new Promise<void>((resolve) => (wake = resolve));
      await Promise.race([world.wait(failures > QUICK_TRIES ? LATER : SOON), woken]);
    }
    isRunning = false;
  }

  function request(): Promise<Saved> {
    const outcome = new Promise<Saved>((resolve) => asked.push(resolve));
    wake();
    void run();
    return outcome;
  }

  /** All that can be said now is said now, without waiting for an answer to any of it. */
  async function end(standing: Standing): Promise<Saved> {
    latest = standing;
    outbox.add(projectStatements(told, standing, world.now()));
    notes.end();
    const kept = keepState(standing);
    const sent = outbox.close();
    const outcome = judge([await kept, await sent]);
    if (outcome.kind === 'not-saved') return request();
    for (const hear of listeners) hear(outcome);
    return outcome;
  }

  void request();
  return {
    launch,
    save(standing) {
      if (left) return left;
      if (!isKept) return Promise.resolve({ kind: 'read-only' });
      latest = standing;
      return request();
    },
    leave(standing) {
      left ??= end(standing);
      return left;
    },
    onOutcome(listener) {
      listeners.push(listener);
    },
    told: () => outbox.list().map(lineOf),
  };
}

/**
 * Opens the session that an LMS launched by cmi5. It never rejects: `closed` where the LMS cannot be reached, says
 * nonsense, wants another origin than the site allows, or ended this session before.
 */
export async function openCmi5(world: Cmi5World, parameters: LaunchParameters): Promise<Opened> {
  const foreign = [parameters.endpoint, parameters.fetch]
    .map((address) => new URL(address).origin)
    .find((origin) => !world.origins.includes(origin));
  if (foreign !== undefined) return closed('cmi5/origin', foreign);
  const notes = openNotes(world.storage, parameters.fetch);
  const given = notes.key === undefined ? await fetchKey(world, parameters.fetch) : { key: notes.key };
  if ('kind' in given) return given;
  const store = openRecordStore(world.fetch, parameters, given.key, world.patience);
  if (notes.isOver) {
    // A page that closed while the network was gone left something to say.
    const outbox = openOutbox(store, (waiting) => notes.keepWaiting(waiting));
    outbox.add(notes.waiting);
    void outbox.flush();
    return closed('cmi5/over', '', notes.returnTo);
  }
  notes.keepKey(given.key);
  const data = await readLaunch(world, store);
  if ('kind' in data) return data;
  const held = await readState(world, store);
  if ('kind' in held) return held;
  const startedAt = notes.begin(world.now(), data.returnUrl);
  const { actor, registration, activityId, learner, name } = parameters;
  const { contextTemplate, masteryScore, mode, returnUrl } = data;
  const { build, nameThing } = world;
  const told: Told = {
    ...{ actor, registration, activityId, contextTemplate, masteryScore, mode },
    ...{ startedAt, build, nameThing },
  };
  const launch = { learner, name, mode, state: held.state, returnTo: returnUrl };
  return { kind: 'open', session: runSession(world, told, launch, store, notes) };
}
