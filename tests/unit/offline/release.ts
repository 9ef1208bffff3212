import { digestOf } from '../../../src/offline/fetch-verified.ts';
import { addressAt } from '../../../src/offline/manifest.ts';
import type { Build } from '../../../src/offline/store.ts';
import { MANIFEST } from './build.ts';

/** A release of the small build: its list, and what its server answers. What `shared` matches is alike in all of them. */
export async function makeRelease(
  base: string,
  mark: string,
  shared = /shared/,
): Promise<{ build: Build; answers: Record<string, string> }> {
  const encoder = new TextEncoder();
  const texts = Object.keys(MANIFEST.files).map((path): [string, string] => [
    path,
    shared.test(path) ? path : `${path} of ${mark}`,
  ]);
  const files: Record<string, [string, number]> = {};
  for (const [path, text] of texts) files[path] = [await digestOf(encoder.encode(text)), text.length];
  const manifest = { ...MANIFEST, files };
  const list = JSON.stringify(manifest);
  const answers = Object.fromEntries(texts.map(([path, text]) => [base + addressAt(path), text]));
  return {
    build: { id: await digestOf(encoder.encode(list)), manifest },
    answers: { ...answers, [`${base}offline.json`]: list },
  };
}
