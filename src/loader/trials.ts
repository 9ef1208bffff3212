import { registry } from '../exercises/registry.ts';
import type { AnyKind } from '../exercises/kind.ts';
import { canonicalJson } from '../kernel/canonical.ts';
import type { ExerciseEntry } from '../curriculum/library.ts';
import { digestOf } from './definition.ts';

/** An exercise to try, one a kind: what its live page in the gallery needs. */
export type Trial = Pick<ExerciseEntry, 'id' | 'kind' | 'definition' | 'digest' | 'json'>;

function trialOf(kind: AnyKind): Trial[] {
  const defs = kind.gallery.map(({ def }) => def);
  const chosen = defs.find((def) => kind.varies(def)) ?? defs[0];
  if (!chosen) return [];
  const definition = kind.make?.(chosen) ?? chosen;
  const json = canonicalJson(definition);
  return [{ id: definition.id, kind: kind.name, definition, digest: digestOf(json), json }];
}

/** One exercise of every kind, from its gallery, with more than one version where the kind has such. */
export const trials: readonly Trial[] =
  process.env['GALLERY'] === '1' ? registry.flatMap((kind) => trialOf(kind)) : [];
