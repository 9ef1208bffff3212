import type { RecipeFault } from '../../synthetic/recipe.ts';
import { cellId } from './place.ts';
import type { FindDefects } from './schema.ts';
import { cellIds, findTruth } from './truth.ts';
import type { Truth } from './truth.ts';

/** What a definition says that its shape cannot refuse. Paths are into the YAML. */
export interface DefectsFault {
  path: (string | number)[];
  message: string;
}

type Path = DefectsFault['path'];

/** The place of a recipe's fault: the first entry whose name the fault quotes, else the field it is about. */
function pathOf(def: FindDefects, { code, detail }: RecipeFault): Path {
  const defect = def.defects.findIndex(
    ({ rule, at }) => detail.includes(rule) || (at && detail.includes(at.row)),
  );
  const decoy = def.decoys.findIndex((name) => typeof name === 'string' && detail.includes(name));
  if (code === 'unknown-template') return ['data', 'template'];
  if (code === 'unknown-column') return ['data', 'columns'];
  if (code === 'unknown-row') return ['defects', Math.max(0, defect), 'at', 'row'];
  if (code === 'unknown-decoy') return ['decoys', Math.max(0, decoy)];
  return defect < 0 ? ['defects'] : ['defects', defect, 'rule'];
}

function sayRecipeFault({ detail, near }: RecipeFault): string {
  return near === undefined
    ? `cannot be made: ${detail}`
    : `cannot be made: ${detail} Did you mean "${near}"?`;
}

/** What a table or note of the author's own needs beside the cells. */
function findUnsaid(def: FindDefects): DefectsFault[] {
  return def.defects.flatMap(({ at, dimension, because }, index) => {
    const needed = { at: at?.column, dimension, because };
    return Object.entries(needed).flatMap(([field, value]): DefectsFault[] => {
      const message = field === 'at' ? 'is needed here, with a row and a column' : 'is needed here';
      return value === undefined ? [{ path: ['defects', index, field], message }] : [];
    });
  });
}

/** Cells that are named and do not exist, and cells that are right and wrong at once. */
function findMisplaced(def: FindDefects, { table }: Truth): DefectsFault[] {
  const known = cellIds(table);
  const named: { path: Path; id: string }[] = [];
  def.defects.forEach(({ at, also }, index) => {
    if (at?.column !== undefined)
      named.push({ path: ['defects', index, 'at'], id: cellId(at.row, at.column) });
    also.forEach(({ row, column }, second) => {
      named.push({ path: ['defects', index, 'also', second], id: cellId(row, column) });
    });
  });
  def.decoys.forEach((decoy, index) => {
    if (typeof decoy === 'string') return;
    named.push({ path: ['decoys', index, 'at'], id: cellId(decoy.at.row, decoy.at.column) });
  });
  return named.flatMap(({ path, id }, index): DefectsFault[] => {
    const [row, column] = id.split('.');
    if (!known.has(id))
      return [
        { path, message: `is row ${String(row)}, column ${String(column)}, which the data do not have` },
      ];
    const isTaken = named.findIndex((other) => other.id === id) < index;
    return isTaken
      ? [{ path, message: `is ${String(row)}, ${String(column)}, which another entry names already` }]
      : [];
  });
}

function findDimensionFaults(def: FindDefects, { defects }: Truth): DefectsFault[] {
  const { dimensions } = def;
  if (!dimensions) return [];
  const absent = new Set(
    defects.map(({ dimension }) => dimension).filter((name) => !dimensions.includes(name)),
  );
  return [...absent].map((name) => ({
    path: ['dimensions'],
    message: `leaves out ${name}, which one of the defects fails`,
  }));
}

/** Every column of a copied table is as long as its list of rows. */
function findCopyFaults({ data }: FindDefects): DefectsFault[] {
  const { copy } = data ?? {};
  if (!copy) return [];
  const isWhole = copy.columns.every(({ name }) => copy.values[name]?.length === copy.rowIds.length);
  return isWhole
    ? []
    : [{ path: ['data', 'copy'], message: 'has a column that is longer or shorter than its rows' }];
}

/** Everything that is wrong with a definition of the right shape, all at once. */
export function findDefectsFaults(def: FindDefects): DefectsFault[] {
  const { data, note, decoys } = def;
  if ((data === undefined) === (note === undefined)) {
    return [{ path: ['data'], message: 'or note: one of the two is needed, and not both' }];
  }
  if (data && (data.template === undefined) === (data.table === undefined)) {
    return [{ path: ['data'], message: 'needs a template or a table, and not both' }];
  }
  const truth = findTruth(def, def.seed);
  const isRecipe = data?.template !== undefined;
  const wrongDecoys = decoys.flatMap((decoy, index): DefectsFault[] => {
    if (isRecipe === (typeof decoy === 'string')) return [];
    const message = isRecipe ? 'must be a name here: the template knows why' : 'needs at and because here';
    return [{ path: ['decoys', index], message }];
  });
  const recipe = truth.faults.map((fault) => ({ path: pathOf(def, fault), message: sayRecipeFault(fault) }));
  // A table's cells are known only once the build has copied them in.
  const isFilled = note !== undefined || data?.copy !== undefined;
  const own = isRecipe ? [] : [...findUnsaid(def), ...(isFilled ? findMisplaced(def, truth) : [])];
  const dimensions = truth.faults.length > 0 ? [] : findDimensionFaults(def, truth);
  return [...wrongDecoys, ...recipe, ...own, ...findCopyFaults(def), ...dimensions];
}
