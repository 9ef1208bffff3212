import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runPackage } from '../../../src/cli/package.ts';
import type { BankShape, CurriculumShape } from '../../../src/curriculum/shape.ts';
import { smallBuild, writeSmallBuild } from './small-course.ts';

let folder = '';
const at = (name: string): string => join(folder, name);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'package-'));
  mkdirSync(at('content'));
  writeFileSync(at('content/site.yaml'), '');
  writeSmallBuild(at('dist'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const ask = (...args: string[]) =>
  runPackage([...args, '--build', at('dist'), '--out', at('out.zip')], at('content'));

/** Packs, and gives the files by path. */
function open(...args: string[]): Record<string, string> {
  const { said, code } = ask(...args);
  expect(code, said).toBe(0);
  const files = Object.entries(unzipSync(readFileSync(at('out.zip'))));
  return Object.fromEntries(files.map(([path, bytes]) => [path, strFromU8(bytes)]));
}

const red = ['--format', 'scorm12', '--module', 'red'];

describe('npm run package', () => {
  test('packs a module with what it needs, and nothing of the others', () => {
    const files = open(...red);
    const paths = Object.keys(files);
    for (const path of [
      'lms.html',
      'learn/red/red-one/index.html',
      'certificates/red/index.html',
      'verify/index.html',
    ])
      expect(paths).toContain(path);
    const others = paths.filter((path) =>
      /blue|^index\.html|^learn\/index|search|^s\/|gallery|for-authors|^sw\.js|404|^lms\/|build\.json|mixed/.test(
        path,
      ),
    );
    expect(others).toEqual([]);
    expect(paths.filter((path) => path.startsWith('d/'))).toHaveLength(4);
    expect(paths.filter((path) => path.startsWith('pathways/'))).toEqual(['pathways/reddish/index.html']);
  });

  test('counts only what is in it', () => {
    const { 'curriculum.json': outline = '', 'bank.json': bank = '' } = open(...red);
    const course = JSON.parse(outline) as CurriculumShape;
    expect(course.modules.map(({ slug }) => slug)).toEqual(['red']);
    expect(course.pathways.map(({ slug }) => slug)).toEqual(['reddish']);
    expect(Object.keys(JSON.parse(bank) as BankShape)).toEqual(['red-one', 'red-two']);
  });

  test('leads home and to the list of modules to the module, and makes text of what is left out', () => {
    const page = open(...red)['learn/red/red-one/index.html'] ?? '';
    expect(page).toContain('<a href="../index.html"></a>');
    expect(page).toContain('<a href="../index.html">learn/</a>');
    expect(page).toContain('<span>search/</span>');
    expect(page).toContain('<span>learn/blue/#top</span>');
    expect(page).toContain('data-base="../../../"');
    expect(page.indexOf('packaged.js')).toBeLessThan(page.indexOf('theme.js'));
  });

  test('leads to the public site where there is one', () => {
    writeFileSync(at('content/site.yaml'), 'site:\n  url: https://learn.example.org\n');
    const files = open(...red);
    expect(files['learn/red/index.html']).toContain('<a href="https://learn.example.org/a/learn/blue/#top">');
    expect(files['packaged.js']).toContain('"site":"https://learn.example.org/a/"');
  });

  test('tells the shell page what it shows, and the manifest every file', () => {
    const files = open(...red);
    expect(files['lms.html']).toContain('data-lms data-unit="red" data-start="learn/red/index.html"');
    const rows = [...(files['imsmanifest.xml'] ?? '').matchAll(/<file href="([^"]*)"/g)].map(
      ([, path]) => path,
    );
    const beside = [
      'imsmanifest.xml',
      'adlcp_rootv1p2.xsd',
      'ims_xml.xsd',
      'imscp_rootv1p1p2.xsd',
      'imsmd_rootv1p2p1.xsd',
    ];
    expect([...rows, ...beside].sort()).toEqual(Object.keys(files).sort());
  });

  test('packs whole modules for a pathway, and everything for all', () => {
    const pathway = Object.keys(open('--format', 'scorm12', '--pathway', 'mixed'));
    for (const path of ['learn/red/red-two/index.html', 'learn/blue/index.html', 'pathways/mixed/index.html'])
      expect(pathway).toContain(path);
    const all = open('--format', 'scorm12', '--all');
    for (const path of [
      'index.html',
      'search/index.html',
      's/manifest.json',
      'for-authors/index.html',
      'lms.html',
    ])
      expect(Object.keys(all)).toContain(path);
    expect(all['imsmanifest.xml']).toContain('<title>Point Twelve</title>');
  });

  test('writes a cmi5.xml at the root of a package, or alone for a hosted site', () => {
    const xml = open('--format', 'cmi5', '--module', 'red')['cmi5.xml'] ?? '';
    expect(xml).toContain('<url>lms.html</url>');
    expect(xml).toContain('All about &quot;The red module&quot; &amp; more.');
    expect(xml).toContain('masteryScore="0.8"');
    const { said, code } = ask('--format', 'cmi5', '--module', 'red', '--hosted', 'https://l.test/a');
    expect(code, said).toBe(0);
    expect(readFileSync(at('out.zip'), 'utf8')).toContain('<url>https://l.test/a/lms/?unit=red</url>');
  });

  test('opens a plain folder with the module', () => {
    const files = open('--format', 'zip', '--module', 'red');
    expect(files['index.html']).toContain('<a href="learn/red/index.html">The red module</a>');
    expect(files['imsmanifest.xml']).toBeUndefined();
    expect(open('--format', 'zip', '--all')['index.html']).toContain('<title>Home</title>');
  });

  test('gives the same bytes twice', () => {
    open(...red);
    const first = readFileSync(at('out.zip'));
    open(...red);
    expect(readFileSync(at('out.zip')).equals(first)).toBe(true);
    // The day of the first file, as zip writes it: 1 January 1980, whenever it was packed.
    expect(first.readUInt16LE(12)).toBe(0x21);
  });

  test('writes nothing that would break a rule, and names every rule', () => {
    const { 'lms/index.html': _, ...files } = smallBuild();
    rmSync(at('dist'), { recursive: true });
    writeSmallBuild(at('dist'), { ...files, 'learn/red/film.mp4': '', 'learn/red/a b.json': '{}' });
    const { said, code } = ask(...red);
    expect(code).toBe(1);
    for (const rule of [
      '[launch-page] lms.html',
      '[served-types] learn/red/film.mp4',
      '[path-signs] learn/red/a b.json',
    ])
      expect(said).toContain(rule);
    expect(() => readFileSync(at('out.zip'))).toThrow('ENOENT');
  });

  test('says plainly where there is no assessment to pass, and nothing where there is one', () => {
    expect(ask('--format', 'scorm12', '--pathway', 'reddish').said).toContain(
      'Mind: "Reddish" has no assessment in this build: your LMS is told "completed" after the last lesson',
    );
    expect(ask('--format', 'zip', '--pathway', 'reddish').said).not.toContain('Mind');
    expect(ask(...red).said).not.toContain('Mind');
  });

  test('warns of a hosted site that could not speak with its platform', () => {
    const hosted = (url: string) => ask('--format', 'cmi5', '--module', 'red', '--hosted', url).said;
    const said = hosted('http://l.test/b');
    expect(said).toContain('lms.origins in site.yaml is empty');
    expect(said).toContain('http://l.test/b/ is not https');
    expect(said).toContain('This build is for the path /a/, and the address says /b/');
    writeFileSync(at('content/site.yaml'), 'lms:\n  origins: [https://lms.example.org]\n');
    expect(hosted('https://l.test/a/')).toContain('does not know https://lms.example.org yet. Build again');
    const shell = `<meta content="connect-src 'self' https://lms.example.org">`;
    writeSmallBuild(at('dist'), { ...smallBuild(), 'lms/index.html': shell });
    expect(hosted('https://l.test/a/')).not.toContain('Mind');
  });

  test('says which setting left a module out', () => {
    writeFileSync(at('content/site.yaml'), 'content:\n  exclude: [green]\n');
    expect(ask('--format', 'zip', '--module', 'green').said).toBe(
      'There is no module "green" in this build. content.exclude in site.yaml leaves it out. There are: red, blue.',
    );
  });

  test.each([
    [['--all'], 'Which format?'],
    [['--format', 'scorm12'], 'Name one thing to pack'],
    [['--format', 'pdf', '--all'], 'There is no format "pdf". There are: scorm12, cmi5, zip.'],
    [['--format', 'zip', '--all', '--module', 'red'], 'Name one thing to pack'],
    [['--format', 'zip', '--all', '--hosted', 'https://l.test/'], '--hosted goes with --format cmi5 only'],
    [['--format', 'cmi5', '--all', '--hosted', 'l.test/a'], '"l.test/a" is not the address'],
    [['--format', 'zip', '--every'], "'--every'"],
    [
      ['--format', 'zip', '--module', 'green'],
      'There is no module "green" in this build. There are: red, blue.',
    ],
    [
      ['--format', 'zip', '--pathway', 'green'],
      'There is no pathway "green" in this build. There are: mixed, reddish.',
    ],
  ])('gives its reason for refusing %j', (args, reason) => {
    const { said, code } = ask(...args);
    expect(said).toContain(reason);
    expect(code).toBe(2);
  });
});
