import { expect, test } from 'vitest';
import { listOffline } from '../../../src/packaging/offline-list.ts';

const DIGESTS = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [string, string, string];

/** A build below `/x/` as small as one can be: two modules, of which one has a certificate. */
function makeBuild(change: Record<string, string> = {}) {
  const page = (body: string) =>
    `<link rel="stylesheet" href="/x/_astro/page.css"><script type="module" src="/x/_astro/page.js"></script>${body}`;
  const lesson = {
    number: '1.1',
    title: 'L',
    minutes: 1,
    version: '1.0.0',
    steps: [],
    outcomes: [],
    exercises: [],
  };
  const module = (slug: string) => ({
    slug,
    number: '1',
    title: slug.toUpperCase(),
    lessons: [{ ...lesson, slug: `${slug}-lesson` }],
    assessment: null,
  });
  const files: Record<string, string> = {
    'index.html': page('<a href="/x/learn/one/">One</a>'),
    'offline/index.html': page(''),
    'plan/index.html': page('<script src="/x/_astro/plan.js"></script>'),
    'curriculum.json': JSON.stringify({ build: '1', modules: [module('one'), module('two')], pathways: [] }),
    'bank.json': JSON.stringify({ 'one-lesson': [{ id: 'i', digest: DIGESTS[1], outcomes: [] }] }),
    'theme.js': '',
    'learn/one/index.html': page(''),
    'learn/one/one-lesson/index.html': page(
      `<i data-digest="${DIGESTS[0]}"></i><a href="/x/glossary/spell/">spell</a><script src="/x/_astro/lesson.js"></script>`,
    ),
    'learn/two/index.html': page(''),
    'glossary/spell/index.html': page(''),
    'glossary/other/index.html': page(''),
    'certificates/one/index.html': page('<script src="/x/_astro/certificate.js"></script>'),
    '_astro/page.css': '@font-face{src:url(/x/_astro/text.woff2)}',
    '_astro/text.woff2': '',
    '_astro/page.js':
      'import"./shared.js";const w="/x/_astro/worker-pdf-1.js",s=`/x/_astro/worker-search-1.js`',
    '_astro/shared.js': '',
    '_astro/plan.js': '',
    '_astro/lesson.js': 'import("./kind.js")',
    '_astro/kind.js': '',
    '_astro/worker-search-1.js': '',
    '_astro/worker-pdf-1.js': '',
    '_astro/certificate.js': 'const f=["/x/_astro/sans.ttf","/x/_astro/noto-sans-tamil.ttf"]',
    '_astro/sans.ttf': '',
    '_astro/noto-sans-tamil.ttf': '',
    ...Object.fromEntries(DIGESTS.map((digest) => [`d/${digest}.json`, ''])),
    ...change,
  };
  return { paths: new Set(Object.keys(files)), read: (path: string) => files[path] ?? '' };
}

test('keeps in the shell what every page needs, the code of every kind, and no worker that draws or checks', () => {
  expect(listOffline(makeBuild(), '/x/').shell).toEqual([
    ...['_astro/kind.js', '_astro/lesson.js', '_astro/page.css', '_astro/page.js', '_astro/shared.js'],
    ...['_astro/text.woff2', '_astro/worker-search-1.js', 'bank.json', 'curriculum.json', 'index.html'],
    'offline/index.html',
  ]);
});

test('keeps of a module its pages, words, definitions and bank, and what draws its certificate', () => {
  const { packs } = listOffline(makeBuild(), '/x/');
  expect(packs['one']).toEqual({
    title: 'ONE',
    files: [
      ...[
        '_astro/certificate.js',
        '_astro/sans.ttf',
        '_astro/worker-pdf-1.js',
        'certificates/one/index.html',
      ],
      ...[
        `d/${DIGESTS[0]}.json`,
        `d/${DIGESTS[1]}.json`,
        'glossary/spell/index.html',
        'learn/one/index.html',
      ],
      'learn/one/one-lesson/index.html',
    ],
  });
  expect(packs['two']).toEqual({ title: 'TWO', files: ['learn/two/index.html'] });
});

test('gives the same below any base path', () => {
  const { paths, read } = makeBuild();
  const moved = { paths, read: (path: string) => read(path).replaceAll('/x/', '/') };
  expect(listOffline(moved, '/')).toEqual(listOffline(makeBuild(), '/x/'));
});

test('names no file that the build does not have', () => {
  const gone = makeBuild({ 'index.html': '<link rel="icon" href="/x/gone.svg">' });
  expect(listOffline(gone, '/x/').shell).not.toContain('gone.svg');
});

test('refuses a build without the page that says what is not saved', () => {
  const { paths, read } = makeBuild();
  paths.delete('offline/index.html');
  expect(() => listOffline({ paths, read }, '/x/')).toThrow('/offline/');
});
