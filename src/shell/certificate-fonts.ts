import { FACES } from '../certificate/pdf/faces.ts';
import type { FaceName } from '../certificate/pdf/faces.ts';
import type { Fonts } from '../certificate/pdf/input.ts';

/** Where the build put each font's file, by its path in the source; nothing is fetched before it is asked for. */
const ADDRESSES = import.meta.glob<string>('../certificate/pdf/fonts/*.ttf', {
  query: '?url',
  import: 'default',
  eager: true,
});

async function fetchFont(file: string): Promise<Uint8Array> {
  const address = ADDRESSES[`../certificate/pdf/fonts/${file}`];
  if (!address) throw new Error(`The build has no font ${file}.`);
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`The font ${file} could not be fetched (${String(answer.status)}).`);
  return new Uint8Array(await answer.arrayBuffer());
}

/** Fetches the fonts of a certificate; for the names see `listFaces`. Rejects where one of them cannot be fetched. */
export async function fetchCertificateFonts(names: readonly FaceName[]): Promise<Fonts> {
  const wanted = FACES.filter(({ name }) => names.includes(name));
  const files = await Promise.all(
    wanted.map(async ({ name, file }) => [name, await fetchFont(file)] as const),
  );
  return Object.fromEntries(files) as Fonts;
}
