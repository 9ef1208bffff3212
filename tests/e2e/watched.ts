import { globSync } from 'node:fs';
import { test as base, expect } from 'playwright/test';

export { expect };

/** The address of a page of the site at the top of its server. */
export const site = (path = ''): string => (process.env['SITE'] ?? '') + path;

/** The same under a base path. */
export const siteBelow = (path = ''): string => (process.env['SITE_BELOW'] ?? '') + path;

/** Every page that was built, as a path. */
export const pages: string[] = globSync('dist/**/*.html')
  .map((file) =>
    file
      .replace(/\\/g, '/')
      .replace(/^dist\//, '')
      .replace(/index\.html$/, ''),
  )
  .sort();

/** A page that fails its test on any console error, any thrown error and any request to another origin. */
export const test = base.extend({
  page: async ({ page }, use) => {
    const faults: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
    });
    page.on('pageerror', (fault) => faults.push(String(fault)));
    page.on('request', (request) => {
      if (!/^(http:\/\/localhost|data:|blob:)/.test(request.url())) faults.push(`asked ${request.url()}`);
    });
    await use(page);
    expect(faults).toEqual([]);
  },
});
