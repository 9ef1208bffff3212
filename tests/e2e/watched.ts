import { readPages } from '../budgets/built-site.ts';
import { test as base, expect } from 'playwright/test';
import type { Page } from 'playwright/test';

export { expect };

/** The address of a page of the site at the top of its server. */
export const site = (path = ''): string => (process.env['SITE'] ?? '') + path;

/** The same under a base path. */
export const siteBelow = (path = ''): string => (process.env['SITE_BELOW'] ?? '') + path;

/** Every page that was built, as a path. */
export const pages: string[] = readPages().map(({ address }) => address);

interface Watch {
  /** Console lines that a test brings about on purpose. */
  tolerated: RegExp[];
  watch: undefined;
}

/** Where a page stands and what a person would read in its window, for the report of a failed test. */
async function sayWhatShows(page: Page): Promise<string> {
  const inView = await page.evaluate(() => {
    const lines = [...document.querySelectorAll('h1, h2, h3, p, li, label, button, a, [role]')].filter(
      (element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return bottom > 0 && top < innerHeight && element.checkVisibility();
      },
    );
    return lines.map((element) => element.textContent.trim().slice(0, 100)).join('\n');
  });
  const scrolled = await page.evaluate(() => `${String(scrollY)} of ${String(document.body.scrollHeight)}`);
  return `${page.url()}, scrolled to ${scrolled}\n${inView.slice(0, 2000)}`;
}

/**
 * A browser context that fails its test on any console error or warning, any thrown error, any breach of the security
 * policy and any request to another origin, in all of its tabs.
 */
export const test = base.extend<Watch>({
  tolerated: [[], { option: true }],
  watch: [
    async ({ context, tolerated }, use, info) => {
      const faults: string[] = [];
      context.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
      });
      context.on('weberror', (fault) => faults.push(String(fault.error())));
      context.on('request', (request) => {
        if (!/^(http:\/\/localhost:|data:|blob:)/.test(request.url())) faults.push(`asked ${request.url()}`);
      });
      await context.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
        });
      });
      await use(undefined);
      if (info.status !== info.expectedStatus) {
        for (const page of context.pages()) {
          console.error(await sayWhatShows(page).catch((fault: unknown) => String(fault)));
        }
      }
      expect(faults.filter((fault) => !tolerated.some((pattern) => pattern.test(fault)))).toEqual([]);
    },
    { auto: true },
  ],
});
