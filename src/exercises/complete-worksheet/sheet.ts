import { evaluate } from './evaluate.ts';
import type { Lookup } from './evaluate.ts';
import { namesIn, parseFormula } from './formula.ts';
import type { Expression } from './formula.ts';
import type { Value } from './functions.ts';
import { givensOf } from './givens.ts';
import type { CompleteWorksheet, WorksheetAnswer } from './schema.ts';

/** One answer of a sheet, ready to be judged. */
export interface Figure {
  key: string;
  answer: WorksheetAnswer;
  /** Nothing where the formula cannot be read. */
  expression: Expression | undefined;
  /** The other answers its formula names. */
  uses: string[];
  slips: { expression: Expression; because: string }[];
  /** The right figure, not rounded; nothing where there is none. */
  exact: number | undefined;
  /** How far off still counts as right. */
  tolerance: number;
}

/** A definition with one set of givens. */
export interface Sheet {
  givens: ReadonlyMap<string, Value>;
  /** In an order in which each comes after those it rests on. */
  figures: Figure[];
}

function read(formula: string): Expression | undefined {
  const result = parseFormula(formula);
  return 'expression' in result ? result.expression : undefined;
}

/** The names of the answers, each after those it rests on; in a cycle, in the order in which it is met. */
export function orderAnswers(uses: ReadonlyMap<string, readonly string[]>): string[] {
  const ordered: string[] = [];
  const seen = new Set<string>();
  const visit = (key: string): void => {
    if (seen.has(key)) return;
    seen.add(key);
    for (const earlier of uses.get(key) ?? []) visit(earlier);
    ordered.push(key);
  };
  for (const key of uses.keys()) visit(key);
  return ordered;
}

/** A cycle among the answers, as the names it runs through; nothing where there is none. */
export function findCycle(uses: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const isClear = new Set<string>();
  const walk = (key: string, path: readonly string[]): string[] | undefined => {
    const start = path.indexOf(key);
    if (start >= 0) return [...path.slice(start), key];
    if (isClear.has(key)) return undefined;
    for (const earlier of uses.get(key) ?? []) {
      const cycle = walk(earlier, [...path, key]);
      if (cycle) return cycle;
    }
    isClear.add(key);
    return undefined;
  };
  for (const key of uses.keys()) {
    const cycle = walk(key, []);
    if (cycle) return cycle;
  }
  return undefined;
}

/** The sheet of a seed with its right figures. Total: a formula that cannot be read has no figure. */
export function readSheet(def: CompleteWorksheet, seed: number): Sheet {
  const givens = givensOf(def, seed);
  const figures = new Map<string, Figure>();
  for (const [key, answer] of Object.entries(def.answers)) {
    const expression = read(answer.formula);
    const slips = answer.slips.flatMap((slip) => {
      const wrong = read(slip.formula);
      return wrong ? [{ expression: wrong, because: slip.because }] : [];
    });
    const uses = (expression ? namesIn(expression) : []).filter((name) => Object.hasOwn(def.answers, name));
    const tolerance = answer.tolerance ?? 0.5 * 10 ** -answer.decimals;
    figures.set(key, { key, answer, expression, uses, slips, exact: undefined, tolerance });
  }
  const lookup: Lookup = (name) => givens.get(name) ?? figures.get(name)?.exact;
  const ordered = orderAnswers(new Map([...figures.values()].map((figure) => [figure.key, figure.uses])));
  for (const key of ordered) {
    const figure = figures.get(key);
    if (figure?.expression) figure.exact = evaluate(figure.expression, lookup);
  }
  return { givens, figures: ordered.flatMap((key) => figures.get(key) ?? []) };
}

/** Names for one learner: the givens, what they typed where it is a number, else the right figure. */
export function lookupOf(sheet: Sheet, typed: ReadonlyMap<string, number>): Lookup {
  const exact = new Map(sheet.figures.map((figure) => [figure.key, figure.exact]));
  return (name) => sheet.givens.get(name) ?? typed.get(name) ?? exact.get(name);
}
