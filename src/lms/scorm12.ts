import type { Scorm12Api } from './find-api.ts';
import { noteDeeds } from './scorm-interactions.ts';
import { sayScore, sayTimespan } from './scorm-words.ts';
import type { Launch, LmsSession, Saved, Standing } from './session.ts';

/** What an adapter is handed to wait with. `wait` gives the way to call it off. */
export interface Waiting {
  wait(ms: number, work: () => void): () => void;
}

/** At most one write in two seconds: some platforms answer each with a request that the page waits for. */
const THROTTLE_MS = 2000;

/** A write that failed is tried this often again. */
const RETRIES = 5;
const RETRY_MS = 2000;

/** No more is promised to be kept. */
const MOST_STATE = 4096;

/** Completion counts in the Learning Hub only with a duration above 0, told before it. */
const LEAST_SECONDS = 1;

/** Some platforms lock a learner out after `failed`; who failed may try again, so it is not finished yet. */
const FAILED_STATUS = 'incomplete';

/** What no later write of ours may take back: content that changes never un-earns. */
const FINAL = ['passed', 'completed'];

const SAVED: Saved = { kind: 'saved' };
const READ_ONLY: Saved = { kind: 'read-only' };

/** Calls that never throw, whatever stands behind them, with every answer as text: platforms return booleans and numbers too. */
export class Scorm12Calls {
  readonly #api: Scorm12Api;

  constructor(api: Scorm12Api) {
    this.#api = api;
  }

  #text(call: (api: Scorm12Api) => unknown): string {
    try {
      const answer = call(this.#api);
      return typeof answer === 'string' ? answer : JSON.stringify(answer ?? '').replaceAll('"', '');
    } catch {
      return '';
    }
  }

  initialize = (): boolean => this.#text((api) => api.LMSInitialize('')) === 'true';
  finish = (): boolean => this.#text((api) => api.LMSFinish('')) === 'true';
  commit = (): boolean => this.#text((api) => api.LMSCommit('')) === 'true';
  get = (element: string): string => this.#text((api) => api.LMSGetValue(element));
  set = (element: string, value: string): boolean =>
    this.#text((api) => api.LMSSetValue(element, value)) === 'true';

  /** The last failure, by the platform's own number; `silent` where it names none. */
  failure(): Saved {
    const code = this.#text((api) => api.LMSGetLastError());
    const isNamed = /^[1-9]\d{0,3}$/.test(code);
    const detail = isNamed ? this.#text((api) => api.LMSGetErrorString(code)).slice(0, 200) : '';
    return { kind: 'not-saved', code: `scorm/${isNamed ? code : 'silent'}`, detail };
  }
}

function readMode(mode: string): Launch['mode'] {
  // Where a platform leaves it out, what is done counts.
  return mode === 'review' || mode === 'browse' ? mode : 'normal';
}

function sayStatus(status: Standing['status']): string {
  return status === 'failed' ? FAILED_STATUS : status;
}

/** Sets all that a standing says, in the order that platforms need, and gives the first failure. */
function tell(calls: Scorm12Calls, standing: Standing, firstStatus: string): Saved | undefined {
  const { state, score, seconds } = standing;
  let failed: Saved | undefined;
  const set = (element: string, value: string): void => {
    if (!calls.set(element, value)) failed ??= calls.failure();
  };
  if (state.length > MOST_STATE) failed = { kind: 'not-saved', code: 'scorm/too-long', detail: '' };
  else set('cmi.suspend_data', state);
  if (score !== undefined) {
    set('cmi.core.score.min', '0');
    set('cmi.core.score.max', '100');
    set('cmi.core.score.raw', sayScore(score));
  }
  set('cmi.core.session_time', sayTimespan(Math.max(LEAST_SECONDS, seconds)));
  const status = sayStatus(standing.status);
  // Last, so that a final status never stands without its mark and its time; and never lower than it was.
  if (FINAL.includes(status) || !FINAL.includes(firstStatus)) set('cmi.core.lesson_status', status);
  return failed;
}

const isSame = (a: Standing | undefined, b: Standing): boolean =>
  a?.state === b.state && a.status === b.status && a.score === b.score && a.deeds.length === b.deeds.length;

class Scorm12Session implements LmsSession {
  readonly launch: Launch;
  readonly #calls: Scorm12Calls;
  readonly #waiting: Waiting;
  readonly #firstStatus: string;
  readonly #listeners = new Set<(outcome: Saved) => void>();
  #note: (deeds: Standing['deeds']) => void;
  #pending: Standing | undefined;
  #saved: Standing | undefined;
  #askers: ((outcome: Saved) => void)[] = [];
  #isResting = false;
  #retriesLeft = RETRIES;
  #callOff: (() => void) | undefined;
  #left: Promise<Saved> | undefined;

  constructor(calls: Scorm12Calls, waiting: Waiting) {
    this.#calls = calls;
    this.#waiting = waiting;
    this.#note = noteDeeds(calls);
    this.launch = {
      learner: calls.get('cmi.core.student_id'),
      name: calls.get('cmi.core.student_name') || undefined,
      mode: readMode(calls.get('cmi.core.lesson_mode')),
      state: calls.get('cmi.suspend_data') || undefined,
    };
    this.#firstStatus = calls.get('cmi.core.lesson_status');
    if (this.launch.mode !== 'normal') return;
    // Left at `not attempted`, a page that was only opened counts as completed in Moodle once it is closed.
    if (!['passed', 'completed', 'failed', 'incomplete'].includes(this.#firstStatus)) {
      calls.set('cmi.core.lesson_status', 'incomplete');
      calls.commit();
    }
  }

  save(standing: Standing, isUrgent = false): Promise<Saved> {
    if (this.#left) return this.#left;
    if (this.launch.mode !== 'normal') return Promise.resolve(READ_ONLY);
    // Time alone is written when the page may be going, or with the next deed.
    if (!isUrgent && !this.#pending && isSame(this.#saved, standing)) return Promise.resolve(SAVED);
    this.#pending = standing;
    this.#retriesLeft = RETRIES;
    const outcome = new Promise<Saved>((resolve) => this.#askers.push(resolve));
    if (isUrgent || !this.#isResting) this.#write();
    return outcome;
  }

  leave(standing: Standing): Promise<Saved> {
    if (this.#left) return this.#left;
    this.#callOff?.();
    let outcome: Saved = READ_ONLY;
    if (this.launch.mode === 'normal') {
      const isFinal = FINAL.includes(standing.status);
      // Otherwise a platform may throw the state away.
      this.#calls.set('cmi.core.exit', isFinal ? '' : 'suspend');
      outcome = this.#tell(standing, true);
    } else this.#calls.finish();
    this.#left = Promise.resolve(outcome);
    this.#answer(outcome);
    return this.#left;
  }

  onOutcome(listener: (outcome: Saved) => void): void {
    this.#listeners.add(listener);
  }

  #answer(outcome: Saved): void {
    for (const resolve of this.#askers.splice(0)) resolve(outcome);
    for (const listener of this.#listeners) listener(outcome);
  }

  #tell(standing: Standing, isLast = false): Saved {
    this.#note(standing.deeds);
    const failed = tell(this.#calls, standing, this.#firstStatus);
    // What was taken is kept, even where something else was refused. Ending a session keeps it as well.
    const isCommitted = this.#calls.commit();
    const isKept = (isLast && this.#calls.finish()) || isCommitted;
    if (failed) return failed;
    return isKept ? SAVED : this.#calls.failure();
  }

  #write(): void {
    const standing = this.#pending;
    if (!standing) return;
    this.#callOff?.();
    const outcome = this.#tell(standing);
    if (outcome.kind === 'saved') {
      this.#saved = standing;
      this.#pending = undefined;
    }
    this.#rest(outcome.kind === 'saved' ? THROTTLE_MS : RETRY_MS, outcome.kind !== 'saved');
    this.#answer(outcome);
  }

  /** Waits before the next write; after a failure, that is one more try with the latest standing. */
  #rest(ms: number, hasFailed: boolean): void {
    this.#isResting = true;
    this.#callOff = this.#waiting.wait(ms, () => {
      this.#isResting = false;
      if (hasFailed) {
        if (this.#retriesLeft === 0) return;
        this.#retriesLeft -= 1;
      }
      this.#write();
    });
  }
}

/** Begins a session with a SCORM 1.2 platform; nothing where it does not take one up. Never throws. */
export function openScorm12(api: Scorm12Api, waiting: Waiting): LmsSession | undefined {
  const calls = new Scorm12Calls(api);
  return calls.initialize() ? new Scorm12Session(calls, waiting) : undefined;
}
