import type { Recipe } from '../synthetic/recipe.ts';
import { generate, templates } from '../synthetic/recipe.ts';
import { openMaker } from './made.ts';
import type { Making } from './made.ts';

/** Generates a version, with the words of each rule that was ordered. */
function make(recipe: Recipe): Making {
  const outcome = generate(recipe);
  if (!outcome.ok) return outcome;
  const { table, planted, decoys } = outcome.value;
  const rules = templates[recipe.template]?.rules ?? [];
  const says = Object.fromEntries(
    recipe.defects.map(({ rule }) => [rule, rules.find(({ name }) => name === rule)?.says ?? rule]),
  );
  return { ok: true, value: { table, planted, decoys, says } };
}

openMaker(make);
