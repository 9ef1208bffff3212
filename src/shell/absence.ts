/** How long nobody may touch a shared device before the page asks who is there. */
const AWAY_AFTER_MS = 10 * 60_000;

/**
 * Where several share a device: tells `say`, once an absence, that nobody touched the page for ten minutes. It hides
 * nothing and signs nobody out: whoever comes next must see whose record is open.
 */
export function watchAbsence(
  page: Document,
  learner: string,
  say: (notice: string) => void,
  wait: (call: () => void, ms: number) => unknown = setTimeout,
): void {
  if (watchedPages.has(page)) return;
  watchedPages.add(page);
  let touch = 0;
  const start = (): void => {
    const mine = (touch += 1);
    wait(() => {
      if (mine !== touch) return;
      say(
        `Nobody has touched this page for ten minutes, and it is still open as ${learner}. On a shared computer, sign out of this device before you leave.`,
      );
    }, AWAY_AFTER_MS);
  };
  for (const type of ['pointerdown', 'keydown']) page.addEventListener(type, start, { passive: true });
  start();
}

const watchedPages = new WeakSet<Document>();
