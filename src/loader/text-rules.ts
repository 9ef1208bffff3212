import { problemAt } from '../kernel/problem.ts';
import type { Place, Problem } from '../kernel/problem.ts';
import { claimsIn } from '../curriculum/claims.ts';
import { isPlaceholderNhsNumber, isValidNhsNumber } from '../measures/nhs-number.ts';
import type { TableSource } from './table.ts';

const TEN_DIGITS = /(?<![\d.,/-])\d{3}([ -]?)\d{3}\1\d{4}(?![\d.,/-]?\d)/g;
/** The worked example of the NHS Data Dictionary: the one number outside the 999 range that lessons may show. */
const DICTIONARY_EXAMPLE = '9434765919';
const NHS_COLUMN = /nhs_?(number|no)$/;

function digitsOf(number: string): string {
  return number.replace(/\D/g, '');
}

/** What is wrong with a number in running text: it may be a real person's, or nobody's. */
function codeOfNumber(
  number: string,
): 'nhs-number/not-synthetic' | 'nhs-number/placeholder-in-text' | undefined {
  const digits = digitsOf(number);
  if (isPlaceholderNhsNumber(digits)) return 'nhs-number/placeholder-in-text';
  return digits.startsWith('999') || digits === DICTIONARY_EXAMPLE ? undefined : 'nhs-number/not-synthetic';
}

/** The place of each offset into a file's text. */
export function placesOf(file: string, text: string): (offset: number) => Place {
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  return (offset) => {
    const line = starts.findLastIndex((start) => start <= offset);
    return { file, line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
  };
}

/** Claims that are not made and numbers that are not used, anywhere in the text of a lesson or a YAML file. */
export function findTextProblems(file: string, text: string): Problem[] {
  const placeAt = placesOf(file, text);
  const claims = claimsIn(text).map(({ said, at, why }) =>
    problemAt('text/claim', placeAt(at), { said, why }),
  );
  const numbers = [...text.matchAll(TEN_DIGITS)].flatMap(({ 0: number, index }) => {
    const code = codeOfNumber(number);
    return code === undefined ? [] : [problemAt(code, placeAt(index), { number })];
  });
  return [...claims, ...numbers];
}

/** A cell that a definition declares to be wrong. */
export interface DeclaredCell {
  table: string;
  row: string;
  column: string;
}

function sayFault(number: string): string {
  return /^\d{10}$/.test(number.replace(/[ -]/g, ''))
    ? 'its check digit does not fit'
    : 'it does not have ten digits';
}

function numberProblem(cell: string, place: Place, isDeclared: boolean): Problem[] {
  const digits = digitsOf(cell);
  const isTen = digits.length === 10;
  if (isTen && !digits.startsWith('999') && !isPlaceholderNhsNumber(digits)) {
    return [problemAt('nhs-number/not-synthetic', place, { number: cell })];
  }
  if (isDeclared || cell === '') return [];
  if (isPlaceholderNhsNumber(cell)) return [problemAt('nhs-number/placeholder', place, { number: cell })];
  if (isValidNhsNumber(cell)) return [];
  return [problemAt('nhs-number/check-digit', place, { number: cell, detail: sayFault(cell) })];
}

/** Numbers of a committed table that are real, nobody's, or invalid without being declared so. */
export function findNumberProblems(source: TableSource, declared: readonly DeclaredCell[]): Problem[] {
  const { id, table } = source;
  return table.columns.flatMap(({ name }) =>
    table.rowIds.flatMap((row, index) => {
      const cell = (table.values[name]?.[index] ?? '').trim();
      const place = source.placeOf(row, name);
      if (!NHS_COLUMN.test(name)) {
        return findTextProblems(place.file, cell).map((problem) => ({
          ...problem,
          line: place.line,
          column: place.column,
        }));
      }
      const isDeclared = declared.some((one) => one.table === id && one.row === row && one.column === name);
      return numberProblem(cell, place, isDeclared);
    }),
  );
}
