import { readPages } from '../budgets/built-site.ts';
import { test as base, expect } from 'playwright/test';

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

/**
 * A browser context that fails its test on any console error or warning, any thrown error, any breach of the security
 * policy and any request to another origin, in all of its tabs.
 */
export const test = base.extend<Watch>({
  tolerated: [[], { option: true }],
  watch: [
    async ({ context, tolerated }, use) => {
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
      expect(faults.filter((fault) => !tolerated.some((pattern) => pattern.test(fault)))).toEqual([]);
    },
    { auto: true },
  ],
});
