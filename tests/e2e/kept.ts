import type { Learner } from './journey.ts';
import { expect } from './watched.ts';

/**
 * Expects that the browser keeps nothing for this site but what the page Cookies names, each in the place that it names,
 * and that the record is among it.
 */
export async function expectOnlyKept({ page, address }: Pick<Learner, 'page' | 'address'>): Promise<void> {
  await page.goto(address('cookies/'));
  const listed = await page
    .locator('[data-kept]')
    .evaluateAll((rows) =>
      rows.map(
        (row) => `${row.getAttribute('data-kept') ?? ''}: ${row.querySelector('code')?.textContent ?? ''}`,
      ),
    );
  const found = await page.evaluate(async () => {
    const files: string[] = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
    return [
      ...(await indexedDB.databases()).map(({ name }) => `Database (IndexedDB): ${name ?? ''}`),
      ...files.map((name) => `Private files of the site: ${decodeURIComponent(name)}`),
      ...Object.keys(localStorage).map((name) => `localStorage: ${name}`),
      ...Object.keys(sessionStorage).map((name) => `sessionStorage: ${name}`),
      ...(await caches.keys()).map((name) => `Cache: ${name}`),
    ];
  });
  const isListed = (one: string): boolean =>
    listed.some((name) => (name.endsWith('…') ? one.startsWith(name.slice(0, -1)) : one === name));
  expect(found.filter((one) => !isListed(one))).toEqual([]);
  expect(found.filter((one) => one.startsWith('Database'))).toHaveLength(1);
  expect(await page.context().cookies()).toEqual([]);
}
