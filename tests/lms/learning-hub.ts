import { makeApi, refuseByTable } from './platform.ts';
import type { Elements, Platform } from './platform.ts';

const FINAL = /^(completed|passed|failed)$/;

/** Seconds as the hub's own parser reads a timespan: it drops the first letter of the hours, and throws where none is left. */
export function readTimespan(text: string): number {
  const [hours = '', minutes = '', seconds = ''] = text.split(':');
  if (hours.length < 2) throw new RangeError('startIndex cannot be larger than length of string');
  return Number(hours.slice(1)) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/**
 * As the NHS Learning Hub behaves, from its code: Commit gives a boolean and GetLastError a number; a final status counts
 * only with a duration told before; what was suspended is wiped when a finished course is opened again.
 */
export function learningHub(): Platform {
  let kept: Elements = {};
  let duration = 0;
  const refuse = (element: string, value: string): number => {
    if (element === 'cmi.suspend_data' && value.length > 64_000) return 405;
    return refuseByTable(element, value);
  };
  const commit = (elements: Elements): void => {
    const time = elements['cmi.core.session_time'];
    duration = time === undefined ? 0 : readTimespan(time);
    const next = { ...elements };
    const status = next['cmi.core.lesson_status'] ?? '';
    if (FINAL.test(status) && duration <= 0) next['cmi.core.lesson_status'] = 'incomplete';
    kept = next;
  };
  const finish = (elements: Elements): void => {
    if (elements['cmi.core.lesson_status'] === 'not attempted')
      elements['cmi.core.lesson_status'] = 'incomplete';
    commit(elements);
  };
  return {
    open: () => {
      const wasFinal = FINAL.test(kept['cmi.core.lesson_status'] ?? '');
      if (wasFinal) {
        const { 'cmi.suspend_data': _gone, ...rest } = kept;
        kept = { ...rest, 'cmi.core.lesson_status': 'incomplete' };
      }
      const elements: Elements = {
        'cmi.core.lesson_status': 'not attempted',
        ...kept,
        'cmi.core.student_id': 'f3a1-77',
        'cmi.core.student_name': 'Ewa Kowalska',
        'cmi.core.lesson_mode': '',
      };
      delete elements['cmi.core.session_time'];
      return makeApi({ elements, refuse, commit, finish, yes: true, no: 'false', noError: 0 });
    },
    kept: (element) => kept[element] ?? '',
    report: () => JSON.stringify(kept),
  };
}
