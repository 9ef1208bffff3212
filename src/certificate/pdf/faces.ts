/** A font of the certificate: what it is called here, its file, and the scripts for which it is fetched. */
interface Face {
  name: string;
  /** In `fonts/` beside this file. */
  file: string;
  /** Matches one character of the scripts that ask for it; absent where it is always needed. */
  scripts?: RegExp;
}

/**
 * The fonts, in the order in which they are asked for a character. Source Sans 3 has Latin, Greek and Cyrillic; a name in
 * another script fetches one more file. What none of them has is refused (Chinese, emoji).
 */
export const FACES = [
  { name: 'regular', file: 'source-sans-3-400.ttf' },
  { name: 'bold', file: 'source-sans-3-700.ttf' },
  { name: 'mono', file: 'atkinson-hyperlegible-mono-500.ttf' },
  { name: 'arabic', file: 'noto-sans-arabic-500.ttf', scripts: /\p{Script=Arabic}/u },
  { name: 'hebrew', file: 'noto-sans-hebrew-500.ttf', scripts: /\p{Script=Hebrew}/u },
  { name: 'devanagari', file: 'noto-sans-devanagari-500.ttf', scripts: /\p{Script=Devanagari}/u },
  { name: 'bengali', file: 'noto-sans-bengali-500.ttf', scripts: /\p{Script=Bengali}/u },
  { name: 'gurmukhi', file: 'noto-sans-gurmukhi-500.ttf', scripts: /\p{Script=Gurmukhi}/u },
  { name: 'tamil', file: 'noto-sans-tamil-500.ttf', scripts: /\p{Script=Tamil}/u },
] as const satisfies readonly Face[];

export type FaceName = (typeof FACES)[number]['name'];

/** Which fonts a certificate with this text needs, by name. Joined texts will do. */
export function listFaces(text: string): FaceName[] {
  return FACES.filter((face) => !('scripts' in face) || face.scripts.test(text)).map(({ name }) => name);
}
