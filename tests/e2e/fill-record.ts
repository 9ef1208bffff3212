import type { Page } from 'playwright/test';
import type { LogEvent } from '../../src/log/event.ts';

/**
 * Puts events into the record of the site that the page shows, as an import does: into the database that the site made.
 * The page must have opened its record; reload it to see them.
 */
export async function fillRecord(page: Page, events: readonly LogEvent[]): Promise<void> {
  await page.evaluate(async (records) => {
    const [made] = (await indexedDB.databases()).filter(({ name }) => name?.startsWith('point-twelve:'));
    if (!made?.name) throw new Error('The site has made no database yet.');
    const opening = indexedDB.open(made.name);
    await new Promise((resolve, reject) => {
      opening.addEventListener('success', resolve);
      opening.addEventListener('error', reject);
    });
    const tx = opening.result.transaction('events', 'readwrite');
    for (const record of records) tx.objectStore('events').add(record);
    await new Promise((resolve, reject) => {
      tx.addEventListener('complete', resolve);
      tx.addEventListener('abort', reject);
    });
    opening.result.close();
  }, events as LogEvent[]);
}
