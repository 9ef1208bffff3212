import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { sayWhatNext } from './src/components/after-build.ts';
import { previewForAuthors } from './src/components/preview.ts';
import { readSite } from './src/loader/site.ts';
import { pagePolicy } from './src/packaging/policy.ts';
import { writeBuildJson } from './src/packaging/write-build-json.ts';
import { writeOffline } from './src/packaging/write-offline.ts';

const content = process.env.CONTENT_DIR ?? 'content';
const site = readSite(content);

/**
 * What every exercise needs travels as one file: compressed together it is 2 kB smaller than in a dozen pieces. The
 * record stands apart, because pages to read open it without an exercise; so does the counting of it. Files of a few
 * lines that most pages need together are one.
 */
const chunks = [
  { name: 'record', test: /src\/(platform\/record|shell\/(stopwatch|open-record))\.ts$/, priority: 2 },
  {
    name: 'workbench',
    test: /node_modules\/(preact|xstate)\/|src\/exercises\/(steps|kind|mark-words|read-record|made)\.ts$|src\/kernel\/(ids|table)\.ts$|src\/measures\/format-nhs-number\.ts$|src\/shell\/(exercise|exercise-frame|session|first-state)\.tsx?$/,
    priority: 1,
  },
  { name: 'progress', test: /src\/(progress\/(fold|tally|tally-log|resume)|shell\/read-progress)\.ts$/ },
  { name: 'overview', test: /src\/shell\/(find-place|lesson-state|review-door|show-earlier|weave)\.ts$/ },
];

/** `src/search/worker.ts` becomes `_astro/worker-search-….js`: what a saved module needs is told by its name. */
const nameWorker = ({ facadeModuleId }) =>
  `_astro/worker-${/([^/]+)\/worker\.ts/.exec(facadeModuleId ?? '')?.[1] ?? 'other'}-[hash].js`;

/**
 * No list of what each chunk needs beside every lazy import: with fifteen kinds it would weigh more than it saves. So
 * the helper that would work through those lists is not needed either.
 */
const lightImports = {
  name: 'light-imports',
  enforce: 'pre',
  load: (id) =>
    id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : undefined,
  configEnvironment: (environment) =>
    environment === 'client'
      ? { build: { modulePreload: { polyfill: false, resolveDependencies: () => [] } } }
      : undefined,
};

/** The one page that frames another: it opens the course within a learning platform. Its frame holds this site alone. */
const FRAMING = /^lms[\\/]/;

/**
 * Without the hashes that Astro lists in every policy for the inline scripts and styles of its own islands: no page of ours
 * has any, so they would only be let in, and weigh 400 bytes a page.
 */
const strictPolicy = {
  name: 'strict-policy',
  hooks: {
    'astro:build:done': ({ dir }) => {
      for (const path of globSync('**/*.html', { cwd: dir })) {
        const file = new URL(path.replaceAll('\\', '/'), dir);
        const strict = readFileSync(file, 'utf8').replace(/ 'sha256-[^']+'/g, '');
        const framed = strict.replace("frame-src 'none'", "frame-src 'self'");
        writeFileSync(file, FRAMING.test(path) ? framed : strict);
      }
    },
  },
};

/** After every other hand on the pages: what a device keeps is checked against the files as they are served. */
const offline = () => {
  let base = '/';
  return {
    name: 'offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': ({ dir }) => writeOffline(fileURLToPath(dir), base, site.offline.enabled),
    },
  };
};

export default defineConfig({
  site: site.site.url,
  base: site.site.base,
  trailingSlash: 'always',
  output: 'static',
  // The list of files comes when all of them are there, and the last words when all is done.
  integrations: [
    ...[mdx(), preact(), strictPolicy, offline(), previewForAuthors(content), writeBuildJson()],
    sayWhatNext(content, site),
  ],
  build: { inlineStylesheets: 'never', format: 'directory' },
  // A colour scheme per code token would need inline styles, which the policy forbids.
  markdown: { syntaxHighlight: false },
  prerenderConflictBehavior: 'error',
  security: { csp: { directives: pagePolicy(site.lms.origins) } },
  devToolbar: { enabled: false },
  vite: {
    plugins: [lightImports],
    // The worker that checks certificates fetches only the kinds that a file needs.
    worker: { format: 'es', rolldownOptions: { output: { entryFileNames: nameWorker } } },
    build: {
      cssTarget: ['edge109', 'safari15.4', 'firefox115'],
      target: 'es2022',
      assetsInlineLimit: 0,
      rolldownOptions: { output: { codeSplitting: { groups: chunks } } },
    },
  },
});
