import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Site } from '../curriculum/site.ts';
import { readLibrary } from '../loader/library.ts';
import { sayHost } from '../loader/say-host.ts';

/**
 * The last words of a build, for its host: what it costs to leave out what the settings leave out, and what to do next.
 * `root`: the folder of the content.
 */
export function sayWhatNext(root: string, { site, content }: Site): AstroIntegration {
  return {
    name: 'what-next',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        if (content.exclude.length > 0) for (const line of sayHost(readLibrary({ root }))) logger.info(line);
        const folder = relative('.', fileURLToPath(dir)) || '.';
        const address = new URL(site.base, site.url).href;
        logger.info(
          `The site is in ${folder}/. Copy everything in it to your server, then check what readers get: npm run verify-deploy -- ${address}`,
        );
      },
    },
  };
}
