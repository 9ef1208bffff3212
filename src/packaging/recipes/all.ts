import { headerRules } from '../headers.ts';
import { apacheFiles } from './apache.ts';
import { azureFiles, cloudFrontFiles, netlifyFiles, tableFiles } from './clouds.ts';
import { iisFiles } from './iis.ts';
import { nginxFiles } from './nginx.ts';
import type { RecipeFile } from './recipe.ts';

/** Servers that there is a file for. */
export type Server = 'nginx' | 'apache' | 'iis' | 'netlify' | 'azure' | 'cloudfront' | 'other';

/** What a server is called until its host has said so. */
const UNNAMED = 'learn.example.org';

/**
 * Every file for servers, written for a site below `base`, percent-encoded with a slash at both ends, which the learning
 * systems in `origins` may show. `host`: the name of the server, where it has one.
 */
export function writeRecipes(
  base: string,
  origins: readonly string[],
  host = UNNAMED,
): Record<Server, RecipeFile[]> {
  const hosting = { host, base, rules: headerRules(origins) };
  return {
    nginx: nginxFiles(hosting),
    apache: apacheFiles(hosting),
    iis: iisFiles(hosting),
    netlify: netlifyFiles(hosting),
    azure: azureFiles(hosting),
    cloudfront: cloudFrontFiles(),
    other: tableFiles(hosting),
  };
}
