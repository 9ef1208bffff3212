import type { Finding, Verdict } from '../../kernel/verdict.ts';
import type { Message, Rung } from '../kind.ts';
import { CHECK_NAMES, firstOpenCheck } from './check-order.ts';
import { CHECK_LABELS, CHECKS } from './checks.ts';
import type { Check } from './checks.ts';
import type { ReadFunnel, ReadFunnelResponse } from './schema.ts';
import { sayTruth } from './solve.ts';
import { findFunnelTruth } from './truth.ts';
import type { FunnelTruth, TrueUnit } from './truth.ts';
import { PLACE_WORDS, sayUnit } from './words.ts';

function figureOf(verdict: Verdict, name: string): number {
  return verdict.figures.find((figure) => figure.name === name)?.value ?? 0;
}

function isAbout(...codes: string[]): (finding: Finding) => boolean {
  return ({ code }) => codes.includes(code);
}

/** The score line: "4 of 5 picked". */
export function tallyReadFunnel(verdict: Verdict): string {
  return `${String(figureOf(verdict, 'found'))} of ${String(figureOf(verdict, 'outside'))} picked`;
}

function sayLead(verdict: Verdict): Message {
  const [found, outside, inside] = ['found', 'outside', 'inside'].map((name) => figureOf(verdict, name));
  const picked = `${String(found)} of ${String(outside)} units outside the limits picked`;
  const text = inside === 0 ? `${picked}.` : `${picked}, and ${String(inside)} inside them.`;
  return { tone: verdict.passed ? 'good' : found === 0 ? 'bad' : 'warn', text };
}

/** The Brier score, once anything was said; said again as what it means. */
function sayBrier(verdict: Verdict): Message[] {
  if (!verdict.findings.some(isAbout('found', 'far-off'))) return [];
  const brier = figureOf(verdict, 'brier');
  const meaning =
    brier < 0.125
      ? 'your probabilities say much'
      : brier < 0.25
        ? 'they say something'
        : 'they say no more than even odds';
  const text = `Brier score over the units outside: ${brier.toFixed(2)}. 0 is best and 0.25 is even odds for all: ${meaning}.`;
  return [{ tone: 'note', text }];
}

/** One nudge to a missed unit: on which side of the line, and among the smaller or the larger half. */
function sayMissedKind({ units }: FunnelTruth, verdict: Verdict): Message[] {
  const missed = verdict.findings.find(isAbout('missed-alarm')) ?? verdict.findings.find(isAbout('missed'));
  const unit = units.find(({ id }) => id === missed?.at);
  if (!unit) return [];
  const side = unit.place.startsWith('above') ? 'above' : 'below';
  const smaller = units.filter(({ cases }) => cases < unit.cases).length;
  const half = smaller < units.length / 2 ? 'smaller' : 'larger';
  const isAlarm = missed?.code === 'missed-alarm';
  const harm = isAlarm ? ' It lies beyond the 99.8% limits, and no answer passes without it.' : '';
  const text = `Still to pick: look ${side} the line, among the ${half} half of the units.${harm}`;
  return [{ tone: isAlarm ? 'bad' : 'warn', text }];
}

const INSIDE_RULE =
  'Inside the limits, chance alone explains the difference: there is no best and no worst to name there.';

function sayCheckNudge(def: ReadFunnel, { findings, parts }: Verdict): Message[] {
  if (findings.some(isAbout('carer-first')))
    return [
      { tone: 'bad', text: 'A person is looked at last. With that as the first check, no answer passes.' },
    ];
  if (findings.some(isAbout('other-first'))) {
    const isFresh = def.known.length === 0;
    const text = isFresh
      ? 'The first check: which one, if it goes wrong, makes all others pointless?'
      : 'The first check: read what is known already, and take the next in the order.';
    return [{ tone: 'warn', text }];
  }
  const isOpen = parts.some(({ id, state }) => id === 'first' && state === 'unanswered');
  return isOpen ? [{ tone: 'note', text: 'What to check first is still open.' }] : [];
}

function sayFirstRung(def: ReadFunnel, truth: FunnelTruth, verdict: Verdict): Message[] {
  const bare = verdict.findings.filter(isAbout('no-probability')).length;
  const messages = sayMissedKind(truth, verdict);
  if (figureOf(verdict, 'inside') > 0) messages.push({ tone: 'bad', text: INSIDE_RULE });
  if (bare > 0)
    messages.push({ tone: 'note', text: `${String(bare)} of the picks still without a probability.` });
  return [...messages, ...sayCheckNudge(def, verdict)];
}

/** "Unit E: 9.8%, 52 of 530, above the upper 99.8% limit." */
function sayFigures(unit: TrueUnit): string {
  return `${sayUnit(unit)}, ${PLACE_WORDS[unit.place]}.`;
}

function sayMissed({ units }: FunnelTruth, { at }: Finding): Message[] {
  const unit = units.find(({ id }) => id === at);
  return unit ? [{ tone: 'warn', at: unit.id, text: `Missed. ${sayFigures(unit)} ${sayTruth(unit)}` }] : [];
}

/** What became of one pick, with the rule behind it. */
function sayFinding({ units }: FunnelTruth, { code, at, args }: Finding): Message[] {
  const unit = units.find(({ id }) => id === at);
  if (!unit || !at) return [];
  const figures = sayFigures(unit);
  const said = `You said ${String(args?.['percent'] ?? '')}%.`;
  switch (code) {
    case 'found':
      return [{ tone: 'good', at, text: `${figures} ${said} ${sayTruth(unit)}` }];
    case 'far-off':
      return [{ tone: 'warn', at, text: `${figures} ${said} ${sayTruth(unit)}` }];
    case 'no-probability':
      return [{ tone: 'warn', at, text: `${figures} Say how likely it is that it truly differs.` }];
    case 'decoy':
      return [{ tone: 'bad', at, text: `${figures} ${sayTruth(unit)}` }];
    case 'inside':
      return [{ tone: 'bad', at, text: `${figures} ${INSIDE_RULE}` }];
    default:
      return [];
  }
}

const MOST_INSIDE = 5;

function sayFindings(truth: FunnelTruth, { findings }: Verdict): Message[] {
  const inside = findings.filter(isAbout('inside', 'decoy'));
  const shown = findings.filter(
    (finding) => !inside.includes(finding) || inside.indexOf(finding) < MOST_INSIDE,
  );
  const messages = shown.flatMap((finding) => sayFinding(truth, finding));
  const more = inside.length - MOST_INSIDE;
  if (more > 0) messages.push({ tone: 'bad', text: `${String(more)} more picks inside the limits.` });
  return messages;
}

function sayCheck(def: ReadFunnel, { findings, parts }: Verdict, isAnswerShown: boolean): Message[] {
  const right = firstOpenCheck(def.known);
  const state = parts.find(({ id }) => id === 'first')?.state;
  const order = `The order here: ${CHECKS.map((check) => CHECK_NAMES[check]).join(', then ')}.`;
  if (state === 'right')
    return [{ tone: 'good', at: 'first', text: `${CHECK_LABELS[right]} That comes first. ${order}` }];
  const finding = findings.find(({ at }) => at === 'first');
  const chosen = finding?.args?.['first'] as Check | undefined;
  const said =
    chosen === undefined
      ? 'What to check first is still open.'
      : `You would begin with ${CHECK_NAMES[chosen]}.`;
  const why =
    chosen === 'carer'
      ? 'A person is looked at last: with that as the first check, no answer passes.'
      : 'Begin with what makes the rest pointless if it is wrong.';
  const answer = isAnswerShown ? ` First: ${CHECK_NAMES[right]}. ${order}` : '';
  return [{ tone: chosen === undefined ? 'note' : 'bad', at: 'first', text: `${said} ${why}${answer}` }];
}

/**
 * The words for a verdict. First rung: how many, and one nudge to each part of the task. Second: each pick with its
 * figures, its place and what is true of it. Third: every unit that was missed, and the order of the checks.
 */
export function explainReadFunnel(
  def: ReadFunnel,
  seed: number,
  _response: ReadFunnelResponse,
  verdict: Verdict,
  rung: Rung,
): Message[] {
  const truth = findFunnelTruth(def, seed);
  const head = [sayLead(verdict), ...sayBrier(verdict)];
  const isWhole = rung === 3 || verdict.passed;
  if (!isWhole && rung === 1) return [...head, ...sayFirstRung(def, truth, verdict)];
  const missed = verdict.findings
    .filter(isAbout('missed', 'missed-alarm'))
    .flatMap((finding) => sayMissed(truth, finding));
  const rest = isWhole ? missed : sayMissedKind(truth, verdict);
  return [...head, ...sayFindings(truth, verdict), ...rest, ...sayCheck(def, verdict, isWhole)];
}
