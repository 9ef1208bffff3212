import { sayNumber } from '../../kernel/typed-number.ts';
import { sayWorking } from './evaluate.ts';
import type { CompleteWorksheet } from './schema.ts';
import { readSheet } from './sheet.ts';
import type { Figure, Sheet } from './sheet.ts';

/** One line of the worked answer. */
export interface WorkedFigure {
  key: string;
  label: string;
  /** The formula with figures in place of names, and what it comes to; the figure alone where that says it all. */
  working: string;
  /** The figure with its unit. */
  figure: string;
  because: string;
}

export interface CompleteWorksheetSolution {
  figures: WorkedFigure[];
}

/** The right figure with its unit: `85.0%`, `130 records`. */
export function sayFigure(figure: Figure): string {
  const { exact, answer } = figure;
  if (exact === undefined) return 'no figure';
  const { unit } = answer;
  return sayNumber(exact, answer.decimals) + (unit.startsWith('%') || unit === '' ? unit : ` ${unit}`);
}

/** One figure with its working; an earlier figure stands in it with two more decimals than it is shown with. */
export function workFigure(sheet: Sheet, figure: Figure): WorkedFigure {
  const say = (name: string): string => {
    const given = sheet.givens.get(name);
    if (typeof given === 'string') return given;
    if (given !== undefined) return sayNumber(given);
    const earlier = sheet.figures.find((other) => other.key === name);
    return earlier?.exact === undefined
      ? name
      : sayNumber(Number(earlier.exact.toFixed(earlier.answer.decimals + 2)));
  };
  const { expression } = figure;
  const right = sayFigure(figure);
  const isPlain = expression === undefined || expression.form === 'name';
  return {
    key: figure.key,
    label: figure.answer.label,
    working: isPlain ? right : `${sayWorking(expression, say)} = ${right}`,
    figure: right,
    because: figure.answer.because,
  };
}

/** Every figure with its working, each after those it rests on. */
export function solveCompleteWorksheet(def: CompleteWorksheet, seed: number): CompleteWorksheetSolution {
  const sheet = readSheet(def, seed);
  return { figures: sheet.figures.map((figure) => workFigure(sheet, figure)) };
}
