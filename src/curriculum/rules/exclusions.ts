import type { Fault } from '../fault.ts';
import { faultAt } from '../fault.ts';
import { leaveOut } from '../leave-out.ts';
import type { LibraryContent } from '../library.ts';
import { unknownName } from '../near.ts';
import { slugsOfCurriculum } from './planned.ts';

/** Names under `content.exclude` that nothing has, and a list that leaves nothing to learn. */
export function findFaultsOfExclusions(library: LibraryContent): Fault[] {
  const { exclude } = library.site.content;
  const names = new Set([
    ...library.modules.map(({ slug }) => slug),
    ...library.pathways.keys(),
    ...slugsOfCurriculum(library),
  ]);
  const unknown = exclude.flatMap((slug, index) =>
    names.has(slug)
      ? []
      : [
          faultAt(
            'site/exclude-unknown',
            library.siteFile,
            ['content', 'exclude', index],
            unknownName(slug, names),
          ),
        ],
  );
  const isEmpty = library.lessons.length > 0 && leaveOut({ ...library, items: [] }).lessons.length === 0;
  return [
    ...unknown,
    ...(isEmpty ? [faultAt('site/exclude-all', library.siteFile, ['content', 'exclude'], {})] : []),
  ];
}
