import type { Table } from '../kernel/table.ts';
import type { RecipeFault } from './contract.ts';

/** The columns of a patient index. */
export const INDEX_COLUMNS = [
  'nhs_number',
  'surname',
  'forename',
  'dob',
  'sex',
  'postcode',
  'phone',
] as const;
export type IndexColumn = (typeof INDEX_COLUMNS)[number];

/** One record of the index. A blank is the empty string. */
export type IndexRecord = Record<IndexColumn, string>;

/** So many pairs of records with one history. */
export interface StoryOrder {
  story: string;
  /** How many such pairs; 1 where absent. */
  count?: number;
}

/** What to make: an index of two records for each pair that is ordered. */
export interface IndexRecipe {
  /** Any whole number; the low 32 bits count. */
  seed: number;
  stories: StoryOrder[];
  /** Of 100 records, how many are written otherwise without meaning anything by it: capitals, spaces. Default: 0. */
  noise?: number;
}

/** What the records of a pair can tell a careful reader. */
export type Tells = 'same' | 'different' | 'unknowable';

/** Two records that may be of one person, and the truth about them. */
export interface IndexPair {
  story: string;
  /** Row ids, in the order of the table. */
  rows: [string, string];
  /** Whether both records are of one person. Known to the maker of the index even where no reader could tell. */
  isSame: boolean;
  /** What the two records, as they stand, allow a careful reader to say. */
  tells: Tells;
  /** How that can be told from the records, or why it cannot. */
  because: string;
}

/** An index and all that is true of it. */
export interface PatientIndex {
  table: Table;
  /** The person of each row; rows of one person have one number. Two rows of no listed pair are never one person. */
  people: number[];
  /** In the order of the recipe. */
  pairs: IndexPair[];
}

/** A kind of pair as an author sees it. */
export interface StoryInfo {
  name: string;
  tells: Tells;
  /** Who the records are of, to go after "are": "one person, who moved", "twins". */
  who: string;
  /** Those it can happen to, for counts by group: "people who moved". */
  group: string;
  /** How it can be told, or why it cannot. */
  because: string;
}

export type IndexOutcome = { ok: true; value: PatientIndex } | { ok: false; faults: RecipeFault[] };
