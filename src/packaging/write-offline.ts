import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { LIST, WORKER, renewOffline } from './renew-offline.ts';

/** One script without imports, as every browser takes for a service worker. */
async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: fileURLToPath(new URL(`../offline/${entry}`, import.meta.url)),
        output: { format: 'iife' },
      },
    },
  });
  const [output] = 'output' in built ? built.output : [];
  if (output?.type !== 'chunk') throw new Error(`${entry} was not built.`);
  return output.code;
}

/** Writes `sw.js` and `offline.json` into a finished build; without `isOffered`, a `sw.js` that removes an earlier one. */
export async function writeOffline(folder: string, base: string, isOffered: boolean): Promise<void> {
  writeFileSync(join(folder, WORKER), await bundle(isOffered ? 'worker.ts' : 'removal.ts'));
  if (!isOffered) {
    rmSync(join(folder, LIST), { force: true });
    return;
  }
  writeFileSync(join(folder, LIST), '');
  renewOffline(folder, base);
}
