import type { ArgsOf, ProblemCode } from '../kernel/problem-words.ts';

export type Path = readonly (string | number)[];

/** Where a fault stands: a path into the YAML of a file (of a lesson: into its fields), or a line and column. */
export type FaultPlace = Path | { line: number; column: number };

/** What a rule finds: a problem without its line and column, which only the reader of the file knows. */
export interface Fault {
  code: ProblemCode;
  file: string;
  at: FaultPlace;
  args: Readonly<Record<string, string | number>>;
}

/** Makes a fault; a code without the arguments its words need does not compile. */
export function faultAt<Code extends ProblemCode>(
  code: Code,
  file: string,
  at: FaultPlace,
  args: ArgsOf<Code> & Fault['args'],
): Fault {
  return { code, file, at, args };
}
