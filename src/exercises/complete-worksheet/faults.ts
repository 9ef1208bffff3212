import { nearestName } from '../../kernel/nearest.ts';
import { evaluate } from './evaluate.ts';
import { sayFormulaProblem } from './formula-words.ts';
import { namesIn, parseFormula } from './formula.ts';
import type { CompleteWorksheet } from './schema.ts';
import { completeWorksheetScorer, scoreCompleteWorksheet } from './score.ts';
import { findCycle, lookupOf, readSheet } from './sheet.ts';

/** What a definition says that its shape cannot refuse. Paths are into the YAML. */
export interface WorksheetFault {
  path: (string | number)[];
  message: string;
}

function sayUnknown(name: string, known: readonly string[]): string {
  const near = nearestName(name, known);
  return `names "${name}", which is neither a given nor an answer${near ? `; did you mean "${near}"?` : ''}`;
}

/** Every formula of the definition, with where it stands. */
function formulasOf(def: CompleteWorksheet): { path: (string | number)[]; formula: string }[] {
  return Object.entries(def.answers).flatMap(([key, answer]) => [
    { path: ['answers', key, 'formula'], formula: answer.formula },
    ...answer.slips.map((slip, index) => ({
      path: ['answers', key, 'slips', index, 'formula'],
      formula: slip.formula,
    })),
  ]);
}

function findFormulaFaults(def: CompleteWorksheet, givens: readonly string[]): WorksheetFault[] {
  const known = [...givens, ...Object.keys(def.answers)];
  const uses = new Map<string, string[]>();
  const faults = formulasOf(def).flatMap(({ path, formula }) => {
    const result = parseFormula(formula);
    if ('problem' in result) return [{ path, message: sayFormulaProblem(result.problem) }];
    const names = namesIn(result.expression);
    if (path.length === 3) {
      uses.set(
        String(path[1]),
        names.filter((name) => Object.hasOwn(def.answers, name)),
      );
    }
    return names
      .filter((name) => !known.includes(name))
      .map((name) => ({ path, message: sayUnknown(name, known) }));
  });
  const cycle = findCycle(uses);
  if (!cycle) return faults;
  const message = `rests on itself: ${cycle.join(' → ')}`;
  return [...faults, { path: ['answers', cycle[0] ?? '', 'formula'], message }];
}

function findGivenFaults(def: CompleteWorksheet, givens: readonly string[]): WorksheetFault[] {
  const faults: WorksheetFault[] = [];
  const first = def.variants[0] ?? {};
  def.variants.forEach((variant, index) => {
    const lost = givens.filter((name) => !Object.hasOwn(variant, name));
    const extra = Object.keys(variant).filter((name) => !givens.includes(name));
    for (const name of lost) {
      faults.push({ path: ['variants', index], message: `lacks "${name}", which the first variant has` });
    }
    for (const name of extra) {
      faults.push({
        path: ['variants', index, name],
        message: `is not in the first variant; all need the same names`,
      });
    }
    for (const name of givens) {
      if (!lost.includes(name) && typeof variant[name] !== typeof first[name]) {
        faults.push({
          path: ['variants', index, name],
          message: 'is text in one variant and a number in another',
        });
      }
    }
  });
  for (const name of givens.filter((given) => Object.hasOwn(def.answers, given))) {
    faults.push({
      path: ['answers', name],
      message: 'has the name of a given; a formula could not tell them apart',
    });
  }
  return faults;
}

function findSheetFaults(def: CompleteWorksheet, givens: readonly string[]): WorksheetFault[] {
  const faults: WorksheetFault[] = [];
  const placed = new Set<string>();
  const answers = Object.keys(def.answers);
  const wide = def.sheet.columns.length;
  def.sheet.rows.forEach((row, rowIndex) => {
    if (row.length !== wide) {
      const message = `has ${String(row.length)} cells, and there are ${String(wide)} columns`;
      faults.push({ path: ['sheet', 'rows', rowIndex], message });
    }
    row.forEach((cell, index) => {
      const path = ['sheet', 'rows', rowIndex, index];
      if (typeof cell !== 'object') return;
      if ('given' in cell) {
        if (!givens.includes(cell.given)) faults.push({ path, message: sayUnknown(cell.given, givens) });
        return;
      }
      if (!answers.includes(cell.answer)) faults.push({ path, message: sayUnknown(cell.answer, answers) });
      if (placed.has(cell.answer))
        faults.push({ path, message: `has a second box for "${cell.answer}"; give each one` });
      placed.add(cell.answer);
    });
  });
  if (answers.length === 0)
    faults.push({ path: ['answers'], message: 'is empty: a worksheet asks for one figure at least' });
  for (const key of answers.filter((answer) => !placed.has(answer))) {
    faults.push({ path: ['answers', key], message: 'has no box in the sheet' });
  }
  return faults;
}

/** What only shows when a variant is worked through: figures that do not exist, slips that are right. */
function findFigureFaults(def: CompleteWorksheet): WorksheetFault[] {
  return def.variants.flatMap((_, variant) => {
    const place = `in variant ${String(variant + 1)}`;
    const sheet = readSheet(def, variant);
    const verdict = scoreCompleteWorksheet(def, variant, completeWorksheetScorer.model(def, variant));
    const lookup = lookupOf(sheet, new Map());
    return sheet.figures.flatMap(({ key, exact, tolerance, slips, expression }): WorksheetFault[] => {
      const fault = (field: (string | number)[], message: string) => [
        { path: ['answers', key, ...field], message },
      ];
      if (expression === undefined) return [];
      if (exact === undefined) return fault(['formula'], `comes to no figure ${place}`);
      if (verdict.parts.find((part) => part.id === key)?.state !== 'right') {
        return fault(
          ['tolerance'],
          `is tighter than the decimals shown, so the worked answer would be wrong ${place}`,
        );
      }
      return slips.flatMap((slip, index) => {
        const value = evaluate(slip.expression, lookup);
        if (value === undefined || Math.abs(value - exact) > tolerance) return [];
        return fault(
          ['slips', index, 'formula'],
          `comes to the right figure ${place}, so it is no slip there`,
        );
      });
    });
  });
}

/** Everything that is wrong with a definition of the right shape, all at once. */
export function findWorksheetFaults(def: CompleteWorksheet): WorksheetFault[] {
  const givens = Object.keys(def.variants[0] ?? {});
  const faults = [
    ...findGivenFaults(def, givens),
    ...findFormulaFaults(def, givens),
    ...findSheetFaults(def, givens),
  ];
  // A figure that cannot be worked out for a reason already named needs no second message.
  return faults.length > 0 ? faults : findFigureFaults(def);
}
