/** The base path, always with a slash at both ends: Astro gives `/x` without the last one. */
export const BASE: string = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** The address of a page of this site from its path without a leading slash: `learn/` → `/base/learn/`. */
export function addressOf(path: string): string {
  return BASE + path;
}
