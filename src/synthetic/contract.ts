import type { Column, Table } from '../kernel/table.ts';

/** The six dimensions of the Government Data Quality Framework (3 December 2020). */
export type Dimension =
  'completeness' | 'uniqueness' | 'consistency' | 'timeliness' | 'validity' | 'accuracy';

/** 1 a nuisance, 2 could mislead a decision, 3 could harm a patient. */
export type Severity = 1 | 2 | 3;

/** One kind of defect to plant. */
export interface DefectOrder {
  rule: string;
  /** How many rows to spoil; 1 where absent, and never more than 1 with `at`. */
  count?: number;
  /** The rule's own severity where absent. */
  severity?: Severity;
  /** Pins the row, by the name the table gives it: `R02`, or `R002` from 100 rows up. */
  at?: { row: string };
}

/** What to make. `columns` narrows the table and orders it; the rows stay the same whatever is shown. */
export interface Recipe {
  template: string;
  /** Any whole number; the low 32 bits count. */
  seed: number;
  /** 1 to 5,000. */
  rows: number;
  columns?: string[];
  defects: DefectOrder[];
  /** Names of decoys; naming one twice makes two. */
  decoys: string[];
}

/** One defect that is really in the table. */
export interface Planted {
  rule: string;
  row: string;
  /** The first is the cell to flag; a flag on any of the others counts as well. */
  columns: string[];
  /** Cells of other rows that are the same defect: the other half of a duplicate, the rest of a shift. Absent: none. */
  also?: { row: string; column: string }[];
  dimension: Dimension;
  severity: Severity;
  /** Column → what the cell held before it was spoiled, for every shown cell that changed. */
  was: Record<string, string>;
  /** The rule in words, then the values that break it. */
  because: string;
}

/** One row that looks wrong and is right. */
export interface Decoy {
  rule: string;
  row: string;
  columns: string[];
  /** Cells of other rows that look wrong with it, in a series. Absent: none. */
  also?: { row: string; column: string }[];
  /** Why it looks wrong and is right, then the values. */
  because: string;
}

/** A table and all that is true of it. A row in neither list satisfies every rule of its template. */
export interface Generated {
  table: Table;
  /** Small tables that go with it, by name; empty where the template has none. */
  companions: Record<string, Table>;
  planted: Planted[];
  decoys: Decoy[];
}

/** What is wrong with a recipe. */
export interface RecipeFault {
  code:
    | 'unknown-template'
    | 'unknown-story'
    | 'unknown-rule'
    | 'unknown-decoy'
    | 'unknown-column'
    | 'unknown-row'
    | 'cannot-plant';
  /** One sentence to the author. */
  detail: string;
  /** The name that was most likely meant; absent where none is near. */
  near?: string;
}

/** A rule as an author sees it. */
export interface RuleInfo {
  name: string;
  /** Its number in the published list of cross-field rules (`R5`); absent where it has none. */
  number?: string;
  /** The rule in words, naming no row. */
  says: string;
  dimension: Dimension;
  severity: Severity;
  /** The cells it flags; all must be shown for it to be ordered. */
  columns: readonly string[];
  /** True where the defect is a pair of rows: the spoiled one, and an earlier one that stays right. */
  isPair?: true;
}

/** A decoy as an author sees it. */
export interface DecoyInfo {
  name: string;
  /** Why it looks wrong and is right. */
  says: string;
  /** The cells that look wrong; at least one must be shown for it to be ordered. */
  columns: readonly string[];
}

/** A template as an author sees it. */
export interface TemplateInfo {
  purpose: string;
  /** How many rows it is meant for when nothing else is said. */
  usualRows: number;
  columns: readonly Column[];
  rules: readonly RuleInfo[];
  decoys: readonly DecoyInfo[];
}
