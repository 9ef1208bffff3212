import { findUnit, pathOfUnit } from '../curriculum/units.ts';
import type { CurriculumShape } from '../curriculum/shape.ts';
import { findApi } from '../lms/find-api.ts';
import { openScorm12 } from '../lms/scorm12.ts';
import type { LmsSession, Opened, Saved, Standing } from '../lms/session.ts';
import { sayReason } from '../lms/told-words.ts';
import { eraseCache, noteTold } from '../platform/course-cache.ts';
import { getJson } from './assessment-items.ts';
import { NothingKept, openCourse, UnreadableState } from './lms-course.ts';
import type { OpenCourse } from './lms-course.ts';
import { openByCmi5 } from './lms-cmi5.ts';
import type { LmsPage } from './lms-cmi5.ts';
import { showTold } from './lms-told.ts';
import * as words from './lms-words.ts';

/** A platform's object may come a little later than our page. */
const TRIES = 10;
const TRY_MS = 300;

/** Changes within this time are told together. */
const GATHER_MS = 50;

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const waiting = {
  wait(ms: number, work: () => void): () => void {
    const timer = setTimeout(work, ms);
    return () => clearTimeout(timer);
  },
};

async function findSession(page: LmsPage): Promise<Opened | undefined> {
  const launched = openByCmi5(window, page);
  if (launched) return await launched;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const api = findApi(window);
    const session = api && openScorm12(api, waiting);
    if (session) return { kind: 'open', session };
    await wait(TRY_MS);
  }
  return undefined;
}

/** What the page shows: a bar of one line, and the course below it. */
interface Shown {
  say(text: string, tone?: 'plain' | 'warn'): void;
  note(text: string): void;
  /** The course gives way to a last sentence. */
  end(text: string): void;
  start(address: string): void;
  /** The course, without a platform. */
  offer(address: string, text?: string): void;
  told: HTMLElement;
  leave: HTMLElement;
}

function showOn(page: HTMLElement): Shown {
  const part = (name: string): HTMLElement => {
    const found = page.querySelector<HTMLElement>(`[data-lms-${name}]`);
    if (!found) throw new Error(`The page for learning platforms has no ${name}`);
    return found;
  };
  const [status, note, leave] = [part('status'), part('note'), part('leave')];
  const link = part('link');
  const frame = part('frame');
  const say: Shown['say'] = (text, tone = 'plain') => {
    // The same words are never set twice: each setting is read aloud.
    if (status.textContent !== text) status.textContent = text;
    page.dataset['tone'] = tone;
  };
  return {
    say,
    note: (text) => void (note.textContent = text),
    end(text) {
      frame.remove();
      leave.hidden = true;
      note.textContent = '';
      say(text);
      status.focus();
    },
    start(address) {
      frame.setAttribute('src', address);
      frame.hidden = false;
    },
    offer(address, text = link.textContent) {
      link.textContent = text;
      link.setAttribute('href', address);
      link.hidden = false;
    },
    ...{ leave, told: part('told') },
  };
}

const timeOfDay = (): string =>
  new Date().toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });

/** Tells the platform of every change, and before the page may go; leaves once. */
function keepTelling(session: LmsSession, course: OpenCourse, shown: Shown, base: string): void {
  const { record } = course;
  let latest: Standing | undefined;
  let until = 0;
  let hasLeft = false;
  const hear = (outcome: Saved): void => {
    if (!hasLeft)
      shown.say(words.sayOutcome(outcome, timeOfDay()), outcome.kind === 'not-saved' ? 'warn' : 'plain');
    if (outcome.kind === 'saved' && latest) void noteTold(record, latest.state, until).catch(() => undefined);
  };
  session.onOutcome(hear);
  const tell = async (isUrgent = false): Promise<Saved> => {
    const now = await course.stand();
    ({ standing: latest, until } = now);
    shown.note(words.sayForgotten(now.forgot));
    return await session.save(now.standing, isUrgent);
  };
  let gathering: ReturnType<typeof setTimeout> | undefined;
  record.onChange(() => {
    clearTimeout(gathering);
    gathering = setTimeout(() => void tell(), GATHER_MS);
  });
  const close = async (last: string): Promise<void> => {
    const outcome = await tell(true);
    hasLeft = true;
    const left = latest ? await session.leave(latest) : outcome;
    if (outcome.kind === 'not-saved') return shown.end(words.LEFT_UNSAVED);
    shown.end(outcome.kind === 'read-only' ? words.LOOKED : last);
    await eraseCache(record, base, course.id).catch(() => undefined);
    // cmi5, 10.2.6.0-1. Not while the end of the session still waits to be told.
    const { returnTo } = session.launch;
    if (returnTo !== undefined && left.kind !== 'not-saved') location.assign(returnTo);
  };
  shown.leave.hidden = false;
  shown.leave.addEventListener('click', () => void close(words.LEFT));
  // What the page can still say when it is hidden or goes, it says without waiting for the record.
  const timed = (): Standing | undefined => latest && { ...latest, seconds: course.seconds() };
  document.addEventListener('visibilitychange', () => {
    const standing = document.visibilityState === 'hidden' && !hasLeft ? timed() : undefined;
    if (standing) void session.save(standing, true);
  });
  addEventListener('pagehide', ({ persisted }) => {
    const standing = timed();
    if (standing && !persisted) void session.leave(standing);
  });
  // One browser, one learner at a time: whoever opens the course later has it.
  const others = new BroadcastChannel(`course:${base}`);
  others.postMessage(course.id);
  others.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data !== course.id && !hasLeft) void close(words.TAKEN);
  };
  void tell().then(hear);
}

async function startLmsPage(page: HTMLElement): Promise<void> {
  const shown = showOn(page);
  const base = page.dataset['base'] ?? '/';
  const unit = page.dataset['unit'] ?? new URLSearchParams(location.search).get('unit') ?? 'all';
  const course = await getJson<CurriculumShape>(`${base}curriculum.json`);
  const shape = findUnit(course, unit);
  const start = base + (page.dataset['start'] ?? (shape ? pathOfUnit(shape) : ''));
  const found = await findSession({
    site: new URL(page.dataset['public'] ?? base, location.href).href,
    lang: document.documentElement.lang,
    origins: (page.dataset['origins'] ?? '').split(' ').filter(Boolean),
    curriculum: course,
  });
  if (found?.kind !== 'open') {
    if (found) shown.say(sayReason(found.code, found.detail), 'warn');
    else shown.say(words.NO_LMS);
    if (found?.returnTo === undefined) shown.offer(start);
    else shown.offer(found.returnTo, words.BACK);
    return;
  }
  const { session } = found;
  showTold(shown.told, session);
  try {
    const opened = await openCourse(base, unit, session.launch);
    shown.start(start);
    keepTelling(session, opened, shown, base);
  } catch (fault) {
    if (fault instanceof UnreadableState) shown.say(words.NOT_READ, 'warn');
    else if (fault instanceof NothingKept) shown.say(words.NOT_KEPT, 'warn');
    else throw fault;
    shown.offer(start);
  }
}

/** The colours that the learner chose on a page of the course (`theme.js`); the choice itself stands there. */
function takeColours(): void {
  try {
    document.documentElement.dataset['theme'] = localStorage.getItem('point-twelve.theme') ?? 'system';
  } catch {
    // Refused: then they are the system's.
  }
}

const root = document.querySelector<HTMLElement>('[data-lms]');
takeColours();
if (root) {
  startLmsPage(root).catch(() => {
    const status = root.querySelector('[data-lms-status]');
    if (status) status.textContent = words.NOT_OPENED;
  });
}
