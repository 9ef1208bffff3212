import type { Fault } from './deployment.ts';

/** Places that are named one by one before the rest is only counted. */
const SHOWN = 5;

/** Files of a build that share something, and what they are called: `files in s/`, `.js files`. */
interface Sort {
  name: string;
  paths: readonly string[];
}

const foldersOf = (path: string): string[] =>
  [...path.matchAll(/\//g)].map(({ index }) => `files in ${path.slice(0, index + 1)}`);

const endOf = (path: string): string[] => (/\.[^./]+$/.exec(path) ?? []).map((end) => `${end} files`);

/** Everything that many files of a build have in common; the largest first. */
function listSorts(files: readonly string[]): Sort[] {
  const sorts = new Map<string, string[]>([['files', [...files]]]);
  for (const path of files)
    for (const name of [...foldersOf(path), ...endOf(path)]) {
      const held = sorts.get(name);
      if (held) held.push(path);
      else sorts.set(name, [path]);
    }
  return [...sorts]
    .map(([name, paths]) => ({ name, paths }))
    .filter(({ paths }) => paths.length > SHOWN)
    .sort((one, other) => other.paths.length - one.paths.length);
}

const wordsOf = ({ found }: Fault): string => (found === '' ? '' : `: ${found}`);

/** Some places in few lines: whole sorts of file where every one of them is among the places, then five by name. */
function sayTogether(faults: readonly Fault[], sorts: readonly Sort[]): string[] {
  const places = new Set(faults.map(({ at }) => at));
  const isOneFinding = new Set(faults.map(({ found }) => found)).size === 1;
  const lines: string[] = [];
  let rest = faults;
  for (const { name, paths } of sorts) {
    if (!paths.every((path) => places.has(path))) continue;
    const sort = new Set(paths);
    const [first, ...more] = rest.filter(({ at }) => sort.has(at));
    if (!first || more.length < SHOWN) continue;
    lines.push(
      `  all ${paths.length} ${name}${isOneFinding ? '' : `, such as ${first.at}`}${wordsOf(first)}`,
    );
    rest = rest.filter(({ at }) => !sort.has(at));
  }
  lines.push(...rest.slice(0, SHOWN).map((fault) => `  ${fault.at}${wordsOf(fault)}`));
  if (rest.length > SHOWN) lines.push(`  and ${rest.length - SHOWN} more (--all shows every one)`);
  return lines;
}

/**
 * The places of one fault, a line each or in few lines. `files`: every path of the build. What is found at many places
 * stands alone; findings that nearly every place has for itself, such as its size, stand together.
 */
export function sayPlaces(faults: readonly Fault[], files: readonly string[], isWhole: boolean): string[] {
  if (isWhole) return faults.map((fault) => `  ${fault.at}${wordsOf(fault)}`);
  const sorts = listSorts(files);
  const groups = [...new Set(faults.map(({ found }) => found))].map((found) =>
    faults.filter((fault) => fault.found === found),
  );
  const shared = groups.filter(({ length }) => length > SHOWN);
  const own = groups.filter(({ length }) => length <= SHOWN).flat();
  return [...shared, own].flatMap((group) => sayTogether(group, sorts));
}
