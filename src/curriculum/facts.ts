import type { ExerciseEntry, LibraryContent } from './library.ts';

/** The facts that a definition says it rests on, each `source#fact`. */
export function factsOf({ definition }: Pick<ExerciseEntry, 'definition'>): readonly string[] {
  return definition.facts ?? [];
}

/** What the source says, if it is only reported: confidence `U`, of the fact or of the whole source. */
export function unconfirmedFact(cite: string, sources: LibraryContent['sources']): string | undefined {
  const [id = '', key = ''] = cite.split('#');
  const source = sources.get(id);
  const fact = source && Object.hasOwn(source.facts, key) ? source.facts[key] : undefined;
  if (source?.confidence !== 'U' && fact?.confidence !== 'U') return undefined;
  return fact?.says ?? '';
}
