import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { BUILD_FILE, writeManifest } from './build-manifest.ts';
import { describeBuild } from './describe-build.ts';

/** Lists every file of the build when it is done. To stand last among the integrations: it lists what is there. */
export function writeBuildJson(): AstroIntegration {
  let base = '/';
  return {
    name: 'build-json',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/*$/, '/');
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        writeFileSync(join(folder, BUILD_FILE), writeManifest(describeBuild(folder, base)));
      },
    },
  };
}
