import { expect, test } from 'vitest';
import { headerRules, headersOf } from '../../../src/packaging/headers.ts';
import { headerPolicy, pagePolicy } from '../../../src/packaging/policy.ts';

const LMS = 'https://lms.example.org';
const of = (path: string, origins: string[] = []): Record<string, string> =>
  headersOf(headerRules(origins), path);

/** The sources of each directive. */
function readPolicy(parts: readonly string[]): Map<string, string[]> {
  return new Map(
    parts.map((part) => {
      const [name = '', ...sources] = part.trim().split(' ');
      return [name, sources];
    }),
  );
}

test('lets nobody show the site in a frame where the host names nobody', () => {
  expect(headerPolicy([])).toContain("frame-ancestors 'none'");
  expect(headerPolicy([LMS])).toContain(`frame-ancestors 'self' ${LMS}`);
  expect(headerPolicy([LMS])).toContain(`connect-src 'self' ${LMS};`);
});

test.each([[[]], [[LMS]]])('refuses by header nothing that a page allows itself, with %j', (origins) => {
  const header = readPolicy(headerPolicy(origins).split(';'));
  for (const [name, sources] of readPolicy(pagePolicy(origins))) {
    const allowed = header.get(name);
    for (const source of sources.filter((one) => one !== "'none'")) expect(allowed, name).toContain(source);
  }
  expect(header.get('frame-src')).toEqual(["'self'"]);
  expect(header.get('script-src')).toEqual(["'self'"]);
  expect(header.get('style-src')).toEqual(["'self'"]);
});

test('has nothing unsafe in the policy, and no address that the host did not name', () => {
  expect(headerPolicy([])).not.toMatch(/unsafe|https?:|\*/);
});

test('asks again for every file but those whose name changes with what is in them', () => {
  const lasting = ['_astro/page.Cx1.js', 'd/00ff.json'];
  const others = [
    'index.html',
    'learn/index.html',
    '404.html',
    'build.json',
    'sw.js',
    'x.webmanifest',
    'theme.js',
  ];
  for (const path of lasting) expect(of(path)['Cache-Control'], path).toMatch(/immutable/);
  for (const path of others) expect(of(path)['Cache-Control'], path).toBe('no-cache');
});

test('lets other sites read what a credential is checked by, and nothing else', () => {
  for (const path of ['.well-known/did.json', 'did.json', 'status-list.json'])
    expect(of(path)['Access-Control-Allow-Origin']).toBe('*');
  expect(of('index.html')).not.toHaveProperty('Access-Control-Allow-Origin');
  expect(of('learn/did.json')).not.toHaveProperty('Access-Control-Allow-Origin');
});

test('lets a sandboxed frame of a learning system load scripts, fonts and styles', () => {
  const sent = of('_astro/page.js', [LMS]);
  expect(sent['Access-Control-Allow-Origin']).toBe('*');
  expect(sent['Cross-Origin-Resource-Policy']).toBe('cross-origin');
  expect(sent).not.toHaveProperty('Cross-Origin-Opener-Policy');
  expect(of('_astro/page.js')['Cross-Origin-Resource-Policy']).toBe('same-origin');
  expect(of('_astro/page.js')['Cross-Origin-Opener-Policy']).toBe('same-origin');
});

test.each([[[]], [[LMS]]])('names no file twice for one header, and says why of each, with %j', (origins) => {
  const rules = headerRules(origins);
  const keys = rules.flatMap(({ name, files }) => files.map((file) => `${name} ${file}`));
  expect(new Set(keys).size).toBe(keys.length);
  expect(rules.filter(({ because }) => !/^[A-Z].+\.$/.test(because))).toEqual([]);
  // A quotation mark or a line's end in a value would break the files of servers that are made from it.
  expect(rules.filter(({ value }) => /["\\\n$]/.test(value))).toEqual([]);
});
