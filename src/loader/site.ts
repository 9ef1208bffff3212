import { siteSchema } from '../curriculum/site.ts';
import type { Site } from '../curriculum/site.ts';
import { readText } from './content-tree.ts';
import { readWithSchema } from './schema-problems.ts';
import { readYaml } from './yaml-source.ts';
import type { YamlSource } from './yaml-source.ts';
import type { Problem } from '../kernel/problem.ts';

export const SITE_FILE = 'site.yaml';

/** Checks what a host wrote. A blank file is all defaults; so is one with problems, because nothing is built from it. */
export function readSiteSource(source: YamlSource): { site: Site; problems: Problem[] } {
  const written = source.value ?? {};
  const { value, problems } = readWithSchema({ source, schema: siteSchema, page: 'site' }, written);
  return { site: value ?? siteSchema.parse({}), problems };
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
