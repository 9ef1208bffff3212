import { createRandom } from '../../kernel/random.ts';
import { cellOf } from '../../kernel/table.ts';
import type { Table } from '../../kernel/table.ts';
import { generateIndex, stories } from '../../synthetic/patient-index.ts';
import type { IndexPair, IndexRecipe } from '../../synthetic/index-contract.ts';
import { compareField, tenthsFor, tenthsOf } from './compare.ts';
import { FIELD_NAMES, USUAL_CHANCES } from './fields.ts';
import type { LinkRecords } from './schema.ts';
import { openVersions } from './version.ts';
import type { ComparedField, Version } from './version.ts';

/** The recipe of one version: the pairs of the cards first, then those of the file. */
function recipeOf({ data, pairs, file, seed: first }: LinkRecords, seed: number): IndexRecipe {
  return {
    seed: seed === first ? data.seed : seed,
    noise: data.noise,
    stories: [...pairs.map((story) => ({ story })), ...(file?.stories ?? [])],
  };
}

function compareRows(def: LinkRecords, table: Table, [left, right]: IndexPair['rows']): ComparedField[] {
  const [one, other] = [table.rowIds.indexOf(left), table.rowIds.indexOf(right)];
  return FIELD_NAMES.map((field): ComparedField => {
    const values = [cellOf(table, one, field), cellOf(table, other, field)] as const;
    const agreement = compareField(field, ...values);
    const compared = { field, left: values[0], right: values[1], agreement };
    const scored = def.fields.find((name) => name === field);
    if (!scored) return compared;
    const weights = tenthsOf(def.chances[scored] ?? USUAL_CHANCES[scored]);
    return { ...compared, tenths: tenthsFor(agreement, weights) };
  });
}

/** Makes the index, compares every pair that it lists, and takes as many for the cards as the definition has. */
function make(def: LinkRecords, seed: number): Version {
  const made = generateIndex(recipeOf(def, seed));
  if (!made.ok) return { pairs: [], file: [], stories: {}, faults: made.faults };
  const { table, pairs } = made.value;
  const compared = pairs.map(({ story, rows, isSame, tells }, at) => {
    const fields = compareRows(def, table, rows);
    const tenths = fields.reduce((sum, field) => sum + (field.tenths ?? 0), 0);
    return {
      id: `pair-${String(at + 1)}`,
      story,
      left: rows[0],
      right: rows[1],
      isSame,
      tells,
      tenths,
      fields,
    };
  });
  const names = new Set(pairs.map(({ story }) => story));
  return {
    pairs: createRandom(seed).shuffle(compared.slice(0, def.pairs.length)),
    file: def.file
      ? compared.map(({ story, left, right, isSame, tenths }) => ({ story, left, right, isSame, tenths }))
      : [],
    stories: Object.fromEntries(
      stories.flatMap(({ name, who, group, because }) =>
        names.has(name) ? [[name, { who, group, because }]] : [],
      ),
    ),
    faults: [],
  };
}

openVersions(make);
