import { expect, test } from 'vitest';
import { decodeEntities, listFiles, listTags, readBuilt, readPages } from './built-site.ts';

const pages = readPages();

const DIRECTIVES = [
  "default-src 'none'",
  "img-src 'self' data:",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types app-script',
];
/** Attributes through which a page makes the browser fetch something by itself. */
const FETCHING: Record<string, string[]> = {
  script: ['src'],
  img: ['src', 'srcset'],
  iframe: ['src'],
  audio: ['src'],
  video: ['src', 'poster'],
  source: ['src', 'srcset'],
  track: ['src'],
  embed: ['src'],
  object: ['data'],
  use: ['href'],
  image: ['href'],
  form: ['action'],
  base: ['href'],
};
const FETCHING_LINKS = /stylesheet|icon|preload|modulepreload|prefetch|manifest|dns-prefetch|preconnect/;

function policyOf(html: string): string | undefined {
  const meta = listTags(html).find(
    ({ name, attributes }) =>
      name === 'meta' && attributes.get('http-equiv')?.toLowerCase() === 'content-security-policy',
  );
  return meta?.attributes.get('content');
}

test('gives every page the whole policy, and nothing unsafe in it', () => {
  const wrong = pages.flatMap(({ address, html }) => {
    const policy = policyOf(html);
    if (policy === undefined) return [`/${address}: no policy`];
    const parts = policy.split(';').map((part) => part.trim());
    // The one page that shows the course in a frame, within a learning platform. The frame holds this site alone.
    const frames = address === 'lms/' ? "frame-src 'self'" : "frame-src 'none'";
    const missing = [...DIRECTIVES, frames].filter((directive) => !parts.includes(directive));
    const unsafe = parts.filter((part) => /unsafe-|sha\d|https?:|\*/.test(part));
    const own = ['script-src', 'style-src'].filter(
      (name) => !parts.some((part) => part.startsWith(`${name} 'self'`)),
    );
    return [...missing, ...own, ...unsafe].map((part) => `/${address}: ${part}`);
  });
  expect(wrong).toEqual([]);
});

test('puts the policy before anything it should govern', () => {
  const late = pages.filter(({ html }) => {
    const tags = listTags(html);
    const policy = tags.findIndex(({ attributes }) => attributes.has('http-equiv'));
    const style = tags.findIndex(
      ({ name, attributes }) =>
        (name === 'link' && attributes.get('rel') === 'stylesheet') ||
        (name === 'script' && attributes.get('type') === 'module'),
    );
    return style >= 0 && style < policy;
  });
  expect(late.map(({ address }) => address)).toEqual([]);
});

test('writes no inline script, style or event handler into any page', () => {
  const wrong = pages.flatMap(({ address, html }) =>
    listTags(html).flatMap(({ name, attributes }) => {
      const handlers = [...attributes.keys()].filter((key) => /^on[a-z]+$/.test(key) || key === 'style');
      const isInline = (name === 'script' && !attributes.has('src')) || name === 'style';
      return [...handlers, ...(isInline ? ['inline'] : [])].map((what) => `/${address}: <${name}> ${what}`);
    }),
  );
  expect(wrong).toEqual([]);
});

test('makes no page fetch anything from another origin', () => {
  const wrong = pages.flatMap(({ address, html }) =>
    listTags(html).flatMap(({ name, attributes }) => {
      const isFetching = name === 'link' && FETCHING_LINKS.test(attributes.get('rel') ?? '');
      const keys = isFetching ? ['href'] : (FETCHING[name] ?? []);
      return keys
        .map((key) => attributes.get(key) ?? '')
        .filter((target) => /^[a-z]+:|^\/\//i.test(target.trim()) && !target.startsWith('data:'))
        .map((target) => `/${address}: <${name}> ${target}`);
    }),
  );
  expect(wrong).toEqual([]);
});

test('lets no style sheet fetch anything from another origin', () => {
  const wrong = listFiles('**/*.css').flatMap((path) =>
    [
      ...readBuilt(path)
        .toString('utf8')
        .matchAll(/(?:url\(|@import)\s*["']?([^"')\s]+)/g),
    ]
      .map(([, target = '']) => target)
      .filter((target) => /^(https?:)?\/\//.test(target))
      .map((target) => `${path}: ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('opens no foreign address from a script', () => {
  // Names of namespaces, a base that only helps to read a path, and where lunr and its stemmer say they are from.
  const isName = /^https?:\/\/(www\.w3\.org|site\.invalid|tartarus\.org|lunrjs\.com)(\/|$)/;
  // What record stores call verbs, kinds of things and our own additions: names by their nature, fetched by nobody.
  const isRecordName = /^https?:\/\/(adlnet\.gov\/expapi|w3id\.org\/xapi|point-twelve\.example\/xapi)\//;
  // The vocabularies of credentials, and the schemas of what a PDF says of itself: names too; a worker draws those.
  const isVocabulary =
    /^(_astro\/verify-credential\S* https?:\/\/(purl\.(imsglobal\.)?org|schema\.org|w3id\.org|www\.iana\.org)\/|_astro\/worker-\S* https?:\/\/(ns\.adobe\.com|purl\.org|www\.aiim\.org|tools\.ietf\.org)\/)/;
  const wrong = listFiles('{_astro/,}*.js').flatMap((path) =>
    [
      ...readBuilt(path)
        .toString('utf8')
        .matchAll(/https?:\/\/[^\s"'`)\\]+/g),
    ]
      .map(([address]) => address)
      .filter(
        (address) =>
          !isName.test(address) && !isRecordName.test(address) && !isVocabulary.test(`${path} ${address}`),
      )
      .map((address) => `${path}: ${address}`),
  );
  expect(wrong).toEqual([]);
});

test('names no machine path and no generator in any page', () => {
  const wrong = pages.filter(({ html }) => /name="generator"|file:\/\/|\/home\/|\/work\/|\/tmp\//.test(html));
  expect(wrong.map(({ address }) => address)).toEqual([]);
});

test('says on every page that this is no advice and no product of the NHS', () => {
  const words = 'Independent educational material. Not produced or endorsed by the NHS. Not clinical advice;';
  const silent = pages.filter(({ html }) => !decodeEntities(html).replace(/\s+/g, ' ').includes(words));
  expect(silent.map(({ address }) => address)).toEqual([]);
  expect(pages.filter(({ html }) => /HEE-style/i.test(html)).map(({ address }) => address)).toEqual([]);
});
