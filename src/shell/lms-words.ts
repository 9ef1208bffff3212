import type { Forgotten } from '../lms/relief.ts';
import type { Saved } from '../lms/session.ts';

/** How it stands with what the learner did. `at`: the time of day, as shown. */
export function sayOutcome(outcome: Saved, at: string): string {
  switch (outcome.kind) {
    case 'saved':
      return `Saved to your LMS ${at}`;
    case 'not-saved':
      return 'Not saved to your LMS: your work is kept on this page; we try again';
    case 'read-only':
      return 'You are looking back: nothing that you do here changes what your LMS has';
    default:
      return outcome satisfies never;
  }
}

/** What a learner should know of a state that had no room for everything; empty where nothing of theirs is missing. */
export function sayForgotten(forgot: readonly Forgotten[]): string {
  if (forgot.includes('lessons')) return 'Your LMS has no room for your oldest lessons: save a copy.';
  if (forgot.includes('reflections'))
    return 'Your LMS has no room for what you wrote in reflections: save a copy.';
  if (forgot.includes('drafts')) return 'Your LMS has no room for answers that you have not checked yet.';
  return '';
}

export const NO_LMS =
  'No learning platform (LMS) was found around this page, so nothing is reported to one. You can go on all the same: your record is then kept in this browser.';
export const NOT_KEPT =
  'Your browser keeps nothing for this site in this place, so what you do could not be passed on to your LMS. Allow it to keep data, or open the course in a window of its own, and start again.';
export const NOT_READ =
  'Your LMS holds progress that this version of the course cannot read. It stays as it is: nothing that you do here changes it.';
export const BACK = 'Go back to your LMS';
export const LEFT = 'Saved to your LMS. You can close this window.';
export const LEFT_UNSAVED =
  'Not saved to your LMS. Your work is kept in this browser: open the course here again to pass it on.';
export const LOOKED = 'You can close this window. Your LMS has what it had before.';
export const TAKEN =
  'Another learner opened this course in this browser, so it is closed here. What you did was passed on to your LMS first.';
export const NOT_OPENED = 'The course could not be opened. Reload the page to try again; nothing is lost.';
