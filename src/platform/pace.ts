import type { Pace, SteadyPace } from '../log/pace.ts';

/** Well under the 50 ms from which a browser speaks of a long task. */
const SLICE_MS = 25;

/** Lets the page have a task of its own. Unlike a timer this is not slowed down in a tab that is out of sight. */
const breathe = (): Promise<unknown> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(port1.close());
    port2.postMessage(0);
  });

/**
 * A pace by this device's clock: slices of 25 ms, and after each of them a `rest`. `isWanted` is asked after every one.
 * Inside a transaction, which ends where nothing is asked of it, a rest must be a request of its own.
 */
export function createPace(isWanted: () => boolean, rest: () => Promise<unknown> = breathe): Pace {
  let start = performance.now();
  return {
    isDue: () => performance.now() - start > SLICE_MS,
    async rest() {
      await rest();
      start = performance.now();
      return isWanted();
    },
  };
}

/** The same for work that is always wanted. */
export const steadyPace = (rest?: () => Promise<unknown>): SteadyPace => {
  const pace = createPace(() => true, rest);
  return { ...pace, rest: () => pace.rest().then(() => true as const) };
};
