import { existsSync } from 'node:fs';
import type { LibraryContent } from '../curriculum/library.ts';
import { siteSchema } from '../curriculum/site.ts';
import type { Site } from '../curriculum/site.ts';
import { textsSchema } from '../curriculum/site-texts.ts';
import type { SiteTexts } from '../curriculum/site-texts.ts';
import { readText } from './content-tree.ts';
import type { ContentFolder } from './content-tree.ts';
import { takeYaml } from './desk.ts';
import type { Desk } from './desk.ts';
import { findIssuerFaults } from './issuer.ts';
import { findLogoProblems } from './logo.ts';
import { readWithSchema } from './schema-problems.ts';
import { readYaml } from './yaml-source.ts';
import type { YamlSource } from './yaml-source.ts';
import type { Problem } from '../kernel/problem.ts';

export const SITE_FILE = 'site.yaml';
const TEXTS_FILE = 'texts.yaml';

/** Checks what a host wrote. A blank file is all defaults; so is one with problems, because nothing is built from it. */
export function readSiteSource(source: YamlSource): { site: Site; problems: Problem[] } {
  const written = source.value ?? {};
  const { value, problems } = readWithSchema({ source, schema: siteSchema, page: 'site' }, written);
  return { site: value ?? siteSchema.parse({}), problems };
}

function readSettings(desk: Desk, host: string, overlay: ContentFolder): Site {
  const folder = { name: '', path: host, files: [SITE_FILE], folders: [] };
  const source = existsSync(`${host}/${SITE_FILE}`) ? takeYaml(desk, folder, SITE_FILE) : undefined;
  const { site, problems } = source ? readSiteSource(source) : { site: siteSchema.parse({}), problems: [] };
  desk.problems.push(...problems);
  if (!source || problems.length > 0) return site;
  // With an address that cannot be read, keys would seem to be another's.
  desk.problems.push(
    ...findIssuerFaults(host, site.site),
    ...findLogoProblems(site.brand.logo, overlay, source.placeOf(['brand', 'logo'])),
  );
  return site;
}

function readTexts(desk: Desk, overlay: ContentFolder): SiteTexts {
  const source = overlay.files.includes(TEXTS_FILE) ? takeYaml(desk, overlay, TEXTS_FILE) : undefined;
  if (!source) return {};
  const reading = { source, schema: textsSchema, page: 'site', anchor: 'texts' };
  const { value, problems } = readWithSchema(reading, source.value ?? {});
  desk.problems.push(...problems);
  return value ?? {};
}

/** What a host wrote beside the content: its settings and its texts, with their problems put down. */
export function readHost(
  desk: Desk,
  host: string,
  overlay: ContentFolder,
): Pick<LibraryContent, 'site' | 'texts'> {
  return { site: readSettings(desk, host, overlay), texts: readTexts(desk, overlay) };
}

/**
 * The site's settings alone, for tools that need the address before anything else is read. Defaults where there is no
 * file or it has problems: those are the library's to report.
 */
export function readSite(root: string): Site {
  const path = `${root}/${SITE_FILE}`;
  try {
    const { text = '' } = readText(path);
    return readSiteSource(readYaml(path, text)).site;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return siteSchema.parse({});
  }
}
