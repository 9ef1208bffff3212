import type { Finding, Verdict } from '../../kernel/verdict.ts';
import { sayPercent } from '../../measures/proportion.ts';
import type { Message, Rung } from '../kind.ts';
import type { ReadSpc, ReadSpcResponse } from './schema.ts';
import { solveSignals } from './solve.ts';
import { findTruth } from './truth.ts';
import type { SpcTruth } from './truth.ts';
import { ASSURANCE_WORDS, RULE_WORDS, VARIATION_WORDS } from './words.ts';

function figureOf(verdict: Verdict, name: string): number {
  return verdict.figures.find((figure) => figure.name === name)?.value ?? 0;
}

function stateOf(verdict: Verdict, id: string): string {
  return verdict.parts.find((part) => part.id === id)?.state ?? 'unanswered';
}

function sayCount(count: number, thing: string): string {
  return `${String(count)} ${thing}${count === 1 ? '' : 's'}`;
}

/** The score line: "5 of 8 points found", or whether chance alone was seen. */
export function tallyReadSpc(verdict: Verdict): string {
  const special = figureOf(verdict, 'special');
  if (special > 0) return `${String(figureOf(verdict, 'caught'))} of ${String(special)} points found`;
  return stateOf(verdict, 'quiet') === 'right' ? 'chance alone, rightly seen' : 'points not right yet';
}

/** The headline: marks against what the rules catch, then the icons and the action. */
function sayLead(verdict: Verdict): Message {
  const [special, caught, marked] = ['special', 'caught', 'marked'].map((name) => figureOf(verdict, name));
  const icons = figureOf(verdict, 'icons');
  const asked = figureOf(verdict, 'icons-asked') + 1;
  const right = icons + (stateOf(verdict, 'action') === 'right' ? 1 : 0);
  const points =
    special === 0
      ? stateOf(verdict, 'quiet') === 'right'
        ? 'Rightly read: no rule catches a point.'
        : marked === 0
          ? 'The points are not judged yet.'
          : `${sayCount(marked ?? 0, 'mark')}, and not one of them on a special-cause point.`
      : `${String(caught)} of ${sayCount(special ?? 0, 'special-cause point')} found, with ${sayCount(marked ?? 0, 'mark')}.`;
  const tone = verdict.passed ? 'good' : verdict.raw > 0.5 ? 'warn' : 'bad';
  return { tone, text: `${points} Of the icons and the action, ${String(right)} of ${String(asked)} right.` };
}

function sayF1(def: ReadSpc, verdict: Verdict): Message[] {
  if (figureOf(verdict, 'special') === 0 || figureOf(verdict, 'marked') === 0) return [];
  const share = (of: string): string => sayPercent(figureOf(verdict, 'caught') / figureOf(verdict, of));
  return [
    {
      tone: 'note',
      text: `Recall ${share('special')}, precision ${share('marked')}, together F1 = ${figureOf(verdict, 'f1').toFixed(2)}; ${def.pass.f1.toFixed(2)} passes.`,
    },
  ];
}

function signalFindings(verdict: Verdict): Finding[] {
  return verdict.findings.filter(({ code }) => code.startsWith('signal-'));
}

/** Which rules have caught something that is not wholly marked, and where to look first. */
function sayKinds(truth: SpcTruth, verdict: Verdict): Message[] {
  const findings = signalFindings(verdict);
  const open = solveSignals(truth).filter((_, index) => findings[index]?.code !== 'signal-found');
  const names = [...new Set(open.map(({ rule }) => RULE_WORDS[rule].name))];
  const [first] = open;
  if (first) {
    const half =
      truth.chart.points.findIndex(({ id }) => id === first.points[0]) * 2 < truth.chart.points.length;
    return [
      { tone: 'warn', text: `Still to find, or to finish: ${names.join(', ')}.` },
      {
        tone: 'note',
        text: `Begin with the ${half ? 'first' : 'second'} half of the chart: ${RULE_WORDS[first.rule].says}.`,
      },
    ];
  }
  const wrong = verdict.findings.find(({ code }) => code === 'decoy' || code === 'false-mark');
  if (!wrong) return [];
  return [
    { tone: 'note', text: `Look at ${monthOf(truth, wrong.at)} again: which of the rules catches it?` },
  ];
}

function monthOf({ chart }: SpcTruth, id: string | undefined): string {
  return chart.points.find((point) => point.id === id)?.month ?? '';
}

/** Each signal: its rule where it was found, what is missing where not, its place only on the third rung. */
function saySignals(truth: SpcTruth, verdict: Verdict, response: ReadSpcResponse, rung: 2 | 3): Message[] {
  const findings = signalFindings(verdict);
  return solveSignals(truth).map(({ rule, points, say }, index): Message => {
    const code = findings[index]?.code;
    const [at] = points;
    const place = at === undefined ? {} : { at };
    if (code === 'signal-found') return { tone: 'good', text: `Found. ${say}.`, ...place };
    if (rung === 3) {
      return {
        tone: 'warn',
        text: `${code === 'signal-part' ? 'Found in part' : 'Missed'}. ${say}.`,
        ...place,
      };
    }
    const hits = points.filter((id) => response.points.includes(id)).length;
    const lead =
      code === 'signal-part'
        ? `A ${RULE_WORDS[rule].name} found in part: ${String(hits)} of its ${String(points.length)} points are marked.`
        : 'Still to find.';
    return { tone: 'warn', text: `${lead} The rule: ${RULE_WORDS[rule].says}.` };
  });
}

const MOST_FALSE_MARKS = 6;

function sayFalseMarks(truth: SpcTruth, verdict: Verdict): Message[] {
  const wrong = verdict.findings.filter(({ code }) => code === 'decoy' || code === 'false-mark');
  const said = wrong.slice(0, MOST_FALSE_MARKS).map(({ at = '' }): Message => {
    const decoy = truth.chart.decoys.find(
      ({ row, also = [] }) => row === at || also.some((cell) => cell.row === at),
    );
    const point = truth.chart.points.find(({ id }) => id === at);
    const why = decoy
      ? decoy.because.replace(/ In R\d+:.*$/, '')
      : `It lies ${point ? point.where : 'elsewhere'}, and no rule in force catches it.`;
    return { tone: 'bad', at, text: `${monthOf(truth, at)}: not special. ${why}` };
  });
  const more = wrong.length - MOST_FALSE_MARKS;
  return more > 0
    ? [...said, { tone: 'bad', text: `${sayCount(more, 'more mark')} on points that no rule catches.` }]
    : said;
}

function sayQuiet(truth: SpcTruth, verdict: Verdict): Message[] {
  const state = stateOf(verdict, 'quiet');
  const at = 'quiet';
  if (state === 'wrong' && verdict.findings.some(({ code }) => code.startsWith('signal-')))
    return [{ tone: 'bad', at, text: 'You said that no point is special, and a rule catches some.' }];
  if (state === 'right')
    return [{ tone: 'good', at, text: 'No point is special: every rule was tried, and none speaks.' }];
  if (truth.special.length > 0 || figureOf(verdict, 'marked') === 0) return [];
  const text = 'Here no rule catches a point: this is chance alone, and there is a box for saying so.';
  return [{ tone: 'warn', at, text }];
}

/** What each icon asks; on the third rung, its answer. */
function sayIcons(truth: SpcTruth, verdict: Verdict, rung: 2 | 3): Message[] {
  const { variation, assurance } = truth;
  const asks = [
    {
      at: 'variation',
      right: VARIATION_WORDS[variation],
      how: 'Look at the latest month: is it part of a signal? Then on which side, and which way is better?',
    },
    ...(assurance
      ? [
          {
            at: 'assurance',
            right: ASSURANCE_WORDS[assurance],
            how: 'Compare the target with the two limits, not with the mean: is it between them, or beyond one?',
          },
        ]
      : []),
  ];
  return asks.map(({ at, right, how }): Message => {
    const name = at === 'variation' ? 'Variation' : 'Assurance';
    if (stateOf(verdict, at) === 'right') return { tone: 'good', at, text: `${name}: right. ${right}.` };
    return { tone: 'warn', at, text: rung === 3 ? `${name}: ${right}.` : `${name}: not right yet. ${how}` };
  });
}

const ERROR_WORDS = {
  none: '',
  tampering: 'This is tampering: acting on chance as if it were a cause. ',
  'missed-signal': 'This misses a signal: treating a cause as if it were chance. ',
} as const;

function sayAction(def: ReadSpc, truth: SpcTruth, response: ReadSpcResponse, rung: 2 | 3): Message[] {
  const chosen = def.actions.find(({ id }) => id === response.action);
  const cost = chosen ? ` Cost: ${String(chosen.cost)} of 10.` : '';
  const said: Message[] = chosen
    ? [
        {
          tone: chosen.cost === 0 ? 'good' : chosen.cost <= def.pass.cost ? 'warn' : 'bad',
          at: 'action',
          text: `Your action: ${ERROR_WORDS[chosen.error]}${chosen.because}${cost}`,
        },
      ]
    : [{ tone: 'warn', at: 'action', text: 'No action is chosen yet.' }];
  const right = truth.action;
  if (rung === 2 || !right || chosen?.id === right.id) return said;
  return [...said, { tone: 'note', text: `Better: ${right.say} ${right.because}` }];
}

/**
 * The words for a verdict. First rung: how many are right, which rules have something still to find, one nudge. Second:
 * each mark and choice with the rule behind it, and no place of what is missed. Third: everything.
 */
export function explainReadSpc(
  def: ReadSpc,
  seed: number,
  response: ReadSpcResponse,
  verdict: Verdict,
  rung: Rung,
): Message[] {
  const truth = findTruth(def, seed);
  const head = [sayLead(verdict), ...sayF1(def, verdict)];
  if (rung === 1) return [...head, ...sayKinds(truth, verdict)];
  return [
    ...head,
    ...saySignals(truth, verdict, response, rung),
    ...sayFalseMarks(truth, verdict),
    ...sayQuiet(truth, verdict),
    ...sayIcons(truth, verdict, rung),
    ...sayAction(def, truth, response, rung),
  ];
}
