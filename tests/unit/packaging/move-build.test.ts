import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runSetBase } from '../../../src/cli/set-base.ts';
import { readManifest, writeManifest } from '../../../src/packaging/build-manifest.ts';
import { describeBuild } from '../../../src/packaging/describe-build.ts';
import { moveBuild, readBuildList } from '../../../src/packaging/move-build.ts';

const FILES: Record<string, string> = {
  'index.html': '<a href="/learn/x/">On</a><div data-base="/"></div>',
  'learn/x/index.html': '<a href="/">Home</a>',
  '_astro/a.js': 'var e=`/_astro/w.js`',
  '_astro/w.js': 'self',
  'curriculum.json': '{"at":"/"}',
};

let parent = '';
let dist = '';
const read = (path: string): string => readFileSync(join(dist, path), 'utf8');
const readAll = (): Record<string, string> =>
  Object.fromEntries([...Object.keys(FILES), 'build.json'].map((path) => [path, read(path)]));

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'move-build-'));
  dist = join(parent, 'dist');
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), text);
  }
  writeFileSync(join(dist, 'build.json'), writeManifest(describeBuild(dist, '/')));
});

afterEach(() => rmSync(parent, { recursive: true, force: true }));

describe('moveBuild', () => {
  test('writes the prefix wherever addresses stand, and lists the files as they are now', () => {
    const { build } = readBuildList(dist) ?? {};
    expect(moveBuild(dist, '/a/')).toEqual({ from: '/', changed: 3, own: [] });
    expect(read('index.html')).toBe('<a href="/a/learn/x/">On</a><div data-base="/a/"></div>');
    expect(read('_astro/a.js')).toBe('var e=`/a/_astro/w.js`');
    expect(read('curriculum.json')).toBe(FILES['curriculum.json']);
    expect(readBuildList(dist)).toEqual(describeBuild(dist, '/a/', build));
  });

  test('moves a moved build again, and back to the same bytes', () => {
    const before = readAll();
    moveBuild(dist, '/a/');
    moveBuild(dist, '/a/a/');
    expect(read('learn/x/index.html')).toBe('<a href="/a/a/">Home</a>');
    moveBuild(dist, '/');
    expect(readAll()).toEqual(before);
  });

  test('takes along what a host has changed or added, and names it', () => {
    writeFileSync(join(dist, 'learn/x/index.html'), '<a href="/">Start</a>');
    writeFileSync(join(dist, 'own.txt'), 'ours');
    expect(moveBuild(dist, '/a/').own).toEqual(['learn/x/index.html', 'own.txt']);
    expect(read('learn/x/index.html')).toBe('<a href="/a/">Start</a>');
    expect(read('own.txt')).toBe('ours');
  });

  test('clears what a move that was cut off has left', () => {
    mkdirSync(`${dist}.moving`);
    writeFileSync(join(`${dist}.moving`, 'left.html'), '');
    moveBuild(dist, '/a/');
    expect(existsSync(join(dist, 'left.html'))).toBe(false);
    expect(existsSync(`${dist}.moving`)).toBe(false);
    expect(existsSync(`${dist}.before`)).toBe(false);
  });
});

describe('npm run set-base', () => {
  test('says what it did', () => {
    const { said, code } = runSetBase(['/my site/', dist]);
    expect(code).toBe(0);
    expect(said).toContain('moved from / to /my%20site/: 3 files');
    expect(runSetBase(['/my%20site/', dist]).said).toContain('already built for /my%20site/');
  });

  test.each([[[]], [['--help']], [['/a/', 'x', 'y']], [['/a?b/', 'x']]])('explains itself for %j', (args) => {
    const { said, code } = runSetBase(args);
    expect(code).toBe(2);
    expect(said).toContain('Usage: npm run set-base');
  });

  test('changes nothing where there is no build, or one without a list', () => {
    expect(runSetBase(['/a/', join(parent, 'none')]).code).toBe(1);
    writeFileSync(join(dist, 'build.json'), '{}');
    expect(runSetBase(['/a/', dist]).said).toContain('npm run build');
    expect(read('index.html')).toBe(FILES['index.html']);
  });
});

describe('readManifest', () => {
  const whole = { build: 'b', base: '/', files: { 'a/b.html': { bytes: 1, sha256: 'f' } } };

  test('reads what was written', () => expect(readManifest(writeManifest(whole))).toEqual(whole));

  test.each(['', '[]', '{}', 'null', '{"format":"point-twelve.build.1","base":"/","build":"b","files":[]}'])(
    'takes %s for no list',
    (text) => expect(readManifest(text)).toBeUndefined(),
  );

  test.each(['../a', '/a', 'a/../../b', 'a\\b', './a', 'c:/a', ''])(
    'takes no path out of the folder: %s',
    (path) => {
      const files = { [path]: { bytes: 1, sha256: 'f' } };
      expect(readManifest(writeManifest({ ...whole, files }))).toBeUndefined();
    },
  );

  test('takes no base without its slashes', () => {
    expect(readManifest(writeManifest({ ...whole, base: 'a/' }))).toBeUndefined();
    expect(readManifest(writeManifest({ ...whole, base: '/a' }))).toBeUndefined();
  });
});
