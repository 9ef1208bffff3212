import type { Finding, Part, RawFigure, RawVerdict } from '../../kernel/verdict.ts';
import { fBeta, precision, recall } from '../../measures/detection.ts';
import type { Scorer } from '../kind.ts';
import { cellId, sortFlags } from './place.ts';
import type { FindDefects, FindDefectsResponse, Flag } from './schema.ts';
import { cellIds, findTruth } from './truth.ts';
import type { TrueDefect } from './truth.ts';

function sumSeverity(defects: readonly TrueDefect[]): number {
  return defects.reduce((sum, { severity }) => sum + severity, 0);
}

/** How a defect's flags are marked: found, or found under another dimension than its own. */
function markFlags(asksDimension: boolean, defect: TrueDefect, flags: readonly Flag[]) {
  const isNamed = !asksDimension || flags.some(({ dimension }) => dimension === defect.dimension);
  const parts = flags.map(({ row, column }): Part => ({
    id: cellId(row, column),
    state: isNamed ? 'right' : 'partial',
  }));
  const [first] = parts;
  if (!first) return { isNamed, parts, findings: [] };
  const chosen = flags.find(({ dimension }) => dimension !== undefined)?.dimension;
  const finding: Finding = isNamed
    ? { code: 'found', at: first.id }
    : { code: 'other-dimension', at: first.id, ...(chosen ? { args: { chosen } } : {}) };
  return { isNamed, parts, findings: [finding] };
}

/**
 * Marks flags by Fβ over recall weighted by severity and plain precision. One flag on any of a defect's cells
 * finds it; more flags on the same defect neither help nor harm. Cells that the data do not have are ignored.
 * Findings: `found`, `other-dimension`, `false-flag`, `decoy`, `missed`, each at a cell.
 */
export function scoreFindDefects(def: FindDefects, seed: number, response: FindDefectsResponse): RawVerdict {
  const { table, defects, decoys } = findTruth(def, seed);
  const open = cellIds(table);
  const left = new Map<string, Flag>();
  for (const flag of response.flags) {
    const id = cellId(flag.row, flag.column);
    if (open.has(id)) left.set(id, flag);
  }
  const flagged = left.size;
  const parts: Part[] = [];
  const findings: Finding[] = [];
  const found: TrueDefect[] = [];
  let named = 0;

  for (const defect of defects) {
    const ids = defect.cells.map(({ row, column }) => cellId(row, column));
    const flags = ids.flatMap((id) => left.get(id) ?? []);
    for (const id of ids) left.delete(id);
    if (flags.length === 0) {
      parts.push({ id: ids[0] ?? defect.rule, state: 'missed' });
      findings.push({ code: 'missed', at: ids[0] ?? defect.rule });
      continue;
    }
    const marked = markFlags(def.dimensions !== undefined, defect, flags);
    found.push(defect);
    if (marked.isNamed) named += 1;
    parts.push(...marked.parts);
    findings.push(...marked.findings);
  }
  const looksWrong = new Set(
    decoys.flatMap(({ cells }) => cells.map(({ row, column }) => cellId(row, column))),
  );
  for (const id of left.keys()) {
    parts.push({ id, state: 'wrong' });
    findings.push({ code: looksWrong.has(id) ? 'decoy' : 'false-flag', at: id });
  }

  const hits = precision(found.length, left.size) ?? 0;
  const share = recall(sumSeverity(found), sumSeverity(defects) - sumSeverity(found)) ?? 0;
  const raw = fBeta(hits, share, def.pass.beta) ?? 0;
  const figures: RawFigure[] = [
    { name: 'found', value: found.length },
    { name: 'defects', value: defects.length },
    { name: 'flags', value: flagged },
    { name: 'precision', value: hits },
    { name: 'recall', value: share },
    { name: 'fbeta', value: raw },
  ];
  if (def.dimensions && found.length > 0) figures.push({ name: 'dimensions', value: named / found.length });
  // The allowance keeps an F of exactly the pass mark from failing by its last binary digit.
  const passed = raw + 1e-9 >= def.pass.fbeta && hits + 1e-9 >= def.pass.minPrecision;
  return { raw, passed, parts, findings, figures };
}

/** The answer with every defect flagged once, and its dimension where that is asked. */
export function modelFindDefects(def: FindDefects, seed: number): FindDefectsResponse {
  const flags = findTruth(def, seed).defects.flatMap(({ cells, dimension }): Flag[] => {
    const [cell] = cells;
    return cell ? [{ ...cell, ...(def.dimensions ? { dimension } : {}) }] : [];
  });
  return { flags: sortFlags(flags) };
}

/** Flags nothing, every cell, and every cell of each column alone. */
export function lazyFindDefects(def: FindDefects, seed: number): FindDefectsResponse[] {
  const { table } = findTruth(def, seed);
  const down = (column: string): Flag[] => table.rowIds.map((row) => ({ row, column }));
  const columns = table.columns.map(({ name }) => down(name));
  return [[], columns.flat(), ...columns].map((flags) => ({ flags: sortFlags(flags) }));
}

/** Scoring of find-defects, for `mark` and for replay. */
export const findDefectsScorer: Scorer<FindDefects, FindDefectsResponse> = {
  rules: 1,
  score: scoreFindDefects,
  model: modelFindDefects,
  lazy: lazyFindDefects,
};
