import type { Effect, Meters } from './meters.ts';

/** A table on the learner's screen at one point of the case. */
export interface Screen {
  caption: string;
  columns: string[];
  rows: string[][];
}

/** What can be done at one point of the case, and where it leads. */
export interface Choice {
  say: string;
  /** The id of a node or an ending. */
  to: string;
  effect: Effect;
}

export interface Scene {
  title: string;
  text: string;
  screen?: Screen | undefined;
  choices: Choice[];
}

/** The case as a learner may see it: what a machine is compiled from. Definitions and what is published both have it. */
export interface ScenarioGraph {
  start: string;
  /** Where the meters begin. */
  meters: Meters;
  nodes: Readonly<Record<string, Scene>>;
  endings: Readonly<Record<string, { title: string; text: string }>>;
}

/** A step is a choice by its node and its place from 0: `desk:1`. It is the name of the machine's event, too. */
export const STEP = /^[a-z][a-z0-9]*(-[a-z0-9]+)*:[0-9]$/;

/** The step that takes a choice. */
export function stepOf(node: string, position: number): string {
  return `${node}:${String(position)}`;
}

/** The node and the place of the choice that a step names; the place is NaN where it names none. */
export function readStep(step: string): { node: string; position: number } {
  const [node = '', position] = step.split(':');
  return { node, position: Number(position) };
}

/** The scene of that id, or nothing: ids may come from stored answers. */
export function sceneAt<One extends Scene>(
  { nodes }: { nodes: Readonly<Record<string, One>> },
  id: string,
): One | undefined {
  return Object.hasOwn(nodes, id) ? nodes[id] : undefined;
}

/** The heading of a node or an ending; the id where there is neither. */
export function titleOf({ nodes, endings }: Pick<ScenarioGraph, 'nodes' | 'endings'>, id: string): string {
  const found = Object.hasOwn(nodes, id) ? nodes[id] : Object.hasOwn(endings, id) ? endings[id] : undefined;
  return found?.title ?? id;
}

/** What a choice says as a sentence, so that another may follow it. */
export function sayChoice({ say }: Pick<Choice, 'say'>): string {
  return /[.?!…]”?$/.test(say) ? say : `${say}.`;
}

/** Whether a choice costs patient safety. */
export function costsSafety({ effect }: Pick<Choice, 'effect'>): boolean {
  return (effect['safety'] ?? 0) < 0;
}

/** Whether a decision is safety-critical: one of its choices costs patient safety. */
export function isCritical({ choices }: Pick<Scene, 'choices'>): boolean {
  return choices.some(costsSafety);
}
