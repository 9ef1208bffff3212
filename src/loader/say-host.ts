import { leaveOut, lessonsLeftOut } from '../curriculum/leave-out.ts';
import { isOverlaid } from '../curriculum/overlay.ts';
import { countLost, sayLost } from '../curriculum/lost.ts';
import { counted } from '../kernel/problem-entry.ts';
import { withoutDrafts } from './library.ts';
import type { Library } from './library.ts';

/** What a host changed, in a line; nothing where it changed nothing. */
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
  return said.length === 0 ? [] : [`HOST        ${said.join(' · ')}`];
}
