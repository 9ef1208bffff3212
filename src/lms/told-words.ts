import type { ToldLine } from './session.ts';

const WHAT: Record<ToldLine['what'], string> = {
  initialized: 'Opened',
  answered: 'Answered',
  attempted: 'Finished',
  completed: 'Completed',
  passed: 'Passed',
  failed: 'Not passed yet',
  terminated: 'Closed',
};

const STATE: Record<ToldLine['state'], string> = {
  waiting: 'Waiting to be sent',
  sent: 'Sent',
  refused: 'Refused by your LMS',
  dropped: 'Not sent',
};

/** One line of "Sent to your LMS", in words. All of it is to reach a page as text only. */
export interface ToldText {
  /** `Answered: 4.2 The pregnant men`. */
  what: string;
  /** ISO 8601, UTC. */
  at: string;
  state: string;
  /** What the LMS said where it refused; else empty. */
  detail: string;
}

/** Puts one thing that an LMS was told in words. */
export function sayTold({ what, title, at, state, detail }: ToldLine): ToldText {
  const thing = title === '' ? 'this course' : title;
  return { what: `${WHAT[what]}: ${thing}`, at, state: STATE[state], detail };
}

/** How many were sent and how many wait, as the list is headed. */
export function countTold(lines: readonly ToldLine[]): string {
  const count = (state: ToldLine['state']): number => lines.filter((line) => line.state === state).length;
  const others = (['waiting', 'refused', 'dropped'] as const).flatMap((state) => {
    const number = count(state);
    return number === 0 ? [] : [`${String(number)} ${STATE[state].toLowerCase()}`];
  });
  return [`${String(count('sent'))} sent`, ...others].join(', ').replaceAll(' lms', ' LMS');
}

const REASONS: Readonly<Record<string, string>> = {
  'cmi5/origin':
    'Your LMS keeps its records at an address that this site may not reach. Ask whoever runs the site to add it to lms.origins in site.yaml:',
  'cmi5/launch':
    'Your LMS opened this page without saying all that it must say. Open the course from your LMS again.',
  'cmi5/key':
    'Your LMS has given the key to this session away already, which it does once. Close this page and open the course from your LMS again.',
  'cmi5/over': 'You left this session. Open the course from your LMS again to go on where you were.',
  'cmi5/launch-data': 'Your LMS answered something that this site cannot read.',
  'cmi5/refused': 'Your LMS refused a part of your result. It said:',
  'cmi5/network': 'Your LMS could not be reached.',
  'cmi5/timeout': 'Your LMS did not answer in time.',
};

/** Why something could not be opened or saved by cmi5, in a sentence or two; `detail` follows where the sentence asks for it. */
export function sayReason(code: string, detail: string): string {
  const known = REASONS[code];
  const said =
    known ?? `Your LMS answered with error ${code.replace('cmi5/', '')}${detail === '' ? '.' : ':'}`;
  return said.endsWith(':') ? `${said} ${detail}` : said;
}
