import type { Random } from '../kernel/random.ts';
import type { Column, Table } from '../kernel/table.ts';
import type { DecoyInfo, Generated, Recipe, RecipeFault, RuleInfo, TemplateInfo } from './contract.ts';
import type { Seat } from './seat.ts';

/** One record, by column. A blank cell is the empty string. */
export type Row<C extends string = string> = Record<C, string>;

/** Makes one record that satisfies every rule of its template. */
export type Scene<C extends string = string> = (seat: Seat, random: Random) => Row<C>;

/** What right means for a record, and how to break just that. */
export interface Rule<C extends string = string> extends RuleInfo {
  columns: readonly C[];
  /** The cells that the explanation quotes, where they are more than `columns`. */
  quotes?: readonly C[];
  /** The scene it spoils; `usual` where absent. */
  scene?: string;
  /** Whether the record satisfies the rule. `earlier` are the rows above it. */
  test(row: Row<C>, earlier: readonly Row<C>[]): boolean;
  /**
   * Breaks this rule and no other. `twin` is the other row of a pair, else the row itself; `rows` is the table as it
   * stands, this row included, for a rule that must not say what another row says.
   */
  spoil(row: Row<C>, random: Random, twin: Row<C>, rows: readonly Row<C>[]): void;
}

/** A record that looks wrong and is right. */
export interface DecoyMaker<C extends string = string> extends DecoyInfo {
  columns: readonly C[];
  /** The scene it begins with; `usual` where absent. */
  scene?: string;
  /** Makes the record look wrong while every rule still holds. `rows` is the table as it stands. */
  disguise?(row: Row<C>, random: Random, rows: readonly Row<C>[]): void;
  /** Finds clean rows that are such decoys by nature; they are named too once the decoy is ordered. */
  matches?(row: Row<C>): boolean;
}

/**
 * A kind of table whose rows mean something only in their order, such as a series of months: one cause takes several of
 * them, and what is right for a row depends on the others. It plans the whole table at once, where `plant.ts` makes each
 * row by itself and spoils one at a time.
 */
export interface SeriesTemplate extends TemplateInfo {
  /** Makes the table of a recipe whose names are known; what it has no room for comes back as faults. */
  plan(recipe: Recipe): Generated | RecipeFault[];
}

/** A kind of table. */
export interface Template<C extends string = string> extends TemplateInfo {
  /** By name; `usual` is always there. */
  scenes: Record<string, Scene<C>>;
  /** Scenes in the proportions wanted, the first dozen fit for a small table; repeated as often as needed. */
  mix: readonly string[];
  rules: readonly Rule<C>[];
  decoys: readonly DecoyMaker<C>[];
  /** The small tables that go with it. */
  companions?(rows: readonly Row<C>[], rowIds: readonly string[]): Record<string, Table>;
}

const LABELS: Record<string, string> = {
  dob: 'Date of birth',
  weight_kg: 'Weight (kg)',
  scale_kg: 'Bed scale (kg)',
  method: 'Discharge method',
  destination: 'Discharge destination',
  recorded: 'Assessment recorded',
  low: 'Interval from',
  high: 'Interval to',
  preliminary: 'Preliminary report',
  result_text: 'Answer in words',
  acted: 'Acted on',
  whole: 'Claimed of',
  counted: 'Counted of',
  due: 'Records due',
  whole_figure: 'Figure of the whole',
  points: 'Points in time',
  swing: 'Usual swing (points)',
};

/** A column from its name: `nhs_number` is labelled "NHS number", and set in the face for data unless it holds words. */
export function columnOf(name: string): Column {
  const words = name.replaceAll('_', ' ').replace(/^(nhs|gp|ed)\b|^./, (start) => start.toUpperCase());
  const isText =
    /name|text|test$|aller|reason|sentence|phrase|cue|^medicine$|(list|chart|_record|_taken)$|^re(quester|cipient)$|^(topic|claim|whole|counted|measure|sites|definition|owner)$/.test(
      name,
    );
  return { name, label: LABELS[name] ?? words, show: isText ? 'text' : 'data' };
}

/** A table of some columns, by name, of some records. */
export function tableOf(columns: readonly string[], rows: readonly Row[], rowIds: readonly string[]): Table {
  return {
    columns: columns.map(columnOf),
    rowIds: [...rowIds],
    values: Object.fromEntries(columns.map((name) => [name, rows.map((row) => row[name] ?? '')])),
  };
}
