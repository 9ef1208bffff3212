import { problemAt } from '../kernel/problem.ts';
import type { Place, Problem } from '../kernel/problem.ts';
import { rowId } from '../kernel/table.ts';
import type { Column, Table } from '../kernel/table.ts';
import { readCsv } from './csv.ts';
import type { CsvCell } from './csv.ts';

const COLUMN_NAME = /^[a-z][a-z0-9_]*$/;
const ROW_COLUMN = 'row';
/** Text that readers compare sign by sign: codes, dates, numbers. */
const CODE = /^(?=.*\d)[A-Za-z0-9 .:/+-]{1,24}$/;

/** A quotation mark of a word processor where a cell begins or ends. */
const CURLY = /^\s*[“”]|[“”]\s*$/;

const WORDS: Readonly<Record<string, string>> = {
  nhs: 'NHS',
  gp: 'GP',
  ed: 'ED',
  icu: 'ICU',
  ods: 'ODS',
  id: 'ID',
  hrg: 'HRG',
  bp: 'BP',
  dob: 'date of birth',
  kg: '(kg)',
  cm: '(cm)',
};

/** A committed table and where its cells stand. */
export interface TableSource {
  id: string;
  file: string;
  table: Table;
  /** Whether nothing is wrong with it as a table; exercises are made of whole ones only. */
  isWhole: boolean;
  /** Where a cell stands; the header for a row or column that is not there. */
  placeOf(row: string, column: string): Place;
}

/** The label of a column from its name: `nhs_number` → "NHS number". */
export function labelOfColumn(name: string): string {
  const label = name
    .split('_')
    .map((word) => WORDS[word] ?? word)
    .join(' ');
  return label.charAt(0).toUpperCase() + label.slice(1);
}

function columnOf(name: string, cells: readonly string[]): Column {
  const filled = cells.filter((cell) => cell !== '');
  const isData = filled.length > 0 && filled.every((cell) => CODE.test(cell));
  return { name, label: labelOfColumn(name), show: isData ? 'data' : 'text' };
}

/** What a spreadsheet may put between values in place of commas, and how it is called. */
const SEPARATORS: Readonly<Record<string, string>> = { ';': 'semicolons', '\t': 'tabs' };

/** The other separator of a table whose first line has no comma, and the column in which it stands first. */
function otherSeparator(text: string): { sign: string; called: string; column: number } | undefined {
  const [line = ''] = text.split('\n');
  const at = line.search(/[;\t]/);
  const sign = line.charAt(at);
  const called = SEPARATORS[sign];
  return called === undefined || line.includes(',') ? undefined : { sign, called, column: at + 1 };
}

function headerProblems(header: readonly CsvCell[], file: string): Problem[] {
  return header.flatMap((cell, index) => {
    const place = { file, line: cell.line, column: cell.column };
    if (!COLUMN_NAME.test(cell.text)) {
      const near = cell.text
        .trim()
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '_')
        .replace(/^[_0-9]+|_+$/g, '');
      return [
        problemAt('csv/column-name', place, { column: cell.text, near: near === '' ? 'a_name' : near }),
      ];
    }
    const isRepeat = header.slice(0, index).some(({ text }) => text === cell.text);
    return isRepeat ? [problemAt('csv/duplicate-column', place, { column: cell.text })] : [];
  });
}

/**
 * A committed table from its CSV text. The first line names the columns (snake_case). Rows are called R01, R02 … in
 * order; a first column `row` may say so, and is not a column of the table. Every problem is reported at its cell; of a
 * table of semicolons or tabs only that is reported.
 */
export function readTable(
  id: string,
  file: string,
  text: string,
): { source: TableSource; problems: Problem[] } {
  const separator = otherSeparator(text);
  // Read as if by commas, so that nobody misses its columns.
  const { rows, faults } = readCsv(separator ? text.replaceAll(separator.sign, ',') : text);
  const problems: Problem[] = faults.map(({ detail, line, column }) =>
    problemAt('csv/quote', { file, line, column }, { detail }),
  );
  const [header = [], ...body] = rows;
  problems.push(...headerProblems(header, file));
  if (body.length === 0) problems.push(problemAt('csv/no-rows', { file, line: 1, column: 1 }, {}));

  const hasRowNames = header[0]?.text === ROW_COLUMN;
  const rowIds = body.map((_, index) => rowId(index, body.length));
  for (const [index, cells] of body.entries()) {
    const [first] = cells;
    const place = { file, line: first?.line ?? 1, column: 1 };
    if (cells.length !== header.length) {
      const marks = cells.some(({ text: cell }) => CURLY.test(cell)) ? 'curly' : 'none';
      problems.push(problemAt('csv/ragged', place, { cells: cells.length, columns: header.length, marks }));
    }
    const near = rowIds[index] ?? '';
    if (hasRowNames && first && first.text !== near) {
      problems.push(problemAt('csv/row-name', place, { row: first.text, near }));
    }
  }

  if (separator) {
    const place = { file, line: 1, column: separator.column };
    problems.splice(0, problems.length, problemAt('csv/separator', place, { sign: separator.called }));
  }

  const from = hasRowNames ? 1 : 0;
  const names = header.slice(from).map(({ text: name }) => name);
  const values = Object.fromEntries(
    names.map((name, index) => [name, body.map((cells) => cells[from + index]?.text ?? '')]),
  );
  const columns = [...new Set(names)].map((name) => columnOf(name, values[name] ?? []));
  const placeOf = (row: string, column: string): Place => {
    const cell = body[rowIds.indexOf(row)]?.[from + names.indexOf(column)] ?? header[0];
    return { file, line: cell?.line ?? 1, column: cell?.column ?? 1 };
  };
  return {
    source: { id, file, table: { columns, rowIds, values }, isWhole: problems.length === 0, placeOf },
    problems,
  };
}
