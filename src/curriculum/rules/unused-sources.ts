import type { Fault } from '../fault.ts';
import { faultAt } from '../fault.ts';
import { factsOf } from '../facts.ts';
import type { LibraryContent } from '../library.ts';

/** Sources that no lesson lists or cites, no statement names, and no exercise or item rests on. */
export function findUnusedSources(library: LibraryContent): Fault[] {
  const items = [...library.assessments.values()].flatMap((assessment) => assessment.items);
  const used = new Set(
    [
      ...library.lessons.flatMap(({ sources, uses }) => [
        ...sources,
        ...uses.flatMap(({ component, value }) => (component === 'Source' ? [value] : [])),
      ]),
      ...[...library.statements.values()].flatMap(({ since, evidence }) =>
        [...since, ...evidence].map(({ source }) => source),
      ),
      ...[...library.exercises.values(), ...items].flatMap((entry) => factsOf(entry)),
    ].map((cite) => cite.split('#')[0] ?? cite),
  );
  return [...library.sources.values()].flatMap(({ id, file }) =>
    used.has(id) ? [] : [faultAt('source/unused', file, ['id'], { id })],
  );
}
