import type { Finding, Part, PartState, RawVerdict } from '../../kernel/verdict.ts';
import { positivePredictiveValue, precision, recall } from '../../measures/detection.ts';
import type { Scorer } from '../kind.ts';
import { canRun } from './complete.ts';
import { runRules } from './run.ts';
import type { RowFate } from './run.ts';
import type { Rule, WriteRules, WriteRulesResponse } from './schema.ts';
import { ruleTruth } from './truth.ts';
import type { Truth } from './truth.ts';

/** How fast rejecting clean rows costs: all is lost when one clean row in five is rejected. */
const REJECTION_COST = 5;
/** With any clean row rejected the raw mark stays so far below the pass. */
const BELOW_PASS = 0.01;

/** What became of one rule, the learner's or a planted one. */
interface Account {
  at: string;
  state: PartState;
  code: string;
  args?: Record<string, string | number>;
}

/** The learner's rules, `rule-1` …: right where one catches wrong rows and nothing else. */
function accountOwn(
  { table, chaff }: Truth,
  rules: readonly Rule[],
  flagged: readonly number[][],
): Account[] {
  return rules.map((rule, index) => {
    const rows = flagged[index] ?? [];
    const caught = rows.filter((row) => chaff.has(row)).length;
    const clean = rows.length - caught;
    const at = `rule-${String(index + 1)}`;
    if (!canRun(rule, table)) return { at, state: 'unanswered', code: 'rule-unfinished' };
    return {
      at,
      state: caught === 0 ? 'wrong' : clean === 0 ? 'right' : 'partial',
      code: rows.length === 0 ? 'rule-flags-nothing' : clean === 0 ? 'rule-clean' : 'rule-costs',
      args: { caught, clean, severity: rule.severity },
    };
  });
}

/** The planted rules by their names: right where all rows that break one are caught. */
function accountPlanted({ chaff, planted }: Truth, fates: readonly RowFate[]): Account[] {
  return planted.map(({ rule }) => {
    const found = [...chaff].flatMap(([row, entry]) => (entry.rule === rule ? [fates[row]] : []));
    const caught = found.filter((fate) => fate !== undefined).length;
    const queried = found.filter((fate) => fate === 'queried').length;
    const rows = found.length;
    const args = { caught, queried, rows };
    if (caught === rows) return { at: rule, state: 'right', code: 'planted-caught', args };
    return { at: rule, state: caught > 0 ? 'partial' : 'missed', code: 'planted-missed', args };
  });
}

/** The rows that the rules or the truth single out, by row id: how the view draws the 2×2 table. */
function markRows({ chaff, table }: Truth, fates: readonly RowFate[]): Part[] {
  return table.rowIds.flatMap((id, row): Part[] => {
    const isFlagged = fates[row] !== undefined;
    if (chaff.has(row)) return [{ id, state: isFlagged ? 'right' : 'missed' }];
    return isFlagged ? [{ id, state: 'wrong' }] : [];
  });
}

/**
 * Runs the learner's rules on every row and marks what they catch and what they cost. The raw mark is the share of
 * wrong rows caught, times what the clean rows leave of it: each one queried takes its own share off, each one
 * rejected five times that, and with any rejected it stays below the pass. Parts: `rule-1` … for the learner's rules,
 * a planted rule's name for what was to be caught, a row id for each row caught, missed or wrongly flagged. Rules past
 * the definition's limit are ignored.
 */
export function scoreWriteRules(def: WriteRules, seed: number, response: WriteRulesResponse): RawVerdict {
  const truth = ruleTruth(def, seed);
  const { chaff, table } = truth;
  const rules = response.rules.slice(0, def.maxRules);
  const { fates, flagged } = runRules(rules, table);
  const isClean = (fate: RowFate) => (each: RowFate, row: number) => each === fate && !chaff.has(row);
  const rejected = fates.filter(isClean('rejected')).length;
  const queried = fates.filter(isClean('queried')).length;
  const wrong = rejected + queried;
  const caught = fates.filter((fate) => fate !== undefined).length - wrong;
  // A recipe that cannot be made leaves no rows, and then nothing can be earned.
  const clean = Math.max(1, fates.length - chaff.size);
  const share = recall(caught, chaff.size - caught) ?? 0;
  const left = Math.max(0, 1 - (REJECTION_COST * rejected + queried) / clean);
  const raw = rejected > 0 ? Math.max(0, Math.min(share * left, def.pass.chaff - BELOW_PASS)) : share * left;
  const accounts = [...accountOwn(truth, rules, flagged), ...accountPlanted(truth, fates)];
  const decoys = [...truth.decoys.keys()].filter((row) => fates[row] !== undefined);
  const setting = { sensitivity: share, falsePositiveRate: wrong / clean, prevalence: def.prevalence };
  return {
    raw,
    // The allowance keeps a share of exactly the pass mark from failing by its last binary digit.
    passed: raw + 1e-9 >= def.pass.chaff,
    parts: [...accounts.map(({ at, state }): Part => ({ id: at, state })), ...markRows(truth, fates)],
    findings: [
      ...accounts.map(({ code, at, args = {} }): Finding => ({ code, at, args })),
      ...decoys.map((row): Finding => ({ code: 'decoy', at: table.rowIds[row] ?? '' })),
    ],
    figures: Object.entries({
      caught,
      chaff: chaff.size,
      'rejected-clean': rejected,
      'queried-clean': queried,
      rows: fates.length,
      precision: precision(caught, wrong) ?? 0,
      recall: share,
      ppv: positivePredictiveValue(setting) ?? 0,
    }).map(([name, value]) => ({ name, value })),
  };
}

/** A copy of the definition's own rules. */
export function modelWriteRules(def: WriteRules): WriteRulesResponse {
  return { rules: def.model.map(({ severity, join, conditions }) => ({ severity, join, conditions })) };
}

/** No rule; every row rejected; every row queried; each field's blanks rejected. */
function lazyWriteRules(def: WriteRules): WriteRulesResponse[] {
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
