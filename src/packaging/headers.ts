import { headerPolicy } from './policy.ts';

/** A header, on which files, and why. */
export interface HeaderRule {
  name: string;
  value: string;
  /**
   * Paths from the site's own folder. `*` is every file, but for those that another rule of the same name lists; a star at
   * the end of a path is every file in that folder.
   */
  files: readonly string[];
  /** Why, in one sentence, for whoever runs the server. */
  because: string;
}

/** Every file, unless a rule of the same header names it. */
const EVERY = ['*'];
/** Files whose name changes with what is in them. */
const LASTING = ['_astro/*', 'd/*'];
/** What verifiers of credentials, which are other sites, ask for. */
const PUBLIC = ['.well-known/did.json', 'did.json', 'status-list.json'];

const ALWAYS: readonly HeaderRule[] = [
  {
    name: 'X-Content-Type-Options',
    value: 'nosniff',
    files: EVERY,
    because: 'A browser takes each file for what the server says it is, and never guesses.',
  },
  {
    name: 'Referrer-Policy',
    value: 'no-referrer',
    files: EVERY,
    because: 'Other sites do not learn which page a reader came from.',
  },
  {
    name: 'Permissions-Policy',
    value:
      'camera=(), microphone=(), geolocation=(), payment=(), usb=(), fullscreen=(self), clipboard-write=(self)',
    files: EVERY,
    because: 'No page needs a camera, a microphone or a place, so none may ask for them.',
  },
];

const CACHING: readonly HeaderRule[] = [
  {
    name: 'Cache-Control',
    value: 'no-cache',
    files: EVERY,
    because:
      'A browser keeps the file but asks whether it is still the newest, so that a new version shows at once.',
  },
  {
    name: 'Cache-Control',
    value: 'public, max-age=31536000, immutable',
    files: LASTING,
    because: 'The name of such a file changes with what is in it, so it never has to be asked for twice.',
  },
];

/** Where nobody else may show the site. */
const APART: readonly HeaderRule[] = [
  {
    name: 'Cross-Origin-Opener-Policy',
    value: 'same-origin',
    files: EVERY,
    because: 'A page that opened this one in a new window cannot reach into it.',
  },
  {
    name: 'Cross-Origin-Resource-Policy',
    value: 'same-origin',
    files: EVERY,
    because: 'Other sites cannot load files of this one into their pages.',
  },
  {
    name: 'Access-Control-Allow-Origin',
    value: '*',
    files: PUBLIC,
    because: 'Whoever checks a credential you signed reads these files from another site. They are public.',
  },
];

/** Where a learning system shows it: no opener policy, or the system would take the window it opened for closed. */
const SHOWN: readonly HeaderRule[] = [
  {
    name: 'Cross-Origin-Resource-Policy',
    value: 'cross-origin',
    files: EVERY,
    because: 'In a sandboxed frame of a learning system the site’s own files count as those of another site.',
  },
  {
    name: 'Access-Control-Allow-Origin',
    value: '*',
    files: EVERY,
    because: 'In a sandboxed frame of a learning system scripts and fonts are fetched without an origin.',
  },
];

/**
 * All headers a server should send, on which files and why: the one source of every recipe, of the local server and of
 * what a check of a deployment expects. `origins`: the learning systems that may show the site (`lms.origins`).
 */
export function headerRules(origins: readonly string[]): HeaderRule[] {
  return [
    {
      name: 'Content-Security-Policy',
      value: headerPolicy(origins),
      files: EVERY,
      because:
        origins.length === 0
          ? 'Files come from this site alone, and no other site may show it in a frame.'
          : 'Files come from this site alone, and only the learning systems you named may show it in a frame.',
    },
    ...ALWAYS,
    ...(origins.length === 0 ? APART : SHOWN),
    ...CACHING,
  ];
}

/** Whether a rule names a file, and not only every other one. `path`: from the site's folder, without a slash before it. */
export function isNamed({ files }: HeaderRule, path: string): boolean {
  return files.some((file) => (file.endsWith('/*') ? path.startsWith(file.slice(0, -1)) : file === path));
}

/**
 * The headers of one file, each once. `path`: from the site's folder, without a slash before it; what is sent with status
 * 404 is `404.html`, whatever was asked for.
 */
export function headersOf(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const general = rules.filter(({ files }) => files.includes('*'));
  const named = rules.filter((rule) => isNamed(rule, path));
  return Object.fromEntries([...general, ...named].map(({ name, value }) => [name, value]));
}
