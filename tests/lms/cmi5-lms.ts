import { isDeepStrictEqual } from 'node:util';
import { isMarked, judgeStatement, verbOf } from './cmi5-rules.ts';
import type { CmiSession } from './cmi5-rules.ts';

export interface Asked {
  method: string;
  /** Absolute. */
  address: string;
  /** By name in lower case. */
  headers: Readonly<Record<string, string>>;
  body: string;
}

export interface Answered {
  status: number;
  body?: unknown;
}

export interface Stored {
  id: string;
  timestamp: string;
  [field: string]: unknown;
}

export interface Launching {
  launchMode?: CmiSession['launchMode'];
  masteryScore?: number | undefined;
  returnURL?: string;
  /** Laid into the context template beside what cmi5 wants there. */
  template?: Record<string, unknown>;
}

/** An LMS with its record store, as strict as cmi5 is: what breaks a requirement is answered by 403 and its id. */
export interface Cmi5Lms {
  /** Launches the unit once more in the same registration: the query of the address that opens it. */
  launch(launching?: Launching): URLSearchParams;
  handle(asked: Asked): Answered;
  /** In the order they were stored. */
  statements: Stored[];
  /** The requirement that each refused request broke. */
  refusals: string[];
  /** Documents of the State API that the unit wrote. */
  documents: Map<string, unknown>;
}

const SESSION = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';
const REGISTRATION = 'f2c9ea3b-6b75-4d2c-9c68-2b2c0f0f8b4a';
export const ACTOR = {
  objectType: 'Agent',
  name: 'Ewa Kowalska',
  account: { homePage: 'https://lms.example.org', name: 'u-4711' },
};

const no = (rule: string): Answered => ({
  status: 403,
  body: { message: `${rule} - refused by the test LMS` },
});

/**
 * Opens an LMS that is reached under `origin` (`https://lms.example.org`). `judgesRepeats`: it looks at its rules before it
 * looks whether it has a statement already, as CATAPULT's player does, so that a repeat is refused like a second one.
 */
export function openCmi5Lms(origin: string, judgesRepeats = false): Cmi5Lms {
  const activityId = `${origin}/au/7`;
  const statements: Stored[] = [];
  const refusals: string[] = [];
  const documents = new Map<string, unknown>();
  const keys = new Map<string, { key: string; isTaken: boolean }>();
  const sessions = new Map<string, { session: CmiSession; data: unknown }>();
  const verbsOf = (): string[] => statements.filter(isMarked).map(verbOf);

  function refuse(rule: string): Answered {
    refusals.push(rule);
    return no(rule);
  }

  function store(session: CmiSession, sent: readonly Stored[]): Answered {
    const taken: Stored[] = [];
    const trial = { ...session, verbs: [...session.verbs] };
    for (const statement of sent) {
      const held = [...statements, ...taken].find(({ id }) => id === statement.id);
      if (held && !judgesRepeats && isDeepStrictEqual(held, statement)) continue;
      const rule = judgeStatement(statement, trial);
      if (rule !== undefined) return refuse(rule);
      if (held) return { status: 409, body: 'Another statement has this id.' };
      if (isMarked(statement)) trial.verbs.push(verbOf(statement));
      taken.push(statement);
    }
    statements.push(...taken);
    session.verbs = trial.verbs;
    return { status: 204 };
  }

  function answerStatements(session: CmiSession, { method, body }: Asked, query: URLSearchParams): Answered {
    const id = query.get('statementId');
    if (method === 'GET') {
      const found = statements.find((one) => one.id === id);
      return found ? { status: 200, body: found } : { status: 404 };
    }
    const value = JSON.parse(body) as Stored | Stored[];
    const sent = Array.isArray(value) ? value : [value];
    if (method === 'PUT' && sent[0]?.id !== id) return { status: 400, body: 'Another statementId.' };
    return store(session, sent);
  }

  function answerState(
    { session, data }: { session: CmiSession; data: unknown },
    { method, body }: Asked,
    query: URLSearchParams,
  ): Answered {
    if (query.get('agent') !== JSON.stringify(session.actor)) return refuse('8.1.3.0-3');
    if (query.get('registration') !== session.registration) return refuse('8.1.4.0-3');
    if (query.get('activityId') !== session.activityId) return refuse('8.1.5.0-6');
    const name = query.get('stateId') ?? '';
    if (name === 'LMS.LaunchData')
      return method === 'GET' ? { status: 200, body: data } : refuse('10.2.1.0-5');
    if (method === 'GET') {
      return documents.has(name) ? { status: 200, body: documents.get(name) } : { status: 404 };
    }
    documents.set(name, JSON.parse(body));
    return { status: 204 };
  }

  return {
    ...{ statements, refusals, documents },
    launch({ launchMode = 'Normal', masteryScore = 0.8, returnURL, template = {} } = {}) {
      const number = String(keys.size + 1);
      const contextTemplate = {
        ...template,
        contextActivities: { grouping: [{ id: 'https://learn.example.org/learn/quality/#unit-1' }] },
        extensions: { [SESSION]: `session-${number}` },
      };
      const session: CmiSession = {
        ...{
          actor: ACTOR,
          registration: REGISTRATION,
          activityId,
          contextTemplate,
          launchMode,
          masteryScore,
        },
        ...{ hasAskedPreferences: false, verbs: [], earlier: verbsOf() },
      };
      const data = { contextTemplate, launchMode, masteryScore, returnURL, moveOn: 'CompletedAndPassed' };
      const key = `a2V5${number}`;
      keys.set(number, { key, isTaken: false });
      sessions.set(key, { session, data });
      return new URLSearchParams({
        ...{ endpoint: `${origin}/lrs/`, fetch: `${origin}/fetch/${number}`, actor: JSON.stringify(ACTOR) },
        ...{ registration: REGISTRATION, activityId },
      });
    },
    handle(asked) {
      const { pathname, searchParams } = new URL(asked.address);
      if (pathname.startsWith('/fetch/')) {
        const held = keys.get(pathname.slice('/fetch/'.length));
        if (asked.method !== 'POST' || !held) return refuse('8.1.2.0-4');
        if (held.isTaken) {
          refusals.push('8.2.3.0-1');
          return { status: 200, body: { 'error-code': '1', 'error-text': 'Already in Use' } };
        }
        held.isTaken = true;
        return { status: 200, body: { 'auth-token': held.key } };
      }
      const open = sessions.get((asked.headers['authorization'] ?? '').replace(/^Basic /, ''));
      if (!open) return refuse('8.1.2.0-5');
      if (asked.headers['x-experience-api-version'] !== '1.0.3') return refuse('4.1.0.0-1');
      switch (pathname) {
        case '/lrs/statements':
          return answerStatements(open.session, asked, searchParams);
        case '/lrs/activities/state':
          if (open.session.verbs.includes('terminated')) return refuse('8.1.2.0-2');
          return answerState(open, asked, searchParams);
        case '/lrs/agents/profile':
          open.session.hasAskedPreferences = searchParams.get('profileId') === 'cmi5LearnerPreferences';
          return { status: 404 };
        default:
          return { status: 404 };
      }
    },
  };
}

/** What happens to one request on its way: nothing, it never arrives, its answer does not, or it arrives after something. */
export type Fate = 'through' | 'lost' | 'answer-lost' | 'late' | Answered | Promise<void>;

/** The way to an LMS as a page knows it. `fate` says what becomes of each request. */
export function fetchFrom(lms: Cmi5Lms, fate: (asked: Asked) => Fate = () => 'through'): typeof fetch {
  const gone = (name: string): Error => Object.assign(new TypeError('Failed to fetch'), { name });
  return (input, init) => {
    const { method = 'GET', headers = {}, body } = init ?? {};
    const named = Object.entries(headers as Record<string, string>).map(([name, value]) => [
      name.toLowerCase(),
      value,
    ]);
    const asked: Asked = {
      ...{ method, address: input as string, headers: Object.fromEntries(named) as Asked['headers'] },
      body: typeof body === 'string' ? body : '',
    };
    const becomes = fate(asked);
    if (becomes === 'lost') return Promise.reject(gone('TypeError'));
    if (becomes === 'late') return Promise.reject(gone('TimeoutError'));
    const answer = ({ status, body: says }: Answered): Response =>
      new Response(typeof says === 'string' || says === undefined ? says : JSON.stringify(says), { status });
    if (becomes instanceof Promise) return becomes.then(() => answer(lms.handle(asked)));
    const answered = typeof becomes === 'object' ? becomes : lms.handle(asked);
    return becomes === 'answer-lost' ? Promise.reject(gone('TypeError')) : Promise.resolve(answer(answered));
  };
}
