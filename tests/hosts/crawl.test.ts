import { expect, test } from 'vitest';
import { encodeBase, fileOf, moveBase } from '../../src/packaging/re-root.ts';
import { DIST, listFiles, listTags, readBuilt } from '../budgets/built-site.ts';
import { ask } from './ask.ts';
import { copyBuild, isHere, SERVERS } from './servers.ts';

/** Where builds lie on real servers: at the top, in folders, in a user's own, in one with a space, in another script. */
const BASES = ['/', '/a/', '/a/b/', '/~u/x/', '/clinical information/', '/klinička/'];

/** Pages that are read; between releases a few, with all they lead to. */
const PAGES = process.env['EVERY_PAGE'] ? Infinity : 6;

/** The addresses in a page that lead to this site, as they are written. */
function addressesIn(html: string): string[] {
  const found = listTags(html)
    .flatMap(({ attributes }) => ['href', 'src', 'data-full-screen'].map((name) => attributes.get(name)))
    .flatMap((address) => address?.split('#')[0] ?? []);
  return [...new Set(found)].filter((address) => address.startsWith('/'));
}

/** The pages of a build at its top that a reader finds first, and the files they lead to. */
function planCrawl(): { pages: string[]; files: string[] } {
  const pages = ['index.html'];
  const files = new Set(['404.html', ...pages]);
  for (let at = 0; at < pages.length && at < PAGES; at += 1) {
    for (const address of addressesIn(readBuilt(pages[at] ?? '').toString('utf8'))) {
      const { file } = fileOf(address.slice(1));
      if (file.endsWith('.html') && !pages.includes(file)) pages.push(file);
      files.add(file);
    }
  }
  const there = new Set(listFiles('**/*'));
  return { pages: pages.slice(0, PAGES), files: [...files].filter((file) => there.has(file)) };
}

const plan = planCrawl();
const servers = SERVERS.filter(isHere);

/** Reads the pages from a server, asks for all they lead to, and gives what did not come. */
async function crawl(port: number, base: string): Promise<string[]> {
  const broken: string[] = [];
  const asked = new Set<string>();
  for (const page of plan.pages) {
    const { body } = await ask(port, base + page.replace(/(^|\/)index\.html$/, '$1'));
    for (const address of addressesIn(String(body)).filter((one) => !asked.has(one))) {
      asked.add(address);
      const { status } = await ask(port, address);
      if (status !== 200 || !address.startsWith(base)) broken.push(`${page} → ${address}: ${String(status)}`);
    }
  }
  return asked.size < plan.pages.length ? ['Nothing was read'] : broken;
}

test.each(BASES)('leads every link somewhere below %s, on every server there is', async (wanted) => {
  const base = encodeBase(wanted) ?? '';
  const { folder, remove } = copyBuild(DIST, plan.files, (path, text) => moveBase(path, text, '/', base));
  for (const server of servers) {
    const running = await server.start({ folder, base, origins: [] });
    const broken = await crawl(running.port, base).finally(running.stop);
    expect(broken, server.name).toEqual([]);
  }
  remove();
});
