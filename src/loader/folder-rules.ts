import { nearestName } from '../kernel/nearest.ts';
import { problemAt } from '../kernel/problem.ts';
import type { Problem } from '../kernel/problem.ts';
import { folderName, readFolderName, slugFromName } from '../curriculum/order.ts';
import { fileIn } from './content-tree.ts';
import type { ContentFolder } from './content-tree.ts';
import { topOf } from './desk.ts';

/** What may lie in a folder: names, and how other names end. */
export interface FolderPlan {
  files: readonly string[];
  endings: readonly string[];
  folders: readonly string[] | 'numbered';
}

/** What may lie where. */
export const folderPlans = {
  content: {
    files: ['site.yaml', 'site.schema.json', 'README.md', 'LICENSE'],
    endings: [],
    folders: ['modules', 'statements', 'frameworks', 'glossary', 'sources', 'pathways', 'issuer'],
  },
  overlay: {
    files: ['texts.yaml', 'README.md'],
    endings: ['.svg', '.png'],
    folders: ['modules', 'statements', 'frameworks', 'glossary', 'sources', 'pathways'],
  },
  issuer: { files: ['did.json', 'status.json', 'issued.csv', 'README.md'], endings: [], folders: [] },
  collection: { files: ['README.md'], endings: ['.yaml'], folders: [] },
  modules: { files: ['README.md'], endings: [], folders: 'numbered' },
  module: { files: ['module.yaml', 'assessment.yaml', 'README.md'], endings: [], folders: 'numbered' },
  lesson: {
    files: ['lesson.mdx', 'README.md'],
    endings: ['.exercise.yaml', '.csv', '.svg', '.png', '.jpg', '.webp'],
    folders: [],
  },
} as const satisfies Record<string, FolderPlan>;

/** The name that a file with a slip in it should have: of the fixed ones, or with a right ending. */
function nearFile(name: string, plan: FolderPlan): string {
  const fixed = nearestName(name, plan.files);
  if (fixed !== undefined) return fixed;
  const [stem = name] = name.split('.');
  const ending = nearestName(name.slice(stem.length), plan.endings);
  return ending === undefined ? '' : stem + ending;
}

/** Files and folders that nothing reads. */
export function findStrays(folder: ContentFolder, plan: FolderPlan): Problem[] {
  const expected = [...plan.files, ...plan.endings.map((ending) => `‹id›${ending}`)].join(', ');
  const isRead = (name: string): boolean =>
    plan.files.includes(name) || plan.endings.some((ending) => name.endsWith(ending));
  const files = folder.files
    .filter((name) => !isRead(name))
    .map((name) =>
      problemAt('file/unexpected', topOf(fileIn(folder, name)), {
        name,
        near: nearFile(name, plan),
        expected,
      }),
    );
  if (plan.folders === 'numbered') return [...files, ...findMisnamed(folder)];
  const names: readonly string[] = plan.folders;
  const folders = folder.folders
    .filter(({ name }) => !names.includes(name))
    .map(({ name, path }) => {
      const args = {
        name,
        near: nearestName(name, names) ?? '',
        expected: names.length === 0 ? 'no folders' : names.join(', '),
      };
      return problemAt('file/unexpected', topOf(path), args);
    });
  return [...files, ...folders];
}

/** Folders without a number and a name, and folders that share a number. */
function findMisnamed(folder: ContentFolder): Problem[] {
  const taken = new Map<number, string>();
  return folder.folders.flatMap(({ name, path }, index) => {
    const read = readFolderName(name);
    if (!read) {
      const slug = slugFromName(name);
      const number = Number(/^\d+/.exec(name)?.[0] ?? index + 1);
      const near = folderName(number, slug === '' ? 'name' : slug);
      return [problemAt('file/folder-name', topOf(path), { folder: name, near })];
    }
    const other = taken.get(read.number);
    taken.set(read.number, other ?? name);
    return other === undefined ? [] : [problemAt('file/same-number', topOf(path), { folder: name, other })];
  });
}
