import { alertLog } from './alert-log.ts';
import type { Recipe, TemplateInfo } from './contract.ts';
import { generateFrom } from './generate.ts';
import type { Outcome } from './generate.ts';
import { obstetrics } from './obstetrics.ts';
import { spells } from './spells.ts';
import type { Template } from './template.ts';
import { ward } from './ward.ts';

export type {
  Decoy,
  DefectOrder,
  Dimension,
  Generated,
  Planted,
  Recipe,
  RecipeFault,
  Severity,
  TemplateInfo,
} from './contract.ts';

const shelf: Record<string, Template> = {
  'alert-log': alertLog,
  spells,
  'male-obstetrics': obstetrics,
  'ward-admissions': ward,
};

/** Every template by its name, as authors and checks see it. */
export const templates: Record<string, TemplateInfo> = shelf;

/**
 * Makes the table of a recipe, with its companions and the truth of what was planted. The same recipe gives the same
 * value on every engine; narrowing `columns` hides cells and changes none. At most one defect stands in a row, decoys
 * are clean, and a row that is neither satisfies every rule. Never throws: all faults of the recipe come back at once.
 */
export function generate(recipe: Recipe): Outcome {
  return generateFrom(shelf, recipe);
}
