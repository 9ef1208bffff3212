import { anchorOf } from '../certificate/anchor.ts';
import type { EvidenceEvent } from '../certificate/evidence.ts';
import { sha256Hex } from '../kernel/sha256.ts';
import { condense } from '../lms/condense.ts';
import { judgeProgress } from '../lms/judge.ts';
import type { Forgotten } from '../lms/relief.ts';
import type { Deed, Launch, Standing } from '../lms/session.ts';
import { readState, writeState } from '../lms/state.ts';
import type { Course } from '../lms/tables.ts';
import { unfold } from '../lms/unfold.ts';
import { condensedStream, isCondensed } from '../log/condensed.ts';
import type { LogEvent } from '../log/event.ts';
import { isKnownEvent } from '../log/payload.ts';
import { readClock } from '../platform/clock.ts';
import { agreeWith, readDrafts } from '../platform/course-cache.ts';
import { enterCourse } from '../platform/profiles.ts';
import { createRecord } from '../platform/record.ts';
import type { RecordStore } from '../platform/record-store.ts';
import { foldTally } from '../progress/fold.ts';
import { tallyLog } from '../progress/tally-log.ts';
import { getJson } from './assessment-items.ts';

/** A learner's record in a course that a platform opened. */
export interface OpenCourse {
  record: RecordStore;
  /** Under which the learner entered. */
  id: string;
  /** Since it was opened. */
  seconds(): number;
  /** How the learner stands now, and what the state of it had no room for. */
  stand(): Promise<{ standing: Standing; forgot: Forgotten[]; until: number }>;
}

/** The state is one of ours, in a format that this code does not read: it is left as it is. */
export class UnreadableState extends Error {}

/** No browser storage: pages in the frame and this one could not tell each other anything. */
export class NothingKept extends Error {}

const OURS = /^v\d+\./;

function isDeed(event: LogEvent): event is Deed['event'] {
  const isAnswer = event.type === 'attempt.check' || event.type === 'assessment.finish';
  return isAnswer && isKnownEvent(event) && !isCondensed(event);
}

function deedOf(event: Deed['event']): Deed {
  const { stream, seq, hlc, type, payload } = event;
  return { anchor: anchorOf({ stream, seq, hlc, type, payload } as EvidenceEvent), event };
}

/** The events and drafts of a platform's state; none before the first. */
function readLaunch({ state }: Launch, course: Course): Parameters<typeof agreeWith>[2] {
  const condensed = state === undefined ? undefined : readState(state, course);
  if (!condensed) {
    if (state !== undefined && OURS.test(state)) throw new UnreadableState();
    return { events: [], drafts: [] };
  }
  const stream = condensedStream(sha256Hex(state ?? '').slice(0, 16));
  return { events: unfold(condensed, course.curriculum, stream), drafts: condensed.drafts };
}

/**
 * Opens the record of the learner a platform sent, in agreement with the platform's state. `unit`: which module or pathway
 * it tracks. Rejects with `UnreadableState`, `NothingKept`, or where the course cannot be fetched.
 */
export async function openCourse(base: string, unit: string, launch: Launch): Promise<OpenCourse> {
  const [curriculum, bank] = await Promise.all([
    getJson<Course['curriculum']>(`${base}curriculum.json`),
    getJson<Course['bank']>(`${base}bank.json`),
  ]);
  const course: Course = { curriculum, bank };
  const known = readLaunch(launch, course);
  const id = sha256Hex(`${base} ${unit} ${launch.learner}`).slice(0, 16);
  await enterCourse(base, id).catch(() => {
    throw new NothingKept();
  });
  const record = await createRecord(base);
  if (record.status.kind !== 'kept') throw new NothingKept();
  await agreeWith(record, launch.state, known, launch.mode !== 'normal');
  const begun = readClock();
  const seconds = (): number => Math.max(0, (readClock() - begun) / 1000);
  return {
    ...{ record, id, seconds },
    async stand() {
      const events = await record.events();
      const tally = tallyLog(events);
      const progress = foldTally(tally, curriculum);
      const drafts = await readDrafts(record).catch(() => new Map<string, unknown>());
      const { text, forgot } = writeState(condense(tally, curriculum, drafts), course);
      const standing: Standing = {
        ...judgeProgress(progress, unit),
        state: text,
        seconds: seconds(),
        deeds: events.filter(isDeed).map(deedOf),
      };
      return { standing, forgot, until: progress.lastAt ?? 0 };
    },
  };
}
