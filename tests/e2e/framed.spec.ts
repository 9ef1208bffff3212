import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'playwright/test';
import { site, siteBelow } from './watched.ts';

/** A page of another site that shows one of ours. */
async function showElsewhere(address: string): Promise<{ elsewhere: string; close: () => void }> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' });
    response.end(`<!doctype html><title>Somebody else</title><iframe src="${address}"></iframe>`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { elsewhere: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

test('shows itself in a frame of those whom the host names, and of nobody else', async ({ page }) => {
  const named = await showElsewhere(site('help/'));
  await page.goto(named.elsewhere);
  await expect(page.frameLocator('iframe').locator('h1')).toHaveText('Help');
  named.close();

  const refused: string[] = [];
  page.on('console', (message) => refused.push(message.text()));
  const unnamed = await showElsewhere(siteBelow('help/'));
  await page.goto(unnamed.elsewhere);
  await expect.poll(() => refused.join()).toContain("frame-ancestors 'none'");
  expect(page.frames()[1]?.url()).not.toContain('/help/');
  unnamed.close();
});
