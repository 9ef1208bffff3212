import { joinLogs } from '../log/join-logs.ts';
import type { LogEvent } from '../log/event.ts';
import { UNHURRIED } from '../log/pace.ts';
import { readRecoveryPoint, replaceAll } from '../platform/care.ts';
import type { RecoveryPoint } from '../platform/moves.ts';
import { button, element } from './element.ts';
import { startIntake } from './transfer-intake.ts';
import type { Desk, Intake } from './transfer-intake.ts';
import { saveCopy } from './transfer-save.ts';
import { sayCount } from './say-count.ts';
import { sayClock, sayMoment } from './say-moment.ts';

const FAILED =
  'Nothing was replaced. Your record is as it was. A record can be replaced only where it can be stored; save a copy, reload this page, then try again.';

/** "3 October 2026, 14:05" on this device's clock. */
function sayMinute(at: number): string {
  return `${sayMoment(at)}, ${sayClock(at)}`;
}

/** The part of the page that makes this device show exactly what a copy holds, and goes back again. */
export function startRestore(root: HTMLElement, desk: Desk): void {
  const { record } = desk;
  const back = root.querySelector<HTMLElement>('[data-restore-back]');
  const backWords = root.querySelector('[data-restore-point]');

  // Where nothing can be read, nothing was stored either.
  const readPoint = (): Promise<RecoveryPoint | undefined> =>
    readRecoveryPoint(record).catch(() => undefined);

  async function replace(events: readonly LogEvent[], intake: Intake): Promise<void> {
    const message = element('div', 'msg');
    try {
      const { length: before } = await record.wholeLog();
      await replaceAll(record, events);
      const { length: now } = await record.wholeLog();
      const words = `This device held ${sayCount(before, 'record')} and now holds ${sayCount(now, 'record')}. What it held before is stored as a recovery point, below.`;
      message.append(element('h3', '', 'Replaced'), element('p', '', words));
      const isKept = record.status.kind === 'kept';
      if (!isKept) message.append(element('p', '', record.status.says));
      message.classList.add(isKept ? 'msg-good' : 'msg-warn');
    } catch {
      message.classList.add('msg-bad');
      message.append(element('h3', '', 'Not replaced'), element('p', '', FAILED));
      if (record.status.kind !== 'kept') message.append(element('p', '', record.status.says));
    }
    intake.show(message);
    await drawPoint();
  }

  /** The last question, in words that count. Saying no comes first. */
  async function confirm(events: readonly LogEvent[], intake: Intake): Promise<void> {
    const { length } = await record.wholeLog();
    const point = await readPoint();
    const question = element('div', 'msg msg-warn stack');
    question.append(
      element('h3', '', `Replace ${sayCount(length, 'record')} with ${sayCount(events.length, 'record')}?`),
      element(
        'p',
        '',
        'What this device holds now is stored first, as a recovery point. You can go back to it here.',
      ),
    );
    if (point && point.events !== events) {
      const older = `It takes the place of the recovery point of ${sayMinute(point.at)} with ${sayCount(point.events.length, 'record')}. Save that as a file first if you may want it.`;
      question.append(
        element('p', '', older),
        button('Save the older recovery point', 'btn btn-secondary', () => void savePoint(point)),
      );
    }
    const answers = element('p', 'cluster');
    const accept = button('Yes, replace it', 'btn btn-primary', () => {
      accept.disabled = true;
      void replace(events, intake);
    });
    answers.append(button('No, leave everything as it is', 'btn btn-secondary', intake.leave), accept);
    question.append(answers);
    intake.show(question);
  }

  async function savePoint({ events }: RecoveryPoint): Promise<void> {
    desk.say(`The recovery point was handed to your browser as ${await saveCopy(events, false)}.`);
  }

  async function drawPoint(): Promise<void> {
    const point = await readPoint();
    if (!back || !backWords) return;
    back.hidden = !point;
    if (!point) return;
    backWords.textContent = `Stored on ${sayMinute(point.at)}: ${sayCount(point.events.length, 'record')}.`;
  }

  const intake = startIntake(root, desk, {
    takesSalvage: false,
    async ask({ events, comparison }, place) {
      const held = await record.wholeLog();
      const onlyHere = (await joinLogs(events, held, UNHURRIED)).taken.added;
      if (onlyHere + comparison.added === 0) {
        return [element('p', 'msg msg-good', 'This device holds exactly what this copy holds already.')];
      }
      const words =
        onlyHere > 0
          ? `${sayCount(onlyHere, 'record')} on this device ${onlyHere === 1 ? 'is' : 'are'} not in this copy and would no longer count.`
          : 'Everything on this device is in this copy as well.';
      const answers = element('p', 'cluster');
      answers.append(
        button('Replace my record…', 'btn btn-secondary', () => void confirm(events, place)),
        button('Leave it', 'btn btn-secondary', place.leave),
      );
      return [element('p', '', words), answers];
    },
  });
  root.querySelector('[data-restore-go]')?.addEventListener('click', () => {
    void readPoint().then((point) => point && confirm(point.events, intake));
  });
  root.querySelector('[data-restore-save]')?.addEventListener('click', () => {
    void readPoint().then((point) => point && savePoint(point));
  });
  record.onChange(() => void drawPoint());
  void drawPoint();
}
