import { resolve, sep } from 'node:path';
import type { AstroIntegration } from 'astro';

/** Set while `npm run dev` runs: the site shows drafts as well. */
export const DRAFTS_SHOWN = 'POINT_TWELVE_DRAFTS';

const SETTLED_MS = 150;

/**
 * What `npm run dev` does for authors: it shows drafts, and reads the whole of `root` again whenever a file in it is
 * saved, made or removed. Builds are left alone.
 */
export function previewForAuthors(root: string): AstroIntegration {
  const folder = resolve(root) + sep;
  return {
    name: 'preview-for-authors',
    hooks: {
      'astro:config:setup': ({ command }) => {
        if (command === 'dev') process.env[DRAFTS_SHOWN] = 'yes';
      },
      'astro:server:setup': ({ server }) => {
        const readAgain = () => {
          for (const { hot } of Object.values(server.environments)) {
            hot.send('astro:content-changed', {});
            hot.send({ type: 'full-reload' });
          }
        };
        let waiting: NodeJS.Timeout | undefined;
        server.watcher.add(folder);
        server.watcher.on('all', (_, file) => {
          if (!resolve(file).startsWith(folder)) return;
          // Editors save in several strokes, and one reading is enough for all of them.
          clearTimeout(waiting);
          waiting = setTimeout(readAgain, SETTLED_MS);
        });
      },
    },
  };
}
