import type { OfflineManifest } from '../../../src/offline/manifest.ts';

/** A digest that is easy to tell from others. */
export const hex = (mark: number): string => mark.toString(16).padStart(64, '0');

const FILES = [
  ...['index.html', 'offline/index.html', '_astro/page.js'],
  ...['learn/first/index.html', 'd/shared.json', 'learn/second/index.html'],
];

/** A small build: a shell of three files, and two modules that share one. */
export const MANIFEST: OfflineManifest = {
  format: 1,
  shell: FILES.slice(0, 3),
  packs: {
    first: { title: 'First', files: ['learn/first/index.html', 'd/shared.json'] },
    second: { title: 'Second', files: ['learn/second/index.html', 'd/shared.json'] },
  },
  files: Object.fromEntries(FILES.map((path, index) => [path, [hex(index + 1), index + 1] as const])),
};
