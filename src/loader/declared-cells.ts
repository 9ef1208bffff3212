import type { DeclaredCell } from './text-rules.ts';

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every `{row, column}` at any depth. */
function cellsIn(value: unknown): { row: string; column: string }[] {
  if (Array.isArray(value)) return value.flatMap(cellsIn);
  if (!isFields(value)) return [];
  const { row, column } = value;
  const own = typeof row === 'string' && typeof column === 'string' ? [{ row, column }] : [];
  return [...own, ...Object.values(value).flatMap(cellsIn)];
}

/**
 * The cells of a committed table that a definition declares, wrong or odd and right. It is read as written: a
 * definition with a fault elsewhere still declares its cells.
 */
export function declaredCellsOf(definition: unknown): DeclaredCell[] {
  if (!isFields(definition) || !isFields(definition['data'])) return [];
  const { table } = definition['data'];
  if (typeof table !== 'string') return [];
  return cellsIn([definition['defects'], definition['decoys']]).map((cell) => ({ table, ...cell }));
}
