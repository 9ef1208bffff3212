import type { Verdict } from '../../kernel/verdict.ts';

/** A figure of a verdict by its name; absent where it does not exist. */
export function figureOf({ figures }: Verdict, name: string): number | undefined {
  return figures.find((figure) => figure.name === name)?.value;
}
