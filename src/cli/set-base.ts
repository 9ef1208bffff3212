import { pathToFileURL } from 'node:url';
import { moveBuild, readBuildList } from '../packaging/move-build.ts';
import { encodeBase } from '../packaging/re-root.ts';

const USAGE = `Usage: npm run set-base -- /path/ [folder]

Moves a finished build, in dist unless you name another folder, below another path of your server.
"/" is the top of it.`;

const MOST_NAMED = 10;

/** Moves the build that the arguments name. What to say, and the exit code: 2 for arguments that make no sense. */
export function runSetBase(args: readonly string[]): { said: string; code: 0 | 1 | 2 } {
  const [path, folder = 'dist', ...more] = args;
  if (path === undefined || more.length > 0 || path.startsWith('--')) return { said: USAGE, code: 2 };
  const base = encodeBase(path);
  if (base === undefined) {
    const said = `"${path}" cannot be a base path. Letters, digits, spaces and the signs . _ ~ - may stand in it, and one slash between two folders.`;
    return { said: `${said}\n\n${USAGE}`, code: 2 };
  }
  if (!readBuildList(folder)) {
    const said = `There is no build with its list of files in ${folder}. Run "npm run build" first, or name the folder that holds build.json.`;
    return { said, code: 1 };
  }
  const { from, changed, own } = moveBuild(folder, base);
  if (from === base)
    return { said: `${folder} is already built for ${base}; build.json lists it anew.`, code: 0 };
  const lines = [
    `${folder} is moved from ${from} to ${base}: ${changed} files written anew, build.json listed again.`,
  ];
  if (own.length > 0) {
    const rest = own.length > MOST_NAMED ? ` and ${own.length - MOST_NAMED} more` : '';
    lines.push(`Not as they were built, and taken along: ${own.slice(0, MOST_NAMED).join(', ')}${rest}.`);
  }
  return { said: lines.join('\n'), code: 0 };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { said, code } = runSetBase(process.argv.slice(2));
  console.log(said);
  process.exitCode = code;
}
