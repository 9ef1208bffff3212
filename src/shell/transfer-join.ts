import { takeIn } from '../platform/care.ts';
import { readCopyLink } from '../platform/read-copy.ts';
import { button, element } from './element.ts';
import { startIntake } from './transfer-intake.ts';
import type { Desk, Found, Intake, Purpose } from './transfer-intake.ts';
import { sayTaken } from './transfer-words.ts';

const FAILED =
  'The copy could not be brought in. Your record on this device is as it was. Reload this page, then try again.';

async function join(found: Found, { record }: Desk, intake: Intake, base: string): Promise<void> {
  const message = element('div', 'msg');
  try {
    const taken = await takeIn(record, found.events);
    const { length } = await record.wholeLog();
    message.append(element('h3', '', 'Brought in'), element('p', '', sayTaken(taken, length)));
    const isKept = record.status.kind === 'kept';
    if (!isKept) message.append(element('p', '', record.status.says));
    message.classList.add(isKept ? 'msg-good' : 'msg-warn');
    const onward = element('a', '', 'See my progress');
    onward.href = `${base}progress/`;
    const line = element('p');
    line.append(onward);
    message.append(line);
  } catch (fault) {
    console.error(fault);
    message.classList.add('msg-bad');
    message.append(element('h3', '', 'Not brought in'), element('p', '', FAILED));
  }
  intake.show(message);
}

/** Bringing in adds what is new and replaces nothing. */
function toJoin(desk: Desk, base: string): Purpose {
  return {
    takesSalvage: true,
    ask: (found, intake) => {
      if (found.comparison.added === 0) {
        const words = 'Everything in this copy is here already. There is nothing to bring in.';
        return Promise.resolve([element('p', 'msg msg-good', words)]);
      }
      const accept = button('Bring them in', 'btn btn-spark', () => {
        // One press, one joining.
        accept.disabled = true;
        void join(found, desk, intake, base);
      });
      const answers = element('p', 'cluster');
      const still = element('p', '', 'Nothing has been brought in yet.');
      answers.append(accept, button('Leave it', 'btn btn-secondary', intake.leave));
      return Promise.resolve([still, answers]);
    },
  };
}

/** The part of the page that brings a copy in from a file or a text. */
export function startJoin(root: HTMLElement, desk: Desk, base: string): void {
  startIntake(root, desk, toJoin(desk, base));
}

/** The part that asks about a link that was opened. */
export function startArrival(root: HTMLElement, desk: Desk, base: string): (link: string) => void {
  const intake = startIntake(root, desk, toJoin(desk, base));
  return (link) => {
    root.hidden = false;
    root.scrollIntoView({ block: 'start' });
    void intake.read((pace) => readCopyLink(link, pace));
  };
}
