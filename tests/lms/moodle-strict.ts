import { makeApi, refuseByTable } from './platform.ts';
import type { Elements, Platform } from './platform.ts';

interface MoodleSettings {
  /** `adlcp:masteryscore` of the manifest; Moodle lets it decide the status unless told otherwise. */
  masteryScore?: number;
}

/**
 * As strict as Moodle 4.5 with `scormstandard` on, from behaviour measured there: suspend_data up to 4,096 letters, NULs
 * stripped; at Finish `not attempted` becomes `completed`, and a mastery score decides the status; after a pass the course
 * opens in review mode.
 */
export function moodleStrict({ masteryScore }: MoodleSettings = {}): Platform {
  let kept: Elements = {};
  const refuse = (element: string, value: string): number => {
    if (element === 'cmi.suspend_data' && value.length > 4096) return 405;
    return refuseByTable(element, value);
  };
  const commit = (elements: Elements): void => {
    kept = Object.fromEntries(
      Object.entries(elements).map(([key, value]) => [key, value.replace(/\0/g, '')]),
    );
  };
  const finish = (elements: Elements): void => {
    if (elements['cmi.core.lesson_status'] === 'not attempted')
      elements['cmi.core.lesson_status'] = 'completed';
    const raw = elements['cmi.core.score.raw'];
    if (masteryScore !== undefined && raw !== undefined)
      elements['cmi.core.lesson_status'] = Number(raw) >= masteryScore ? 'passed' : 'failed';
    commit(elements);
  };
  return {
    open: () => {
      const status = kept['cmi.core.lesson_status'] ?? 'not attempted';
      const elements: Elements = {
        ...kept,
        'cmi.core.student_id': '42',
        'cmi.core.student_name': 'Kowalska, Ewa',
        'cmi.core.lesson_status': status,
        'cmi.core.lesson_mode': status === 'passed' ? 'review' : 'normal',
      };
      return makeApi({ elements, refuse, commit, finish, yes: 'true', no: 'false', noError: '0' });
    },
    kept: (element) => kept[element] ?? '',
    report: () =>
      Object.entries(kept)
        .map(([key, value]) => `"${key}","${value}"`)
        .join('\r\n'),
  };
}
