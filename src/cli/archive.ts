import { mkdirSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ARCHIVE, findArchiveFaults, listArchived } from '../loader/archive.ts';
import { loadLibrary } from '../loader/library.ts';

/**
 * Keeps the definitions of a release for ever: certificates name them by digest, and are marked anew by them years later.
 * Adds what the folder lacks, and neither changes nor removes anything. What it says, and the exit code: 1 where
 * something in the folder is not as it was released.
 */
export function runArchive(folder = ARCHIVE, root?: string): { said: string; code: 0 | 1 } {
  const faults = findArchiveFaults(folder);
  if (faults.length > 0) {
    const fix = 'Fix: bring the folder back from version control; nothing was added.';
    return { said: [...faults, fix].join('\n'), code: 1 };
  }
  const library = loadLibrary(root);
  const held = new Set(listArchived(folder));
  const texts = new Map(
    [...library.exercises.values(), ...library.items].map(({ digest, json }) => [digest, json]),
  );
  const fresh = [...texts].filter(([digest]) => !held.has(digest));
  mkdirSync(folder, { recursive: true });
  for (const [digest, json] of fresh) writeFileSync(`${folder}/${digest}.json`, json);
  return {
    said: `${String(fresh.length)} definitions added to ${folder}; ${String(held.size)} were there.`,
    code: 0,
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { said, code } = runArchive();
  console.log(said);
  process.exitCode = code;
}
