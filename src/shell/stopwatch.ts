/** Seconds a learner was here: the page in view, and touched within the last minute. */
export interface Stopwatch {
  /** Whole active seconds since the last call of `take`. */
  take(): number;
}

const IDLE_AFTER_MS = 60_000;

/** Starts counting. `now` gives milliseconds that never run backwards. */
export function startStopwatch(page: Document, now: () => number): Stopwatch {
  let counted = 0;
  let since = now();
  let touched = since;
  let isInView = page.visibilityState === 'visible';
  // A page going out of view counts up to that moment; coming back starts anew.
  const settle = (): void => {
    const at = now();
    const end = Math.min(at, touched + IDLE_AFTER_MS);
    if (isInView && end > since) counted += end - since;
    since = at;
    isInView = page.visibilityState === 'visible';
  };
  const touch = (): void => {
    settle();
    touched = now();
  };
  for (const type of ['pointerdown', 'keydown', 'scroll', 'input']) {
    page.addEventListener(type, touch, { passive: true });
  }
  page.addEventListener('visibilitychange', settle);
  return {
    take() {
      settle();
      const seconds = Math.floor(counted / 1000);
      counted -= seconds * 1000;
      return seconds;
    },
  };
}
