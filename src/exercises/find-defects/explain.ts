import type { Finding, Verdict } from '../../kernel/verdict.ts';
import { sayPercent } from '../../measures/proportion.ts';
import type { Message, Rung } from '../kind.ts';
import { DIMENSION_NAMES, DIMENSION_QUESTIONS } from './dimension-words.ts';
import { cellId } from './place.ts';
import { sayPlace } from './publish.ts';
import type { FindDefects, FindDefectsResponse } from './schema.ts';
import { findTruth } from './truth.ts';
import type { TrueDefect, Truth } from './truth.ts';

function figureOf(verdict: Verdict, name: string): number {
  return verdict.figures.find((figure) => figure.name === name)?.value ?? 0;
}

/** "1 flag", "3 flags". */
function sayCount(count: number, thing: string): string {
  return `${String(count)} ${thing}${count === 1 ? '' : 's'}`;
}

/** The score line: "4 of 6 found". */
export function tallyFindDefects(verdict: Verdict): string {
  return `${String(figureOf(verdict, 'found'))} of ${String(figureOf(verdict, 'defects'))} found`;
}

function sayLead(verdict: Verdict): Message {
  const [found, all] = [figureOf(verdict, 'found'), figureOf(verdict, 'defects')];
  const flags = sayCount(figureOf(verdict, 'flags'), 'flag');
  const text =
    found === all
      ? `All ${sayCount(all, 'defect')} found, with ${flags}.`
      : `${String(found)} of ${sayCount(all, 'defect')} found, with ${flags}.`;
  return { tone: verdict.passed ? 'good' : found > 0 ? 'warn' : 'bad', text };
}

function sayFigures(def: FindDefects, verdict: Verdict): Message {
  const recall = sayPercent(figureOf(verdict, 'recall'));
  const precision =
    figureOf(verdict, 'flags') > 0 ? sayPercent(figureOf(verdict, 'precision')) : 'no figure yet';
  const { beta, fbeta, minPrecision } = def.pass;
  return {
    tone: 'note',
    text:
      `Recall, weighted by harm: ${recall}. Precision: ${precision}. ` +
      `Together F${String(beta)} = ${figureOf(verdict, 'fbeta').toFixed(2)}; ` +
      `${fbeta.toFixed(2)} with precision of ${sayPercent(minPrecision)} passes.`,
  };
}

function listOf(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

function sayKinds(missed: readonly TrueDefect[]): Message[] {
  if (missed.length === 0) return [];
  const kinds = DIMENSION_NAMES.flatMap((name) => {
    const count = missed.filter(({ dimension }) => dimension === name).length;
    return count > 0 ? [`${String(count)} of ${name} (${DIMENSION_QUESTIONS[name]})`] : [];
  });
  return [{ tone: 'warn', text: `Still to find: ${listOf(kinds)}.` }];
}

/** Where to look for a defect without saying in which row: its columns, or its half of a note. */
function sayWhere({ table }: Truth, { cells }: TrueDefect): string {
  const [first] = cells;
  if (first?.column === 'sentence') {
    const isEarly = table.rowIds.indexOf(first.row) < table.rowIds.length / 2;
    return `Read the ${isEarly ? 'first' : 'second'} half of the note again, against all the rest of it.`;
  }
  const names = [...new Set(cells.map(({ column }) => column))];
  const labels = names.map((name) => table.columns.find((column) => column.name === name)?.label ?? name);
  const [label = '', ...others] = labels;
  return others.length > 0
    ? `Compare the columns ${listOf(labels)}, one row at a time.`
    : `Read down the column ${label}, one value at a time.`;
}

function sayNudge(
  def: FindDefects,
  truth: Truth,
  verdict: Verdict,
  missed: readonly TrueDefect[],
): Message[] {
  const wrong = verdict.findings.find(({ code }) => code === 'decoy' || code === 'false-flag');
  const isCryingWolf = figureOf(verdict, 'precision') < def.pass.minPrecision || missed.length === 0;
  if (wrong?.at && isCryingWolf) {
    const row = wrong.at.split('.')[0] ?? '';
    return [
      { tone: 'note', text: `Look at ${row} again: what would have to be so for that value to be right?` },
    ];
  }
  const [worst] = [...missed].sort((a, b) => b.severity - a.severity);
  return worst ? [{ tone: 'note', text: sayWhere(truth, worst) }] : [];
}

function placeOf({ table }: Truth, id: string): string {
  const [row = '', column = ''] = id.split('.');
  return sayPlace(table, row, column);
}

/** What became of one flag, with the rule behind it. */
function sayFlag(truth: Truth, { code, at = '', args }: Finding): Message {
  const place = placeOf(truth, at);
  const holds = ({ cells }: { cells: { row: string; column: string }[] }): boolean =>
    cells.some(({ row, column }) => cellId(row, column) === at);
  const defect = truth.defects.find(holds);
  if (defect && code === 'found') return { tone: 'good', at, text: `${place}: ${defect.because}` };
  if (defect) {
    const { dimension } = defect;
    const chosen = args?.['chosen'];
    return {
      tone: 'warn',
      at,
      text:
        `${place}: a defect, but ${chosen === undefined ? 'its dimension is not named' : `not of ${String(chosen)}`}. ` +
        `It is ${dimension}: ${DIMENSION_QUESTIONS[dimension]} ${defect.because}`,
    };
  }
  const decoy = truth.decoys.find(holds);
  if (decoy) return { tone: 'bad', at, text: `${place}: this looks wrong and is right. ${decoy.because}` };
  const row = at.split('.')[0] ?? '';
  const isNear =
    truth.defects.some(({ cells }) => cells.some((cell) => cell.row === row)) && !at.endsWith('.sentence');
  return {
    tone: 'bad',
    at,
    text: isNear
      ? `${place}: not this cell, though ${row} does hold a defect.`
      : `${place}: nothing here shows that this is wrong.`,
  };
}

function sayMissed(truth: Truth, defect: TrueDefect, rung: 2 | 3): Message {
  const [first] = defect.cells;
  const at = first ? cellId(first.row, first.column) : '';
  if (rung === 3) return { tone: 'warn', at, text: `Missed. ${placeOf(truth, at)}: ${defect.because}` };
  const rule =
    defect.says === undefined ? sayWhere(truth, defect) : `Somewhere this rule is broken: ${defect.says}`;
  return { tone: 'warn', text: `Still to find, of ${defect.dimension}. ${rule}` };
}

const MOST_FALSE_FLAGS = 6;

/** What became of the flags: every find, and so many of the others that the list can still be read. */
function sayFlags(truth: Truth, { findings }: Verdict): Message[] {
  const isFalse = ({ code }: Finding): boolean => code === 'decoy' || code === 'false-flag';
  const wrong = findings.filter(isFalse);
  const shown = findings.filter((finding) => finding.code !== 'missed' && !isFalse(finding));
  const messages = [...shown, ...wrong.slice(0, MOST_FALSE_FLAGS)].map((finding) => sayFlag(truth, finding));
  const more = wrong.length - MOST_FALSE_FLAGS;
  if (more > 0)
    messages.push({ tone: 'bad', text: `${sayCount(more, 'more flag')} on cells that are right.` });
  return messages;
}

const FEWEST_TO_COMPARE = 3;
const BASELINE =
  'For comparison: in one published simulation of an electronic record with 14 planted issues, physicians saw 40%, nurses 30% and pharmacists 26%.';

/**
 * The words for a verdict. First rung: how many, which kinds are missing, one nudge. Second: each flag with the
 * rule behind it, and the rules still broken, without their places. Third: every place, worst harm first.
 */
export function explainFindDefects(
  def: FindDefects,
  seed: number,
  _response: FindDefectsResponse,
  verdict: Verdict,
  rung: Rung,
): Message[] {
  const truth = findTruth(def, seed);
  const isMissed = new Set(verdict.findings.flatMap(({ code, at }) => (code === 'missed' && at ? [at] : [])));
  const missed = truth.defects
    .filter(({ cells }) => cells[0] !== undefined && isMissed.has(cellId(cells[0].row, cells[0].column)))
    .sort((a, b) => b.severity - a.severity);
  const head = [sayLead(verdict), sayFigures(def, verdict)];
  if (rung === 1) return [...head, ...sayKinds(missed), ...sayNudge(def, truth, verdict, missed)];
  const rest = missed.map((defect) => sayMissed(truth, defect, rung));
  const isComparable = verdict.passed && truth.defects.length >= FEWEST_TO_COMPARE;
  const baseline: Message[] = isComparable ? [{ tone: 'note', text: BASELINE }] : [];
  return [...head, ...sayFlags(truth, verdict), ...rest, ...baseline];
}
