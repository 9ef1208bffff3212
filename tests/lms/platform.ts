import type { Scorm12Api } from '../../src/lms/find-api.ts';

/** A learning platform with one learner and one course: it is opened any number of times, and keeps what it was told. */
export interface Platform {
  /** Opens the course once more, as a fresh window does. */
  open(): Scorm12Api;
  /** What it keeps, by element. */
  kept(element: string): string;
  /** Everything it would put into a report. */
  report(): string;
}

export type Elements = Record<string, string>;

/** What a shim says of one SetValue: 0, or the number of the error. */
type Refusal = (element: string, value: string) => number;

const READ_ONLY = /student_id|student_name|lesson_mode|total_time|_count$|_children$/;

/** The rules of the element table that both real systems enforce. Source: SCORM 1.2 RTE 3.4, and as measured. */
export function refuseByTable(element: string, value: string): number {
  if (READ_ONLY.test(element)) return 403;
  if (/\.score\.(raw|min|max)$/.test(element))
    return /^\d{1,3}(\.\d{1,2})?$/.test(value) && Number(value) <= 100 ? 0 : 405;
  if (element === 'cmi.core.session_time') return /^\d{2,4}:\d{2}:\d{2}(\.\d{1,2})?$/.test(value) ? 0 : 405;
  if (element === 'cmi.core.lesson_status')
    return /^(passed|completed|failed|incomplete|browsed)$/.test(value) ? 0 : 405;
  if (element === 'cmi.core.exit') return /^(time-out|suspend|logout|)$/.test(value) ? 0 : 405;
  if (element === 'cmi.core.lesson_location') return value.length <= 255 ? 0 : 405;
  if (/^cmi\.interactions\.\d+\.id$/.test(element)) return /^[\x21-\x7e]{1,255}$/.test(value) ? 0 : 405;
  if (/^cmi\.interactions\.\d+\.time$/.test(element))
    return /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(value) ? 0 : 405;
  if (/^cmi\.interactions\.\d+\.result$/.test(element))
    return /^(correct|wrong|unanticipated|neutral|\d+(\.\d+)?)$/.test(value) ? 0 : 405;
  if (/^cmi\.interactions\.\d+\.type$/.test(element))
    return /^(true-false|choice|fill-in|matching|performance|likert|sequencing|numeric)$/.test(value)
      ? 0
      : 405;
  return /^cmi\.(suspend_data|comments)$/.test(element) ? 0 : 401;
}

export interface Runtime {
  /** Of one opening. */
  elements: Elements;
  refuse: Refusal;
  /** How each answer is given: some systems give booleans and numbers. */
  yes: unknown;
  no: unknown;
  noError: unknown;
  commit: (elements: Elements) => void;
  finish: (elements: Elements) => void;
}

/** One opening: the eight functions over a table of elements, with the errors of the standard. */
export function makeApi({ elements, refuse, yes, no, noError, commit, finish }: Runtime): Scorm12Api {
  let state: 'new' | 'running' | 'over' = 'new';
  let error = 0;
  const running = (work: () => number): unknown => {
    error = state === 'running' ? work() : 301;
    return error === 0 ? yes : no;
  };
  return {
    LMSInitialize() {
      error = state === 'new' ? 0 : 101;
      if (state !== 'new') return 'false';
      state = 'running';
      return 'true';
    },
    LMSFinish: () =>
      running(() => {
        finish(elements);
        state = 'over';
        return 0;
      }),
    LMSGetValue(element) {
      error = state === 'running' ? 0 : 301;
      if (error > 0) return '';
      if (element === 'cmi.interactions._count') {
        return String(Object.keys(elements).filter((key) => /^cmi\.interactions\.\d+\.id$/.test(key)).length);
      }
      return elements[element] ?? '';
    },
    LMSSetValue: (element, value) =>
      running(() => {
        if (typeof value !== 'string') return 405;
        const refused = refuse(element, value);
        if (refused === 0) elements[element] = value;
        return refused;
      }),
    LMSCommit: () =>
      running(() => {
        commit(elements);
        return 0;
      }),
    LMSGetLastError: () => (error === 0 ? noError : String(error)),
    LMSGetErrorString: (code) => `Error ${code}`,
    LMSGetDiagnostic: () => '',
  };
}
