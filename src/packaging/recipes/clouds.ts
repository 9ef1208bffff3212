import { CONTENT_TYPES } from '../../kernel/content-types.ts';
import { headersOf } from '../headers.ts';
import { sortRules } from './recipe.ts';
import type { Hosting, RecipeFile } from './recipe.ts';

/**
 * The file for Netlify and Cloudflare Pages. Both ask for every file anew by themselves, and both may join two values of
 * one header, so nothing is said of every file that is said of some as well.
 */
export function netlifyFiles({ base, rules }: Hosting): RecipeFile[] {
  const { every, named } = sortRules(rules);
  const varied = new Set(named.map(({ name }) => name));
  const block = (path: string, lines: readonly string[]): string =>
    [path, ...lines.map((line) => `  ${line}`)].join('\n');
  const blocks = [
    block(
      `${base}*`,
      every.filter(({ name }) => !varied.has(name)).map(({ name, value }) => `${name}: ${value}`),
    ),
    ...named.flatMap(({ name, value, files }) =>
      files.map((file) => block(base + file, [`${name}: ${value}`])),
    ),
  ];
  const text = `# Point Twelve on Netlify or Cloudflare Pages. Save as _headers at the top of what you publish.
${blocks.join('\n')}
`;
  return [{ file: 'netlify-headers.txt', saveAs: '_headers', text }];
}

/** The file for Azure Static Web Apps. A route has its own headers, and those of every file beside them. */
export function azureFiles({ base, rules }: Hosting): RecipeFile[] {
  const { every, named } = sortRules(rules);
  const config = {
    trailingSlash: 'always',
    globalHeaders: Object.fromEntries(every.map(({ name, value }) => [name, value])),
    routes: named.flatMap(({ name, value, files }) =>
      files.map((file) => ({ route: base + file, headers: { [name]: value } })),
    ),
    responseOverrides: { '404': { rewrite: `${base}404.html`, statusCode: 404 } },
    mimeTypes: Object.fromEntries(Object.entries(CONTENT_TYPES).map(([end, type]) => [`.${end}`, type])),
  };
  const text = JSON.stringify(config, null, 2) + '\n';
  return [{ file: 'azure-static-web-apps.txt', saveAs: 'staticwebapp.config.json', text }];
}

/** The function for CloudFront before a bucket, which knows no folders. Viewer request; runtime 2.0. */
export function cloudFrontFiles(): RecipeFile[] {
  const text = `// Point Twelve on CloudFront before a bucket: a function for viewer requests, runtime 2.0.
function handler(event) {
  const request = event.request;
  const last = request.uri.split('/').pop();
  if (last === '') {
    request.uri += 'index.html';
  } else if (!last.includes('.')) {
    return {
      statusCode: 301,
      statusDescription: 'Moved Permanently',
      headers: { location: { value: request.uri + '/' } },
    };
  }
  return request;
}
`;
  return [{ file: 'cloudfront-function.txt', saveAs: 'point-twelve.js', text }];
}

/** The table for every other server, in plain words. */
export function tableFiles({ base, rules }: Hosting): RecipeFile[] {
  const { named } = sortRules(rules);
  const of = (name: string, file: string): string => {
    if (file !== '*') return base + file;
    return named.some((rule) => rule.name === name) ? 'every other file' : 'every file';
  };
  const rows = rules.map(
    ({ name, value, files, because }) => `${name}: ${value}
    on ${files.map((file) => of(name, file)).join(', ')}
    ${because}
`,
  );
  const types = Object.entries(CONTENT_TYPES).map(([end, type]) => `.${end.padEnd(12)} ${type}`);
  const lost = headersOf(rules, '404.html')['Cache-Control'] ?? '';
  const text = `Point Twelve: what a server has to do

1. ${base}folder/ is answered with ${base}folder/index.html and status 200; ${base}folder with status 301 and the same
   address with a slash.
2. Whatever is not there is answered with ${base}404.html and status 404, never 200, with Cache-Control: ${lost}
   even in a folder whose files last.
3. Each file has the type below, and each header stands once.

${rows.join('\n')}
${types.join('\n')}
`;
  return [{ file: 'headers.txt', saveAs: 'point-twelve-headers.txt', text }];
}
