import { alertLog } from './alert-log.ts';
import type { Recipe, TemplateInfo } from './contract.ts';
import { generateFrom } from './generate.ts';
import type { Outcome, Shelf } from './generate.ts';
import { letters } from './letters.ts';
import { medicines } from './medicines.ts';
import { obstetrics } from './obstetrics.ts';
import { qualityAccount } from './quality-account.ts';
import { resultsInbox } from './results-inbox.ts';
import { spells } from './spells.ts';
import { unitCounts } from './unit-counts.ts';
import { unitSeries } from './unit-series.ts';
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

const shelf: Shelf = {
  'clinic-letters': letters,
  'alert-log': alertLog,
  spells,
  'male-obstetrics': obstetrics,
  'unit-series': unitSeries,
  'unit-counts': unitCounts,
  'medicines-three-sources': medicines,
  'ward-admissions': ward,
  'results-inbox': resultsInbox,
  'quality-account': qualityAccount,
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
