import type { Deed, Launch, Standing } from './session.ts';
import { refOf } from '../log/event.ts';
import { fixedId } from './fixed-id.ts';
import { CATEGORIES, MASTERY_SCORE, ORIGIN, SESSION_ID, VERBS } from './xapi.ts';
import type { ActivityRef, Context, Result, Statement, VerbName } from './xapi.ts';

/** Everything that statements of one session have in common. */
export interface Told {
  /** As the LMS gave it; passed on untouched (cmi5 8.1.3.0-3). */
  actor: unknown;
  registration: string;
  /** What the LMS calls this unit (8.1.5.0-6). */
  activityId: string;
  contextTemplate: Context;
  /** 0 to 1; absent where the LMS names none. */
  masteryScore: number | undefined;
  mode: Launch['mode'];
  /** Milliseconds since 1970 (UTC). */
  startedAt: number;
  /** Id of the build. */
  build: string;
  /** Finds what was answered. */
  nameThing: (event: Deed['event']) => Thing;
}

/** What an answer was given to. */
export interface Thing {
  /** Its page on the site, as an absolute address: its name in every record store. */
  address: string;
  title: string;
  lang: string;
}

const TYPES = {
  answered: 'http://adlnet.gov/expapi/activities/question',
  attempted: 'http://adlnet.gov/expapi/activities/assessment',
} as const;

/** The last millisecond that four digits of a year can hold. */
const LAST_MOMENT = 253_402_300_799_999;

const writeMoment = (at: number): string => new Date(Math.min(at, LAST_MOMENT)).toISOString();

/** Seconds as ISO 8601 writes them, to a hundredth: `PT62.5S`. */
function writeDuration(seconds: number): string {
  return `PT${String(Math.max(0, Math.round(seconds * 100) / 100))}S`;
}

/** The context of the LMS with more beside it: what it says is never overwritten (10.2.1.0-7). */
function extend(
  { contextTemplate, registration }: Told,
  activities: Readonly<Record<string, readonly ActivityRef[]>>,
  extensions: Readonly<Record<string, unknown>>,
): Context {
  const held = contextTemplate.contextActivities ?? {};
  const added = Object.entries(activities).map(([list, more]) => {
    const there = held[list] ?? [];
    return [list, [...there, ...more.filter(({ id }) => there.every((one) => one.id !== id))]] as const;
  });
  return {
    ...{ registration, ...contextTemplate },
    contextActivities: { ...held, ...Object.fromEntries(added) },
    extensions: { ...extensions, ...contextTemplate.extensions },
  };
}

/** What cmi5 itself defines: about the unit, marked as such, once a session or once a registration. */
function tellUnit(
  told: Told,
  name: Exclude<VerbName, 'answered' | 'attempted'>,
  at: number,
  result: Result = {},
): Statement {
  const isVerdict = result.success !== undefined;
  const movesOn = isVerdict || result.completion !== undefined;
  const perRegistration = name === 'completed' || name === 'passed';
  const session = perRegistration
    ? ''
    : JSON.stringify(told.contextTemplate.extensions?.[SESSION_ID] ?? told.startedAt);
  const category = [{ id: CATEGORIES.cmi5 }, ...(movesOn ? [{ id: CATEGORIES.moveOn }] : [])];
  const mastery = isVerdict && told.masteryScore !== undefined ? { [MASTERY_SCORE]: told.masteryScore } : {};
  return {
    id: fixedId([told.registration, told.activityId, session, name].join(' ')),
    actor: told.actor,
    verb: VERBS[name],
    object: { objectType: 'Activity', id: told.activityId },
    ...(Object.keys(result).length > 0 ? { result } : {}),
    context: extend(told, { category }, mastery),
    timestamp: writeMoment(at),
  };
}

/**
 * One answer, as it was given: how it was marked and its anchor, never its words. It lets an LMS vouch for the moment
 * (certificate level L2), and shows a host which exercises are hard; nothing else of what a learner does is told.
 */
function tellDeed(told: Told, { anchor, event }: Deed): Statement {
  const { mark, activeSeconds } = event.payload;
  const name = event.type === 'attempt.check' ? 'answered' : 'attempted';
  const { address, title, lang } = told.nameThing(event);
  const scaled = Math.round((mark.earned / mark.total) * 10_000) / 10_000;
  const definition = event.type === 'attempt.check' ? { [ORIGIN.definition]: event.payload.digest } : {};
  return {
    id: fixedId([told.registration, told.activityId, refOf(event)].join(' ')),
    actor: told.actor,
    verb: VERBS[name],
    object: {
      objectType: 'Activity',
      id: address,
      definition: { type: TYPES[name], name: { [lang]: title } },
    },
    result: {
      ...(mark.total > 0 ? { score: { scaled, raw: mark.earned, min: 0, max: mark.total } } : {}),
      success: mark.passed,
      duration: writeDuration(activeSeconds),
      extensions: { [ORIGIN.build]: told.build, ...definition, [ORIGIN.anchor]: anchor },
    },
    context: extend(told, { parent: [{ id: told.activityId }] }, {}),
    // An answer from before the session's start (a clock set back) would stand before "initialized".
    timestamp: writeMoment(Math.max(event.hlc, told.startedAt)),
  };
}

/** `completed` and `passed`, as far as they hold: passed where both the site's rule and the LMS's mark are met (9.3.4.0-2). */
function tellAchieved(told: Told, { status, score, achievedAt }: Standing): Statement[] {
  if (status !== 'completed' && status !== 'passed') return [];
  const at = Math.max(achievedAt ?? 0, told.startedAt);
  const duration = writeDuration((at - told.startedAt) / 1000);
  const completed = tellUnit(told, 'completed', at, { completion: true, duration });
  const isMet = told.masteryScore === undefined || (score ?? -1) / 100 >= told.masteryScore;
  if (status !== 'passed' || !isMet) return [completed];
  return [completed, tellUnit(told, 'passed', at, { success: true, duration, ...scoreOf(score) })];
}

function scoreOf(score: number | undefined): Pick<Result, 'score'> {
  return score === undefined ? {} : { score: { scaled: score / 100, raw: score, min: 0, max: 100 } };
}

/**
 * `failed`, at the end of a session alone: sent with a failed assessment it would forbid to pass at the next try
 * (9.3.0.0-3). Only where an assessment was finished in this session and the best mark is under the LMS's (9.3.5.0-2).
 */
function tellFailed(told: Told, { score, deeds }: Standing, at: number): Statement[] {
  const isAssessed = deeds.some(({ event }) => event.type === 'assessment.finish');
  const isUnder = told.masteryScore !== undefined && score !== undefined && score / 100 < told.masteryScore;
  if (!isAssessed || !isUnder) return [];
  const duration = writeDuration((at - told.startedAt) / 1000);
  return [tellUnit(told, 'failed', at, { success: false, duration, ...scoreOf(score) })];
}

/**
 * What an LMS is told of one session, in order: a pure function of how the learner stands. Ids and moments are fixed by
 * what they tell of, so that telling again changes nothing, and a later standing of the same session gives the same
 * statements and more. With `endedAt` the session is over and nothing may follow. In review and browse modes only that it
 * began and ended is told (10.2.2.0-9, -11).
 */
export function projectStatements(told: Told, standing: Standing | undefined, endedAt?: number): Statement[] {
  const isKept = told.mode === 'normal' && standing !== undefined;
  const deeds = isKept ? standing.deeds.map((deed) => tellDeed(told, deed)) : [];
  const begun = tellUnit(told, 'initialized', told.startedAt);
  const achieved = isKept ? tellAchieved(told, standing) : [];
  const so = [begun, ...deeds, ...achieved];
  if (endedAt === undefined) return so;
  // Never before what was told already, whatever a clock does in between.
  const latest = Math.max(...[...deeds, ...achieved].map(({ timestamp }) => Date.parse(timestamp)));
  const at = Math.max(endedAt, told.startedAt, latest);
  const duration = writeDuration((at - told.startedAt) / 1000);
  return [
    ...so,
    ...(isKept ? tellFailed(told, standing, at) : []),
    tellUnit(told, 'terminated', at, { duration }),
  ];
}
