import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import type { BrowserContext } from 'playwright/test';

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
