import { CONTENT_TYPES, PACKED } from '../../kernel/content-types.ts';
import { decodedBase, patternOf, sortRules } from './recipe.ts';
import type { Hosting, RecipeFile } from './recipe.ts';

const HEADERS_FILE = 'point-twelve-headers.conf';

/** A header whose value depends on the file has it in a variable. */
const variableOf = (name: string): string => `$point_twelve_${name.toLowerCase().replaceAll('-', '_')}`;

function headersFile({ rules }: Hosting): string {
  const { every, named } = sortRules(rules);
  const varied = new Set(named.map(({ name }) => name));
  const lines = [
    ...every.filter(({ name }) => !varied.has(name)).map(({ name, value }) => `${name} "${value}"`),
    ...[...varied].map((name) => `${name} ${variableOf(name)}`),
  ];
  return `# The headers of Point Twelve. Save as /etc/nginx/snippets/${HEADERS_FILE}.
# A location with an add_header of its own has none of those around it: include this file there too.
${lines.map((line) => `add_header ${line} always;`).join('\n')}
`;
}

/** What a header is, by the file that is sent: the page for status 404 has its own, whatever was asked for. */
function writeMaps(hosting: Hosting): string {
  const { every, named } = sortRules(hosting.rules);
  return [...new Set(named.map(({ name }) => name))]
    .map((name) => {
      const usual = every.find((rule) => rule.name === name)?.value ?? '';
      const cases = named
        .filter((rule) => rule.name === name)
        .map((rule) => `    "~${patternOf(rule, hosting)}" "${rule.value}";\n`);
      return `map $uri ${variableOf(name)} {\n    default "${usual}";\n${cases.join('')}}\n`;
    })
    .join('');
}

function writeTypes(): string {
  const types = Object.entries(CONTENT_TYPES).map(([end, type]) => [type.split(';')[0] ?? '', end] as const);
  return types.map(([type, end]) => `            ${type} ${end};\n`).join('');
}

function typesOf(ends: readonly string[]): string {
  const types = Object.entries(CONTENT_TYPES)
    .filter(([end]) => ends.includes(end) && end !== 'html')
    .map(([, type]) => type.split(';')[0]);
  return types.join(' ');
}

const TEXTS = Object.keys(CONTENT_TYPES).filter((end) =>
  CONTENT_TYPES[end as keyof typeof CONTENT_TYPES].includes('charset'),
);

function siteFile(hosting: Hosting): string {
  const base = decodedBase(hosting);
  const include = `include snippets/${HEADERS_FILE};`;
  const withoutSlash =
    base === '/'
      ? ''
      : `    location = "${base.slice(0, -1)}" {
        ${include}
        return 301 "${hosting.base}";
    }

`;
  return `# Point Twelve on nginx. Save as /etc/nginx/conf.d/point-twelve.conf, put ${HEADERS_FILE}
# into /etc/nginx/snippets, and the site's files into /srv/point-twelve. Then: nginx -t && nginx -s reload

# What these headers say depends on the file. One without a value is not sent.
${writeMaps(hosting)}
server {
    listen 80;
    server_name ${hosting.host};
    # Folders without their slash are redirected by path alone, which also holds behind a proxy that adds TLS.
    absolute_redirect off;

${withoutSlash}    location "${base}" {
        alias /srv/point-twelve/;
        index index.html;
        # A page that is not there is answered with status 404, and so is a folder that has no page.
        error_page 403 404 =404 "${base}404.html";
        ${include}

        types {
${writeTypes()}        }
        default_type application/octet-stream;
        charset utf-8;
        charset_types ${typesOf(TEXTS)};

        gzip on;
        gzip_vary on;
        gzip_min_length 256;
        gzip_types ${typesOf(PACKED)};
    }
}
`;
}

/** The files for nginx: a whole server, and the headers apart, to be included in other locations as well. */
export function nginxFiles(hosting: Hosting): RecipeFile[] {
  return [
    { file: 'nginx-site.txt', saveAs: 'point-twelve.conf', text: siteFile(hosting) },
    { file: 'nginx-headers.txt', saveAs: HEADERS_FILE, text: headersFile(hosting) },
  ];
}
