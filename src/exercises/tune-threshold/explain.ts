import type { Finding, Verdict } from '../../kernel/verdict.ts';
import { sayPercent } from '../../measures/proportion.ts';
import type { Message, Rung } from '../kind.ts';
import type { Measure } from './measures.ts';
import { nameMeasure, sayAmount, sayCount, sayGoal, sayValue } from './say-goal.ts';
import type { Goal, TuneThreshold, TuneThresholdResponse } from './schema.ts';
import { solveTuneThreshold } from './solve.ts';

function figureOf(verdict: Verdict, name: string): number {
  return verdict.figures.find((figure) => figure.name === name)?.value ?? 0;
}

function findingAt({ findings }: Verdict, measure: Measure): Finding | undefined {
  return findings.find(({ at }) => at === measure);
}

/** The score line: "2 of 3 goals met". */
export function tallyTuneThreshold(verdict: Verdict): string {
  return `${String(figureOf(verdict, 'met'))} of ${String(figureOf(verdict, 'goals'))} goals met`;
}

/** How far a goal is off, in the units of the ward. */
function sayShort(measure: Measure, short: number, { noun, tiers }: TuneThreshold): string {
  const first = tiers[0]?.fate ?? '';
  const many = sayCount(short, noun, 'more real');
  const isOne = short === 1;
  // Rounded up, so that what is missed is never "0 too many".
  const tenths = Math.ceil(short * 10 - 1e-9) / 10;
  switch (measure) {
    case 'recall':
      return `${many} of this log ${isOne ? 'has' : 'have'} to get through.`;
    case 'recall-first':
      return `${many} of this log ${isOne ? 'has' : 'have'} to reach “${first}”.`;
    case 'ppv':
      if (short === 0) return `Nothing real reaches “${first}”.`;
      return `With what is real there now, ${sayCount(short, noun, 'false')} too many of this log reach “${first}”.`;
    case 'a-day':
      return `${sayCount(tenths, noun)} a day too many.`;
    case 'minutes':
      return `${sayAmount(tenths)} minutes a day too many.`;
    default:
      return measure satisfies never;
  }
}

function sayNudge(measure: Measure, { noun, tiers }: TuneThreshold): string {
  const first = tiers[0]?.fate ?? '';
  const last = tiers.at(-1)?.label ?? '';
  switch (measure) {
    case 'recall':
      return `Real ${noun.many} are being left out. What happens to them, and to the day, when “${last}” comes down?`;
    case 'recall-first':
      return `Too few of the real ${noun.many} reach “${first}”. Where on the scale do the others lie?`;
    case 'ppv':
      return `Most of what reaches “${first}” is still false. Which scores bring in many ${noun.many} and little that is real?`;
    default:
      return `The day is still too full. Which ${noun.many} cost most time for what they find?`;
  }
}

function sayGoalNow(goal: Goal, def: TuneThreshold, verdict: Verdict): Message {
  const { code, args } = findingAt(verdict, goal.measure) ?? { code: '' };
  const value = sayValue(goal.measure, Number(args?.['value'] ?? 0), def);
  const says = `${sayGoal(goal, def)}: now ${value}.`;
  if (code === 'goal-met') return { tone: 'good', at: goal.measure, text: `${says} Met.` };
  const short = sayShort(goal.measure, Number(args?.['short'] ?? 0), def);
  return { tone: 'bad', at: goal.measure, text: `${says} ${short} ${goal.because}` };
}

/** The 2×2 table in words, with the two shares that it gives. */
function sayTable({ noun, tiers }: TuneThreshold, verdict: Verdict): Message {
  const [first, firstReal] = [figureOf(verdict, 'first'), figureOf(verdict, 'first-real')];
  const [real, unseen] = [figureOf(verdict, 'real'), figureOf(verdict, 'unseen')];
  const recall = sayPercent((real - unseen) / real);
  const ppv =
    first === 0 ? 'so there is no predictive value' : `predictive value ${sayPercent(firstReal / first)}`;
  const text =
    `Of ${sayCount(real, noun, 'real')} in the log, ${sayAmount(real - unseen)} get through and ` +
    `${sayAmount(unseen)} do not: recall ${recall}. Of ${sayCount(first, noun)} in “${tiers[0]?.fate ?? ''}”, ` +
    `${sayAmount(firstReal)} ${firstReal === 1 ? 'is' : 'are'} real: ${ppv}.`;
  return { tone: 'note', text };
}

/**
 * The words for a verdict. First rung: how many goals are met, what the others are about, one question. Second: every
 * goal with its value, how far off it is in alerts, minutes and real events, why it was set, and the 2×2 table in
 * words. Third: a setting that meets them all.
 */
export function explainTuneThreshold(
  def: TuneThreshold,
  seed: number,
  _response: TuneThresholdResponse,
  verdict: Verdict,
  rung: Rung,
): Message[] {
  const missed = def.goals.filter(({ measure }) => findingAt(verdict, measure)?.code === 'goal-missed');
  const met = figureOf(verdict, 'met');
  const tone = verdict.passed ? 'good' : met > 0 ? 'warn' : 'bad';
  const lead: Message = { tone, text: `${tallyTuneThreshold(verdict)}.` };
  const [worst] = missed;
  if (rung === 1 && worst) {
    const names = missed.map(({ measure }) => nameMeasure(measure, def)).join('; ');
    return [
      lead,
      { tone: 'warn', text: `Not yet: ${names}.` },
      { tone: 'note', text: sayNudge(worst.measure, def) },
    ];
  }
  const body = [lead, ...def.goals.map((goal) => sayGoalNow(goal, def, verdict)), sayTable(def, verdict)];
  if (rung < 3 || missed.length === 0) return body;
  const { thresholds } = solveTuneThreshold(def, seed);
  const setting = thresholds.map(({ label, at }) => `${label} ${String(at)}`).join('; ');
  return [...body, { tone: 'note', text: `One setting that meets every goal: ${setting}.` }];
}
