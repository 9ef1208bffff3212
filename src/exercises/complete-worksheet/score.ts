import { readTypedNumber } from '../../kernel/typed-number.ts';
import type { Finding, Part, RawVerdict } from '../../kernel/verdict.ts';
import type { Scorer } from '../kind.ts';
import { evaluate } from './evaluate.ts';
import type { Lookup } from './evaluate.ts';
import type { CompleteWorksheet, CompleteWorksheetResponse } from './schema.ts';
import { lookupOf, readSheet } from './sheet.ts';
import type { Figure, Sheet } from './sheet.ts';

/** Keeps 47.15 − 47.1 = 0.04999999999999716 and its kind on the right side of a tolerance. */
const DUST = 1e-9;
/** A figure that is off by at most this many tolerances is more likely rounded early than wrong. */
const NEARLY = 10;

function isNear(value: number, to: number | undefined, within: number): boolean {
  return to !== undefined && Math.abs(value - to) <= within + DUST * Math.max(1, Math.abs(to));
}

function readTyped(sheet: Sheet, response: CompleteWorksheetResponse): Map<string, number> {
  const typed = new Map<string, number>();
  for (const { key, answer } of sheet.figures) {
    const text = Object.hasOwn(response.values, key) ? (response.values[key] ?? '') : '';
    const value = readTypedNumber(text, answer.unit);
    if (value !== undefined) typed.set(key, value);
  }
  return typed;
}

/** What is right or wrong with one typed number, as a finding; no finding where it is plainly right. */
function judge(
  figure: Figure,
  value: number,
  typed: ReadonlyMap<string, number>,
  lookup: Lookup,
): { isRight: boolean; finding?: Finding } {
  const { key, exact, tolerance, expression, uses, slips, answer } = figure;
  const find = (code: string, args?: Finding['args']): Finding => ({
    code,
    at: key,
    ...(args ? { args } : {}),
  });
  if (exact === undefined || expression === undefined) return { isRight: false };
  if (isNear(value, exact, tolerance)) return { isRight: true };
  if (uses.length > 0) {
    const carried = evaluate(expression, lookup);
    // The same figure typed again and again is no working.
    const isCopied = uses.some((name) => typed.get(name) === value);
    if (!isCopied && isNear(value, carried, tolerance)) return { isRight: true, finding: find('carried') };
  }
  const slip = slips.findIndex((wrong) => isNear(value, evaluate(wrong.expression, lookup), tolerance));
  if (slip >= 0) return { isRight: false, finding: find('slip', { slip }) };
  const isPercent = answer.unit.startsWith('%');
  if (isPercent && isNear(value * 100, exact, tolerance))
    return { isRight: false, finding: find('fraction') };
  if (!Number.isInteger(exact) && isNear(value, exact, tolerance * NEARLY))
    return { isRight: false, finding: find('rounding') };
  return { isRight: false, finding: find(value > exact ? 'too-high' : 'too-low') };
}

/** Marks each answer by its tolerance; a later one may rest on the learner's own earlier figures. */
export function scoreCompleteWorksheet(
  def: CompleteWorksheet,
  seed: number,
  response: CompleteWorksheetResponse,
): RawVerdict {
  const sheet = readSheet(def, seed);
  const typed = readTyped(sheet, response);
  const lookup = lookupOf(sheet, typed);
  const parts: Part[] = [];
  const findings: Finding[] = [];
  for (const figure of sheet.figures) {
    const { key } = figure;
    const value = typed.get(key);
    if (value !== undefined) {
      const { isRight, finding } = judge(figure, value, typed, lookup);
      parts.push({ id: key, state: isRight ? 'right' : 'wrong' });
      if (finding) findings.push(finding);
    } else if (Object.hasOwn(response.values, key) && (response.values[key] ?? '').trim() !== '') {
      parts.push({ id: key, state: 'wrong' });
      findings.push({ code: 'unreadable', at: key });
    } else {
      parts.push({ id: key, state: 'unanswered' });
    }
  }
  const right = parts.filter((part) => part.state === 'right').length;
  const raw = parts.length === 0 ? 0 : right / parts.length;
  return { raw, passed: raw >= def.pass - DUST, parts, findings, figures: [{ name: 'right', value: right }] };
}

function fill(sheet: Sheet, say: (figure: Figure) => string): CompleteWorksheetResponse {
  return { values: Object.fromEntries(sheet.figures.map((figure) => [figure.key, say(figure)])) };
}

/** Nothing, noughts in every box, and each number that is given in every box. */
function lazyAnswers(def: CompleteWorksheet, seed: number): CompleteWorksheetResponse[] {
  const sheet = readSheet(def, seed);
  const given = [...sheet.givens.values()].filter((value) => typeof value === 'number');
  return [{ values: {} }, ...[0, ...given].map((value) => fill(sheet, () => String(value)))];
}

export const completeWorksheetScorer: Scorer<CompleteWorksheet, CompleteWorksheetResponse> = {
  rules: 1,
  score: scoreCompleteWorksheet,
  model: (def, seed) =>
    fill(readSheet(def, seed), ({ exact, answer }) =>
      exact === undefined ? '' : exact.toFixed(answer.decimals),
    ),
  lazy: lazyAnswers,
};
