import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import type { BrowserContext, Page } from 'playwright/test';
import type * as RecordModule from '../../src/platform/record.ts';

const AT = 'source-of-the-product/';

/**
 * Serves the product's own source to the pages of a context, file by file and with nothing but its types removed, under
 * the site's address. Where thousands of writes must be made by hand, a page imports the record itself from there:
 * minified chunks have no names to ask for. Gives the address of `src/`.
 */
export async function serveSource(context: BrowserContext, site: string): Promise<string> {
  const base = site + AT;
  await context.route(`${base}**`, async (route) => {
    const path = 'src/' + new URL(route.request().url()).pathname.split(AT)[1];
    const body = stripTypeScriptTypes(readFileSync(path, 'utf8'));
    await route.fulfill({ contentType: 'text/javascript', body });
  });
  return base;
}

/**
 * Opens a lesson and writes so many events of one recorded second each through the product's record, four at a time, and
 * gives the names of all of them (`stream:seq`). Rejects where the record could not keep one.
 */
export async function writeSeconds(
  page: Page,
  source: string,
  lesson: string,
  count: number,
): Promise<string[]> {
  return page.evaluate(
    async (order) => {
      const { openRecord } = (await import(order.source + 'platform/record.ts')) as typeof RecordModule;
      const record = await openRecord('/');
      const { stream: own, seq: first } = await record.append('lesson.open', {
        lesson: order.lesson,
        version: '1',
      });
      const names = [`${own}:${String(first)}`];
      for (let done = 0; done < order.count; done += 4) {
        const some = [0, 1, 2, 3].map(() => record.append('time.add', { lesson: order.lesson, seconds: 1 }));
        for (const { stream, seq } of await Promise.all(some)) names.push(`${stream}:${String(seq)}`);
      }
      // What a page does by itself is noted beside the database with its learner's next deed.
      await record.dropDraft('none');
      // On a busy machine storage may be slow to answer: what memory holds then moves in with the next write.
      for (let tries = 0; record.status.kind !== 'kept' && tries < 60; tries += 1) {
        await new Promise((resolve) => setTimeout(resolve, 500));
        await record.dropDraft('none');
      }
      if (record.status.kind !== 'kept') throw new Error(record.status.says);
      return names;
    },
    { source, lesson, count },
  );
}
