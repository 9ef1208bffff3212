import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { counted } from '../kernel/problem-entry.ts';
import { formatProblems } from '../kernel/problem.ts';
import { readLibrary } from '../loader/library.ts';
import { compareKeys, listKeys } from './upgrade-keys.ts';
import type { KeyChanges } from './upgrade-keys.ts';
import { compareLessons } from './upgrade-lessons.ts';
import { findNews } from './upgrade-news.ts';
import { compareOverlay } from './upgrade-overlay.ts';
import type { OverlaidFile } from './upgrade-overlay.ts';

const USAGE = `Usage: npm run upgrade-check -- FOLDER
Run it in the new version. FOLDER is the old one, as you unpacked or cloned it, with your content/site.yaml and content/site/.`;

/** A host with nothing of its own: then the versions themselves are compared. */
const NOBODY = 'no-host';

const SCHEMA = 'content/site.schema.json';

const FATES: Record<OverlaidFile['fate'], string> = {
  same: '',
  changed: 'ours has changed since you put yours in its place. Compare the two, and take over what you want.',
  gone: 'ours is no longer there, so yours now stands alone. See whether it is still needed, and where ours went.',
  new: 'ours has come to this path, and yours stands in its place. Rename yours if you want both.',
};

function readIfThere(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

function versionOf(folder: string): string {
  const text = readIfThere(`${folder}/package.json`);
  return text === '' ? 'an unknown version' : (JSON.parse(text) as { version: string }).version;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  - ${line}`)];
}

function sayKeys({ added, retired, changed }: KeyChanges): string[] {
  return [
    ...added.map(({ path, says }) => `${path} is new. ${says}`),
    ...changed.map(
      ({ path, before, otherwise }) =>
        `${path}, where you leave it out, is now ${otherwise || 'nothing'} and was ${before || 'nothing'}.`,
    ),
    ...retired.map(({ path }) => `${path} is no longer read. Take it out if you have it.`),
  ];
}

/**
 * Compares what a host keeps, its file and its overlay in the folder `before`, with the version in the folder `after`.
 * What it says, and the exit code: 0 where it builds as it is, 1 where something must be mended first, 2 for a folder
 * that is none of ours. `today`: `YYYY-MM-DD`.
 */
export function runUpgradeCheck(
  args: readonly string[],
  after: string,
  today: string,
): { said: string; code: 0 | 1 | 2 } {
  const [before, ...others] = args;
  if (before === undefined || others.length > 0) return { said: USAGE, code: 2 };
  if (!existsSync(`${before}/content/modules`)) {
    return { said: `There is no content/modules in ${before}.\n${USAGE}`, code: 2 };
  }
  const [old, ours] = [`${before}/content`, `${after}/content`];
  const { problems } = readLibrary({ root: ours, host: old, today });
  const errors = problems.filter(({ severity }) => severity === 'error');
  const overlay = compareOverlay(old, ours);
  const [oldSchema, newSchema] = [before, after].map((folder) => readIfThere(`${folder}/${SCHEMA}`));
  const keys =
    oldSchema && newSchema
      ? sayKeys(
          compareKeys(listKeys(JSON.parse(oldSchema) as object), listKeys(JSON.parse(newSchema) as object)),
        )
      : [`The old version has no ${SCHEMA}; every setting of the new one stands at /for-authors/site/.`];
  const news = findNews(readIfThere(`${before}/CHANGELOG.md`), readIfThere(`${after}/CHANGELOG.md`));
  const lessons = compareLessons(
    readLibrary({ root: old, host: NOBODY }),
    readLibrary({ root: ours, host: NOBODY }),
  );
  const said = [
    `From ${versionOf(before)} to ${versionOf(after)}, with your content/site.yaml and ${counted(overlay.length, 'file')} in content/site/.`,
    ...(errors.length === 0
      ? ['', 'Your settings and files fit: copy them over, build, and publish.']
      : ['', 'To be mended before you can build:', '', formatProblems(errors)]),
    ...section(
      'Your files that stand for ours',
      overlay.flatMap(({ path, fate }) => (fate === 'same' ? [] : [`content/site/${path}: ${FATES[fate]}`])),
    ),
    ...section('Settings', keys),
    ...section('What changed for learners', [...lessons, ...news.learners]),
    ...section('What changed for authors', news.authors),
    ...section('What changed for hosts', news.hosts),
  ].join('\n');
  return { said, code: errors.length === 0 ? 0 : 1 };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const today = new Date().toISOString().slice(0, 10);
  const { said, code } = runUpgradeCheck(process.argv.slice(2), '.', today);
  console.log(said);
  process.exitCode = code;
}
