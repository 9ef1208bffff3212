import { problemWords } from './problem-words.ts';
import type { ArgsOf, ProblemCode } from './problem-words.ts';

/** `error` stops the build and makes the doctor exit 1; `warning` is advice. */
export type Severity = 'error' | 'warning';

/** Where a problem stands. `file` is relative to the repository; line and column count from 1, columns in UTF-16 units. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** Something wrong in content or configuration: data first, words later. */
export interface Problem extends Place {
  code: ProblemCode;
  severity: Severity;
  /** The way into a YAML file, indexes from 0; empty for the whole file or outside YAML. */
  path: readonly (string | number)[];
  /** What the words need: names, numbers, the nearest right name. */
  args: Readonly<Record<string, string | number>>;
}

/**
 * A path into YAML in words, counted as people count, from 1: `['defects', 4, 'at', 'row']` → `defects, entry 5: at.row`.
 */
export function sayPath(path: Problem['path']): string {
  return path
    .map((key, index) => {
      if (index === 0) return String(key);
      if (typeof key === 'number') return `, entry ${String(key + 1)}`;
      return typeof path[index - 1] === 'number' ? `: ${key}` : `.${key}`;
    })
    .join('');
}

/** Makes a problem; its severity comes from its code. */
export function problemAt<Code extends ProblemCode>(
  code: Code,
  place: Place,
  args: ArgsOf<Code> & Problem['args'],
  path: Problem['path'] = [],
): Problem {
  const { file, line, column } = place;
  return { code, severity: problemWords[code].severity, file, line, column, path, args };
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** A new list in reading order: by file (code points), line, column, then code; exact repeats are dropped. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const sorted = [...problems].sort(
    (a, b) =>
      compareText(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compareText(a.code, b.code) ||
      compareText(sayPath(a.path), sayPath(b.path)),
  );
  const said = sorted.map(formatProblem);
  return sorted.filter((_, index) => said[index] !== said[index - 1]);
}

/** The words of a problem: what is wrong, how to put it right, and the address of the page that says more. */
export function sayProblem(problem: Problem): { what: string; fix: string; more: string } {
  const words = problemWords[problem.code];
  // Each entry names its own arguments; `problemAt` has made sure that they are here.
  const args = { ...problem.args, path: sayPath(problem.path) } as never;
  const more = typeof words.more === 'string' ? words.more : words.more(args);
  return { what: words.what(args), fix: words.fix(args), more };
}

const MARKS: Readonly<Record<Severity, string>> = { error: 'ERROR', warning: 'WARN' };

/** One problem in four lines: place, how grave and what, fix, more. */
export function formatProblem(problem: Problem): string {
  const { what, fix, more } = sayProblem(problem);
  return [
    `${problem.file}:${String(problem.line)}:${String(problem.column)}`,
    `  ${MARKS[problem.severity]} ${problem.code}   ${what}`,
    `  Fix: ${fix}`,
    `  More: ${more}`,
  ].join('\n');
}

/** All problems, sorted, with an empty line between them. The empty string for none. */
export function formatProblems(problems: readonly Problem[]): string {
  return sortProblems(problems).map(formatProblem).join('\n\n');
}
