import type { Generated, Recipe, RecipeFault } from './contract.ts';
import { findFaults, unknownName } from './faults.ts';
import { plant } from './plant.ts';
import type { SeriesTemplate, Template } from './template.ts';

/** Templates by name. */
export type Shelf = Readonly<Record<string, Template | SeriesTemplate>>;

/** What a recipe gives: the table and its truth, or every fault of the recipe. */
export type Outcome = { ok: true; value: Generated } | { ok: false; faults: RecipeFault[] };

/**
 * Makes the table of a recipe from the templates on a shelf, by name: code that needs one template can put that one
 * on a shelf of its own and leave the others unloaded. Never throws: all faults of the recipe come back at once.
 */
export function generateFrom(shelf: Shelf, recipe: Recipe): Outcome {
  const template = Object.hasOwn(shelf, recipe.template) ? shelf[recipe.template] : undefined;
  if (!template) return { ok: false, faults: [unknownName('template', recipe.template, Object.keys(shelf))] };
  const faults = findFaults(template, recipe);
  if (faults.length > 0) return { ok: false, faults };
  const made = 'plan' in template ? template.plan(recipe) : plant(template, recipe);
  return Array.isArray(made) ? { ok: false, faults: made } : { ok: true, value: made };
}
