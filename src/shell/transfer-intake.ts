import { joinLogs } from '../log/join-logs.ts';
import type { LogComparison } from '../log/join-logs.ts';
import { summariseLog } from '../log/summarise-log.ts';
import type { ImportedLog, ImportOutcome } from '../log/import-log.ts';
import { sayRefusedCopy } from '../log/import-words.ts';
import type { Pace } from '../log/pace.ts';
import { createPace } from '../platform/pace.ts';
import { readCopyFile, readCopyText } from '../platform/read-copy.ts';
import type { RecordStore } from '../platform/record-store.ts';
import { button, element } from './element.ts';
import { listFound, sayFound } from './transfer-words.ts';

/** What all parts of the page share. */
export interface Desk {
  record: RecordStore;
  /** Says a sentence to those who do not see the page change. Not for where the focus moves. */
  say: (text: string) => void;
}

/** A copy that was read, with what it would bring. */
export interface Found extends ImportedLog {
  comparison: LogComparison;
}

/** What a part of the page does with a copy once it was read. */
export interface Purpose {
  /** Whether the whole records of a broken copy are of use here. */
  takesSalvage: boolean;
  /** The question below the numbers and its answers. `close` takes it all away again. */
  ask: (found: Found, intake: Intake) => Promise<Node[]>;
}

/** One place where copies are read. */
export interface Intake {
  /** Reads a copy, by whatever way it came. */
  read: (reading: (pace: Pace) => Promise<ImportOutcome>) => Promise<void>;
  /** Shows something in the place of the numbers and takes the focus there. */
  show: (...nodes: Node[]) => void;
  /** Takes everything away, and says that nothing changed. */
  leave: () => void;
}

/** After so many milliseconds waiting is worth saying. */
const SLOW_MS = 1000;

const UNCHANGED = 'Your record on this device is as it was.';

/** The numbers of a copy as a list. */
function drawNumbers({ comparison, events, unreadable }: Found): HTMLElement {
  const list = element('dl', 'facts');
  for (const [label, value] of listFound(summariseLog(events), comparison, unreadable)) {
    list.append(element('dt', '', label), element('dd', '', value));
  }
  return list;
}

/** Wires a place to read copies in: a file, a paste box, and room for what was found. */
export function startIntake(root: HTMLElement, { record, say }: Desk, purpose: Purpose): Intake {
  const place = element('div', 'stack intake-found');
  root.append(place);
  // Each reading has a number; one that is no longer the latest gives itself up.
  let latest = 0;

  function fill(...nodes: Node[]): void {
    latest += 1;
    place.replaceChildren(...nodes);
  }

  function show(...nodes: Node[]): void {
    fill(...nodes);
    // The button that was pressed is gone; without this the focus would be, too.
    const heading = place.querySelector<HTMLElement>('h3, p');
    heading?.setAttribute('tabindex', '-1');
    heading?.focus();
  }

  const leave = (): void => show(element('p', '', UNCHANGED));

  async function offer(found: ImportedLog, opening: Node[], words: string, pace: Pace): Promise<void> {
    const reading = latest;
    const joined = await joinLogs(await record.wholeLog(), found.events, pace);
    if (!joined || reading !== latest) return;
    const { taken: comparison } = joined;
    const whole: Found = { ...found, comparison };
    const answers = await purpose.ask(whole, intake);
    fill(...opening, element('h3', '', 'What this copy holds'), drawNumbers(whole), ...answers);
    say(`${words}${sayFound(summariseLog(found.events), comparison, found.unreadable)}`);
  }

  async function judge(outcome: ImportOutcome, pace: Pace): Promise<void> {
    if (outcome.kind === 'read') return offer(outcome, [], '', pace);
    if (outcome.kind === 'stopped') return;
    const words = sayRefusedCopy(outcome.code);
    const message = element('div', 'msg msg-bad');
    message.append(element('p', '', words));
    if (outcome.salvage && purpose.takesSalvage) {
      message.append(element('p', '', 'Every record that is whole can still be brought in.'));
      return offer(outcome.salvage, [message], `${words} `, pace);
    }
    fill(message);
    say(words);
  }

  async function read(reading: (pace: Pace) => Promise<ImportOutcome>): Promise<void> {
    const busy = element('p', 'cluster', 'Reading the copy… ');
    busy.append(button('Stop reading', 'btn btn-secondary', leave));
    fill(busy);
    const mine = latest;
    const isWanted = (): boolean => mine === latest;
    const pace = createPace(isWanted);
    setTimeout(() => isWanted() && say('Reading the copy…'), SLOW_MS);
    const outcome = await reading(pace);
    if (isWanted()) await judge(outcome, pace);
  }

  const intake: Intake = { read, show, leave };

  const input = root.querySelector<HTMLInputElement>('input[type=file]');
  input?.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) void read((pace) => readCopyFile(file, pace));
    // The file is not kept, and choosing the same one again counts as choosing.
    input.value = '';
  });
  const box = root.querySelector<HTMLTextAreaElement>('textarea');
  root.querySelector('[data-intake-paste]')?.addEventListener('click', () => {
    void read((pace) => readCopyText(box?.value ?? '', pace));
  });
  return intake;
}
