import type { Random } from '../kernel/random.ts';
import { createRandom } from '../kernel/random.ts';
import { rowId } from '../kernel/table.ts';
import type { Decoy, DefectOrder, Generated, Planted, Recipe, RecipeFault } from './contract.ts';
import { explain } from './explain.ts';
import { createSeats } from './seat.ts';
import type { Seat } from './seat.ts';
import { tableOf } from './template.ts';
import type { DecoyMaker, Row, Rule, Template } from './template.ts';

/** Chance may make a spoiled row break a second rule; so many fresh rows are tried before giving up. */
const TRIES = 20;

/** A table while it is being made. */
interface Draft {
  template: Template;
  random: Random;
  seats: Seat[];
  rows: Row[];
  rowIds: string[];
  /** Indexes of rows that may still be given away: defects take from the front, decoys from the back. */
  free: number[];
  shown: string[];
}

function startDraft(template: Template, recipe: Recipe): Draft {
  const random = createRandom(recipe.seed);
  // The first draws of neighbouring seeds resemble one another.
  for (let draw = 0; draw < 20; draw += 1) random.int(0, 1);
  const count = recipe.rows;
  const seats = createSeats(count, random);
  const rowIds = seats.map(({ index }) => rowId(index, count));
  const scenes = random.shuffle(seats.map(({ index }) => template.mix[index % template.mix.length] ?? ''));
  const pinned = new Set(recipe.defects.map(({ at }) => (at ? rowIds.indexOf(at.row) : -1)));
  const draft: Draft = {
    template,
    random,
    seats,
    rows: [],
    rowIds,
    free: [],
    shown: recipe.columns ?? template.columns.map(({ name }) => name),
  };
  scenes.forEach((scene, index) => stageRow(draft, index, scene));
  draft.free = random.shuffle(seats.map(({ index }) => index)).filter((index) => !pinned.has(index));
  return draft;
}

/** Puts a fresh clean record in a row. The person keeps their number and name. */
function stageRow({ template, random, seats, rows }: Draft, index: number, scene = 'usual'): Row {
  const [make, seat] = [template.scenes[scene], seats[index]];
  const row = make && seat ? make(seat, random) : {};
  rows[index] = row;
  return row;
}

/** The row to spoil and the row that goes with it: itself, or for a pair an earlier one. */
function seatDefect({ rowIds, free }: Draft, rule: Rule, order: DefectOrder): [number, number] | undefined {
  const index = order.at ? rowIds.indexOf(order.at.row) : (free.shift() ?? -1);
  if (!rule.isPair) return [index, index];
  const at = free.findIndex((other) => !order.at || other < index);
  const [twin] = at < 0 ? [] : free.splice(at, 1);
  return twin === undefined ? undefined : [Math.max(index, twin), Math.min(index, twin)];
}

/** Spoils a row so that this rule fails and no other; what its cells held before, or nothing after all tries. */
function spoilRow(draft: Draft, rule: Rule, index: number, twin: number): Row | undefined {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const other = stageRow(draft, twin, rule.scene);
    const row = index === twin ? other : stageRow(draft, index, rule.scene);
    const was = { ...row };
    rule.spoil(row, draft.random, other, draft.rows);
    const earlier = draft.rows.slice(0, index);
    const broken = draft.template.rules.filter((each) => !each.test(row, earlier));
    if (broken.length === 1 && broken[0] === rule) return was;
  }
  return undefined;
}

function plantOne(draft: Draft, rule: Rule, order: DefectOrder): Planted | RecipeFault {
  const seated = seatDefect(draft, rule, order);
  const was = seated && spoilRow(draft, rule, ...seated);
  if (!was)
    return {
      code: 'cannot-plant',
      detail: `No row can take ${rule.name}${order.at ? ` at ${order.at.row}` : ''}.`,
    };
  const { rows, rowIds, shown } = draft;
  const [index, twin] = seated;
  const row = rowIds[index] ?? '';
  const cells = rule.quotes ?? rule.columns;
  const changed = shown.filter((column) => was[column] !== rows[index]?.[column]);
  const other = index === twin ? '' : (rowIds[twin] ?? '');
  return {
    rule: rule.name,
    row,
    columns: [...rule.columns],
    ...(other ? { also: rule.columns.map((column) => ({ row: other, column })) } : {}),
    dimension: rule.dimension,
    severity: order.severity ?? rule.severity,
    was: Object.fromEntries(changed.map((column) => [column, was[column] ?? ''])),
    because: [
      explain(rule.says, row, rows[index], cells),
      ...(other ? [explain('', other, rows[twin], cells)] : []),
    ].join(' '),
  };
}

function nameDecoy({ rows, rowIds, shown }: Draft, decoy: DecoyMaker, index: number): Decoy {
  const row = rowIds[index] ?? '';
  return {
    rule: decoy.name,
    row,
    columns: decoy.columns.filter((column) => shown.includes(column)),
    because: explain(decoy.says, row, rows[index], decoy.columns),
  };
}

function placeDecoys(draft: Draft, names: readonly string[]): Decoy[] {
  const { template, random, free, rows } = draft;
  const ordered = names.flatMap((name) => template.decoys.find((decoy) => decoy.name === name) ?? []);
  const made = ordered.map((decoy) => {
    const index = free.pop() ?? -1;
    const row = stageRow(draft, index, decoy.scene);
    decoy.disguise?.(row, random, rows);
    return nameDecoy(draft, decoy, index);
  });
  const found = [...free]
    .sort((a, b) => a - b)
    .flatMap((index) => {
      const row = rows[index] ?? {};
      const decoy = ordered.find((each) => each.matches?.(row));
      return decoy ? [nameDecoy(draft, decoy, index)] : [];
    });
  return [...made, ...found];
}

/** Makes the table of a recipe that has no fault, plants its defects and decoys, and says what is true of it. */
export function plant(template: Template, recipe: Recipe): Generated | RecipeFault[] {
  const draft = startDraft(template, recipe);
  const results = recipe.defects.flatMap((order) => {
    const rule = template.rules.find(({ name }) => name === order.rule);
    return rule ? Array.from({ length: order.count ?? 1 }, () => plantOne(draft, rule, order)) : [];
  });
  const faults = results.flatMap((result) => ('code' in result ? [result] : []));
  if (faults.length > 0) return faults;
  const decoys = placeDecoys(draft, recipe.decoys);
  const { rows, rowIds, shown } = draft;
  return {
    table: tableOf(shown, rows, rowIds),
    companions: template.companions?.(rows, rowIds) ?? {},
    planted: results.flatMap((result) => ('code' in result ? [] : [result])),
    decoys,
  };
}
