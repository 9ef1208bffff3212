/** One cell: its text without quotation marks, and where it begins. */
export interface CsvCell {
  text: string;
  line: number;
  column: number;
}

/** A quotation mark in the wrong place. */
export interface CsvFault {
  detail: string;
  line: number;
  column: number;
}

/**
 * Reads comma-separated values as RFC 4180 has them, strictly: cells may be in quotation marks, inside which a mark
 * is written twice and line breaks count as text; elsewhere a mark is a fault. Lines end in LF or CRLF; the last may
 * end without. Lines and columns count from 1, columns in UTF-16 units. All faults are reported; rows are still given.
 */
export function readCsv(text: string): { rows: CsvCell[][]; faults: CsvFault[] } {
  const rows: CsvCell[][] = [];
  const faults: CsvFault[] = [];
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let line = 1;
  let lineStart = at;
  const column = (): number => at - lineStart + 1;
  const newLine = (): void => {
    line += 1;
    lineStart = at;
  };

  const readQuoted = (): string => {
    const opened = { line, column: column() };
    let said = '';
    at += 1;
    while (at < text.length) {
      const char = text[at] ?? '';
      at += 1;
      if (char === '"' && text[at] !== '"') return said;
      if (char === '"') at += 1;
      said += char;
      if (char === '\n') newLine();
    }
    faults.push({ detail: 'a cell begins with one and never ends', ...opened });
    return said;
  };

  const readPlain = (): string => {
    let said = '';
    while (at < text.length && !/[,\r\n]/.test(text[at] ?? '')) {
      if (text[at] === '"')
        faults.push({ detail: 'it stands inside a cell without marks around it', line, column: column() });
      said += text[at] ?? '';
      at += 1;
    }
    return said;
  };

  const readRow = (): CsvCell[] => {
    const cells: CsvCell[] = [];
    for (;;) {
      const start = { line, column: column() };
      let said = text[at] === '"' ? readQuoted() : readPlain();
      if (at < text.length && !/[,\r\n]/.test(text[at] ?? '')) {
        faults.push({ detail: 'text follows the one that ends a cell', line, column: column() });
        said += readPlain();
      }
      cells.push({ text: said, ...start });
      if (text[at] !== ',') return cells;
      at += 1;
    }
  };

  while (at < text.length) {
    rows.push(readRow());
    if (text[at] === '\r') at += 1;
    if (text[at] === '\n') {
      at += 1;
      newLine();
    }
  }
  return { rows, faults };
}
