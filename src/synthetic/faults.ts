import { nearestName } from '../kernel/nearest.ts';
import { rowId } from '../kernel/table.ts';
import type { DefectOrder, Recipe, RecipeFault, TemplateInfo } from './contract.ts';

/** The most rows that a recipe may ask for. */
const MOST_ROWS = 5000;

type Thing = 'template' | 'rule' | 'decoy' | 'column' | 'row';

function unknown(what: Thing, name: string, near: string | undefined): RecipeFault {
  return { code: `unknown-${what}`, detail: `There is no ${what} "${name}".`, ...(near ? { near } : {}) };
}

/** A name that is not in a list, with the name that was most likely meant. */
export function unknownName(what: Thing, name: string, known: readonly string[]): RecipeFault {
  return unknown(what, name, nearestName(name, known));
}

function cannot(detail: string): RecipeFault {
  return { code: 'cannot-plant', detail };
}

function namesOf(list: readonly { name: string }[]): string[] {
  return list.map(({ name }) => name);
}

function findColumnFaults(template: TemplateInfo, columns: readonly string[]): RecipeFault[] {
  const known = namesOf(template.columns);
  return columns.flatMap((name, index): RecipeFault[] => {
    if (!known.includes(name)) return [unknownName('column', name, known)];
    const isRepeated = columns.indexOf(name) < index;
    return isRepeated ? [{ code: 'unknown-column', detail: `Column "${name}" is listed twice.` }] : [];
  });
}

/** A rule needs every one of its columns shown; a decoy needs one. */
function findOrderFaults(
  template: TemplateInfo,
  what: 'rule' | 'decoy',
  name: string,
  columns?: string[],
): RecipeFault[] {
  const list = what === 'rule' ? template.rules : template.decoys;
  const found = list.find((each) => each.name === name);
  if (!found) return [unknownName(what, name, namesOf(list))];
  const hidden = found.columns.filter((column) => columns && !columns.includes(column));
  if (hidden.length < (what === 'rule' ? 1 : found.columns.length)) return [];
  return [
    { code: 'unknown-column', detail: `${name} needs ${hidden.join(', ')}, which \`columns\` leaves out.` },
  ];
}

function findPlaceFaults({ rows, defects }: Recipe, { rule, at, count = 1 }: DefectOrder): RecipeFault[] {
  if (!Number.isInteger(count) || count < 1)
    return [cannot(`${rule} cannot be planted ${String(count)} times.`)];
  if (!at) return [];
  // R2 and R002 mean row 2, however many digits the table gives its rows; a number too large means the last.
  const number = Number(/\d+$/.exec(at.row)?.[0] ?? 0);
  const near = rowId(Math.max(1, Math.min(number, rows)) - 1, rows);
  if (near !== at.row) return [unknown('row', at.row, near)];
  const isCrowded = count > 1 || defects.filter((order) => order.at?.row === at.row).length > 1;
  return isCrowded ? [cannot(`${at.row} can hold one defect, and more are pinned there.`)] : [];
}

function findRoomFaults(template: TemplateInfo, { rows, defects, decoys }: Recipe): RecipeFault[] {
  const pairs = new Set(template.rules.filter(({ isPair }) => isPair).map(({ name }) => name));
  const wanted = defects.reduce(
    (sum, { rule, count = 1 }) => sum + count * (pairs.has(rule) ? 2 : 1),
    decoys.length,
  );
  return wanted > rows ? [cannot(`${String(rows)} rows cannot hold what needs ${String(wanted)}.`)] : [];
}

/** Every fault of a recipe for a template, in the order of its fields. An empty list: it can be made. */
export function findFaults(template: TemplateInfo, recipe: Recipe): RecipeFault[] {
  const { rows, columns, defects, decoys } = recipe;
  if (!Number.isInteger(rows) || rows < 1 || rows > MOST_ROWS) {
    const size = cannot(`${String(rows)} rows cannot be made: ask for 1 to ${String(MOST_ROWS)}.`);
    return [size, ...findFaults(template, { ...recipe, rows: MOST_ROWS })];
  }
  return [
    ...findColumnFaults(template, columns ?? []),
    ...defects.flatMap((order) => [
      ...findOrderFaults(template, 'rule', order.rule, columns),
      ...findPlaceFaults(recipe, order),
    ]),
    ...decoys.flatMap((name) => findOrderFaults(template, 'decoy', name, columns)),
    ...findRoomFaults(template, recipe),
  ];
}
