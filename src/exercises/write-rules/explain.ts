import type { Finding, Verdict } from '../../kernel/verdict.ts';
import { sayPercent } from '../../measures/proportion.ts';
import type { Message, Rung } from '../kind.ts';
import { sayRule } from './say-rule.ts';
import type { WriteRules, WriteRulesResponse } from './schema.ts';
import { ruleTruth } from './truth.ts';
import type { Truth } from './truth.ts';

const HARMFUL = 3;
const MOST_DECOYS = 3;

function figureOf(verdict: Verdict, name: string): number {
  return verdict.figures.find((figure) => figure.name === name)?.value ?? 0;
}

function argOf({ args }: Finding, name: string): number {
  return Number(args?.[name] ?? 0);
}

/** "1 clean row", "3 clean rows". */
function sayRows(count: number, which = ''): string {
  return `${String(count)} ${which}${which && ' '}row${count === 1 ? '' : 's'}`;
}

/** The score line: "24 of 30 wrong rows caught". */
export function tallyWriteRules(verdict: Verdict): string {
  return `${String(figureOf(verdict, 'caught'))} of ${String(figureOf(verdict, 'chaff'))} wrong rows caught`;
}

function sayLead(verdict: Verdict): Message {
  const [caught, rejected] = [figureOf(verdict, 'caught'), figureOf(verdict, 'rejected-clean')];
  const cost = rejected === 0 ? 'no clean row rejected' : `${sayRows(rejected, 'clean')} rejected`;
  return {
    tone: verdict.passed ? 'good' : caught > 0 ? 'warn' : 'bad',
    text: `${tallyWriteRules(verdict)}, ${cost}.`,
  };
}

/** Precision, recall and the predictive value in words, with what they rest on. */
function sayFigures(def: WriteRules, verdict: Verdict): Message {
  const flagged = ['caught', 'rejected-clean', 'queried-clean'].reduce(
    (sum, name) => sum + figureOf(verdict, name),
    0,
  );
  const recall = `Recall ${sayPercent(figureOf(verdict, 'recall'))}`;
  if (flagged === 0)
    return { tone: 'note', text: `${recall}. Nothing is flagged, so there is no precision yet.` };
  const oneIn = String(Math.round(1 / def.prevalence));
  return {
    tone: 'note',
    text:
      `${recall}; precision ${sayPercent(figureOf(verdict, 'precision'))} of ${sayRows(flagged, 'flagged')}. ` +
      `Where only 1 row in ${oneIn} is wrong, ${sayPercent(figureOf(verdict, 'ppv'))} of flags would be real.`,
  };
}

function findingsOf(verdict: Verdict, ...codes: string[]): Finding[] {
  return verdict.findings.filter(({ code }) => codes.includes(code));
}

function listOf(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1) ?? ''}`;
}

function numberOf({ at = '' }: Finding): string {
  return at.replace('rule-', '');
}

/** What kind is missing, and one nudge: a rule that costs clean rows first, else fields not yet looked at together. */
function sayFirstRung(truth: Truth, verdict: Verdict): Message[] {
  const messages: Message[] = [];
  const missed = findingsOf(verdict, 'planted-missed').flatMap(({ at }) => {
    const info = truth.planted.find(({ rule }) => rule === at);
    return info ? [info] : [];
  });
  if (missed.length > 0) {
    const kinds = listOf([...new Set(missed.map(({ dimension }) => dimension))]);
    const things = missed.length === 1 ? '1 kind of error' : `${String(missed.length)} kinds of error`;
    messages.push({ tone: 'warn', text: `${things} still get through: failures of ${kinds}.` });
  }
  const [costly] = findingsOf(verdict, 'rule-costs').sort((a, b) => argOf(b, 'clean') - argOf(a, 'clean'));
  const [worst] = [...missed].sort((a, b) => b.severity - a.severity);
  if (costly) {
    const text = `Rule ${numberOf(costly)} flags rows that are right. Who could truthfully have such a record?`;
    return [...messages, { tone: 'note', text }];
  }
  const columns = [...truth.chaff.values()].find(({ rule }) => rule === worst?.rule)?.columns ?? [];
  const labels = columns.map(
    (name) => truth.table.columns.find((column) => column.name === name)?.label ?? name,
  );
  if (labels.length > 0) {
    const text =
      labels.length === 1
        ? `Look at ${labels[0] ?? ''}: which values could never be right?`
        : `Look at ${listOf(labels)} together: which pairs of values could never be right?`;
    messages.push({ tone: 'note', text });
  }
  return messages;
}

function sayOwnRule(finding: Finding): Message {
  const rule = `Rule ${numberOf(finding)}`;
  const at = finding.at ?? '';
  if (finding.code === 'rule-unfinished')
    return { tone: 'note', at, text: `${rule} is not finished, so it flags nothing.` };
  const [caught, clean] = [argOf(finding, 'caught'), argOf(finding, 'clean')];
  if (finding.code === 'rule-flags-nothing') {
    return {
      tone: 'bad',
      at,
      text: `${rule} flags no row: its conditions never hold together in these data.`,
    };
  }
  if (clean === 0)
    return { tone: 'good', at, text: `${rule} catches ${sayRows(caught, 'wrong')} and no clean one.` };
  const does = finding.args?.['severity'] === 'fatal' ? 'rejects' : 'queries';
  return {
    tone: caught > 0 ? 'warn' : 'bad',
    at,
    text: `${rule} catches ${sayRows(caught, 'wrong')} and ${does} ${sayRows(clean, 'clean')}.`,
  };
}

function sayPlanted(truth: Truth, verdict: Verdict): Message[] {
  return truth.planted.flatMap(({ rule, says }): Message[] => {
    const missed = findingsOf(verdict, 'planted-missed').find(({ at }) => at === rule);
    if (!missed) return [];
    const [caught, rows] = [argOf(missed, 'caught'), argOf(missed, 'rows')];
    return [
      {
        tone: 'warn',
        at: rule,
        text: `Gets through, ${String(rows - caught)} of ${String(rows)}: rows that break “${says}”`,
      },
    ];
  });
}

function sayDecoys(truth: Truth, verdict: Verdict): Message[] {
  const rows = new Map([...truth.decoys.values()].map((decoy) => [decoy.row, decoy] as const));
  return findingsOf(verdict, 'decoy')
    .slice(0, MOST_DECOYS)
    .flatMap(({ at = '' }): Message[] => {
      const decoy = rows.get(at);
      return decoy ? [{ tone: 'bad', at, text: `${at} looks wrong and is right. ${decoy.because}` }] : [];
    });
}

/** A warning lets the row in: said where the error could harm. */
function sayOnlyQueried(truth: Truth, verdict: Verdict): Message[] {
  const harmful = new Set(
    truth.planted.filter(({ severity }) => severity === HARMFUL).map(({ rule }) => rule),
  );
  const queried = findingsOf(verdict, 'planted-caught', 'planted-missed')
    .filter(({ at = '' }) => harmful.has(at))
    .reduce((sum, finding) => sum + argOf(finding, 'queried'), 0);
  if (queried === 0) return [];
  const text = `${sayRows(queried, 'wrong')} that could harm a patient only got a query: a warning lets the row in until somebody answers it.`;
  return [{ tone: 'note', text }];
}

/**
 * The words for a verdict. First rung: how many are caught, at what cost, which kinds get through, one nudge.
 * Second: each rule's own account, the rules that are still broken, and who was wrongly flagged. Third: the
 * model rules as well.
 */
export function explainWriteRules(
  def: WriteRules,
  seed: number,
  _response: WriteRulesResponse,
  verdict: Verdict,
  rung: Rung,
): Message[] {
  const truth = ruleTruth(def, seed);
  const head = [sayLead(verdict), sayFigures(def, verdict)];
  if (rung === 1) return [...head, ...sayFirstRung(truth, verdict)];
  const own = findingsOf(verdict, 'rule-clean', 'rule-costs', 'rule-flags-nothing', 'rule-unfinished').map(
    sayOwnRule,
  );
  const body = [
    ...own,
    ...sayPlanted(truth, verdict),
    ...sayDecoys(truth, verdict),
    ...sayOnlyQueried(truth, verdict),
  ];
  const isWanting = rung === 3 && findingsOf(verdict, 'planted-missed', 'rule-costs').length > 0;
  const model = isWanting ? def.model.map((rule) => sayRule(rule, truth.table.columns)) : [];
  return [
    ...head,
    ...body,
    ...model.map((text): Message => ({ tone: 'note', text: `One rule that works: ${text}.` })),
  ];
}
