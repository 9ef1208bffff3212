import type { LaunchParameters } from './cmi5-launch.ts';
import type { Statement } from './xapi.ts';

/** What came of asking an LMS for something. */
export type Answer =
  | { kind: 'done'; body: unknown }
  /** It has no such thing. */
  | { kind: 'absent' }
  /** It answered that it will not: asking again gives the same. `code` is the number of HTTP. */
  | { kind: 'refused'; code: string; detail: string }
  /** It did not answer, too late, or that it cannot now. */
  | { kind: 'unreached'; code: string; detail: string };

/** The record store (LRS) of one launch. Nothing here ever rejects. */
export interface RecordStore {
  /** Stores one statement; one of that id that is there already is `refused` with 409. */
  put(statement: Statement): Promise<Answer>;
  /** Stores several, or none of them. */
  post(statements: readonly Statement[]): Promise<Answer>;
  /** Whether a statement of that id is there. */
  find(id: string): Promise<Answer>;
  /** The document of that name about this learner, unit and registration. */
  getState(name: string): Promise<Answer>;
  putState(name: string, document: unknown): Promise<Answer>;
  /** What the learner prefers, wherever they learn. */
  getProfile(name: string): Promise<Answer>;
}

/** As browsers and Node have it. */
export type Fetch = typeof fetch;

/** How long an answer may take, in milliseconds. */
const PATIENCE = 20_000;
/** As much of an answer that says no as is kept to be shown. */
const DETAIL_LENGTH = 300;
/** Browsers let 64 KiB in all outlive a page. What is longer is sent as long as the page is there. */
const OUTLIVING = 55_000;

const isBusy = (status: number): boolean =>
  status >= 500 || status === 408 || status === 425 || status === 429;

async function readBody(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function sayBody(body: unknown): string {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return text.slice(0, DETAIL_LENGTH);
}

/** Asks, and puts what came of it into one of four words. Also used where no key is needed yet. */
export async function ask(
  fetch: Fetch,
  address: string,
  request: RequestInit,
  patience = PATIENCE,
): Promise<Answer> {
  try {
    const response = await fetch(address, { ...request, signal: AbortSignal.timeout(patience) });
    const body = await readBody(response);
    const code = `cmi5/${String(response.status)}`;
    if (response.ok) return { kind: 'done', body };
    if (response.status === 404) return { kind: 'absent' };
    return { kind: isBusy(response.status) ? 'unreached' : 'refused', code, detail: sayBody(body) };
  } catch (error) {
    const isLate = error instanceof Error && error.name === 'TimeoutError';
    return { kind: 'unreached', code: isLate ? 'cmi5/timeout' : 'cmi5/network', detail: '' };
  }
}

/** Opens the record store of a launch with the key that the LMS gave for it (8.2.1.0-5). */
export function openRecordStore(
  fetch: Fetch,
  { endpoint, actor, registration, activityId }: LaunchParameters,
  key: string,
  patience?: number,
): RecordStore {
  const headers = {
    Authorization: `Basic ${key.replace(/^Basic /i, '')}`,
    'X-Experience-API-Version': '1.0.3',
    'Content-Type': 'application/json',
  };
  const send = (path: string, query: Record<string, string>, method = 'GET', value?: unknown) => {
    const body = value === undefined ? undefined : JSON.stringify(value);
    const question = new URLSearchParams(query).toString();
    const request: RequestInit = { method, headers, credentials: 'omit', cache: 'no-store' };
    if (body !== undefined)
      Object.assign(request, { body, keepalive: new TextEncoder().encode(body).length < OUTLIVING });
    return ask(fetch, `${endpoint}${path}${question === '' ? '' : `?${question}`}`, request, patience);
  };
  const agent = JSON.stringify(actor);
  const stateOf = (stateId: string) => ({ stateId, activityId, agent, registration });
  return {
    put: (statement) => send('statements', { statementId: statement.id }, 'PUT', statement),
    post: (statements) => send('statements', {}, 'POST', statements),
    find: (id) => send('statements', { statementId: id }),
    getState: (name) => send('activities/state', stateOf(name)),
    putState: (name, document) => send('activities/state', stateOf(name), 'PUT', document),
    getProfile: (name) => send('agents/profile', { profileId: name, agent }),
  };
}
