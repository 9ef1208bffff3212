/**
 * Where the page stands, as far as storage goes. `own`: a window of its own. `framed`: inside a page of another site,
 * where browsers keep a separate record or none. `sandboxed`: in a frame that may keep nothing at all.
 */
export type Setting = 'own' | 'framed' | 'sandboxed';

/** Whether the page stands in the frame of our own page for learning platforms, which keeps the record with the platform. */
export function isInCourse({ parent, window }: Window): boolean {
  try {
    return parent !== window && parent.document.querySelector('[data-lms]') !== null;
  } catch {
    // A page of another site.
    return false;
  }
}

/** Looks at the frames around the page. Within our own page for learning platforms it has a window of its own. */
export function readSetting(view: Window & { origin?: string }): Setting {
  if (view.origin === 'null') return 'sandboxed';
  if (isInCourse(view)) return 'own';
  try {
    // Reading the address of a page of another site throws.
    return view.top === view || view.top?.location.origin === view.location.origin ? 'own' : 'framed';
  } catch {
    return 'framed';
  }
}

/** What the browser says about the room that it gives. Absent on plain http and in older browsers. */
export interface Room {
  usedBytes: number | undefined;
  /** Whether the browser keeps the data even when space runs short. */
  isPersisted: boolean | undefined;
}

/** Asks how much is used and whether it is safe from eviction. Never rejects. */
export async function readRoom(): Promise<Room> {
  const { storage } = navigator as { storage?: StorageManager };
  const [estimate, isPersisted] = await Promise.all([
    storage?.estimate?.().catch(() => undefined),
    storage?.persisted?.().catch(() => undefined),
  ]);
  return { usedBytes: estimate?.usage, isPersisted };
}

/** Asks the browser to keep the data even when space runs short. Gives what it decided. */
export async function askForRoom(): Promise<boolean> {
  const { storage } = navigator as { storage?: StorageManager };
  return (await storage?.persist?.().catch(() => false)) ?? false;
}
