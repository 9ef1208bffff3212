import { writeInstant } from '../certificate/badge/instants.ts';
import { isObservation } from '../certificate/badge/observation.ts';
import type { Observation } from '../certificate/badge/observation.ts';
import type { FileReport } from '../certificate/files/check-file.ts';
import { nameUnit, sayPercent, titleOfUnit } from '../certificate/measure-words.ts';
import type { EvidenceReport } from '../certificate/verify.ts';
import { pathOfUnit } from '../curriculum/units.ts';
import { readSite } from '../loader/site.ts';
import type { CountersignedFacts } from './issue.ts';
import type { IssuerFolder } from './issuer-folder.ts';
import { Refusal } from './issuer-words.ts';

/** The options of the command, each with a text. */
export const WANTED_TEXTS = [
  'key',
  'name',
  'observed',
  'observer',
  'role',
  'on',
  'until',
  'out',
  'site',
  'root',
] as const;

/** What was asked for. */
export type Wanted = Partial<Record<(typeof WANTED_TEXTS)[number], string>> & { file: string; key: string };

/** The observation that the arguments give: all of it or none. */
function readObservation({ observed, observer, role, on, file }: Wanted): Observation | undefined {
  if ([observed, observer, role, on].every((text) => text === undefined)) return undefined;
  const observation = { what: observed ?? '', who: observer ?? '', role: role ?? '', date: on ?? '' };
  if (!isObservation(observation)) throw new Refusal('issuer/bad-observation', file);
  return observation;
}

/** Evidence that replays and earns its module; everything else is refused with what was found. */
export function needProved(
  file: string,
  report: FileReport,
  said: string[],
): EvidenceReport & { level: 'L1' } {
  if (report.kind !== 'evidence') throw new Refusal('issuer/not-evidence', file, said.join('\n'));
  const { level, outcome } = report.report;
  if (level === 'L0') throw new Refusal('issuer/not-replayed', file, said.join('\n'));
  const isAssessed = outcome !== undefined && (outcome.isEarned || !isAssessmentMissing(report.report));
  if (!isAssessed) throw new Refusal('issuer/not-earned', file, said.join('\n'));
  return { ...report.report, level };
}

/** Whether the assessment is among what is missing. Practice that the learner left out is not held against them. */
function isAssessmentMissing({ outcome, evidence }: EvidenceReport): boolean {
  if (!outcome || outcome.isEarned) return false;
  return outcome.missing.some(({ what }) => what === 'assessment') || !evidence.omitted.includes('practice');
}

/** The best assessment of the evidence, as it was marked here. */
function bestOf({ lines }: EvidenceReport): { earned: number; total: number; at: number } | undefined {
  const passed = lines.flatMap(({ isAssessment, replayed, at }) =>
    isAssessment && replayed.kind === 'marked' && replayed.mark.passed ? [{ ...replayed.mark, at }] : [],
  );
  return passed.sort((a, b) => b.earned * a.total - a.earned * b.total).at(0);
}

/** What is signed, from what was marked here and what the countersigner adds. Throws a `Refusal` where something lacks. */
export function writeFacts(
  wanted: Wanted,
  report: EvidenceReport,
  { address }: IssuerFolder,
  root: string,
): CountersignedFacts {
  const { evidence, digest, outcome } = report;
  const { site, org, assessment } = readSite(root);
  const name = wanted.name ?? evidence.learner?.name ?? '';
  if (name.trim() === '') throw new Refusal('issuer/no-name', wanted.file);
  const { number } = evidence.module;
  const best = bestOf(report);
  const versions = evidence.events.flatMap((event) =>
    event.type === 'lesson.open' ? [event.payload.version] : [],
  );
  const awarded = outcome?.isEarned ? outcome.at : (best?.at ?? 0);
  const scope = evidence.omitted.includes('practice')
    ? 'The assessment passed'
    : 'Every exercise of every lesson done, and the assessment passed';
  return {
    issuerName: org.name || site.name,
    learner: { name: name.trim(), isConfirmed: wanted.name !== undefined },
    achievement: {
      id: address + pathOfUnit(evidence.module),
      name: titleOfUnit(evidence.module),
      description: `A ${number === '' ? 'pathway' : 'module'} of ${site.name}, self-directed learning about clinical information.`,
      narrative: `${scope} at ${String(assessment.passMark)}%, marked anew from the learner’s own answers.`,
      version: versions.sort().at(-1) ?? evidence.build,
    },
    ...(best && {
      result: {
        percent: Number.parseInt(sayPercent(best.earned / best.total), 10),
        passPercent: assessment.passMark,
      },
    }),
    awardedAt: writeInstant(awarded),
    validUntil: wanted.until === undefined ? undefined : `${wanted.until}T23:59:59Z`,
    evidence: {
      sha256: digest,
      name: `Evidence of ${nameUnit(evidence.module)}`,
      genre: 'replayed learning record',
    },
    observation: readObservation(wanted),
  };
}
