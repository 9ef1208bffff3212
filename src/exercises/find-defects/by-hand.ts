import type { HandStep } from '../kind.ts';
import { sayPlace, sayValue } from './publish.ts';
import type { FindDefectsPub } from './publish.ts';
import type { FindDefectsResponse } from './schema.ts';

/** Flags cells, then says the dimension of each flag where that is asked. */
export function findDefectsByHand(pub: FindDefectsPub, { flags }: FindDefectsResponse): HandStep[] {
  const { table, isNote, dimensions } = pub;
  const labelOf = (column: string): string => table.columns.find(({ name }) => name === column)?.label ?? '';
  const press = flags.map(({ row, column }): HandStep => {
    const place = isNote ? row : `${labelOf(column)}, row ${row}`;
    return { does: 'press', name: `${sayValue(table, row, column)}, ${place}` };
  });
  const say = flags.flatMap(({ row, column, dimension }): HandStep[] => {
    const name = `Which dimension? ${sayPlace(table, row, column)}`;
    return dimension === undefined ? [] : [{ does: 'choose', name, option: dimension }];
  });
  return dimensions ? [...press, ...say] : press;
}
