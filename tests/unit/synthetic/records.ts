import type { Table } from '../../../src/kernel/table.ts';
import { cellOf } from '../../../src/kernel/table.ts';
import type { Decoy, Generated, Recipe } from '../../../src/synthetic/recipe.ts';
import { generate } from '../../../src/synthetic/recipe.ts';
import { letters } from '../../../src/synthetic/letters.ts';
import { medicines } from '../../../src/synthetic/medicines.ts';
import { alertLog } from '../../../src/synthetic/alert-log.ts';
import { obstetrics } from '../../../src/synthetic/obstetrics.ts';
import { qualityAccount } from '../../../src/synthetic/quality-account.ts';
import { resultsInbox } from '../../../src/synthetic/results-inbox.ts';
import { spells } from '../../../src/synthetic/spells.ts';
import type { Row, Template } from '../../../src/synthetic/template.ts';
import { unitCounts } from '../../../src/synthetic/unit-counts.ts';
import { ward } from '../../../src/synthetic/ward.ts';

/** The templates with what only this room knows of them. */
export const SHELF: Record<string, Template> = {
  'clinic-letters': letters,
  'alert-log': alertLog,
  spells,
  'male-obstetrics': obstetrics,
  'unit-counts': unitCounts,
  'medicines-three-sources': medicines,
  'ward-admissions': ward,
  'results-inbox': resultsInbox,
  'quality-account': qualityAccount,
};

/** The records of a table, by column. */
export function recordsOf(table: Table): Row[] {
  return table.rowIds.map((_, index) =>
    Object.fromEntries(table.columns.map(({ name }) => [name, cellOf(table, index, name)])),
  );
}

/** What a recipe gives, or a failed test that says which faults it has. */
export function make(recipe: Partial<Recipe> & { template: string }): Generated {
  const made = generate({ seed: 1, rows: 12, defects: [], decoys: [], ...recipe });
  if (!made.ok) throw new Error(JSON.stringify(made.faults));
  return made.value;
}

/** The names of the rules that each record breaks, in the order of the rows. */
export function brokenRules(template: string, records: readonly Row[]): string[][] {
  const rules = SHELF[template]?.rules ?? [];
  return records.map((row, index) =>
    rules.filter((rule) => !rule.test(row, records.slice(0, index))).map(({ name }) => name),
  );
}

/** The first record that a made table names as a decoy. */
export function firstDecoy({ table, decoys }: Generated): Row & { because: string } {
  const [decoy]: Decoy[] = decoys;
  return { ...recordsOf(table)[table.rowIds.indexOf(decoy?.row ?? '')], because: decoy?.because ?? '' };
}

/** A recipe with every rule and every decoy of a template once, and room to spare. */
export function crowded(template: string, seed: number): Recipe {
  const { rules = [], decoys = [] } = SHELF[template] ?? {};
  return {
    template,
    seed,
    rows: 2 * (rules.length + decoys.length) + 4,
    defects: rules.map(({ name }) => ({ rule: name })),
    decoys: decoys.map(({ name }) => name),
  };
}
