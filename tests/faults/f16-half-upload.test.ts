import { expect, test } from 'vitest';
import { createRandom } from '../../src/kernel/random.ts';
import { askServer, findBuild } from '../../src/packaging/ask-server.ts';
import { writeManifest } from '../../src/packaging/build-manifest.ts';
import { judgeFiles } from '../../src/packaging/deployment.ts';
import { headerRules, headersOf } from '../../src/packaging/headers.ts';
import { listOf, serveFiles } from '../unit/packaging/deployment.ts';
import { repeat } from './tally.ts';

const PATHS = Array.from({ length: 40 }, (_, index) => `learn/lesson-${index}/index.html`);
const SHARED = { '404.html': 'Nothing is here.', 'mark.svg': '<svg/>' };

/** A release: pages of one name with new words, and scripts whose name changes with what is in them. */
function releaseOf(name: string): Record<string, string> {
  const pages = PATHS.map((path) => [path, `${path} as in ${name}`] as const);
  const scripts = PATHS.map((_, index) => [`_astro/part-${index}.${name}.js`, `"${name}"`] as const);
  return { ...SHARED, 'index.html': `Home of ${name}`, ...Object.fromEntries([...pages, ...scripts]) };
}

const withList = (name: string): Record<string, string> => {
  const files = releaseOf(name);
  return { ...files, 'build.json': writeManifest(listOf(files, name)) };
};
const [before, after] = [withList('A'), withList('B')];
const build = listOf(releaseOf('B'), 'B');

test('F16: names exactly the files that a half upload of B over A has left behind', async () => {
  let held: Readonly<Record<string, string>> = before;
  const { server, url } = await serveFiles(() => held);
  const rules = headerRules([]);
  try {
    const found = await repeat('F16 half upload', { change: 20, release: 300 }, async (run) => {
      const random = createRandom(1_600 + run);
      const share = random.int(10, 90);
      const uploaded = Object.entries(after).filter(() => random.int(1, 100) <= share);
      held = { ...before, ...Object.fromEntries(uploaded) };
      const behind = Object.keys(after).filter((path) => held[path] !== after[path]);
      const place = await findBuild(url, build.base);
      const found = 'found' in place ? place.found : undefined;
      const faults = judgeFiles(await askServer(url, build, found, (path) => headersOf(rules, path)));
      const named = [...new Set(faults.filter(({ at }) => after[at] !== undefined).map(({ at }) => at))];
      expect(named.sort()).toEqual(behind.sort());
      return { acknowledged: behind.length, silent: named.length === behind.length ? 0 : 1 };
    });
    expect(found.silent).toBe(0);
    expect(found.acknowledged).toBeGreaterThan(found.runs);
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
