import type { LmsSession } from '../lms/session.ts';
import { countTold, sayTold } from '../lms/told-words.ts';
import { element } from './element.ts';
import { sayClock } from './say-moment.ts';

/** As many lines as are shown, the latest first: a long session has told hundreds. */
const MOST_LINES = 200;

/**
 * Shows what an LMS was told and what still waits, in a panel (`details`) that its learner may open. The panel stays
 * hidden where a session tells nothing that could be listed.
 */
export function showTold(panel: HTMLElement, session: LmsSession): void {
  const [count, list] = [panel.querySelector('[data-lms-count]'), panel.querySelector('ol')];
  if (!session.told || !count || !list) return;
  const draw = (): void => {
    const lines = session.told?.() ?? [];
    count.textContent = countTold(lines);
    if (!panel.hasAttribute('open')) return;
    const rows = lines
      .slice(-MOST_LINES)
      .reverse()
      .map((line) => {
        const { what, at, state, detail } = sayTold(line);
        const said = detail === '' ? state : `${state}: ${detail}`;
        return element('li', '', `${sayClock(Date.parse(at))} ${what}. ${said}.`);
      });
    list.replaceChildren(...rows);
  };
  panel.hidden = false;
  panel.addEventListener('toggle', draw);
  session.onOutcome(draw);
  draw();
}
