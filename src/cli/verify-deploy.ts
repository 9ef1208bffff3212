import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { readSite } from '../loader/site.ts';
import { askServer, findBuild } from '../packaging/ask-server.ts';
import { readManifest } from '../packaging/build-manifest.ts';
import { judgeFiles } from '../packaging/deployment.ts';
import type { Fault } from '../packaging/deployment.ts';
import { judgeHeaders } from '../packaging/deployment-headers.ts';
import { hasErrors, sayFaults } from '../packaging/deployment-words.ts';
import { headerRules, headersOf } from '../packaging/headers.ts';
import { findAddressFault } from './site-address.ts';

const USAGE = `Usage: npm run verify-deploy -- https://where.it.is/path/ [--build dist/build.json] [--all]

Asks a server for every file of the build in dist, and says everything that is wrong with what it gives.
--all names every place of a fault, however many there are. Ends with 1 where readers meet a fault, with 0 where there
is none or only what is worth mending.`;

interface Wanted {
  url: string;
  list: string;
  isWhole: boolean;
}

/** What the arguments ask for, or why they make no sense. */
function readArguments(args: readonly string[]): Wanted | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { build: { type: 'string' }, all: { type: 'boolean' } },
      allowPositionals: true,
    });
    const [url, ...more] = positionals;
    if (url === undefined) return 'Which address? None was named.';
    if (more.length > 0) return `One address at a time: ${positionals.join(' and ')} were named.`;
    const root = url.replace(/(index\.html)?\/*$/, '/');
    return (
      findAddressFault(url) ?? { url: root, list: values.build ?? 'dist/build.json', isWhole: !!values.all }
    );
  } catch (error) {
    return (error as Error).message;
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
  if (typeof wanted === 'string') return { said: `${wanted}\n\n${USAGE}`, code: 2 };
  const { url, list, isWhole } = wanted;
  const build = existsSync(list) ? readManifest(readFileSync(list, 'utf8')) : undefined;
  if (!build) {
    const said = `${list} is not the list of a build. Run "npm run build" first, or name a build.json with --build.`;
    return { said, code: 2 };
  }
  const files = Object.keys(build.files);
  const report = (asked: string, faults: readonly Fault[]): { said: string; code: 0 | 1 } => ({
    said: `${asked}\n${faults.length > 0 ? `\n${sayFaults(faults, files, isWhole)}` : 'Everything is as it should be.'}`,
    code: hasErrors(faults) ? 1 : 0,
  });
  const place = await findBuild(url, build.base);
  if ('silent' in place) {
    const said = `Nothing answers at ${url} (${place.silent}). Look at how the address is spelt, and whether the server runs.`;
    return { said, code: 1 };
  }
  if (place.elsewhere) return report(`${url} was asked for build.json.`, [place.elsewhere]);
  const rules = headerRules(origins);
  const deployment = await askServer(url, build, place.found, (path) => headersOf(rules, path));
  return report(`${url} was asked for all ${files.length} files of build ${build.build}.`, [
    ...judgeFiles(deployment),
    ...judgeHeaders(deployment),
  ]);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { lms } = readSite(process.env['CONTENT_DIR'] ?? 'content');
  const { said, code } = await runVerifyDeploy(process.argv.slice(2), lms.origins);
  console.log(said);
  process.exitCode = code;
}
