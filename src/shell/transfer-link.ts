import { makeLinkFragment } from '../platform/make-copy.ts';
import type { Desk } from './transfer-intake.ts';
import { copyBox } from './transfer-save.ts';
import { sayCount } from './say-count.ts';

/** The part of the page that makes a link with the whole record in it, and its QR code. */
export function startLink(root: HTMLElement, { record, say }: Desk): void {
  const part = (name: string): HTMLElement | null => root.querySelector(`[data-link-${name}]`);
  const [made, tooLong, said, picture] = [part('made'), part('too-long'), part('said'), part('qr')];
  const box = part('box') as HTMLTextAreaElement | null;

  function tell(words: string): void {
    if (said) said.textContent = words;
    say(words);
  }

  function show(isMade: boolean | undefined): void {
    if (made) made.hidden = isMade !== true;
    if (tooLong) tooLong.hidden = isMade !== false;
  }

  /** The code comes as a file of its own; without it the link does the same. */
  async function draw(link: string): Promise<void> {
    try {
      const { drawQr } = await import('./draw-qr.ts');
      picture?.replaceChildren(drawQr(link, 'QR code of the link below'));
    } catch {
      picture?.replaceChildren('The QR code could not be drawn. Use the link below.');
    }
  }

  async function make(): Promise<void> {
    const events = await record.wholeLog();
    const fragment = await makeLinkFragment(events);
    if (events.length === 0) return tell('There is nothing to move yet.');
    show(fragment !== undefined);
    if (!fragment || !box) return tell('Your record does not fit into a link. Move it as a file.');
    box.value = new URL(location.pathname, location.href).href + fragment;
    await draw(box.value);
    tell(`The link is ready. It holds ${sayCount(events.length, 'record')}.`);
  }

  part('make')?.addEventListener('click', () => void make());
  part('copy')?.addEventListener('click', () => {
    if (box) void copyBox(box).then(tell);
  });
  // A link that lacks the latest work must not be passed on.
  record.onChange(() => {
    if (made?.hidden === false) tell('Your record has grown. Make the link anew.');
    show(undefined);
  });
}
