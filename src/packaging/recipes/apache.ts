import { CONTENT_TYPES, PACKED } from '../../kernel/content-types.ts';
import { patternOf, sortRules } from './recipe.ts';
import type { Hosting, RecipeFile } from './recipe.ts';

const always = (name: string, value: string): string => `Header always set ${name} "${value}"`;

/** What is packed: Apache goes by the type without its character set. */
const packedTypes = [
  ...new Set(
    Object.entries(CONTENT_TYPES)
      .filter(([end]) => PACKED.includes(end))
      .map(([, type]) => type.split(';')[0]),
  ),
];

/** The file for Apache, of which every folder may have one. It needs `AllowOverride All` and the module headers. */
export function apacheFiles(hosting: Hosting): RecipeFile[] {
  const { every, named } = sortRules(hosting.rules);
  const cases = named.map(
    (rule) => `<If "%{REQUEST_URI} =~ m#${patternOf(rule, hosting)}#">
    ${always(rule.name, rule.value)}
</If>`,
  );
  const text = `# Point Twelve on Apache 2.4. Save as .htaccess in the folder of the site.
# Its folder needs "AllowOverride All"; the server needs the module headers: a2enmod headers

# No lists of files, and no guessing of names.
Options -Indexes -MultiViews
DirectoryIndex index.html
# A page that is not there is answered with status 404.
ErrorDocument 404 ${hosting.base}404.html

AddDefaultCharset Off
${Object.entries(CONTENT_TYPES)
  .map(([end, type]) => `AddType "${type}" .${end}`)
  .join('\n')}

${every.map(({ name, value }) => always(name, value)).join('\n')}
${cases.join('\n')}

<IfModule mod_deflate.c>
    AddOutputFilterByType DEFLATE ${packedTypes.join(' ')}
    # Packed files have a mark of their own, which Apache no longer knows when it is asked for what is new.
    RequestHeader edit If-None-Match "-gzip\\"" "\\""
</IfModule>
`;
  return [{ file: 'apache-htaccess.txt', saveAs: '.htaccess', text }];
}
