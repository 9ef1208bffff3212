import { nearestName } from '../../kernel/nearest.ts';
import type { WalkNode, WalkScenario } from './schema.ts';

/** What a definition says that its shape cannot refuse. Paths are into the YAML. */
export interface WalkFault {
  path: (string | number)[];
  message: string;
}

/** A choice where it stands. */
export interface Place {
  node: string;
  position: number;
  choice: WalkNode['choices'][number];
}

/** Every choice of a case. */
export function listChoices(def: WalkScenario): Place[] {
  return Object.entries(def.nodes).flatMap(([node, { choices }]) =>
    choices.map((choice, position) => ({ node, position, choice })),
  );
}

/** The path into the YAML of a choice, or of something in it. */
export function pathTo({ node, position }: Place, ...more: string[]): WalkFault['path'] {
  return ['nodes', node, 'choices', position, ...more];
}

/** The end of a message about a name that stands for nothing: the nearest, or all there are. */
export function meant(name: string, names: readonly string[]): string {
  const near = nearestName(name, names);
  return near ? `did you mean "${near}"?` : `write one of ${names.join(', ')}`;
}
