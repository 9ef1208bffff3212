import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { runVerifyDeploy } from '../../../src/cli/verify-deploy.ts';
import { writeManifest } from '../../../src/packaging/build-manifest.ts';
import { FILES, listOf, serveFiles } from './deployment.ts';
import type { Mistake } from './deployment.ts';

const LMS = 'https://lms.example.ac.uk';
const build = listOf(FILES, 'new');
const uploaded: Record<string, string> = { ...FILES, 'build.json': writeManifest(build) };

let folder = '';
let list = '';
let server: Server | undefined;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'verify-deploy-'));
  list = join(folder, 'build.json');
  writeFileSync(list, writeManifest(build));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(() => server?.close());

async function verify(
  mistake?: Mistake,
  files: Readonly<Record<string, string>> = uploaded,
  origins: readonly string[] = [],
): Promise<{ said: string; code: number }> {
  const served = await serveFiles(() => files, mistake, origins);
  server = served.server;
  return runVerifyDeploy([served.url, '--build', list], origins);
}

/** The codes of a report, each with what stands below it. */
function codesIn(said: string): Record<string, string> {
  const parts = said.split('\n\n').flatMap((part) => {
    const code = /\[([\w-]+)\]$/m.exec(part)?.[1];
    return code === undefined ? [] : [[code, part] as const];
  });
  return Object.fromEntries(parts);
}

const without = (path: string): Record<string, string> =>
  Object.fromEntries(Object.entries(uploaded).filter(([each]) => each !== path));
/** A header set, or with `undefined` taken off, on files whose path fits. */
const withHeader =
  (name: string, value: string | undefined, fits = /./): Mistake =>
  (reply, path) => {
    if (path === undefined || !fits.test(path)) return reply;
    const kept = Object.entries(reply.headers).filter(([each]) => each.toLowerCase() !== name.toLowerCase());
    return {
      ...reply,
      headers: { ...Object.fromEntries(kept), ...(value === undefined ? {} : { [name]: value }) },
    };
  };
/** A header set, or with `undefined` taken off, on answers of one status. */
const withHeaderOn =
  (status: number, name: string, value: string | undefined): Mistake =>
  (reply) =>
    reply.status === status ? withHeader(name, value)(reply, 'any', '') : reply;
const withoutEverywhere =
  (name: string): Mistake =>
  (reply) =>
    withHeader(name, undefined)(reply, 'any', '');
const statusInstead =
  (from: number, to: number): Mistake =>
  (reply) =>
    reply.status === from ? { ...reply, status: to } : reply;
const FOR_EVER = 'public, max-age=31536000, immutable';
const older = { ...FILES, 'learn/x/index.html': 'A lesson as it was.' };
const page = { status: 200, headers: { 'Content-Type': 'text/html' }, body: 'Log in.' };

/** One mistake each, as hosts make them: what is named, at which places, and what is said there. */
const MISTAKES: {
  name: string;
  mistake?: Mistake;
  files?: Record<string, string>;
  origins?: string[];
  code: string;
  says: string[];
  isError: boolean;
}[] = [
  {
    name: 'a file was not uploaded',
    files: without('_astro/app.Ab3.js'),
    ...{ code: 'missing', says: ['_astro/app.Ab3.js: status 404'], isError: true },
  },
  {
    name: 'a page is left from the build before',
    files: { ...uploaded, ...older, 'build.json': writeManifest(listOf(older, 'old')) },
    ...{
      code: 'stale',
      says: ['learn/x/index.html: as in build old', 'build.json: of build old'],
      isError: true,
    },
  },
  {
    name: 'a network in front puts its own script into pages',
    mistake: (reply, path) =>
      path?.endsWith('.html')
        ? { ...reply, body: `${reply.body}<script src="//cdn.test/x"></script>` }
        : reply,
    ...{ code: 'altered', says: ['learn/x/index.html: 45 bytes instead of 9'], isError: true },
  },
  {
    name: 'scripts come as plain text',
    mistake: withHeader('Content-Type', 'text/plain', /\.js$/),
    ...{
      code: 'wrong-type',
      says: ['_astro/app.Ab3.js: “text/plain” instead of “text/javascript'],
      isError: true,
    },
  },
  {
    name: 'every address gives the home page',
    mistake: (reply) =>
      reply.status === 404 ? { ...reply, status: 200, body: uploaded['index.html'] ?? '' } : reply,
    ...{ code: 'page-for-missing', says: ['no-such-page-', '_astro/no-such-page-'], isError: true },
  },
  {
    name: 'folders do not give their index.html',
    mistake: (reply, path, address) =>
      address.endsWith('/') && path !== undefined ? { ...reply, status: 403, body: 'Forbidden' } : reply,
    ...{
      code: 'folder-unserved',
      says: ['learn/index.html: status 403', 'learn/x/index.html'],
      isError: true,
    },
  },
  {
    name: 'a login stands before the data',
    mistake: (reply, path) =>
      path === 'curriculum.json' ? { ...page, status: 302, headers: { Location: '/login' } } : reply,
    ...{ code: 'redirected', says: ['curriculum.json: 302 to /login'], isError: true },
  },
  {
    name: 'server and network both compress',
    mistake: (reply) => ({ ...reply, packed: 2 }),
    ...{ code: 'packed-twice', says: ['all 8 files: unpacked from gzip, gzip still'], isError: true },
  },
  {
    name: 'the folder was uploaded and not what is in it',
    files: Object.fromEntries(Object.entries(uploaded).map(([path, text]) => [`dist/${path}`, text])),
    ...{ code: 'too-deep', says: ['/a/dist/: build new'], isError: true },
  },
  {
    name: 'a header is missing from style sheets',
    mistake: withHeader('X-Content-Type-Options', undefined, /\.css$/),
    ...{
      code: 'header-missing',
      says: ['_astro/page.Cd4.css: X-Content-Type-Options: nosniff'],
      isError: false,
    },
  },
  {
    name: 'a policy of the IT department stops scripts',
    mistake: withHeader('Content-Security-Policy', "default-src 'self'; script-src https://cdn.example.org"),
    ...{
      code: 'policy-blocks',
      says: ['all 8 files: its script-src lacks', 'no exercise', 'data:'],
      isError: true,
    },
  },
  {
    name: 'pages are kept for a day',
    mistake: withHeader('Cache-Control', 'public, max-age=86400', /\.html$/),
    ...{ code: 'cached-too-long', says: ['learn/index.html: public, max-age=86400'], isError: true },
  },
  {
    name: 'files that never change are asked for each time',
    mistake: withHeader('Cache-Control', 'no-cache', /^_astro\//),
    ...{ code: 'header-different', says: ['_astro/app.Ab3.js: Cache-Control: “no-cache”'], isError: false },
  },
  {
    name: 'somebody changed a page and listed it anew',
    files: { ...uploaded, ...older, 'build.json': writeManifest(listOf(older, 'new')) },
    ...{ code: 'altered', says: ['learn/x/index.html: 19 bytes instead of 9'], isError: true },
  },
  {
    name: 'the site was uploaded to another folder',
    files: { ...uploaded, 'build.json': writeManifest({ ...build, base: '/b/' }) },
    ...{ code: 'wrong-base', says: ['/a/: what is there was built for /b/'], isError: true },
  },
  {
    name: 'the learning system is kept out by an old header',
    mistake: withHeader('X-Frame-Options', 'SAMEORIGIN', /\.html$/),
    origins: [LMS],
    ...{ code: 'frame-refused', says: ['index.html: X-Frame-Options: SAMEORIGIN'], isError: true },
  },
  {
    name: 'the learning system is not among those that may show it',
    mistake: withHeader('Content-Security-Policy', "frame-ancestors 'self'"),
    origins: [LMS],
    ...{ code: 'frame-refused', says: [`frame-ancestors lacks ${LMS}`], isError: true },
  },
  {
    name: 'a file is cut off on the way',
    mistake: (reply, path) => (path === 'mark.svg' ? { ...reply, isCut: true } : reply),
    ...{ code: 'unreachable', says: ['mark.svg: '], isError: true },
  },
  {
    name: 'a header erases storage',
    mistake: withHeader('Clear-Site-Data', '"cache", "storage"', /^index\.html$/),
    ...{ code: 'erases-storage', says: ['index.html: Clear-Site-Data'], isError: true },
  },
  {
    name: 'a balancer sets a cookie',
    mistake: withHeader('Set-Cookie', 'balance=1; path=/'),
    ...{ code: 'cookie', says: ['all 8 files: balance'], isError: false },
  },
  {
    name: 'a folder without its slash is not found',
    mistake: (reply) => (reply.status === 301 ? { ...reply, status: 404 } : reply),
    ...{ code: 'no-slash-redirect', says: ['learn: status 404'], isError: false },
  },
  {
    name: 'the server has an error page of its own',
    mistake: (reply) => (reply.status === 404 ? { ...reply, body: 'Not Found' } : reply),
    ...{ code: 'foreign-404', says: ['no-such-page-'], isError: false },
  },
  {
    name: 'what is missing is kept for a year',
    mistake: withHeaderOn(404, 'Cache-Control', FOR_EVER),
    ...{
      code: 'error-kept',
      says: [
        '  _astro/no-such-page-',
        `.js: status 404 with Cache-Control: ${FOR_EVER}`,
        'in _astro/ and d/',
      ],
      isError: true,
    },
  },
  {
    name: 'a redirect is kept for a year',
    mistake: withHeaderOn(301, 'Cache-Control', FOR_EVER),
    ...{
      code: 'redirect-kept',
      says: [`  learn: status 301 with Cache-Control: ${FOR_EVER}`, '  learn/x: status 301'],
      isError: false,
    },
  },
  {
    name: 'the page for errors comes without a header where nothing is',
    mistake: withHeaderOn(404, 'X-Content-Type-Options', undefined),
    ...{
      code: 'header-missing',
      says: ['  no-such-page-', '  _astro/no-such-page-', ': X-Content-Type-Options: nosniff'],
      isError: false,
    },
  },
  {
    name: 'an error erases storage',
    mistake: withHeaderOn(404, 'Clear-Site-Data', '"*"'),
    ...{ code: 'erases-storage', says: ['  no-such-page-'], isError: true },
  },
];

describe('npm run verify-deploy', () => {
  test.each([[[]], [[LMS]]])('finds nothing wrong with a right deployment, shown by %j', async (origins) => {
    const { said, code } = await verify(undefined, uploaded, origins);
    expect(said).toContain('all 8 files of build new.\nEverything is as it should be.');
    expect(code).toBe(0);
  });

  test.each(MISTAKES)(
    'names the one mistake: $name',
    async ({ mistake, files, origins, code, says, isError }) => {
      const report = await verify(mistake, files, origins);
      const found = codesIn(report.said);
      expect(Object.keys(found), report.said).toEqual([code]);
      for (const words of [...says, 'Why: ', 'Do:  ']) expect(found[code]).toContain(words);
      expect(report.code).toBe(isError ? 1 : 0);
    },
  );

  test.each([
    ['a redirect without any header of ours', withHeaderOn(301, 'Cache-Control', undefined)],
    ['a redirect that is kept for an hour', withHeaderOn(301, 'Cache-Control', 'max-age=3600')],
    ['what is not there with status 410', statusInstead(404, 410)],
  ])('has nothing against %s', async (_, mistake) => {
    expect((await verify(mistake)).said).toContain('Everything is as it should be.');
  });

  test('says of a missing script that browsers keep its error, too', async () => {
    const { said } = await verify(withHeaderOn(404, 'Cache-Control', FOR_EVER), without('_astro/app.Ab3.js'));
    expect(codesIn(said)['missing']).toContain('  _astro/app.Ab3.js: status 404');
    expect(codesIn(said)['error-kept']).toContain('  _astro/app.Ab3.js: status 404 with Cache-Control');
  });

  test('says once what the page for errors lacks, as a file and as an answer', async () => {
    const { said } = await verify(withoutEverywhere('Referrer-Policy'));
    expect(codesIn(said)['header-missing']).toContain('all 8 files: Referrer-Policy');
    expect(said).not.toContain('no-such-page-');
  });

  test('asks no headers of ours of an error page that is not ours', async () => {
    const bare: Mistake = (reply) =>
      reply.status === 404
        ? { ...reply, body: 'Not Found', headers: { 'Content-Security-Policy': "default-src 'none'" } }
        : reply;
    expect((await verify(bare)).said).toContain('Everything is as it should be.');
  });

  test('names every mistake in one run', async () => {
    const several: Mistake = (reply, path, address) =>
      withHeader('Referrer-Policy', undefined)(
        withHeader('Content-Type', 'text/plain', /\.css$/)(reply, path, address),
        path,
        address,
      );
    const { said, code } = await verify(several, without('mark.svg'));
    expect(Object.keys(codesIn(said)).sort()).toEqual(['header-missing', 'missing', 'wrong-type']);
    expect(said).toMatch(
      /\nWrong: 2 sorts of fault at 2 places\. Worth mending: 1 sort of fault at 7 places\.$/,
    );
    expect(code).toBe(1);
  });

  test('stops at once where nobody answers', async () => {
    const { said, code } = await runVerifyDeploy(['http://127.0.0.1:9/a/', '--build', list], []);
    expect(said).toMatch(/^Nothing answers at http:\/\/127\.0\.0\.1:9\/a\/ \(.+\)\. Look at .*$/);
    expect(code).toBe(1);
  });

  test('names the address where the build is, when another was asked', async () => {
    const served = await serveFiles(() => uploaded);
    server = served.server;
    const { said } = await runVerifyDeploy([served.url.replace('/a/', '/b/'), '--build', list], []);
    expect(Object.keys(codesIn(said))).toEqual(['other-address']);
    expect(said).toContain('/a/: build new');
  });

  test('never asks for another base where no list of a build is found', async () => {
    const served = await serveFiles(() => ({}));
    server = served.server;
    const { said } = await runVerifyDeploy([served.url.replace('/a/', '/b/'), '--build', list], []);
    expect(said).toContain('[missing]');
    expect(said).not.toContain('set-base');
  });

  test.each([
    [[], 'None was named'],
    [['not-an-address'], '"not-an-address" is not the address of a site. Write it whole, with https://'],
    [['localhost:8080/a/'], '"localhost:8080/a/" is not the address'],
    [['ftp://x.test/'], '"ftp://x.test/" is not the address'],
    [['https://x.test/', 'https://y.test/'], 'One address at a time'],
    [['https://x.test/', '--every'], "'--every'"],
    [['https://x.test/', '--build', 'none.json'], 'none.json is not the list of a build'],
  ])('gives its reason for refusing %j', async (args, reason) => {
    const { said, code } = await runVerifyDeploy(args, []);
    expect(said).toContain(reason);
    expect(code).toBe(2);
  });
});
