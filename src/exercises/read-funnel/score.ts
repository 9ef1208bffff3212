import type { Finding, Part, RawVerdict } from '../../kernel/verdict.ts';
import { brierScore } from '../../measures/certainty.ts';
import { fBeta, precision, recall } from '../../measures/detection.ts';
import type { Scorer } from '../kind.ts';
import { firstOpenCheck } from './check-order.ts';
import { CHECKS } from './checks.ts';
import { emptyReadFunnel } from './publish.ts';
import type { Pick, ReadFunnel, ReadFunnelResponse } from './schema.ts';
import { findFunnelTruth } from './truth.ts';
import type { TrueUnit } from './truth.ts';

/** What each part of the answer counts for. */
const WEIGHTS = { picks: 0.4, forecasts: 0.35, check: 0.25 } as const;

/** A pick inside the limits accuses a unit of what chance does: beyond the precision it spoils, each costs this. */
const COST_INSIDE = 0.1;

/** The loss of even odds, which say nothing; a unit without a probability is taken to have them. */
const NOTHING_SAID = 0.25;

/** What keeps an answer from passing, whatever the rest earns: an alarm nobody saw, a person looked at before all else. */
const NEVER_PASSES: readonly string[] = ['missed-alarm', 'carer-first'];

/** Keeps 0.7499999999999999 from failing at 0.75. */
const DUST = 1e-9;

function isOutside({ place }: TrueUnit): boolean {
  return place !== 'within';
}

interface Judgement {
  /** (probability − truth)²; that of even odds where nothing was said. */
  loss: number;
  part: Part;
  finding: Finding;
}

function judgeOutside({ id, differs, place }: TrueUnit, pick: Pick | undefined): Judgement {
  if (!pick) {
    const code = place.endsWith('alarm') ? 'missed-alarm' : 'missed';
    return { loss: NOTHING_SAID, part: { id, state: 'missed' }, finding: { code, at: id } };
  }
  const { percent } = pick;
  if (percent === undefined)
    return {
      loss: NOTHING_SAID,
      part: { id, state: 'partial' },
      finding: { code: 'no-probability', at: id },
    };
  const loss = brierScore([{ probability: percent / 100, cameTrue: differs }]) ?? NOTHING_SAID;
  const isFarOff = loss > NOTHING_SAID + DUST;
  return {
    loss,
    part: { id, state: isFarOff ? 'partial' : 'right' },
    finding: { code: isFarOff ? 'far-off' : 'found', at: id, args: { percent } },
  };
}

/** A pick that is not outside the limits. */
function judgeInside({ id, because }: TrueUnit): { part: Part; finding: Finding } {
  return {
    part: { id, state: 'wrong' },
    finding: { code: because === undefined ? 'inside' : 'decoy', at: id },
  };
}

function judgeCheck(
  def: ReadFunnel,
  first: ReadFunnelResponse['first'],
): { part: Part; findings: Finding[] } {
  const id = 'first';
  if (first === undefined) return { part: { id, state: 'unanswered' }, findings: [] };
  if (first === firstOpenCheck(def.known)) return { part: { id, state: 'right' }, findings: [] };
  const code = first === 'carer' ? 'carer-first' : 'other-first';
  return { part: { id, state: 'wrong' }, findings: [{ code, at: id, args: { first } }] };
}

/**
 * Marks three things. Picks: F1 against the units outside the limits, less a cost for each one inside. Probabilities:
 * the Brier score over the units outside against what they truly are, as a share of what it gains on even odds, times
 * the precision of the picks. The first check: right or not, once any pick is. Units that are not there are ignored.
 * Findings: `found`, `far-off`, `no-probability`, `missed`, `missed-alarm`, `inside`, `decoy` at a unit; `carer-first`,
 * `other-first`.
 */
export function scoreReadFunnel(def: ReadFunnel, seed: number, response: ReadFunnelResponse): RawVerdict {
  const { units } = findFunnelTruth(def, seed);
  const outside = units.filter(isOutside);
  const picks = new Map(response.picks.map((pick) => [pick.unit, pick]));
  const judged = outside.map((unit) => judgeOutside(unit, picks.get(unit.id)));
  const inside = units.filter((unit) => picks.has(unit.id) && !isOutside(unit)).map(judgeInside);
  const check = judgeCheck(def, response.first);

  const found = judged.filter(({ part }) => part.state !== 'missed').length;
  const hits = precision(found, inside.length) ?? 0;
  const f = fBeta(hits, recall(found, outside.length - found) ?? 0, 1) ?? 0;
  const pickCredit = Math.max(0, f - COST_INSIDE * inside.length);
  const brier = judged.reduce((sum, { loss }) => sum + loss, 0) / Math.max(1, judged.length);
  const forecastCredit = Math.max(0, 1 - brier / NOTHING_SAID) * hits;
  const checkCredit = check.part.state === 'right' && pickCredit > 0 ? 1 : 0;
  const raw = WEIGHTS.picks * pickCredit + WEIGHTS.forecasts * forecastCredit + WEIGHTS.check * checkCredit;

  const findings = [...[...judged, ...inside].map(({ finding }) => finding), ...check.findings];
  const figures = [
    { name: 'outside', value: outside.length },
    { name: 'found', value: found },
    { name: 'inside', value: inside.length },
    { name: 'brier', value: brier },
  ];
  return {
    raw,
    passed: raw >= def.pass - DUST && !findings.some(({ code }) => NEVER_PASSES.includes(code)),
    parts: [...judged, ...inside].map(({ part }) => part).concat(check.part),
    findings,
    figures,
  };
}

/** Every unit outside, with the truth as its probability, and the first check that is open. */
export function modelReadFunnel(def: ReadFunnel, seed: number): ReadFunnelResponse {
  const outside = findFunnelTruth(def, seed).units.filter(isOutside);
  const picks = outside.map(({ id, differs }) => ({ unit: id, percent: differs ? 100 : 0 }));
  return { picks, first: firstOpenCheck(def.known) };
}

/** Nothing; and with each check as the first: no unit, and every unit at nought, at even odds and for certain. */
export function lazyReadFunnel(def: ReadFunnel, seed: number): ReadFunnelResponse[] {
  const { units } = findFunnelTruth(def, seed);
  const everyUnit = (percent: number): Pick[] => units.map(({ id }) => ({ unit: id, percent }));
  const answers = CHECKS.flatMap((first) =>
    [[], everyUnit(0), everyUnit(50), everyUnit(100)].map((picks) => ({ picks, first })),
  );
  return [emptyReadFunnel(), ...answers];
}

/** Scoring of read-funnel, for `mark` and for replay. */
export const readFunnelScorer: Scorer<ReadFunnel, ReadFunnelResponse> = {
  rules: 1,
  score: scoreReadFunnel,
  model: modelReadFunnel,
  lazy: lazyReadFunnel,
};
