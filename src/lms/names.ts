import { writeBase64Url } from '../kernel/base64url.ts';
import { sha256Bytes } from '../kernel/sha256.ts';

const hashes = new Map<string, string>();

function hashOf(text: string): string {
  const hash = hashes.get(text) ?? writeBase64Url(sha256Bytes(text));
  hashes.set(text, hash);
  return hash;
}

/** A short name of a permanent id: the first letters of its SHA-256 in base64url, the same in every edition of the course. */
export function nameOf(text: string, length: number): string {
  return hashOf(text).slice(0, length);
}

/** The shortest length, from `least` on, at which no two texts of one group have the same name. */
export function lengthFor(groups: readonly (readonly string[])[], least: number): number {
  const isTold = (texts: readonly string[], length: number): boolean => {
    const all = new Set(texts);
    return new Set([...all].map((text) => nameOf(text, length))).size === all.size;
  };
  let length = least;
  while (!groups.every((texts) => isTold(texts, length))) length += 1;
  return length;
}

/** The way from names of a length back to the texts; of two with one name, the first. */
export function findByName(texts: readonly string[], length: number): (name: string) => string | undefined {
  const found = new Map<string, string>();
  for (const text of [...texts].reverse()) found.set(nameOf(text, length), text);
  return (name) => found.get(name);
}
