import { leaveOut, lessonsLeftOut } from '../curriculum/leave-out.ts';
import { countLost, sayLost } from '../curriculum/lost.ts';
import { compareText } from '../curriculum/order.ts';
import { isOverlaid } from '../curriculum/overlay.ts';
import { counted } from '../kernel/problem-entry.ts';
import { withoutDrafts } from './library.ts';
import type { Library } from './library.ts';

/** Every pathway that loses lessons, and how many; nothing where none does. One that is left out itself is no loss. */
function sayPathways(library: Library, gone: ReadonlySet<string>): string[] {
  const { exclude } = library.site.content;
  const said = [...library.pathways.values()]
    .filter(({ id }) => !exclude.includes(id))
    .toSorted((a, b) => compareText(a.id, b.id))
    .flatMap(({ id, lessons }) => {
      const lost = lessons.filter((slug) => gone.has(slug));
      if (lost.length === 0) return [];
      const isGone = lost.length === lessons.length;
      return [`${id} ${sayLost(countLost(library, lost))}${isGone ? ', which is all of it' : ''}`];
    });
  return said.length === 0 ? [] : [`            pathways that lose lessons: ${said.join(' · ')}`];
}

/** What a host changed, in a line, and below it what pathways lose by that; nothing where it changed nothing. */
export function sayHost(library: Library): string[] {
  const files = [
    ...[library.modules, library.lessons, [...library.assessments.values()], [...library.exercises.values()]],
    ...[library.terms, library.sources, library.statements, library.frameworks, library.pathways].map(
      (map) => [...map.values()],
    ),
  ].flatMap((things) => things.map(({ file }) => file));
  const own = new Set(files.filter(isOverlaid)).size;
  // A draft was on no site, so none loses it.
  const earned = withoutDrafts(library);
  const gone = lessonsLeftOut(earned);
  const reduced = [...(leaveOut(earned).leftOut?.keys() ?? [])].filter(
    (slug) => earned.assessments.has(slug) || library.pathways.get(slug)?.assessment,
  );
  const said = [
    ...(own === 0 ? [] : [`${counted(own, 'file')} of your own`]),
    ...(gone.size === 0 ? [] : [`${sayLost(countLost(earned, gone))} left out`]),
    ...(reduced.length === 0 ? [] : [`so without assessment and certificate: ${reduced.join(', ')}`]),
  ];
  return said.length === 0 ? [] : [`HOST        ${said.join(' · ')}`, ...sayPathways(earned, gone)];
}
