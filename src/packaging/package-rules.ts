import { fileOf } from './re-root.ts';

/** A rule of learning platforms that a package would break. */
export interface BrokenRule {
  /** Name of the rule. */
  rule: string;
  /** The file, or the part of the manifest. */
  at: string;
  says: string;
}

/** What is to be packed, and how it is introduced. */
export interface Draft {
  format: 'scorm12' | 'cmi5' | 'zip';
  title: string;
  /** Of the manifest. */
  id: string;
  /** The file that the platform opens. */
  launch: string;
  /** By path: the text of a page, style sheet or script, or the size in bytes of another file. */
  files: ReadonlyMap<string, string | number>;
}

/**
 * Sorts of file that platforms serve. Scripts and data have to come as the right type, and do; fonts and the colour
 * profile may come as any, so that those which platforms do not know (woff2, icc) work as well.
 */
const SERVED = /\.(html|js|css|json|svg|png|jpg|gif|ico|ttf|woff2|icc|xml|xsd|txt|pdf)$/;
/** Learning Hub keeps titles and addresses in fields of this many signs, identifiers in shorter ones. */
const MOST_TITLE = 255;
const MOST_PATH = 200;
const MOST_ID = 128;
/** Learning Hub's limit for an upload, in bytes. */
const MOST_BYTES = 2_000_000_000;
const NCNAME = /^[A-Za-z_][\w.-]*$/;

const bytesOf = (held: string | number): number => (typeof held === 'number' ? held : held.length);

function breakNames({ title, id, launch, files }: Draft): BrokenRule[] {
  const broken: BrokenRule[] = [];
  const add = (rule: string, at: string, says: string): void => void broken.push({ rule, at, says });
  if (title.trim() === '') add('title-given', 'title', 'has no words');
  if ([...title].length > MOST_TITLE) add('title-length', 'title', `has more than ${MOST_TITLE} signs`);
  if (!NCNAME.test(id))
    add('identifier-name', id, 'begins with a letter and has only letters, digits, ".", "-" and "_"');
  if (id.length > MOST_ID) add('identifier-length', id, `has more than ${MOST_ID} signs`);
  if (!files.has(launch)) add('launch-page', launch, 'is what the platform opens, and is not in the package');
  const bytes = [...files.values()].reduce<number>((sum, held) => sum + bytesOf(held), 0);
  if (bytes > MOST_BYTES) add('upload-size', 'package', `has ${bytes} bytes, more than ${MOST_BYTES}`);
  const seen = new Map<string, string>();
  for (const path of files.keys()) {
    if (!SERVED.test(path)) add('served-types', path, 'is of a sort that platforms do not serve');
    if (!/^[\w./-]+$/.test(path) || path.startsWith('/') || path.includes('..'))
      add('path-signs', path, 'has signs that platforms write differently');
    if (path.length > MOST_PATH) add('path-length', path, `is longer than ${MOST_PATH} signs`);
    const twin = seen.get(path.toLowerCase());
    if (twin !== undefined) add('path-case', path, `differs from ${twin} in capitals only`);
    seen.set(path.toLowerCase(), path);
  }
  return broken;
}

const ADDRESS = /\s(?:href|src|poster|data-full-screen|data-base)="([^"]*)"/g;
const TAG = /<[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>/gi;

/** The addresses of a page that lead out of the package, into a folder, or nowhere. */
function breakPage(path: string, html: string, files: Draft['files']): BrokenRule[] {
  const addresses = [...html.matchAll(TAG)].flatMap(([tag]) =>
    [...tag.matchAll(ADDRESS)].map(([, to = '']) => to),
  );
  return [...new Set(addresses)].flatMap((to): BrokenRule[] => {
    if (/^([a-z][a-z0-9+.-]*:|#|$)/i.test(to) || /^(\.\/|(\.\.\/)+)$/.test(to)) return [];
    if (to.startsWith('/'))
      return [{ rule: 'document-relative', at: path, says: `leads to ${to}, out of the package` }];
    const { pathname } = new URL(to, `http://package.invalid/${path}`);
    if (pathname.endsWith('/'))
      return [
        { rule: 'no-folders', at: path, says: `leads to the folder ${to}, which platforms do not open` },
      ];
    const { file } = fileOf(pathname.slice(1));
    return files.has(file)
      ? []
      : [{ rule: 'files-present', at: path, says: `leads to ${to}, which is not in it` }];
  });
}

function breakText(path: string, text: string, files: Draft['files']): BrokenRule[] {
  if (path.endsWith('.html')) return breakPage(path, text, files);
  const root = path.endsWith('.css') ? /url\(\s*["']?\/[^"')]*/ : /["'`]\/_astro\/[^"'`]*/;
  const found = /\.(css|js)$/.test(path) ? root.exec(text)?.[0] : undefined;
  if (found === undefined) return [];
  return [{ rule: 'document-relative', at: path, says: `holds ${found}, an address out of the package` }];
}

/** Every rule that a package would break, not only the first. `cmi5` has more of its own (`findCmi5Faults`). */
export function findBrokenRules(draft: Draft): BrokenRule[] {
  const texts = [...draft.files].flatMap(([path, held]) =>
    typeof held === 'string' ? breakText(path, held, draft.files) : [],
  );
  return [...breakNames(draft), ...texts];
}
