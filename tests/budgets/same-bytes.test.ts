import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeContent } from '../bench/make-content.ts';
import { readPages } from './built-site.ts';
import type { BuiltPage } from './built-site.ts';

const isLesson = ({ address }: BuiltPage): boolean =>
  /^learn\/[^/]+\/(?!assessment\/)[^/]+\/$/.test(address) && !address.includes('generated');

/** The bytes of each real lesson's page. */
function bytesOf(pages: readonly BuiltPage[]): [string, number][] {
  return pages.filter(isLesson).map(({ address, html }) => [address, Buffer.byteLength(html)]);
}

/** The pages of the site with generated lessons in other modules. */
function buildBeside(count: number): BuiltPage[] {
  const folder = mkdtempSync(join(tmpdir(), 'same-bytes-'));
  try {
    const content = join(folder, 'content');
    const dist = join(folder, 'dist');
    makeContent(content, count);
    const built = spawnSync('astro', ['build', '--force', '--silent', '--outDir', dist], {
      env: { ...process.env, CONTENT_DIR: content, NODE_ENV: 'production', VITEST: '' },
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    expect(built.status, built.stdout + built.stderr).toBe(0);
    return readPages(dist);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test.each([10, 1000])('gives a lesson the same bytes beside %i lessons of other modules', (count) => {
  const pages = buildBeside(count);
  const generated = pages.filter(({ address }) => /^learn\/generated-[^/]+\/[^/]+\/$/.test(address));
  expect(generated.length).toBeGreaterThanOrEqual(count);
  expect(bytesOf(pages)).toEqual(bytesOf(readPages()));
});
