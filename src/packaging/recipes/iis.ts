import { CONTENT_TYPES } from '../../kernel/content-types.ts';
import type { HeaderRule } from '../headers.ts';
import { escapeXml } from '../xml.ts';
import { sortRules } from './recipe.ts';
import type { Hosting, RecipeFile } from './recipe.ts';

/** How IIS is told to cache: it writes this header itself, so another one would come twice. */
function clientCache(value: string): string {
  const seconds = /max-age=(\d+)/.exec(value)?.[1];
  if (seconds === undefined) return '<clientCache cacheControlMode="DisableCache" />';
  const others = value
    .split(', ')
    .filter((part) => !part.startsWith('max-age'))
    .join(', ');
  const days = Math.floor(Number(seconds) / 86_400);
  return `<clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="${days}.00:00:00" cacheControlCustom="${others}" />`;
}

/** One place of its own in the file, for the rules that name it. */
function location(path: string, rules: readonly HeaderRule[]): string {
  const lines = rules.map(({ name, value }) =>
    name === 'Cache-Control'
      ? `      <staticContent>${clientCache(value)}</staticContent>`
      : `      <httpProtocol><customHeaders><add name="${name}" value="${escapeXml(value)}" /></customHeaders></httpProtocol>`,
  );
  return `  <location path="${escapeXml(path)}">
    <system.webServer>
${lines.join('\n')}
    </system.webServer>
  </location>
`;
}

/** The file for IIS 7 and later, without the module that rewrites addresses. */
export function iisFiles({ rules }: Hosting): RecipeFile[] {
  const { every, named } = sortRules(rules);
  const types = Object.entries(CONTENT_TYPES).map(
    ([end, type]) => `      <remove fileExtension=".${end}" />
      <mimeMap fileExtension=".${end}" mimeType="${type}" />`,
  );
  const headers = every
    .filter(({ name }) => name !== 'Cache-Control')
    .map(
      ({ name, value }) => `        <remove name="${name}" />
        <add name="${name}" value="${escapeXml(value)}" />`,
    );
  const usual = every.find(({ name }) => name === 'Cache-Control')?.value ?? 'no-cache';
  const places = [...new Set(named.flatMap(({ files }) => files))].map((file) =>
    location(
      file.replace(/\/\*$/, ''),
      named.filter(({ files }) => files.includes(file)),
    ),
  );
  const text = `<?xml version="1.0" encoding="utf-8"?>
<!-- Point Twelve on IIS. Save as web.config in the folder of the site. -->
<configuration>
  <system.webServer>
    <defaultDocument>
      <files>
        <clear />
        <add value="index.html" />
      </files>
    </defaultDocument>
    <directoryBrowse enabled="false" />
    <urlCompression doStaticCompression="true" />
    <httpErrors errorMode="Custom" existingResponse="Auto">
      <remove statusCode="404" />
      <!-- The path is that of the file, from the top of the web site or application. -->
      <error statusCode="404" path="404.html" responseMode="File" />
    </httpErrors>
    <staticContent>
      ${clientCache(usual)}
${types.join('\n')}
    </staticContent>
    <httpProtocol>
      <customHeaders>
        <remove name="X-Powered-By" />
${headers.join('\n')}
      </customHeaders>
    </httpProtocol>
  </system.webServer>
${places.join('')}</configuration>
`;
  return [{ file: 'iis-web-config.txt', saveAs: 'web.config', text }];
}
