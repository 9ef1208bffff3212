import type { Part, Verdict } from '../../kernel/verdict.ts';
import { sayNumber } from '../../kernel/typed-number.ts';
import type { Message, Rung } from '../kind.ts';
import { MISS_WORDS } from './miss-words.ts';
import type { RepairField, RepairRecord, RepairRecordResponse, RepairVersion } from './schema.ts';
import { sayAgreed } from './solve.ts';
import { findVersion } from './version.ts';

function figureOf({ figures }: Verdict, name: string): number {
  return figures.find((figure) => figure.name === name)?.value ?? 0;
}

/** The score line: "4 of 6 repaired"; a half counts for an entry repaired in part. */
export function tallyRepairRecord(verdict: Verdict): string {
  const [repaired, of] = [figureOf(verdict, 'repaired'), figureOf(verdict, 'repairable')];
  return `${sayNumber(repaired)} of ${sayNumber(of)} repaired`;
}

function sayLead(verdict: Verdict): Message {
  const [repaired, altered] = [figureOf(verdict, 'repaired'), figureOf(verdict, 'altered')];
  const tone = verdict.passed ? 'good' : repaired > 0 && altered === 0 ? 'warn' : 'bad';
  const harm =
    altered === 0
      ? ''
      : ` ${sayNumber(altered)} that ${altered === 1 ? 'was' : 'were'} right ${altered === 1 ? 'is' : 'are'} not any more.`;
  return { tone, text: `${tallyRepairRecord(verdict)}.${harm}` };
}

/** The measure beside the mark, with what it is made of. */
function sayMeasure(verdict: Verdict): Message {
  const n = (name: string): string => sayNumber(figureOf(verdict, name));
  const text = `Measure: ${n('repaired')} of ${n('repairable')} repaired, ${n('altered')} of ${n('sound')} sound entries altered, ${n('invented')} invented: ${sayNumber(figureOf(verdict, 'raw'), 2)} of 1.`;
  return { tone: 'note', text };
}

/** One nudge to the worst that was done; what was not done comes after it. */
function sayNudge({ findings }: Verdict): Message[] {
  const worst = Object.entries(MISS_WORDS).find(([code]) => findings.some((one) => one.code === code));
  return worst ? [{ tone: 'warn', text: worst[1].nudge }] : [];
}

const TONES: Readonly<Record<Part['state'], Message['tone']>> = {
  right: 'good',
  partial: 'warn',
  wrong: 'bad',
  missed: 'note',
  unanswered: 'note',
};

function sayPart(
  version: RepairVersion,
  field: RepairField,
  verdict: Verdict,
  isAnswerShown: boolean,
): Message[] {
  const { id, label, because } = field;
  const state = verdict.parts.find((part) => part.id === id)?.state ?? 'unanswered';
  const code = verdict.findings.find(({ at }) => at === id)?.code;
  if (code === undefined) {
    // An entry that was left and is sound is not worth a line.
    if (field.decision === 'leave') return [];
    const why = isAnswerShown ? ` ${because}` : '';
    return [{ tone: 'good', at: id, text: `${label}: repaired.${why}` }];
  }
  const isSound = code === 'sound-altered' || code === 'needless-query';
  const why = isSound
    ? ` ${because}`
    : isAnswerShown
      ? ` Agreed: ${sayAgreed(version, field)}. ${because}`
      : '';
  return [{ tone: TONES[state], at: id, text: `${label}: ${MISS_WORDS[code]?.says ?? ''}${why}` }];
}

/**
 * The words for a verdict. First rung: how many, and one nudge to the worst that was done. Second: each entry that was
 * touched or missed, with the rule behind its mark; for a sound one why it was sound. Third: what is agreed, and why.
 */
export function explainRepairRecord(
  def: RepairRecord,
  seed: number,
  _response: RepairRecordResponse,
  verdict: Verdict,
  rung: Rung,
): Message[] {
  const lead = sayLead(verdict);
  if (rung === 1 && !verdict.passed) return [lead, ...sayNudge(verdict), sayMeasure(verdict)];
  const version = findVersion(def, seed);
  const isAnswerShown = verdict.passed || rung === 3;
  const parts = version.fields.flatMap((field) => sayPart(version, field, verdict, isAnswerShown));
  return [lead, ...parts, sayMeasure(verdict)];
}
