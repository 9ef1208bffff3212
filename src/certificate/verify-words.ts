import type { Flag } from './flags.ts';
import { nameUnit, sayDay, sayMinutes, sayScore } from './measure-words.ts';
import type { ReplayLine } from './replay.ts';
import type { EvidenceReport, Level } from './verify.ts';

/** One sentence of a report. */
export interface Finding {
  tone: 'good' | 'warn' | 'bad' | 'note';
  text: string;
}

/** What each level is called, what it means, and always what it does not prove. */
export const LEVEL_WORDS: Readonly<Record<Level, { name: string; means: string; not: string }>> = {
  L0: {
    name: 'Self-reported',
    means: 'The learner says so. This copy could not confirm the score from the answers.',
    not: 'It does not prove the score, who did the work, when, or without help.',
  },
  L1: {
    name: 'Replayed',
    means: 'Every score in this file was worked out again here, from the learner’s own answers, and agrees.',
    not: 'It does not prove who gave the answers, when, without help, or how often they tried elsewhere. The dates are those of the learner’s device.',
  },
  L2: {
    name: 'Replayed and anchored',
    means:
      'Every score was worked out again and agrees, and the learning platform’s report names every answer: it noted them as they were given.',
    not: 'It does not prove that the person whose account it was gave the answers, or without help. The report itself is checked by nobody here.',
  },
  L3: {
    name: 'Replayed and observed',
    means:
      'Every score was worked out again and agrees, and an issuer that this copy knows has countersigned a supervisor’s observation of the learner.',
    not: 'It does not prove more than the supervisor wrote that they saw, or that the answers were given without help.',
  },
};

const count = (number: number, one: string, many = `${one}s`): string =>
  `${String(number)} ${number === 1 ? one : many}`;

const UNKNOWN_WORDS = {
  'no-definition': 'this copy of the site does not hold the question',
  'no-kind': 'this copy of the site does not know this kind of exercise',
  'other-rules': 'it was marked by rules that this copy does not have',
} as const;

/** The moment as "2 November 2026, 10:41". */
function sayMoment(at: number, offsetMinutes: number): string {
  const minutes = Math.floor(at / 60_000 + offsetMinutes);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${sayDay(at, offsetMinutes)}, ${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`;
}

/** One mark that does not agree, or that cannot be worked out here. Nothing for one that agrees. */
export function sayLine(line: EvidenceReport['lines'][number], offsetMinutes: number): Finding | undefined {
  const name = `The ${line.isAssessment ? 'assessment' : `exercise “${line.what}”`} of ${sayMoment(line.at, offsetMinutes)}`;
  const { replayed, recorded } = line;
  if (line.agreement === 'agrees') return undefined;
  if (replayed.kind === 'unknown') {
    return {
      tone: 'warn',
      text: `${name} cannot be replayed with this copy: ${UNKNOWN_WORDS[replayed.why]}.`,
    };
  }
  if (replayed.kind === 'misfit') {
    const why =
      replayed.why === 'other-exercise'
        ? 'its definition is that of another exercise'
        : 'its answers are none that it takes';
    return { tone: 'bad', text: `${name} does not hold together: ${why}.` };
  }
  return { tone: 'bad', text: `${name}: ${sayDifference(recorded, replayed.mark)}` };
}

function sayDifference(recorded: ReplayLine['recorded'], found: ReplayLine['recorded']): string {
  const marks = (mark: ReplayLine['recorded']): string => `${String(mark.earned)} of ${String(mark.total)}`;
  if (recorded.earned !== found.earned || recorded.total !== found.total) {
    return `the file says ${marks(recorded)} marks, its answers earn ${marks(found)}.`;
  }
  return recorded.passed
    ? `the file says that it was passed; its answers earn ${marks(found)}, which is not a pass in this copy.`
    : `the file says that it was not passed; its answers earn ${marks(found)}, which is a pass in this copy.`;
}

/** A flag in words. `offsetMinutes`: how far the reader's clock is ahead of UTC. */
export function sayFlag(flag: Flag, offsetMinutes: number): string {
  switch (flag.code) {
    case 'ahead':
      return `The last moment in the file is ${count(flag.days, 'day')} from now: the learner’s clock, or this one, is wrong.`;
    case 'backwards':
      return `${count(flag.events, 'moment')} in the file go backwards. The site’s own clock never does.`;
    case 'more-than-passed':
      return `One device recorded ${sayMinutes(flag.recorded)} of work in ${sayMinutes(flag.passed)}.`;
    case 'quick-lesson':
      return `“${flag.lesson}” was finished in ${sayMinutes(flag.minutes)}; it is designed for ${sayMinutes(flag.designed)}.`;
    case 'quick-assessment':
      return `The assessment of ${sayDay(flag.at, offsetMinutes)} took ${count(Math.round(flag.seconds), 'second')} for ${count(flag.questions, 'question')}.`;
    case 'short-draw':
      return `The assessment of ${sayDay(flag.at, offsetMinutes)} had ${count(flag.questions, 'question')} of its own; this copy draws ${String(flag.draw)}.`;
    case 'other-bank':
      return `${String(flag.questions)} of ${count(flag.of, 'question')} in the assessment of ${sayDay(flag.at, offsetMinutes)} are not in this copy’s bank: they are of another version, or not of this assessment.`;
    default:
      return flag satisfies never;
  }
}

function sayWhole({ isWhole }: EvidenceReport): Finding {
  return isWhole
    ? { tone: 'good', text: 'The file is as it was written: its digest fits.' }
    : {
        tone: 'bad',
        text: 'The file was changed after it was written: its digest does not fit what is in it.',
      };
}

function sayReplay({ lines }: EvidenceReport, offsetMinutes: number): Finding[] {
  const agreeing = lines.filter(({ agreement }) => agreement === 'agrees').length;
  const others = lines.flatMap((line) => sayLine(line, offsetMinutes) ?? []);
  if (lines.length === 0) return [{ tone: 'warn', text: 'There is no answer in this file to work out.' }];
  const summary: Finding = {
    tone: others.length === 0 ? 'good' : 'note',
    text: `${String(agreeing)} of ${count(lines.length, 'score')} were worked out again and agree.`,
  };
  return [summary, ...others];
}

function sayOutcome({ outcome, evidence }: EvidenceReport, offsetMinutes: number): Finding {
  const name = nameUnit(evidence.module);
  if (!outcome) return { tone: 'warn', text: `This copy of the site has no ${name}.` };
  if (outcome.isEarned) {
    const score = outcome.result ? `, with ${sayScore(outcome.result)} in the assessment` : '';
    return {
      tone: 'good',
      text: `These answers earn the certificate of ${name}${score}, on ${sayDay(outcome.at, offsetMinutes)} by the learner’s clock.`,
    };
  }
  const assessment = outcome.missing.find(({ what }) => what === 'assessment');
  const lessons = outcome.missing.length - (assessment ? 1 : 0);
  if (!assessment && evidence.omitted.includes('practice')) {
    return {
      tone: 'note',
      text: `These answers pass the assessment of ${name}. What was done in its lessons was left out of the file, so it is the learner’s word.`,
    };
  }
  const missing = [
    ...(lessons > 0 ? [`${count(lessons, 'lesson')} not complete`] : []),
    ...(assessment ? ['the assessment not passed'] : []),
  ];
  return {
    tone: 'warn',
    text: `These answers do not earn the certificate of ${name}: ${missing.join(', ')}.`,
  };
}

/** All that was found in evidence, in the order a reader needs it. Flags are told apart and never fail. */
export function sayReport(report: EvidenceReport, offsetMinutes: number): Finding[] {
  const omitted: Record<string, string> = {
    practice: 'The learner left the answers to the exercises of the lessons out.',
    earlier: 'The learner left assessments other than the one that was passed out.',
  };
  return [
    sayOutcome(report, offsetMinutes),
    sayWhole(report),
    ...sayReplay(report, offsetMinutes),
    ...report.evidence.omitted.map((what): Finding => ({ tone: 'note', text: omitted[what] ?? '' })),
    ...report.flags.map((flag): Finding => ({ tone: 'warn', text: sayFlag(flag, offsetMinutes) })),
  ];
}
