import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BankShape, CurriculumShape, LessonShape } from '../../../src/curriculum/shape.ts';
import { writeManifest } from '../../../src/packaging/build-manifest.ts';
import { describeBuild } from '../../../src/packaging/describe-build.ts';

const assessment = (id: string) => ({ id, draw: 2, passFraction: 0.8 });
const digestOf = (name: string): string => Buffer.from(name).toString('hex').padEnd(64, '0');

const lesson = (slug: string): LessonShape => ({
  ...{ slug, number: '1.1', title: slug, minutes: 10, version: '1.0.0', steps: [], outcomes: [] },
  exercises: [
    { id: `${slug}-x`, digest: digestOf(`${slug}-x`), counts: true, selfMarked: false, outcomes: [] },
  ],
});

/** Two modules of two lessons each, a pathway over one of them and one over both. */
export const COURSE: CurriculumShape = {
  build: 'built',
  modules: ['red', 'blue'].map((slug, index) => ({
    ...{ slug, number: String(index + 1), title: `The ${slug} module` },
    lessons: [lesson(`${slug}-one`), lesson(`${slug}-two`)],
    assessment: assessment(slug),
  })),
  pathways: [
    { slug: 'mixed', title: 'Mixed', lessons: ['red-one', 'blue-one'], assessment: assessment('mixed') },
    { slug: 'reddish', title: 'Reddish', lessons: ['red-two'], assessment: null },
  ],
};

export const BANK: BankShape = Object.fromEntries(
  COURSE.modules.flatMap(({ lessons }) =>
    lessons.map(({ slug }) => [slug, [{ id: `${slug}-b`, digest: digestOf(`${slug}-b`), outcome: 'know' }]]),
  ),
);

const page = (title: string, links: readonly string[]): string =>
  `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>${title}</title>` +
  `<meta name="description" content="All about &#34;${title}&#34; &#38; more."><script src="/a/theme.js"></script></head>` +
  `<body data-base="/a/">${links.map((to) => `<a href="/a/${to}">${to}</a>`).join(' ')}</body></html>`;

const NAV = ['', 'learn/', 'search/', 'glossary/', 'verify/'];

/** The files of a build of that course below `/a/`. */
export function smallBuild(): Record<string, string> {
  const { modules, pathways } = COURSE;
  const pages = {
    ...{ '': 'Home', 'learn/': 'Learn', 'search/': 'Search', 'glossary/': 'Glossary', 'verify/': 'Check' },
    ...{ 'for-authors/': 'Authors', 'gallery/': 'Gallery', 'pathways/': 'Pathways' },
    ...Object.fromEntries(modules.map(({ slug, title }) => [`learn/${slug}/`, title])),
    ...Object.fromEntries(
      modules.flatMap(({ slug, lessons }) =>
        lessons.map((each) => [`learn/${slug}/${each.slug}/`, each.title]),
      ),
    ),
    ...Object.fromEntries([...modules, ...pathways].map(({ slug }) => [`certificates/${slug}/`, slug])),
    ...Object.fromEntries(pathways.map(({ slug, title }) => [`pathways/${slug}/`, title])),
  };
  const html = Object.entries(pages).map(([path, title]) => [
    `${path}index.html`,
    page(title, [...NAV, 'learn/red/', 'learn/blue/#top']),
  ]);
  const definitions = [...modules.flatMap(({ lessons }) => lessons)].flatMap(({ slug }) => [
    [`d/${digestOf(`${slug}-x`)}.json`, `"${slug}"`],
    [`d/${digestOf(`${slug}-b`)}.json`, `"${slug}"`],
  ]);
  return Object.fromEntries([
    ...html,
    ...definitions,
    ['lms/index.html', page('Platform', []).replace('<body', '<body data-lms')],
    ['404.html', page('Nothing', NAV)],
    ['theme.js', 'theme'],
    ['sw.js', 'self'],
    ['s/manifest.json', '{}'],
    ['d/index.json', '[]'],
    ['_astro/a.js', 'var e="/a/_astro/w.js"'],
    ['_astro/w.js', 'self'],
    ['_astro/f.woff2', 'font'],
    ['curriculum.json', JSON.stringify(COURSE)],
    ['bank.json', JSON.stringify(BANK)],
  ]) as Record<string, string>;
}

/** Writes that build into a folder, with its list of files. */
export function writeSmallBuild(folder: string, files = smallBuild()): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  writeFileSync(join(folder, 'build.json'), writeManifest(describeBuild(folder, '/a/')));
}
