import fc from 'fast-check';
import requirements from '@cmi5/requirements' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import { openCmi5 } from '../../src/lms/cmi5.ts';
import type { Cmi5World } from '../../src/lms/cmi5.ts';
import { readLaunchParameters } from '../../src/lms/cmi5-launch.ts';
import type { LmsSession, Opened, Saved } from '../../src/lms/session.ts';
import { runs } from '../runs.ts';
import { check } from '../unit/progress/small-course.ts';
import { fetchFrom, openCmi5Lms } from './cmi5-lms.ts';
import type { Asked, Cmi5Lms, Fate, Launching } from './cmi5-lms.ts';
import { verbOf } from './cmi5-rules.ts';
import { EARNED, finished, nameThing, standingAfter } from './cmi5-told.ts';

const ORIGIN = 'https://lms.example.org';
const STARTED = Date.UTC(2026, 10, 27, 9);
const SAVED: Saved = { kind: 'saved' };
const WORKING = standingAfter([check('count'), check('sort', { earned: 40 })]);

/** A tab: what outlives a reload, the ways to an LMS, and how long it was waited for what. */
class Tab {
  readonly held = new Map<string, string>();
  readonly waits: number[] = [];
  readonly asked: Asked[] = [];
  readonly lms: Cmi5Lms;
  fate: (asked: Asked) => Fate = () => 'through';
  now = STARTED;

  constructor(lms = openCmi5Lms(ORIGIN)) {
    this.lms = lms;
  }

  world(changes: Partial<Cmi5World> = {}): Cmi5World {
    return {
      fetch: fetchFrom(this.lms, (asked) => {
        this.asked.push(asked);
        return this.fate(asked);
      }),
      storage: {
        getItem: (name) => this.held.get(name) ?? null,
        setItem: (name, text) => void this.held.set(name, text),
      },
      now: () => (this.now += 1000),
      wait: (milliseconds) => {
        this.waits.push(milliseconds);
        // What never ends is for the page to end.
        return this.waits.length > 40 ? new Promise(() => undefined) : Promise.resolve();
      },
      ...{ origins: [ORIGIN], build: 'b1', nameThing },
      ...changes,
    };
  }

  open(query: URLSearchParams, changes: Partial<Cmi5World> = {}): Promise<Opened> {
    const parameters = readLaunchParameters((name) => query.get(name));
    if (!parameters) throw new Error('A launch that cannot be read');
    return openCmi5(this.world(changes), parameters);
  }

  async launch(launching: Launching = {}, changes: Partial<Cmi5World> = {}): Promise<LmsSession> {
    const opened = await this.open(this.lms.launch(launching), changes);
    if (opened.kind === 'closed') throw new Error(opened.code);
    return opened.session;
  }

  get verbs(): string[] {
    return this.lms.statements.map(verbOf);
  }
}

const isStatement = ({ address, method }: Asked): boolean =>
  address.includes('/statements') && method !== 'GET';
/** Lets so many requests of a kind go astray, and then everything through. */
function astray(times: number, fate: Fate, isMeant = isStatement): (asked: Asked) => Fate {
  let left = times;
  return (asked) => {
    if (!isMeant(asked) || left === 0) return 'through';
    left -= 1;
    return fate;
  };
}

describe('a session by cmi5', () => {
  test('tells a launch in the order that cmi5 asks for (9.3.2.0-2, 7.1.2.0-1)', async () => {
    const tab = new Tab();
    const session = await tab.launch({ returnURL: `${ORIGIN}/back` });
    expect(session.launch).toMatchObject({ mode: 'normal', name: 'Ewa Kowalska', state: undefined });
    expect(session.launch.returnTo).toBe(`${ORIGIN}/back`);
    expect(await session.save(WORKING)).toEqual(SAVED);
    expect(await session.save(EARNED)).toEqual(SAVED);
    expect(await session.leave(EARNED)).toEqual(SAVED);
    expect(tab.verbs).toEqual([
      ...['initialized', 'answered', 'answered', 'attempted', 'completed', 'passed', 'terminated'],
    ]);
    expect(tab.lms.refusals).toEqual([]);
  });

  test('asks for its key once, then for launch data and preferences (8.2.3.0-1, 10.2.1.0-4, 11.0.0.0-3)', async () => {
    const tab = new Tab();
    await tab.launch();
    const asked = tab.asked.map(({ method, address }) => `${method} ${new URL(address).pathname}`);
    expect(asked.slice(0, 4)).toEqual([
      ...['POST /fetch/1', 'GET /lrs/activities/state', 'GET /lrs/agents/profile'],
      'GET /lrs/activities/state',
    ]);
  });

  test('goes on after a reload with the key it has (8.2.3.0-1)', async () => {
    const tab = new Tab();
    const query = tab.lms.launch();
    await tab.open(query);
    const again = await tab.open(query);
    if (again.kind === 'closed') throw new Error(again.code);
    expect(await again.session.leave(EARNED)).toEqual(SAVED);
    expect(tab.verbs.filter((verb) => verb === 'initialized')).toHaveLength(1);
    expect(tab.lms.refusals).toEqual([]);
  });

  test('says so where another tab took the key, and where the session is over', async () => {
    const tab = new Tab();
    const query = tab.lms.launch({ returnURL: `${ORIGIN}/back` });
    const opened = await tab.open(query);
    expect(await new Tab(tab.lms).open(query)).toEqual({
      ...{ kind: 'closed', code: 'cmi5/key', detail: 'Already in Use' },
    });
    if (opened.kind === 'open') await opened.session.leave(WORKING);
    expect(await tab.open(query)).toMatchObject({ code: 'cmi5/over', returnTo: `${ORIGIN}/back` });
  });

  test('keeps the state in the LMS and finds it at the next launch', async () => {
    const tab = new Tab();
    await (await tab.launch()).leave(WORKING);
    expect((await tab.launch()).launch.state).toBe(WORKING.state);
  });

  test('writes the state only when it changed', async () => {
    const tab = new Tab();
    const session = await tab.launch();
    await session.save(WORKING);
    await session.save(EARNED);
    await session.leave(EARNED);
    const written = tab.asked.filter(
      ({ method, address }) => method === 'PUT' && address.includes('progress'),
    );
    expect(written.map(({ body }) => body)).toEqual(['{"state":"v1.2"}', '{"state":"v1.3"}']);
  });

  test.each([true, false])(
    'completes once in a registration (9.3.0.0-6); rules first: %s',
    async (rulesFirst) => {
      const tab = new Tab(openCmi5Lms(ORIGIN, rulesFirst));
      await (await tab.launch()).leave(EARNED);
      const again = await tab.launch();
      expect(await again.save({ ...EARNED, deeds: [] })).toEqual(SAVED);
      expect(await again.leave({ ...EARNED, deeds: [] })).toEqual(SAVED);
      expect(tab.verbs.slice(7)).toEqual(['initialized', 'terminated']);
      expect(tab.lms.refusals).toEqual([]);
    },
  );

  test('passes after it failed, in another session (9.3.0.0-3)', async () => {
    const tab = new Tab();
    const failing = standingAfter([finished(9)], { score: 45 });
    const deeds = failing.deeds.map(({ anchor, event }) => ({ anchor, event: { ...event, stream: 'bb' } }));
    await (await tab.launch()).leave({ ...failing, deeds });
    await (await tab.launch()).leave(EARNED);
    expect(tab.verbs).toEqual([
      ...['initialized', 'attempted', 'failed', 'terminated', 'initialized'],
      ...['answered', 'answered', 'attempted', 'completed', 'passed', 'terminated'],
    ]);
    expect(tab.lms.refusals).toEqual([]);
  });

  test.each(['Review', 'Browse'] as const)(
    'writes nothing in %s mode (10.2.2.0-9, -11)',
    async (launchMode) => {
      const tab = new Tab();
      const session = await tab.launch({ launchMode });
      expect(await session.save(EARNED)).toEqual({ kind: 'read-only' });
      expect(await session.leave(EARNED)).toEqual({ kind: 'read-only' });
      expect(tab.verbs).toEqual(['initialized', 'terminated']);
      expect(tab.lms.documents.size).toBe(0);
      expect(tab.lms.refusals).toEqual([]);
    },
  );

  test('starts everything at once when the page closes, with the state first (8.1.2.0-2)', async () => {
    const tab = new Tab();
    const session = await tab.launch();
    await session.save(WORKING);
    const before = tab.asked.length;
    void session.leave(EARNED);
    const last = tab.asked
      .slice(before)
      .map(({ method, address }) => `${method} ${new URL(address).pathname}`);
    expect(last).toEqual(['PUT /lrs/activities/state', 'POST /lrs/statements']);
    expect(tab.verbs.at(-1)).toBe('terminated');
    expect(tab.lms.refusals).toEqual([]);
  });

  test('does nothing more once it was left', async () => {
    const tab = new Tab();
    const session = await tab.launch();
    const left = session.leave(WORKING);
    expect(session.leave(EARNED)).toBe(left);
    expect(await session.save(EARNED)).toEqual(SAVED);
    expect(tab.verbs.at(-1)).toBe('terminated');
  });

  test('refuses an LMS of another origin before it asks it for anything', async () => {
    const tab = new Tab();
    const opened = await tab.open(tab.lms.launch(), { origins: ['https://learn.example.org'] });
    expect(opened).toEqual({ kind: 'closed', code: 'cmi5/origin', detail: ORIGIN });
    expect(tab.asked).toEqual([]);
  });

  test('works where the browser keeps nothing for a tab', async () => {
    const refuses = () => {
      throw new Error('refused');
    };
    for (const storage of [undefined, { getItem: refuses, setItem: refuses }]) {
      const tab = new Tab();
      expect(await (await tab.launch({}, { storage })).leave(EARNED)).toEqual(SAVED);
    }
  });
});

describe('an LMS that cannot be reached', () => {
  test.each<[Fate, number]>([
    ['lost', 1],
    ['lost', 4],
    ['answer-lost', 1],
    ['answer-lost', 3],
    ['late', 2],
    [{ status: 503, body: 'busy' }, 2],
    [{ status: 429 }, 2],
  ])('is told everything once it is back, in order: %s, %i times', async (fate, times) => {
    for (const rulesFirst of [true, false]) {
      const tab = new Tab(openCmi5Lms(ORIGIN, rulesFirst));
      tab.fate = astray(times, fate);
      const session = await tab.launch();
      const outcomes: Saved[] = [];
      session.onOutcome((outcome) => outcomes.push(outcome));
      const saved = await session.save(EARNED);
      while (outcomes.at(-1)?.kind !== 'saved') await new Promise(setImmediate);
      expect([SAVED.kind, 'not-saved']).toContain(saved.kind);
      expect(await session.leave(EARNED)).toEqual(SAVED);
      expect(tab.verbs).toEqual([
        ...['initialized', 'answered', 'answered', 'attempted', 'completed', 'passed', 'terminated'],
      ]);
      expect(new Set(tab.lms.statements.map(({ id }) => id)).size).toBe(7);
    }
  });

  test('is told the same whatever became of each request, and never out of order', async () => {
    const fate = fc.constantFrom<Fate>('through', 'lost', 'answer-lost', 'late', { status: 500 });
    const anyFates = fc.array(fate, { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(anyFates, fc.boolean(), fc.boolean(), async (fates, rulesFirst, waits) => {
        const tab = new Tab(openCmi5Lms(ORIGIN, rulesFirst));
        const session = await tab.launch();
        const left = [...fates];
        tab.fate = () => left.shift() ?? 'through';
        const saved = session.save(WORKING);
        if (waits) await saved;
        void session.save(EARNED);
        void session.leave(EARNED);
        while (session.told?.().some(({ state }) => state === 'waiting')) await new Promise(setImmediate);
        expect(tab.verbs).toEqual([
          ...['initialized', 'answered', 'answered', 'attempted', 'completed', 'passed', 'terminated'],
        ]);
        if (!rulesFirst) expect(tab.lms.refusals.filter((rule) => rule !== '8.1.2.0-2')).toEqual([]);
      }),
      runs,
    );
  });

  test('is asked soon at first, then seldom, as long as the page is there', async () => {
    const tab = new Tab();
    const session = await tab.launch();
    tab.fate = () => 'lost';
    expect(await session.save(WORKING)).toEqual({ kind: 'not-saved', code: 'cmi5/network', detail: '' });
    while (tab.waits.length < 8) await new Promise(setImmediate);
    expect(tab.waits.slice(0, 8)).toEqual([2000, 2000, 2000, 2000, 2000, 30_000, 30_000, 30_000]);
  });

  test('is asked at once when there is more to tell, however long the pause was to be', async () => {
    const tab = new Tab();
    const session = await tab.launch({}, { wait: () => new Promise(() => undefined) });
    tab.fate = astray(1, 'lost');
    expect((await session.save(WORKING)).kind).toBe('not-saved');
    expect(await session.save(EARNED)).toEqual(SAVED);
  });

  test('is not told again what is on its way at the end, when a pause ends meanwhile', async () => {
    const tab = new Tab();
    const held: { resume?: () => void; arrive?: () => void } = {};
    const wait = () => new Promise<void>((resolve) => (held.resume = resolve));
    const session = await tab.launch({}, { wait });
    tab.fate = astray(1, 'lost');
    await session.save(WORKING);
    tab.fate = ({ method }) =>
      method === 'POST' ? new Promise<void>((resolve) => (held.arrive = resolve)) : 'through';
    const left = session.leave(EARNED);
    const asked = tab.asked.filter(isStatement);
    held.resume?.();
    await new Promise(setImmediate);
    expect(tab.asked.filter(isStatement)).toEqual(asked);
    held.arrive?.();
    expect(await left).toEqual(SAVED);
    expect(tab.lms.refusals).toEqual([]);
  });

  test('has the last words sent again where they were lost on leaving', async () => {
    const tab = new Tab();
    const session = await tab.launch();
    await session.save(WORKING);
    tab.fate = astray(3, 'lost', () => true);
    expect((await session.leave(EARNED)).kind).toBe('not-saved');
    while (!tab.verbs.includes('terminated')) await new Promise(setImmediate);
    expect(tab.verbs.slice(-3)).toEqual(['completed', 'passed', 'terminated']);
    expect(tab.lms.refusals).toEqual([]);
  });

  test('gets what waited when the page closed, where it is opened once more in its tab', async () => {
    const tab = new Tab();
    const query = tab.lms.launch();
    const opened = await tab.open(query);
    tab.fate = () => 'lost';
    if (opened.kind === 'open') void opened.session.leave(EARNED);
    await new Promise(setImmediate);
    tab.fate = () => 'through';
    const later = new Tab(tab.lms);
    for (const [name, text] of tab.held) later.held.set(name, text);
    expect(await later.open(query)).toMatchObject({ code: 'cmi5/over' });
    while (!later.verbs.includes('terminated')) await new Promise(setImmediate);
    expect(tab.verbs.slice(-3)).toEqual(['completed', 'passed', 'terminated']);
  });

  test('does not open where the state cannot be read, which saving would overwrite', async () => {
    const tab = new Tab();
    tab.fate = ({ address }) => (address.includes('progress') ? 'late' : 'through');
    expect(await tab.open(tab.lms.launch())).toEqual({ kind: 'closed', code: 'cmi5/timeout', detail: '' });
    expect(tab.waits).toEqual([2000, 2000]);
  });
});

describe('an LMS that answers nonsense', () => {
  test.each<[string, string, Fate, string]>([
    ['no key', '/fetch/', { status: 200, body: {} }, 'cmi5/key'],
    ['a page for a key', '/fetch/', { status: 200, body: '<html>Sign in</html>' }, 'cmi5/key'],
    ['null for a key', '/fetch/', { status: 200, body: 'null' }, 'cmi5/key'],
    ['a refusal for a key', '/fetch/', { status: 403, body: 'no' }, 'cmi5/403'],
    ['a page for launch data', 'LaunchData', { status: 200, body: '<html>' }, 'cmi5/launch-data'],
    ['no launch data', 'LaunchData', { status: 404 }, 'cmi5/404'],
    ['an error for the state', 'progress', { status: 500 }, 'cmi5/500'],
    ['a refusal for the state', 'progress', { status: 401 }, 'cmi5/401'],
  ])('does not open the session: %s', async (_, part, fate, code) => {
    const tab = new Tab();
    tab.fate = ({ address }) => (address.includes(part) ? fate : 'through');
    expect(await tab.open(tab.lms.launch())).toMatchObject({ kind: 'closed', code });
  });

  test.each<[unknown]>([['<html>'], [[]], [{ state: 4 }], [null]])('takes %j for no state', async (body) => {
    const tab = new Tab();
    tab.lms.documents.set('point-twelve.progress', body);
    expect((await tab.launch()).launch.state).toBeUndefined();
  });

  test('goes on where one answer is refused, tells the others and shows which it was', async () => {
    const tab = new Tab();
    const anchor = WORKING.deeds[0]?.anchor ?? '';
    tab.fate = ({ method, body }) =>
      method !== 'GET' && body.includes(anchor) ? { status: 400, body: 'I do not like it' } : 'through';
    const session = await tab.launch();
    expect(await session.save(WORKING)).toEqual(SAVED);
    expect(tab.verbs).toEqual(['initialized', 'answered']);
    const states = session.told?.().map(({ what, title, state, detail }) => [what, title, state, detail]);
    expect(states).toEqual([
      ['initialized', '', 'sent', ''],
      ['answered', 'Data quality', 'refused', 'I do not like it'],
      ['answered', 'Data quality', 'sent', ''],
    ]);
  });

  test('says that it is not saved where the pass itself is refused', async () => {
    const tab = new Tab();
    tab.fate = ({ method, body }) =>
      method === 'PUT' && body.includes('verbs/passed') ? { status: 403, body: '9.3.4.0-2' } : 'through';
    const session = await tab.launch();
    const outcome: Saved = { kind: 'not-saved', code: 'cmi5/refused', detail: '9.3.4.0-2' };
    expect(await session.save(EARNED)).toEqual(outcome);
  });

  test('waits where the LMS takes nothing any more, and drops nothing', async () => {
    const tab = new Tab();
    const session = await tab.launch();
    await session.save(WORKING);
    tab.fate = () => ({ status: 401, body: 'This session was abandoned' });
    expect(await session.save(EARNED)).toMatchObject({ kind: 'not-saved', code: 'cmi5/401' });
    expect(session.told?.().filter(({ state }) => state === 'waiting')).toHaveLength(3);
  });
});

describe('what is sent at once', () => {
  const many = (count: number) => standingAfter(Array.from({ length: count }, () => check('count')));
  const sizes = (tab: Tab): number[] =>
    tab.asked
      .filter(({ method }) => method === 'POST')
      .slice(1)
      .map(({ body }) => (JSON.parse(body) as unknown[]).length);

  test('is at most 25 answers', async () => {
    const tab = new Tab();
    await (await tab.launch()).save(many(60));
    expect(sizes(tab)).toEqual([25, 25, 10]);
    expect(tab.verbs).toHaveLength(61);
  });

  test('is at the end what cmi5 asks for and the latest answers, and nothing follows', async () => {
    const tab = new Tab();
    const session = await tab.launch();
    await session.save(WORKING);
    expect(await session.leave({ ...many(60), status: 'completed', achievedAt: 1 })).toEqual(SAVED);
    expect(sizes(tab)).toEqual([2, 25]);
    expect(tab.verbs.slice(-3)).toEqual(['answered', 'completed', 'terminated']);
    expect(session.told?.().filter(({ state }) => state === 'dropped')).toHaveLength(35);
    expect(tab.lms.refusals).toEqual([]);
  });

  test('is of 5,000 that wait at most', async () => {
    const tab = new Tab();
    tab.fate = (asked) => (isStatement(asked) ? 'lost' : 'through');
    const session = await tab.launch();
    await session.save(many(5010));
    const states = session.told?.().map(({ state }) => state) ?? [];
    expect(states.slice(0, 12)).toEqual([
      'waiting',
      ...Array.from({ length: 10 }, () => 'dropped'),
      'waiting',
    ]);
  });
});

test('every requirement that is named in these titles is one of @cmi5/requirements', () => {
  const named = ['9.3.2.0-2', '7.1.2.0-1', '8.2.3.0-1', '10.2.1.0-4', '11.0.0.0-3', '9.3.0.0-6', '9.3.0.0-3'];
  expect([...named, '10.2.2.0-9', '10.2.2.0-11', '8.1.2.0-2'].filter((id) => !(id in requirements))).toEqual(
    [],
  );
});
