import type { Finding, Part, Verdict } from '../../kernel/verdict.ts';
import type { Message, Rung } from '../kind.ts';
import type { CompleteWorksheet, CompleteWorksheetResponse } from './schema.ts';
import { readSheet } from './sheet.ts';
import type { Figure, Sheet } from './sheet.ts';
import { sayFigure, workFigure } from './solve.ts';

function isRight({ state }: Part): boolean {
  return state === 'right';
}

/** The score line: "2 of 3 right". */
export function tallyCompleteWorksheet({ parts }: Verdict): string {
  return `${String(parts.filter(isRight).length)} of ${String(parts.length)} right`;
}

function sayLead(verdict: Verdict): Message {
  const { parts, passed } = verdict;
  const right = parts.filter(isRight).length;
  const of = parts.length;
  const all = of === 1 ? 'The figure is right.' : `All ${String(of)} figures are right.`;
  const text = right === of ? all : `${String(right)} of ${String(of)} figures right.`;
  return { tone: passed ? 'good' : right > 0 ? 'warn' : 'bad', text };
}

function sayCarried({ findings }: Verdict): Message[] {
  const carried = findings.filter(({ code }) => code === 'carried').length;
  if (carried === 0) return [];
  const which = carried === 1 ? 'One figure follows' : `${String(carried)} figures follow`;
  const text = `${which} correctly from an earlier figure of yours, and that counts as right: a slip costs once.`;
  return [{ tone: 'note', text }];
}

function sayDecimals(decimals: number): string {
  if (decimals === 0) return 'to a whole number';
  return decimals === 1 ? 'to one decimal place' : `to ${String(decimals)} decimal places`;
}

/** What a finding tells about one wrong figure, without the figure. */
function sayFinding({ answer, slips }: Figure, finding: Finding | undefined): string {
  switch (finding?.code) {
    case 'slip':
      return slips[Number(finding.args?.['slip'])]?.because ?? '';
    case 'unreadable':
      return 'This could not be read as a number. Use digits, and a point for decimals.';
    case 'fraction':
      return 'That is the fraction; the box asks for a percentage.';
    case 'rounding':
      return `Close. Keep every decimal until the end, then round ${sayDecimals(answer.decimals)}.`;
    case 'too-high':
      return 'It is too high.';
    case 'too-low':
      return 'It is too low.';
    default:
      return '';
  }
}

/** What is missing, and where to look first: the earliest wrong figure, because later ones rest on it. */
function sayFirstRung(sheet: Sheet, verdict: Verdict): Message[] {
  const inState = (state: Part['state']): Figure[] =>
    sheet.figures.filter(({ key }) => verdict.parts.some((part) => part.id === key && part.state === state));
  const [wrong, empty] = [inState('wrong'), inState('unanswered')];
  const messages: Message[] = [];
  if (empty.length > 0) {
    const text =
      empty.length === 1 ? 'One box is still empty.' : `${String(empty.length)} boxes are still empty.`;
    messages.push({ tone: 'note', text });
  }
  const [first] = wrong;
  const [next] = empty;
  if (first) {
    const said = sayFinding(
      first,
      verdict.findings.find(({ at }) => at === first.key),
    );
    const after = wrong.length > 1 ? ' Put it right first: others may rest on it.' : '';
    messages.push({ tone: 'warn', text: `Look at “${first.answer.label}”. ${said}${after}`.trim() });
  } else if (next) {
    messages.push({ tone: 'warn', text: `Begin with “${next.answer.label}”: later figures may rest on it.` });
  }
  return messages;
}

/** What became of one figure, with the rule behind it; the third rung adds the working. */
function sayPart(sheet: Sheet, figure: Figure, verdict: Verdict, rung: 2 | 3): Message {
  const { key: at, answer } = figure;
  const finding = verdict.findings.find((entry) => entry.at === at);
  const state = verdict.parts.find((part) => part.id === at)?.state;
  const name = `“${answer.label}”`;
  const say = (tone: Message['tone'], ...sentences: string[]): Message => ({
    tone,
    at,
    text: sentences.filter(Boolean).join(' '),
  });
  if (finding?.code === 'carried') {
    const known = rung === 3 ? `With the right one it is ${sayFigure(figure)}.` : '';
    return say('good', `${name} follows from your own earlier figure.`, answer.because, known);
  }
  if (state === 'right') return say('good', `${name} is right.`, answer.because);
  const working = rung === 3 ? `Working: ${workFigure(sheet, figure).working}.` : '';
  if (state === 'unanswered') return say('note', `${name} is still empty.`, answer.because, working);
  return say('bad', `${name} is not right yet.`, sayFinding(figure, finding), answer.because, working);
}

/**
 * The words for a verdict. First rung: how many, what is empty, the first slip. Second: each figure with its rule.
 * Third: the working of each that is not right. After a pass: every figure with its rule.
 */
export function explainCompleteWorksheet(
  def: CompleteWorksheet,
  seed: number,
  _response: CompleteWorksheetResponse,
  verdict: Verdict,
  rung: Rung,
): Message[] {
  const sheet = readSheet(def, seed);
  const head = [sayLead(verdict), ...sayCarried(verdict)];
  if (rung === 1 && !verdict.passed) return [...head, ...sayFirstRung(sheet, verdict)];
  // After a pass what is not right stays the learner's to find, or to ask for.
  const depth = rung === 3 && !verdict.passed ? 3 : 2;
  return [...head, ...sheet.figures.map((figure) => sayPart(sheet, figure, verdict, depth))];
}
