import { readLibrary } from '../loader/library.ts';
import { whyUnassessed } from '../loader/unassessed.ts';
import type { Unassessed } from '../loader/unassessed.ts';
import type { Unit } from '../packaging/unit.ts';

const REASONS: Record<Unassessed, string> = {
  'left-out':
    'has no assessment in this copy, because content.exclude in site.yaml leaves out lessons that belong to it',
  'in-preparation': 'has no assessment on any copy yet, because lessons that belong to it are in preparation',
  never: 'has no assessment, on this copy or any other',
};

/** What a platform is never told of a unit without assessment, and why it has none. `content`: the folder of content. */
export function warnUnassessed({ kind, slug, title, passFraction }: Unit, content: string): string[] {
  if (kind === 'all' || passFraction !== undefined) return [];
  const why = whyUnassessed(readLibrary({ root: content }), slug);
  const reason = why ? REASONS[why] : 'has no assessment in this build';
  const told = 'your LMS is told "completed" after the last lesson, and will never be told "passed"';
  return [`Mind: "${title}" ${reason}: ${told}.`];
}
