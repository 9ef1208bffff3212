import { copyText, downloadFile, isDownloadDoubtful } from '../platform/download.ts';
import { makeCopyFile } from '../platform/make-copy.ts';
import { readClock } from '../platform/clock.ts';
import { steadyPace } from '../platform/pace.ts';
import type { LogEvent } from '../log/event.ts';
import { writeLogText } from '../log/serialise.ts';
import type { Desk } from './transfer-intake.ts';
import { LAST_COPY } from './last-copy.ts';
import { sayCount } from './say-count.ts';

const NOTHING = 'There is nothing to save yet. Your record begins with your first exercise.';

const writeWhole = (events: readonly LogEvent[]): Promise<string> => writeLogText(events, steadyPace());

/** Saves events as a file of the day they are saved on; gives its name. */
export async function saveCopy(events: readonly LogEvent[], isPacked: boolean): Promise<string> {
  const { name, file } = await makeCopyFile(await writeWhole(events), isPacked, readClock());
  downloadFile(name, file);
  return name;
}

/** Copies the text of a box, or selects it where the browser has no clipboard for us; gives what to say. */
export async function copyBox(box: HTMLTextAreaElement): Promise<string> {
  if (await copyText(box.value)) return 'Copied.';
  box.focus();
  box.select();
  return 'The text is selected. Press Ctrl and C, or hold your finger on it, to copy it.';
}

/** The part of the page that saves a copy, as a file or as a text. */
export function startSave(root: HTMLElement, { record, say }: Desk): void {
  const part = (name: string): HTMLElement | null => root.querySelector(`[data-copy-${name}]`);
  const said = part('said');
  const box = part('box') as HTMLTextAreaElement | null;
  const asText = part('text') as HTMLDetailsElement | null;

  function tell(words: string): void {
    if (said) said.textContent = words;
    say(words);
  }

  async function save(): Promise<void> {
    const events = await record.wholeLog();
    if (events.length === 0) return tell(NOTHING);
    const name = await saveCopy(events, (part('packed') as HTMLInputElement | null)?.checked ?? false);
    await record.append('preference.set', { name: LAST_COPY, value: readClock() });
    const doubt = isDownloadDoubtful() ? ' If no file appears, copy it as text instead.' : '';
    tell(
      `${sayCount(events.length, 'record')} handed to your browser as ${name}. Look among your downloads.${doubt}`,
    );
  }

  async function fillBox(): Promise<void> {
    const events = await record.wholeLog();
    if (box) box.value = events.length > 0 ? await writeWhole(events) : NOTHING;
  }

  part('save')?.addEventListener('click', () => void save());
  part('copy')?.addEventListener('click', () => {
    if (box) void copyBox(box).then(tell);
  });
  asText?.addEventListener('toggle', () => {
    if (asText.open) void fillBox();
  });
  // Written anew, so that what is copied is never older than what is shown above.
  record.onChange(() => {
    if (asText?.open) void fillBox();
  });
  if (asText && isDownloadDoubtful()) asText.open = true;
}
