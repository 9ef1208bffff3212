import { openScorm12 } from '../../src/lms/scorm12.ts';
import type { Scorm12Api } from '../../src/lms/find-api.ts';
import type { LmsSession, Standing } from '../../src/lms/session.ts';

/** Time that passes when it is told to. */
export class HandClock {
  #now = 0;
  #due: { at: number; work: () => void }[] = [];

  wait = (ms: number, work: () => void): (() => void) => {
    const one = { at: this.#now + ms, work };
    this.#due.push(one);
    return () => void (this.#due = this.#due.filter((other) => other !== one));
  };

  pass(ms: number): void {
    this.#now += ms;
    for (;;) {
      const next = this.#due.find(({ at }) => at <= this.#now);
      if (!next) return;
      this.#due = this.#due.filter((one) => one !== next);
      next.work();
    }
  }
}

export const STANDING: Standing = {
  state: 'v1.first',
  status: 'incomplete',
  score: undefined,
  achievedAt: undefined,
  seconds: 90,
  deeds: [],
};

export function open(api: Scorm12Api, clock = new HandClock()): LmsSession {
  const session = openScorm12(api, clock);
  if (!session) throw new Error('Not opened');
  return session;
}
