import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeContent } from '../bench/make-content.ts';
import { readPages } from './built-site.ts';

/** Lessons in other modules beside which the real ones are built; `npm run bench -- build` takes more. */
const COUNT = 60;

const isLesson = ({ address }: { address: string }): boolean =>
  /^learn\/[^/]+\/(?!assessment\/)[^/]+\/$/.test(address) && !address.includes('generated');

test('gives a lesson the same number of bytes however many lessons other modules have', () => {
  const folder = mkdtempSync(join(tmpdir(), 'same-bytes-'));
  try {
    const content = join(folder, 'content');
    const dist = join(folder, 'dist');
    makeContent(content, COUNT);
    const built = spawnSync('astro', ['build', '--force', '--silent', '--outDir', dist], {
      env: { ...process.env, CONTENT_DIR: content, NODE_ENV: 'production', VITEST: '' },
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    expect(built.status, built.stdout + built.stderr).toBe(0);
    const pages = readPages(dist);
    expect(pages.filter(({ address }) => address.includes('/generated-'))).not.toHaveLength(0);
    const bytes = (from: typeof pages): [string, number][] =>
      from.filter(isLesson).map(({ address, html }) => [address, Buffer.byteLength(html)]);
    expect(bytes(pages)).toEqual(bytes(readPages()));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
