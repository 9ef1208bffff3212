import type { Finding, Part, RawVerdict } from '../../kernel/verdict.ts';
import { fBeta, precision, recall } from '../../measures/detection.ts';
import type { Scorer } from '../kind.ts';
import { ASSURANCES, variationsFor } from './icons.ts';
import type { ReadSpc, ReadSpcResponse } from './schema.ts';
import { findTruth } from './truth.ts';
import type { SpcTruth } from './truth.ts';

/** Keeps 0.7999999999999999 from failing at 0.8. */
const DUST = 1e-9;

/**
 * What each part weighs; the assurance icon counts only where it is asked for. Where nothing is special, the points are
 * one yes or no, and weigh less than finding them.
 */
const WEIGHTS = { points: 10, quiet: 6, variation: 3, assurance: 2, action: 5 } as const;

/** The marked points that the chart has, each once, in the order of the chart. */
function markedOf({ chart }: SpcTruth, response: ReadSpcResponse): string[] {
  return chart.points.map(({ id }) => id).filter((id) => response.points.includes(id));
}

/** F1 of the marks; where nothing is special, 1 for saying so and 0 for any mark or none said. */
function scorePoints({ special }: SpcTruth, marked: readonly string[], isQuiet: boolean): number {
  if (special.length === 0) return marked.length === 0 && isQuiet ? 1 : 0;
  const hits = marked.filter((id) => special.includes(id)).length;
  const caught = recall(hits, special.length - hits) ?? 0;
  return fBeta(precision(hits, marked.length - hits) ?? 0, caught, 1) ?? 0;
}

/** Points that a rule caught, marked or missed; marks on others; then one part that stands for all of them together. */
function pointParts({ special }: SpcTruth, marked: readonly string[], isQuiet: boolean): Part[] {
  const all = [...new Set([...special, ...marked])].sort();
  const parts = all.map((id): Part => {
    if (!special.includes(id)) return { id, state: 'wrong' };
    return { id, state: marked.includes(id) ? 'right' : 'missed' };
  });
  if (marked.length > 0) return parts;
  const state = !isQuiet ? 'unanswered' : special.length === 0 ? 'right' : 'wrong';
  return [...parts, { id: 'quiet', state }];
}

function pointFindings({ chart, signals, special }: SpcTruth, marked: readonly string[]): Finding[] {
  const idOf = (place: number): string => chart.points[place]?.id ?? '';
  const ofSignals = signals.map(({ rule, points }): Finding => {
    const hits = points.filter((place) => marked.includes(idOf(place))).length;
    const code = hits === 0 ? 'signal-missed' : hits < points.length ? 'signal-part' : 'signal-found';
    return { code, at: idOf(points[0] ?? 0), args: { rule } };
  });
  const decoyed = chart.decoys.flatMap(({ row, also = [] }) => [row, ...also.map((cell) => cell.row)]);
  const wrong = marked.filter((id) => !special.includes(id));
  return [
    ...ofSignals,
    ...wrong.map((at): Finding => ({ code: decoyed.includes(at) ? 'decoy' : 'false-mark', at })),
  ];
}

function choice(id: 'variation' | 'assurance', chosen: string | undefined, right: string | undefined) {
  const state = chosen === undefined ? 'unanswered' : chosen === right ? 'right' : 'wrong';
  const part: Part = { id, state };
  const findings: Finding[] =
    state === 'wrong' ? [{ code: 'other-icon', at: id, args: { chosen: chosen ?? '' } }] : [];
  return { part, findings, credit: state === 'right' ? 1 : 0 };
}

function judgeAction(def: ReadSpc, response: ReadSpcResponse) {
  const worst = def.actions.reduce((most, { cost }) => Math.max(most, cost), 0);
  const action = def.actions.find(({ id }) => id === response.action);
  if (!action)
    return { part: { id: 'action', state: 'unanswered' } as Part, findings: [], credit: 0, cost: worst };
  const { cost, error, id } = action;
  const credit = worst === 0 ? 1 : 1 - cost / worst;
  const state = cost === 0 ? 'right' : cost <= def.pass.cost ? 'partial' : 'wrong';
  const findings: Finding[] =
    cost === 0
      ? []
      : [{ code: error === 'none' ? 'costly' : error, at: 'action', args: { action: id, cost } }];
  return { part: { id: 'action', state } as Part, findings, credit, cost };
}

/**
 * Marks points by F1 against what the declared rules catch, icons exactly, and the action by what it costs. Findings, in
 * this order: of each signal `signal-found`, `signal-part` or `signal-missed`; of each other mark `decoy` or `false-mark`;
 * `other-icon`; of the action `tampering`, `missed-signal` or `costly`.
 */
export function scoreReadSpc(def: ReadSpc, seed: number, response: ReadSpcResponse): RawVerdict {
  const truth = findTruth(def, seed);
  const marked = markedOf(truth, response);
  const isQuiet = response.isQuiet === true;
  const f1 = scorePoints(truth, marked, isQuiet);
  const icons = [
    { weight: WEIGHTS.variation, ...choice('variation', response.variation, truth.variation) },
    ...(truth.assurance
      ? [{ weight: WEIGHTS.assurance, ...choice('assurance', response.assurance, truth.assurance) }]
      : []),
  ];
  const action = judgeAction(def, response);
  const credits = [
    { weight: truth.special.length === 0 ? WEIGHTS.quiet : WEIGHTS.points, credit: f1 },
    ...icons,
    { weight: WEIGHTS.action, credit: action.credit },
  ];
  const most = credits.reduce((sum, { weight }) => sum + weight, 0);
  const raw = credits.reduce((sum, { weight, credit }) => sum + weight * credit, 0) / most;
  const iconsRight = icons.filter(({ credit }) => credit === 1).length;
  return {
    raw: truth.chart.points.length === 0 ? 0 : raw,
    passed:
      f1 >= def.pass.f1 - DUST &&
      iconsRight === icons.length &&
      action.part.state !== 'unanswered' &&
      action.cost <= def.pass.cost,
    parts: [...pointParts(truth, marked, isQuiet), ...icons.map(({ part }) => part), action.part],
    findings: [
      ...pointFindings(truth, marked),
      ...icons.flatMap(({ findings }) => findings),
      ...action.findings,
    ],
    figures: [
      { name: 'special', value: truth.special.length },
      { name: 'caught', value: marked.filter((id) => truth.special.includes(id)).length },
      { name: 'marked', value: marked.length },
      { name: 'f1', value: f1 },
      { name: 'icons', value: iconsRight },
      { name: 'icons-asked', value: icons.length },
      { name: 'cost', value: action.cost },
    ],
  };
}

/** Every point that a rule caught, or none said to be special; the icons; the action that costs nothing. */
export function modelReadSpc(def: ReadSpc, seed: number): ReadSpcResponse {
  const { special, variation, assurance, action } = findTruth(def, seed);
  return {
    points: special,
    ...(special.length === 0 ? { isQuiet: true as const } : {}),
    variation,
    ...(assurance ? { assurance } : {}),
    ...(action ? { action: action.id } : {}),
  };
}

/** Nothing; every point; and every point or none, with the choices that stand first in their lists, or last. */
export function lazyReadSpc(def: ReadSpc, seed: number): ReadSpcResponse[] {
  const { chart, assurance } = findTruth(def, seed);
  const all = chart.points.map(({ id }) => id);
  const choices = [0, -1].map((place) => ({
    variation: variationsFor(def.better).at(place) ?? 'common',
    ...(assurance ? { assurance: ASSURANCES.at(place) ?? 'pass' } : {}),
    action: def.actions.at(place)?.id ?? '',
  }));
  return [
    { points: [] },
    { points: all },
    ...choices.flatMap((chosen) => [
      { points: all, ...chosen },
      { points: [], isQuiet: true as const, ...chosen },
    ]),
  ];
}

/** Scoring of read-spc, for `mark` and for replay. */
export const readSpcScorer: Scorer<ReadSpc, ReadSpcResponse> = {
  rules: 1,
  score: scoreReadSpc,
  model: modelReadSpc,
  lazy: lazyReadSpc,
};
