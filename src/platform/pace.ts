import type { Pace } from '../log/pace.ts';

/** Well under the 50 ms from which a browser speaks of a long task. */
const SLICE_MS = 25;

/**
 * A pace by this device's clock: slices of 25 ms, and between them a task of the page's own, which unlike a timer is
 * not slowed down in a tab that is out of sight. `isWanted` is asked after every slice.
 */
export function createPace(isWanted: () => boolean): Pace {
  let start = performance.now();
  return {
    isDue: () => performance.now() - start > SLICE_MS,
    rest: () =>
      new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          port1.close();
          start = performance.now();
          resolve(isWanted());
        };
        port2.postMessage(0);
      }),
  };
}
