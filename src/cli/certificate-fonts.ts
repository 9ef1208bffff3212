import { readFileSync } from 'node:fs';
import { FACES } from '../certificate/pdf/faces.ts';
import type { FaceName } from '../certificate/pdf/faces.ts';
import type { Fonts } from '../certificate/pdf/input.ts';

const FOLDER = new URL('../certificate/pdf/fonts/', import.meta.url);

/** Reads the fonts of a certificate from the source tree; for the names see `listFaces`. Throws where a file is missing. */
export function readCertificateFonts(names: readonly FaceName[]): Fonts {
  const wanted = FACES.filter(({ name }) => names.includes(name));
  const files = wanted.map(({ name, file }) => [name, new Uint8Array(readFileSync(new URL(file, FOLDER)))]);
  return Object.fromEntries(files) as Fonts;
}
