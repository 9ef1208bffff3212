import { escapePattern } from '../kernel/pattern.ts';
import type { CurriculumShape, BankShape } from '../curriculum/shape.ts';
import { itemsOf } from '../curriculum/units.ts';
import { fileAt } from '../offline/manifest.ts';
import type { OfflineManifest } from '../offline/manifest.ts';

/** A finished build: the paths of its files, and what is in them. */
export interface BuiltFiles {
  paths: ReadonlySet<string>;
  read: (path: string) => string;
}

/** Pages that belong to no module, and without which a saved one would be a dead end. */
const SHELL_PAGES = [
  ...['', 'learn/', 'progress/', 'review/', 'search/', 'storage/', 'transfer/', 'help/', 'privacy/'],
  'offline/',
].map(fileAt);

/** Data and pictures that pages fetch by name, wherever a host has them. */
const SHELL_FILES = /^(curriculum|bank|glossary)\.json$|^s\/|^icons\/|^manifest\.webmanifest$/;

/**
 * What no page to learn from needs: the workers that check certificates and draw PDFs, which every page that starts a
 * worker names, and the fonts of names in other scripts.
 */
const NOT_FOLLOWED = /^_astro\/(worker-(files|pdf)-|noto-)/;
const DRAWS_PDF = /^_astro\/worker-pdf-/;

const DIGEST = /\b[0-9a-f]{64}\b/g;

/** What a file makes a browser fetch by itself, now or later. */
function namedIn(path: string, text: string, base: string): string[] {
  const below = escapePattern(base);
  if (path.endsWith('.html')) {
    const tags = text.match(/<(?:link|script|img|source|audio|video)\s[^>]*>/g) ?? [];
    return tags.flatMap((tag) => new RegExp(`(?:href|src)="${below}([^"#?]+)`).exec(tag)?.[1] ?? []);
  }
  if (path.endsWith('.css')) {
    return [...text.matchAll(new RegExp(`url\\(\\s*["']?${below}([^"')]+)`, 'g'))].map(
      ([, named = '']) => named,
    );
  }
  if (!path.endsWith('.js')) return [];
  // `"./x.js"` between chunks, `"/base/_astro/x.js"` for workers and fonts.
  const literal = new RegExp(`["'\`](?:\\./|${below}_astro/)([\\w.-]+\\.[a-z0-9]+)["'\`]`, 'g');
  return [...text.matchAll(literal)].map(([, named = '']) => `_astro/${named}`);
}

/** Files with all that they make a browser fetch. */
function follow(built: BuiltFiles, base: string, roots: readonly string[]): Set<string> {
  const found = new Set(roots);
  for (const path of found) {
    if (!/\.(html|css|js)$/.test(path)) continue;
    for (const named of namedIn(path, built.read(path), base)) {
      if (built.paths.has(named) && !NOT_FOLLOWED.test(named)) found.add(named);
    }
  }
  return found;
}

/**
 * What a device keeps of a build that stands below `base`: the shell, and what each module adds to it. A module is kept
 * whole: lessons, their exercises and the words they explain, the assessment with its bank, the certificate as a PDF.
 * Throws where the build has no page to show for what is not kept.
 */
export function listOffline(built: BuiltFiles, base: string): Omit<OfflineManifest, 'files'> {
  if (!built.paths.has('offline/index.html')) throw new Error('The build has no page /offline/.');
  const all = [...built.paths];
  const course = JSON.parse(built.read('curriculum.json')) as CurriculumShape;
  const bank = JSON.parse(built.read('bank.json')) as BankShape;
  const lessonPages = all.filter((path) => /^learn\/[^/]+\/[^/]+\/.*\.html$/.test(path));
  // The code of every kind of exercise is shared by all modules, so it stands in the shell.
  const code = [...follow(built, base, lessonPages)].filter((path) => !path.endsWith('.html'));
  const pages = SHELL_PAGES.filter((path) => built.paths.has(path));
  const shell = follow(built, base, [...pages, ...all.filter((path) => SHELL_FILES.test(path)), ...code]);

  const packOf = ({ slug, title, lessons }: CurriculumShape['modules'][number]) => {
    const own = all.filter((path) => path.startsWith(`learn/${slug}/`));
    const certificate = `certificates/${slug}/index.html`;
    const isEarned = built.paths.has(certificate);
    const text = own.map((path) => built.read(path)).join('\n');
    const words = [...text.matchAll(new RegExp(`href="${escapePattern(base)}(glossary/[^"/]+/)"`, 'g'))].map(
      ([, page = '']) => fileAt(page),
    );
    const digests = [
      ...(text.match(DIGEST) ?? []),
      ...itemsOf(
        lessons.map((lesson) => lesson.slug),
        bank,
      ).map(({ digest }) => digest),
    ];
    const files = follow(built, base, [
      ...own,
      ...words,
      ...digests.map((digest) => `d/${digest}.json`),
      ...(isEarned ? [certificate, ...all.filter((path) => DRAWS_PDF.test(path))] : []),
    ]);
    return { title, files: [...files].filter((path) => built.paths.has(path) && !shell.has(path)).sort() };
  };
  const open = course.modules.filter(({ slug }) => built.paths.has(`learn/${slug}/index.html`));
  return {
    format: 1,
    shell: [...shell].sort(),
    packs: Object.fromEntries(open.map((module) => [module.slug, packOf(module)])),
  };
}
