import { spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findServer } from '../../src/cli/find-tools.ts';
import { serve } from '../../src/cli/serve.ts';
import { writeRecipes } from '../../src/packaging/recipes/all.ts';
import type { RecipeFile } from '../../src/packaging/recipes/recipe.ts';
import { ask } from './ask.ts';

/** A server that runs with our files for it. */
export interface Running {
  port: number;
  stop: () => Promise<void>;
}

/** How a server is to be set up. */
export interface Setting {
  /** A folder that nobody else uses: its `site` is served, the rest is the server's own. */
  folder: string;
  base: string;
  origins: readonly string[];
}

/** Nobody's id on Debian: servers run as an ordinary user even where the tests are run by root. */
const NOBODY = 65_534;
const PATIENCE = 10_000;

/** A new folder that a server may read, with `site` in it, made of the given files of a build as `change` writes them. */
export function copyBuild(
  build: string,
  files: readonly string[],
  change?: (path: string, text: string) => string,
): { folder: string; site: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'hosts-'));
  const site = join(folder, 'site');
  for (const path of files) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    const bytes = readFileSync(join(build, path));
    const isText = change && /\.(html|css|js|txt)$/.test(path);
    writeFileSync(join(site, path), isText ? change(path, bytes.toString('utf8')) : bytes);
  }
  return { folder, site, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** Starts a server as an ordinary user and waits until it answers. Throws what it printed where it does not. */
async function start(command: string, args: string[], folder: string, port: number): Promise<Running> {
  const isRoot = process.getuid?.() === 0;
  chmodSync(folder, 0o755);
  if (isRoot) for (const name of ['', 'own']) chownSync(join(folder, name), NOBODY, NOBODY);
  const child = spawn(command, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(isRoot ? { uid: NOBODY, gid: NOBODY } : {}),
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (said += String(data)));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const until = performance.now() + PATIENCE;
  for (;;) {
    const isUp = await ask(port, '/').then(
      () => true,
      () => false,
    );
    if (isUp) break;
    if (child.exitCode !== null || performance.now() > until) {
      const log = join(folder, 'own/error.log');
      throw new Error(`${command}: ${said} ${existsSync(log) ? readFileSync(log, 'utf8') : ''}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    port,
    stop: async () => {
      child.kill();
      await ended;
    },
  };
}

const textOf = (files: readonly RecipeFile[], saveAs: string): string =>
  files.find((file) => file.saveAs === saveAs)?.text ?? '';

/** nginx with our files as they are, but for its port and the folder of the site. */
async function startNginx({ folder, base, origins }: Setting): Promise<Running> {
  const port = await freePort();
  const own = join(folder, 'own');
  const files = writeRecipes(base, origins).nginx;
  const site = textOf(files, 'point-twelve.conf')
    .replace('listen 80;', `listen 127.0.0.1:${String(port)};`)
    .replace('/srv/point-twelve/', `${join(folder, 'site')}/`);
  mkdirSync(join(own, 'snippets'), { recursive: true });
  writeFileSync(join(own, 'snippets/point-twelve-headers.conf'), textOf(files, 'point-twelve-headers.conf'));
  writeFileSync(join(own, 'site.conf'), site);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (name) => `${name}_temp_path ${own}/${name};`,
  );
  writeFileSync(
    join(own, 'nginx.conf'),
    `daemon off; worker_processes 1; pid ${own}/pid; error_log stderr;
events {}
http { access_log off; ${temporary.join(' ')} include site.conf; }
`,
  );
  const args = ['-e', 'stderr', '-p', own, '-c', join(own, 'nginx.conf')];
  return start(findServer('nginx') ?? '', args, folder, port);
}

const MODULES = '/usr/lib/apache2/modules';
const NEEDED = ['mpm_event', 'authz_core', 'alias', 'dir', 'mime', 'filter', 'deflate', 'headers'];
/** What Debian has switched on as well, and what our file has to stand against. */
const HINDERING = ['autoindex', 'negotiation'];

/** Apache with our file beside the site, in a folder that lists files and guesses names unless it is told not to. */
async function startApache({ folder, base, origins }: Setting): Promise<Running> {
  const port = await freePort();
  const [own, site] = [join(folder, 'own'), join(folder, 'site')];
  mkdirSync(join(own, 'empty'), { recursive: true });
  writeFileSync(join(site, '.htaccess'), textOf(writeRecipes(base, origins).apache, '.htaccess'));
  const there = new Set(readdirSync(MODULES));
  const modules = [...NEEDED, ...HINDERING].filter((name) => there.has(`mod_${name}.so`));
  const place =
    base === '/'
      ? `DocumentRoot "${site}"`
      : `DocumentRoot "${own}/empty"\nAlias "${decodeURIComponent(base)}" "${site}/"`;
  // A folder without its slash is Apache's to redirect only where the alias has none.
  const alias = place.replace(/(Alias ".*)\/" "(.*)\/"/, '$1" "$2"');
  writeFileSync(
    join(own, 'apache.conf'),
    `ServerRoot "${own}"
ServerName localhost
Listen 127.0.0.1:${String(port)}
PidFile pid
DefaultRuntimeDir "${own}"
Mutex file:${own} default
ErrorLog error.log
${modules.map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`).join('\n')}
TypesConfig /dev/null
${alias}
<Directory "${site}">
  AllowOverride All
  Options Indexes MultiViews FollowSymLinks
  Require all granted
</Directory>
`,
  );
  return start(findServer('apache2') ?? '', ['-DFOREGROUND', '-f', join(own, 'apache.conf')], folder, port);
}

/** The server that `npm start` has, which keeps to the same table. */
async function startOwn({ folder, base, origins }: Setting): Promise<Running> {
  const { server, address } = await serve({ folder: join(folder, 'site'), base, port: 0, origins });
  return {
    port: Number(new URL(address).port),
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** The servers that our files are tried on, by the command that has to be there. */
export const SERVERS: {
  name: string;
  tool?: 'nginx' | 'apache2';
  start: (setting: Setting) => Promise<Running>;
}[] = [
  { name: 'nginx', tool: 'nginx', start: startNginx },
  { name: 'Apache', tool: 'apache2', start: startApache },
  { name: 'npm start', start: startOwn },
];

/** Whether a server can be tried here. Prints a line where not; on CI that is an error. */
export function isHere({ name, tool }: (typeof SERVERS)[number]): boolean {
  if (!tool || findServer(tool)) return true;
  const says = `${name} is not installed, so our files for it were not tried: apt-get install ${tool}`;
  if (process.env['CI']) throw new Error(says);
  console.warn(says);
  return false;
}
