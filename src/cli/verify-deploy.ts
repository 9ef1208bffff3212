import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { readSite } from '../loader/site.ts';
import { askServer } from '../packaging/ask-server.ts';
import { readManifest } from '../packaging/build-manifest.ts';
import { judgeFiles } from '../packaging/deployment.ts';
import { judgeHeaders } from '../packaging/deployment-headers.ts';
import { hasErrors, sayFaults } from '../packaging/deployment-words.ts';
import { headerRules, headersOf } from '../packaging/headers.ts';

const USAGE = `Usage: npm run verify-deploy -- https://where.it.is/path/ [--build dist/build.json]

Asks a server for every file of the build in dist, and says everything that is wrong with what it gives.
Ends with 1 where readers meet a fault, with 0 where there is none or only what is worth mending.`;

interface Wanted {
  url: string;
  list: string;
}

function readArguments(args: readonly string[]): Wanted | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { build: { type: 'string' } },
      allowPositionals: true,
    });
    const [url, ...more] = positionals;
    if (url === undefined || more.length > 0 || !/^https?:$/.test(new URL(url).protocol)) return undefined;
    return { url: url.replace(/(index\.html)?\/*$/, '/'), list: values.build ?? 'dist/build.json' };
  } catch {
    return undefined;
  }
}

/**
 * Compares a server with a build. `origins`: the learning systems that may show the site. What to say, and the exit code; 2 for
 * arguments that make no sense.
 */
export async function runVerifyDeploy(
  args: readonly string[],
  origins: readonly string[],
): Promise<{ said: string; code: 0 | 1 | 2 }> {
  const wanted = readArguments(args);
  if (!wanted) return { said: USAGE, code: 2 };
  const build = existsSync(wanted.list) ? readManifest(readFileSync(wanted.list, 'utf8')) : undefined;
  if (!build) {
    const said = `${wanted.list} is not the list of a build. Run "npm run build" first, or name a build.json with --build.`;
    return { said, code: 2 };
  }
  const rules = headerRules(origins);
  const deployment = await askServer(wanted.url, build, (path) => headersOf(rules, path));
  const faults = [...judgeFiles(deployment), ...judgeHeaders(deployment)];
  const files = Object.keys(build.files).length;
  const asked = `${wanted.url} was asked for all ${files} files of build ${build.build}.`;
  if (faults.length === 0) return { said: `${asked}\nEverything is as it should be.`, code: 0 };
  return { said: `${asked}\n\n${sayFaults(faults, files)}`, code: hasErrors(faults) ? 1 : 0 };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { lms } = readSite(process.env['CONTENT_DIR'] ?? 'content');
  const { said, code } = await runVerifyDeploy(process.argv.slice(2), lms.origins);
  console.log(said);
  process.exitCode = code;
}
