import type { Page } from 'playwright/test';
import { gzippedBytes, readBuilt } from '../budgets/built-site.ts';

/** A tab that asked for no script for so long has all that it wants at present. */
const QUIET_MS = 300;

interface Scripts {
  /** What the tab asked for since it was last cleared, as paths in the build. */
  asked: Set<string>;
  /** Bytes of it after gzip. */
  weigh: () => number;
  /** Waits until the tab asks for no more. */
  settle: () => Promise<void>;
}

/** Notes every script that a tab asks for from now on. */
export function noteScripts(page: Page): Scripts {
  const asked = new Set<string>();
  page.on('request', (request) => {
    const path = new URL(request.url()).pathname.slice(1);
    if (path.endsWith('.js')) asked.add(path);
  });
  return {
    asked,
    weigh: () => [...asked].reduce((sum, path) => sum + gzippedBytes(readBuilt(path)), 0),
    settle: async () => {
      await page.waitForLoadState('load');
      let before = -1;
      while (before < asked.size) {
        before = asked.size;
        await page.waitForTimeout(QUIET_MS);
      }
    },
  };
}
