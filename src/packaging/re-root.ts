import { escapePattern } from '../kernel/pattern.ts';
import { moveRecipes } from './recipes/move.ts';

/**
 * Where the addresses of a finished build stand, and how they are written anew: below another base path, or relative to
 * the file they stand in. Everything here is text in, text out.
 */

/** What an address is for: a page to go to, a file to load, the root scripts add to, or one to give to other people. */
export type Use = 'page' | 'file' | 'root' | 'public';

/** How to write an address of this build; `below` is what follows the base path, as it was written. */
export interface Writing {
  /** In HTML and style sheets. `undefined` leaves the attribute out, and a `<link>` to a file with it. */
  address: (below: string, use: Use) => string | undefined;
  /** In a script: the expression that stands instead of the literal; `quote` is the literal's own. */
  script: (below: string, quote: string) => string;
  /** On the host's public site, such as `https://learn.example.org/x/plan/`. Absent: as it was. */
  canonical?: (origin: string, below: string) => string;
}

const ATTRIBUTES: Record<string, Use> = {
  href: 'page',
  'data-full-screen': 'page',
  src: 'file',
  poster: 'file',
  'data-base': 'root',
  'data-public': 'public',
};

const TAG = /<[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>/gi;
const ATTRIBUTE = /(\s)([a-z-]+)=("[^"]*"|'[^']*')/gi;

function rewriteSet(value: string, base: string, address: Writing['address']): string {
  return value.replace(/(^|,)(\s*)(\S+)/g, (whole, comma: string, gap: string, one: string) =>
    one.startsWith(base) ? comma + gap + (address(one.slice(base.length), 'file') ?? one) : whole,
  );
}

function rewriteTag(tag: string, base: string, { address, canonical }: Writing): string {
  const isPage = /^<a\s/i.test(tag);
  if (/\srel="canonical"/.test(tag)) {
    const [, origin = '', path = ''] = /href="(https?:\/\/[^/"]+)([^"]*)"/.exec(tag) ?? [];
    if (!canonical || !path.startsWith(base)) return tag;
    return tag.replace(origin + path, canonical(origin, path.slice(base.length)));
  }
  let isLost = false;
  const rewritten = tag.replace(ATTRIBUTE, (whole, gap: string, name: string, quoted: string) => {
    const [quote, value] = [quoted.slice(0, 1), quoted.slice(1, -1)];
    const key = name.toLowerCase();
    if (key === 'srcset') return `${gap}${name}=${quote}${rewriteSet(value, base, address)}${quote}`;
    const use = ATTRIBUTES[key];
    if (!use || !value.startsWith(base) || value.startsWith('//')) return whole;
    const isFile = key === 'href' && !isPage;
    const written = address(value.slice(base.length), isFile ? 'file' : use);
    isLost ||= isFile && written === undefined;
    return written === undefined ? '' : `${gap}${name}=${quote}${written}${quote}`;
  });
  return isLost ? '' : rewritten;
}

/** Writes the addresses of one file anew; a file that can hold none comes back as it was. `base` is the present one. */
export function rewriteAddresses(path: string, text: string, base: string, writing: Writing): string {
  if (path.endsWith('.html')) return text.replace(TAG, (tag) => rewriteTag(tag, base, writing));
  if (path.endsWith('.css')) {
    const link = new RegExp(`(url\\(\\s*["']?)${escapePattern(base)}([^"')]+)`, 'g');
    return text.replace(link, (whole, open: string, below: string) => {
      const written = below.startsWith('/') ? undefined : writing.address(below, 'file');
      return written === undefined ? whole : open + written;
    });
  }
  if (!path.endsWith('.js')) return text;
  const literal = new RegExp(`(["'\`])${escapePattern(base)}(_astro/[\\w.-]+)\\1`, 'g');
  return text.replace(literal, (_, quote: string, below: string) => writing.script(below, quote));
}

/**
 * A base path as browsers write it: percent-encoded, with a slash at both ends. `/my site/`, `/my%20site` and `my site`
 * all give `/my%20site/`. Nothing where it has a sign that servers and browsers treat differently, or leaves its folder.
 */
export function encodeBase(written: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(written);
  } catch {
    return undefined;
  }
  const names = decoded.replace(/^\/|\/$/g, '').split('/');
  if (decoded === '' || decoded === '/') return '/';
  const isName = (name: string): boolean => /^[\p{L}\p{M}\p{N} ._~-]+$/u.test(name) && !/^\.+$/.test(name);
  if (!names.every(isName)) return undefined;
  return `/${names.map((name) => encodeURIComponent(name.normalize('NFC'))).join('/')}/`;
}

/**
 * Moves one file of a build from one base path below another; both as `encodeBase` gives them. What hosts are shown of
 * their server's files names the path in words, not in links.
 */
export function moveBase(path: string, text: string, from: string, to: string): string {
  const moved = rewriteAddresses(path, text, from, {
    address: (below) => to + below,
    script: (below, quote) => quote + to + below + quote,
    canonical: (origin, below) => origin + to + below,
  });
  return path.startsWith('for-hosts/') ? moveRecipes(moved, from, to) : moved;
}

/** The way from one file of a folder to another: `a/b.html` to `a/c/d.html` is `c/d.html`. */
export function relativePath(from: string, to: string): string {
  const [here, there] = [from.split('/').slice(0, -1), to.split('/')];
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
  return '../'.repeat(here.length - shared) + there.slice(shared).join('/');
}

/** What lies in a package, and where the rest is. */
export interface Packed {
  /** Whether the package has the file. */
  has: (path: string) => boolean;
  /** The file that stands for another, such as the module's page for the home page; itself where none does. */
  standIn: (path: string) => string;
  /** The public site with its base path, ending in `/`; absent: there is none, and its links become text. */
  site: string | undefined;
}

/** The file that an address below the base path names, and what follows it: a folder gives its index.html. */
export function fileOf(below: string): { file: string; rest: string } {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(below) ?? [];
  return { file: path === '' || path.endsWith('/') ? `${path}index.html` : path, rest };
}

/** An address that is relative to a file of the build, as one below the base path. */
function resolve(from: string, address: string): string {
  const { file, rest } = { file: address.replace(/[?#].*$/s, ''), rest: /[?#].*$/s.exec(address)?.[0] ?? '' };
  const names = from.split('/').slice(0, -1);
  for (const name of file.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '.') names.push(name);
  }
  return names.join('/') + rest;
}

/** The frame of a page: its header and its foot. */
const FRAME = /<(header|footer) class="site-[\s\S]*?<\/\1>/g;
/** An entry of a menu there. */
const ENTRY = /<li>\s*<a(\s(?:"[^"]*"|'[^']*'|[^"'>])*)>[^<]*<\/a>\s*<\/li>/g;
const LINK = /<a(\s(?:"[^"]*"|'[^']*'|[^"'>])*)>([\s\S]*?)<\/a>/g;

/**
 * Writes one file of a build for a package: every address relative to the document, folders with their index.html, what
 * the package leaves out on the public site, or as plain text where there is none.
 */
export function makeRelative(path: string, text: string, base: string, packed: Packed): string {
  const address = (below: string, use: Use): string | undefined => {
    if (use === 'root') return relativePath(path, '') || './';
    if (use === 'public' && packed.site) return packed.site + below;
    const { file, rest } = fileOf(below);
    const found = packed.has(file) ? file : packed.standIn(file);
    if (packed.has(found))
      return found === path && rest.startsWith('#') ? rest : relativePath(path, found) + rest;
    return use === 'file' ? undefined : packed.site && packed.site + below;
  };
  const withBase = text.replace(TAG, (tag) =>
    tag.replace(
      /(\shref=")(\.\.?\/[^"]*)"/,
      (_, open: string, to: string) => `${open}${base}${resolve(path, to)}"`,
    ),
  );
  const leadsNowhere = (attributes: string): boolean => {
    const to = /\shref="([^"]*)"/.exec(attributes)?.[1];
    return Boolean(to?.startsWith(base)) && address(to?.slice(base.length) ?? '', 'page') === undefined;
  };
  const withText = path.endsWith('.html')
    ? withBase
        // Words in a sentence are worth reading without their link; an entry of a menu is not.
        .replace(FRAME, (frame) =>
          frame.replace(ENTRY, (whole, attributes: string) => (leadsNowhere(attributes) ? '' : whole)),
        )
        .replace(LINK, (whole, attributes: string, words: string) =>
          leadsNowhere(attributes) ? `<span>${words}</span>` : whole,
        )
    : text;
  return rewriteAddresses(path, withText, base, {
    address,
    script: (below, quote) => `new URL(${quote}${relativePath(path, below)}${quote},import.meta.url).href`,
  });
}
