import type { BankShape, CurriculumShape } from '../curriculum/shape.ts';
import { findUnit } from '../curriculum/units.ts';
import type { LogEvent, Mark } from '../log/event.ts';
import { refOf } from '../log/event.ts';
import { foldProgress } from '../progress/fold.ts';
import { judgeEligibility } from './eligibility.ts';
import type { Eligibility } from './eligibility.ts';
import type { Evidence, EvidenceEvent } from './evidence.ts';
import { findFlags } from './flags.ts';
import type { Flag } from './flags.ts';
import type { ReadEvidence } from './read-evidence.ts';
import { replayEvidence } from './replay.ts';
import type { Archive, ReplayLine } from './replay.ts';

/**
 * How much is proved. `L0`: nothing but that the learner says so. `L1`: every mark follows from the answers in the file.
 * `L2`: and a platform noted each answer as it was given. `L3`: and a supervisor's observation is countersigned.
 */
export type Level = 'L0' | 'L1' | 'L2' | 'L3';

/** How one mark fared. */
export type Agreement = 'agrees' | 'differs' | 'unknown';

export interface EvidenceReport {
  evidence: Evidence;
  /** SHA-256 of the evidence, in hexadecimal. */
  digest: string;
  /** Whether the file names its own digest. */
  isWhole: boolean;
  lines: (ReplayLine & { agreement: Agreement })[];
  flags: Flag[];
  /** What the marks given here earn; nothing where this copy has no such module. */
  outcome: Eligibility | undefined;
  /** By the file alone; what lies beside it may raise it. */
  level: 'L0' | 'L1';
}

/** What evidence is checked with. */
export interface Grounds {
  curriculum: CurriculumShape;
  bank: BankShape;
  archive: Archive;
  /** Milliseconds since 1970 (UTC); for flags alone. */
  now: number;
}

const isSame = (a: Mark, b: Mark): boolean =>
  a.earned === b.earned && a.total === b.total && a.passed === b.passed;

/** Whether the mark in the file is the one that marking anew gives. */
function judgeLine({ recorded, replayed }: ReplayLine): Agreement {
  if (replayed.kind === 'unknown') return 'unknown';
  return replayed.kind === 'marked' && isSame(recorded, replayed.mark) ? 'agrees' : 'differs';
}

/** The events with the marks that were given here in place of those in the file; what fits nothing is left out. */
function withMarks(events: readonly EvidenceEvent[], lines: readonly ReplayLine[]): LogEvent[] {
  const byRef = new Map(lines.map((line) => [line.ref, line.replayed]));
  return events.flatMap((event): LogEvent[] => {
    const sealed = { ...event, v: 1, crc32: 0 };
    const replayed = byRef.get(refOf(event));
    if (!replayed || replayed.kind === 'unknown') return [sealed];
    if (replayed.kind === 'misfit') return [];
    return [{ ...sealed, payload: { ...event.payload, mark: replayed.mark } }];
  });
}

/**
 * Marks evidence anew and says what agrees, what differs and what this copy cannot know. Rejects only where the archive cannot be reached: then nothing was proved either way.
 */
export async function verifyEvidence(
  { evidence, digest, isWhole }: ReadEvidence & { kind: 'read' },
  { curriculum, bank, archive, now }: Grounds,
): Promise<EvidenceReport> {
  const { events, module } = evidence;
  const shape = findUnit(curriculum, module.slug);
  const passFractionOf = (id: string): number | undefined =>
    shape?.assessment?.id === id ? shape.assessment.passFraction : undefined;
  const replayed = await replayEvidence(events, archive, passFractionOf);
  const lines = replayed.map((line) => ({ ...line, agreement: judgeLine(line) }));
  const progress = foldProgress(withMarks(events, lines), curriculum);
  const isProved = isWhole && lines.length > 0 && lines.every(({ agreement }) => agreement === 'agrees');
  return {
    ...{ evidence, digest, isWhole, lines },
    flags: findFlags(events, shape, bank, now),
    outcome: judgeEligibility(progress, module.slug),
    level: isProved ? 'L1' : 'L0',
  };
}
