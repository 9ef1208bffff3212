import type { Answer, RecordStore } from './record-store.ts';
import { isDefined, VERBS } from './xapi.ts';
import type { Statement, VerbName } from './xapi.ts';

/** A statement, and what became of it. `dropped`: it was too late, or too many waited and it was among the oldest. */
export interface Sent {
  statement: Statement;
  state: 'waiting' | 'sent' | 'refused' | 'dropped';
  /** What the LMS said where it refused; else empty. */
  detail: string;
}

export type Failure = Extract<Answer, { kind: 'refused' | 'unreached' }>;

export interface Outbox {
  /** Takes statements up at the end, in their order; those it had before are passed over. */
  add(statements: readonly Statement[]): void;
  /** Sends what waits, in order, until all was answered (nothing) or the LMS cannot be told more just now. */
  flush(): Promise<Failure | undefined>;
  /** Sends at once, in one piece, what waits and is not on its way: the page may be closing. */
  close(): Promise<Failure | undefined>;
  /** All that was taken up, in order. */
  list(): readonly Sent[];
}

const MOST_AT_ONCE = 25;
const MOST_WAITING = 5000;

/** Once a registration: whether an earlier session told them is looked up first. */
const ONCE: readonly string[] = [VERBS.completed.id, VERBS.passed.id];

export const isVerb = ({ verb }: Statement, name: VerbName): boolean => verb.id === VERBS[name].id;

/** The statements that can go together: several answers, or one that cmi5 defines, because an LMS judges those one by one. */
function firstOf(waiting: readonly Sent[]): Sent[] {
  const others = waiting.findIndex(({ statement }) => isDefined(statement));
  if (others === 0) return waiting.slice(0, 1);
  return waiting.slice(0, Math.min(MOST_AT_ONCE, others === -1 ? MOST_AT_ONCE : others));
}

/** What goes in one piece at the end: all that cmi5 defines, and of the answers the latest. */
function lastOf(waiting: readonly Sent[]): Sent[] {
  const defined = waiting.filter(({ statement }) => isDefined(statement)).length;
  const answers = waiting.filter(({ statement }) => !isDefined(statement));
  const kept = new Set(answers.slice(Math.max(0, answers.length - (MOST_AT_ONCE - defined))));
  return waiting.filter((one) => isDefined(one.statement) || kept.has(one));
}

/** `keep` is given what still waits, after each change. */
export function openOutbox(store: RecordStore, keep: (waiting: readonly Statement[]) => void): Outbox {
  const all = new Map<string, Sent>();
  let waiting: Sent[] = [];
  const onTheWay = new Set<Sent>();
  let closing: Promise<unknown> = Promise.resolve();

  function settle(some: readonly Sent[], state: Sent['state'], detail = ''): void {
    for (const one of some) Object.assign(one, { state, detail });
    waiting = waiting.filter(({ state: now }) => now === 'waiting');
    keep(waiting.map(({ statement }) => statement));
  }

  /** Whether the LMS said no to one statement, or has it, or says no to everything. */
  async function judge(one: Sent, refusal: Failure): Promise<Failure | undefined> {
    const found = await store.find(one.statement.id);
    if (found.kind === 'unreached') return found;
    if (found.kind === 'done') settle([one], 'sent');
    // Without a beginning, and without a key, nothing else would be taken either.
    else if (isVerb(one.statement, 'initialized')) return refusal;
    else if (found.kind === 'refused' && found.code === 'cmi5/401') return found;
    else settle([one], 'refused', refusal.detail);
    return undefined;
  }

  async function sendOne(one: Sent): Promise<Failure | undefined> {
    if (ONCE.includes(one.statement.verb.id)) {
      const found = await store.find(one.statement.id);
      if (found.kind === 'unreached') return found;
      if (found.kind === 'done') {
        settle([one], 'sent');
        return undefined;
      }
    }
    const answer = await store.put(one.statement);
    if (answer.kind === 'unreached') return answer;
    if (answer.kind === 'done') settle([one], 'sent');
    else return judge(one, answer.kind === 'refused' ? answer : { kind: 'refused', code: '', detail: '' });
    return undefined;
  }

  async function send(batch: readonly Sent[]): Promise<Failure | undefined> {
    if (batch.length > 1) {
      const answer = await store.post(batch.map(({ statement }) => statement));
      if (answer.kind === 'unreached') return answer;
      if (answer.kind === 'done') {
        settle(batch, 'sent');
        return undefined;
      }
    }
    // One of them was refused, and with it all: each is asked for by itself.
    for (const one of batch) {
      const failure = one.state === 'waiting' ? await sendOne(one) : undefined;
      if (failure) return failure;
    }
    return undefined;
  }

  async function sendAway(
    batch: readonly Sent[],
    by: () => Promise<Failure | undefined>,
  ): Promise<Failure | undefined> {
    batch.forEach((one) => onTheWay.add(one));
    const failure = await by();
    batch.forEach((one) => onTheWay.delete(one));
    return failure;
  }

  return {
    add(statements) {
      const fresh = statements.filter(({ id }) => !all.has(id));
      for (const statement of fresh) {
        const one: Sent = { statement, state: 'waiting', detail: '' };
        all.set(statement.id, one);
        waiting.push(one);
      }
      const surplus = waiting.filter(({ statement }) => !isDefined(statement)).slice(0, -MOST_WAITING);
      if (fresh.length > 0) settle(surplus, 'dropped');
    },
    async flush() {
      await closing;
      while (waiting.length > 0) {
        const batch = firstOf(waiting);
        const failure = await sendAway(batch, () => send(batch));
        await closing;
        if (failure) return failure;
      }
      return undefined;
    },
    close() {
      const batch = lastOf(waiting.filter((one) => !onTheWay.has(one)));
      const closed = sendAway(batch, async () => {
        const answer = await store.post(batch.map(({ statement }) => statement));
        if (answer.kind === 'done') {
          settle(batch, 'sent');
          // Nothing may follow the end, not even what failed on its way.
          settle(waiting, 'dropped');
        }
        return answer.kind === 'refused' || answer.kind === 'unreached' ? answer : undefined;
      });
      closing = closed;
      return closed;
    },
    list: () => [...all.values()],
  };
}
