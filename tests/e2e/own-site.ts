import { cpSync, globSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect } from 'playwright/test';
import type { Page } from 'playwright/test';
import { answerFrom } from '../../src/cli/serve.ts';
import { renewOffline } from '../../src/packaging/renew-offline.ts';

/** A site on a server of its own, which a test may stop, start again, and make answer as it likes. */
export interface OwnSite {
  address: (path?: string) => string;
  /** What is served from now on. */
  folder: string;
  /** Called before the site answers; true: it was answered. */
  interfere: ((...given: Parameters<RequestListener>) => boolean) | undefined;
  /** The paths that were asked for, since the test last emptied it. */
  asked: string[];
  stop: () => Promise<void>;
  start: () => Promise<void>;
}

/** Serves a folder below a base path, at the same address however often it is stopped and started. */
export async function openOwnSite(folder = 'dist', base = '/'): Promise<OwnSite> {
  let port = 0;
  const server = createServer((request, response) => {
    site.asked.push((request.url ?? '').slice(base.length));
    if (site.interfere?.(request, response)) return;
    answerFrom({ folder: site.folder, base })(request, response);
  });
  const site: OwnSite = {
    address: (path = '') => `http://localhost:${port}${base}${path}`,
    folder,
    interfere: undefined,
    asked: [],
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
    start: () =>
      new Promise((resolve) => {
        server.listen(port, '127.0.0.1', () => {
          ({ port } = server.address() as AddressInfo);
          resolve();
        });
      }),
  };
  await site.start();
  return site;
}

/** A later release: every page says so at its end, and every script has another name. */
export interface Release {
  folder: string;
  /** What stands at the end of each of its pages. */
  mark: string;
  remove: () => void;
}

/** Makes a later release of the site that was built, in a folder of its own. */
export function makeRelease(name: string, base = '/', from = 'dist'): Release {
  const folder = mkdtempSync(join(tmpdir(), 'point-twelve-release-'));
  cpSync(from, folder, { recursive: true });
  const scripts = new Set(globSync('_astro/*.js', { cwd: folder }).map((path) => basename(path)));
  const mark = `Release ${name}`;
  for (const path of globSync('**/*.{html,js}', { cwd: folder })) {
    const file = join(folder, path);
    const text = readFileSync(file, 'utf8').replace(/[\w.-]+\.js\b/g, (script) =>
      scripts.has(script) ? script.replace(/\.js$/, `-${name}.js`) : script,
    );
    writeFileSync(file, text.replace('</footer>', `<p>${mark}</p></footer>`));
  }
  for (const script of scripts) {
    renameSync(
      join(folder, '_astro', script),
      join(folder, '_astro', script.replace(/\.js$/, `-${name}.js`)),
    );
  }
  renewOffline(folder, base);
  return { folder, mark, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Saves a module on the device as a learner would, on its page. */
export async function saveModule(page: Page, { address }: OwnSite, module: string): Promise<void> {
  await page.goto(address(`learn/${module}/`));
  const part = page.locator('[data-offline]');
  await part.getByRole('button', { name: 'See how much it takes' }).click();
  await part.getByRole('button', { name: 'Save it on this device' }).click();
  await expect(part.locator('[data-offline-state]')).toContainText('This module is saved on this device', {
    timeout: 60_000,
  });
}
