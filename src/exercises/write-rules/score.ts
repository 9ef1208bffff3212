import type { Finding, Part, RawVerdict } from '../../kernel/verdict.ts';
import { positivePredictiveValue, precision, recall } from '../../measures/detection.ts';
import type { Scorer } from '../kind.ts';
import { canRun, runRules } from './run.ts';
import type { RowFate } from './run.ts';
import type { Rule, WriteRules, WriteRulesResponse } from './schema.ts';
import { ruleTruth } from './truth.ts';
import type { Truth } from './truth.ts';

/** How fast rejecting clean rows costs: all is lost when one clean row in five is rejected. */
const REJECTION_COST = 5;
/** With any clean row rejected the raw mark stays so far below the pass. */
const BELOW_PASS = 0.01;

interface Counts {
  caught: number;
  chaff: number;
  rejectedClean: number;
  queriedClean: number;
  clean: number;
}

function countRows({ chaff, table }: Truth, fates: readonly RowFate[]): Counts {
  const counts = { caught: 0, chaff: chaff.size, rejectedClean: 0, queriedClean: 0, clean: 0 };
  counts.clean = table.rowIds.length - chaff.size;
  fates.forEach((fate, row) => {
    if (fate === undefined) return;
    if (chaff.has(row)) counts.caught += 1;
    else if (fate === 'rejected') counts.rejectedClean += 1;
    else counts.queriedClean += 1;
  });
  return counts;
}

/**
 * The share of wrong rows caught, times what the clean rows leave of it: each one queried takes its own share off,
 * each one rejected five times that, and with any rejected the mark stays below the pass.
 */
function rawOf({ caught, chaff, rejectedClean, queriedClean, clean }: Counts, pass: number): number {
  if (chaff === 0 || clean === 0) return 0;
  const raw = (caught / chaff) * Math.max(0, 1 - (REJECTION_COST * rejectedClean + queriedClean) / clean);
  return rejectedClean > 0 ? Math.max(0, Math.min(raw, pass - BELOW_PASS)) : raw;
}

/** One part a rule of the learner's (`rule-1`): right, where it catches wrong rows and nothing else. */
function markRules(truth: Truth, rules: readonly Rule[], flagged: readonly number[][]) {
  const parts: Part[] = [];
  const findings: Finding[] = [];
  rules.forEach((rule, index) => {
    const rows = flagged[index] ?? [];
    const caught = rows.filter((row) => truth.chaff.has(row)).length;
    const clean = rows.length - caught;
    const at = `rule-${String(index + 1)}`;
    if (!canRun(rule, truth.table)) {
      parts.push({ id: at, state: 'unanswered' });
      findings.push({ code: 'rule-unfinished', at });
      return;
    }
    parts.push({ id: at, state: caught === 0 ? 'wrong' : clean === 0 ? 'right' : 'partial' });
    const code = rows.length === 0 ? 'rule-flags-nothing' : clean === 0 ? 'rule-clean' : 'rule-costs';
    findings.push({ code, at, args: { caught, clean, severity: rule.severity } });
  });
  return { parts, findings };
}

/** One part a planted rule: right, where all its rows are caught. */
function markPlanted({ chaff, planted }: Truth, fates: readonly RowFate[]) {
  const parts: Part[] = [];
  const findings: Finding[] = [];
  for (const { rule } of planted) {
    const rows = [...chaff].flatMap(([row, entry]) => (entry.rule === rule ? [row] : []));
    const caught = rows.filter((row) => fates[row] !== undefined).length;
    const queried = rows.filter((row) => fates[row] === 'queried').length;
    const state = caught === rows.length ? 'right' : caught > 0 ? 'partial' : 'missed';
    parts.push({ id: rule, state });
    const code = state === 'right' ? 'planted-caught' : 'planted-missed';
    findings.push({ code, at: rule, args: { caught, queried, rows: rows.length } });
  }
  return { parts, findings };
}

/** One part a row that the rules or the truth single out, by row id: how the view draws the 2×2 table. */
function markRows(truth: Truth, fates: readonly RowFate[]): Part[] {
  return truth.table.rowIds.flatMap((id, row): Part[] => {
    const isFlagged = fates[row] !== undefined;
    if (truth.chaff.has(row)) return [{ id, state: isFlagged ? 'right' : 'missed' }];
    return isFlagged ? [{ id, state: 'wrong' }] : [];
  });
}

/**
 * Runs the learner's rules on every row and marks what they catch and what they cost. Parts: `rule-1` … for the
 * learner's rules, a planted rule's name for what was to be caught, a row id for each row caught, missed or
 * wrongly flagged. Rules past the definition's limit are ignored.
 */
export function scoreWriteRules(def: WriteRules, seed: number, response: WriteRulesResponse): RawVerdict {
  const truth = ruleTruth(def, seed);
  const rules = response.rules.slice(0, def.maxRules);
  const { fates, flagged } = runRules(rules, truth.table);
  const counts = countRows(truth, fates);
  const { caught, chaff, rejectedClean, queriedClean, clean } = counts;
  const wrong = rejectedClean + queriedClean;
  const raw = rawOf(counts, def.pass.chaff);
  const own = markRules(truth, rules, flagged);
  const planted = markPlanted(truth, fates);
  const decoys = [...truth.decoys.keys()].filter((row) => fates[row] !== undefined);
  const sensitivity = recall(caught, chaff - caught) ?? 0;
  const predictive = positivePredictiveValue({
    sensitivity,
    falsePositiveRate: clean > 0 ? wrong / clean : 0,
    prevalence: def.prevalence,
  });
  return {
    raw,
    passed: rejectedClean === 0 && raw + 1e-9 >= def.pass.chaff,
    parts: [...own.parts, ...planted.parts, ...markRows(truth, fates)],
    findings: [
      ...own.findings,
      ...planted.findings,
      ...decoys.map((row) => ({ code: 'decoy', at: truth.table.rowIds[row] ?? '' })),
    ],
    figures: [
      { name: 'caught', value: caught },
      { name: 'chaff', value: chaff },
      { name: 'rejected-clean', value: rejectedClean },
      { name: 'queried-clean', value: queriedClean },
      { name: 'flagged', value: caught + wrong },
      { name: 'rows', value: truth.table.rowIds.length },
      { name: 'precision', value: precision(caught, wrong) ?? 0 },
      { name: 'recall', value: sensitivity },
      { name: 'ppv', value: predictive ?? 0 },
    ],
  };
}

/** A copy of the definition's own rules. */
export function modelWriteRules(def: WriteRules): WriteRulesResponse {
  return { rules: def.model.map(({ severity, join, conditions }) => ({ severity, join, conditions })) };
}

/** No rule; every row rejected; every row queried; each field's blanks rejected. */
export function lazyWriteRules(def: WriteRules): WriteRulesResponse[] {
  const [field = ''] = def.fields;
  const everyRow = (severity: Rule['severity']): Rule => ({
    severity,
    join: 'or',
    conditions: [
      { field, op: 'is-filled' },
      { field, op: 'is-blank' },
    ],
  });
  const blanks = def.fields.map((name): Rule => {
    return { severity: 'fatal', join: 'and', conditions: [{ field: name, op: 'is-blank' }] };
  });
  const sets = [everyRow('fatal'), everyRow('warn'), ...blanks].map((rule) => [rule]);
  return [[], ...sets].map((rules) => ({ rules }));
}

/** Scoring of write-rules, for `mark` and for replay. */
export const writeRulesScorer: Scorer<WriteRules, WriteRulesResponse> = {
  rules: 1,
  score: scoreWriteRules,
  model: modelWriteRules,
  lazy: lazyWriteRules,
};
