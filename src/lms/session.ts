import type { KnownEvent } from '../log/event.ts';

/**
 * One learner's stay in the course, as a learning platform (LMS) sees it. Every adapter (SCORM 1.2, cmi5) answers to
 * this interface, and every adapter is total: a platform that answers nonsense, late or never makes a call resolve to
 * "not saved", and never throws or rejects into the shell.
 */
export interface LmsSession {
  /** What the platform said when it opened the course. It does not change while the course is open. */
  readonly launch: Launch;
  /**
   * Tells the platform how the learner stands. The shell calls it after every change, also in quick succession; an
   * adapter that must not write that often joins them, and resolves each once its standing, or a later one, was
   * confirmed. Where saving is tried again later, it resolves with the first failure. `isUrgent`: the page may be going
   * (`visibilitychange` to hidden), so nothing is put off.
   */
  save(standing: Standing, isUrgent?: boolean): Promise<Saved>;
  /**
   * Tells the last standing and ends the session; further calls do nothing but give the same answer. Whatever can be
   * started without waiting is started before it returns, since the page may be closing (`pagehide`).
   */
  leave(standing: Standing): Promise<Saved>;
  /** Calls `listener` with each outcome, also of tries that nobody asked for (a repeat after a failure). */
  onOutcome(listener: (outcome: Saved) => void): void;
  /** What the platform was told, one line each, oldest first; absent where it is told nothing but the standing. */
  told?(): readonly ToldLine[];
}

/** One thing that a platform was told, or is to be. */
export interface ToldLine {
  what: 'initialized' | 'answered' | 'attempted' | 'completed' | 'passed' | 'failed' | 'terminated';
  /** What was answered; empty where it is about the whole unit. */
  title: string;
  /** ISO 8601, UTC. */
  at: string;
  /** `dropped`: it was too late, or too many waited and it was among the oldest. */
  state: 'waiting' | 'sent' | 'refused' | 'dropped';
  /** What the platform said where it refused; else empty. Text, never markup. */
  detail: string;
}

/** What came of trying to open a session. `returnTo` as in `Launch`. */
export type Opened =
  | { kind: 'open'; session: LmsSession }
  /** `code` and `detail` as in `Saved`. */
  | { kind: 'closed'; code: string; detail: string; returnTo?: string | undefined };

export interface Launch {
  /** The platform's own name for the learner: opaque, stable, never shown. Empty where it gives none. */
  learner: string;
  /** As the platform writes it, `Kowalska, Ewa`; absent where it does not say. Text, never markup. */
  name: string | undefined;
  /** `review` and `browse`: the learner looks, and nothing is written. */
  mode: 'normal' | 'review' | 'browse';
  /** Where the platform wants the learner to go once the session is over; absent where it does not say. */
  returnTo?: string | undefined;
  /** The last state saved, as it was given to `save`; absent at the first launch. Hostile input until it was read. */
  state: string | undefined;
}

/** How the learner stands with the unit that the platform tracks. */
export interface Standing {
  /** Progress as text: ASCII, at most 4,096 characters (`state.ts`). */
  state: string;
  status: 'incomplete' | 'completed' | 'passed' | 'failed';
  /** Best mark of the assessment, 0–100 with at most two decimals; absent before the first. */
  score: number | undefined;
  /** When `status` became `completed` or `passed`, in milliseconds since 1970 (UTC). */
  achievedAt: number | undefined;
  /** Seconds since the course was opened this time. */
  seconds: number;
  /**
   * All that was answered since the course was opened this time, and what a crash kept from the platform before, oldest
   * first. It only grows; what is taken in from a copy may stand between others.
   */
  deeds: readonly Deed[];
}

/** An answered attempt or assessment, and the name by which the platform notes it as it happens. */
export interface Deed {
  /** 22 letters of base64url (`certificate/anchor.ts`). */
  anchor: string;
  event: Extract<KnownEvent, { type: 'attempt.check' | 'assessment.finish' }>;
}

/** What became of a standing. */
export type Saved =
  | { kind: 'saved' }
  /** `code` names the failure, as `scorm/405` or `cmi5/timeout`; `detail` is what the platform itself said of it, if anything. */
  | { kind: 'not-saved'; code: string; detail: string }
  /** Review and browse: nothing was to be written. */
  | { kind: 'read-only' };
