import { canKeepSite } from './can-keep-site.ts';
import { button, element } from './element.ts';
import { isSomethingKept, openDevice } from './offline-device.ts';
import type { Device, KeptModule } from './offline-device.ts';
import { drawNewer } from './offline-newer.ts';
import { sayShare, sayWeight } from './say-bytes.ts';

const NONE =
  'No module is saved on this device. Open a module and choose “Use it without a connection” to save one.';
const CANNOT =
  'This browser, or the way this page was opened, does not let the site be kept for use without a connection.';
const UNKNOWN = 'What is saved could not be looked up. Check your connection, then reload this page.';

/** Storage and privacy: what is saved for use without a connection, how much that is, and how it is removed. */
export async function startOfflineStorage(part: HTMLElement, base: string): Promise<void> {
  const state = element('p');
  const list = element('ul', 'learners');
  const status = element('p', 'msg storage-said');
  status.role = 'status';
  const newer = element('div', 'stack');
  part.querySelector('[data-offline-list]')?.replaceChildren(state, list, status, newer);
  state.tabIndex = -1;
  if (!canKeepSite()) {
    state.textContent = CANNOT;
    return;
  }
  let device: Device | undefined;
  try {
    // Asking the server what could be saved is not needed to say that nothing is.
    device = (await isSomethingKept(base)) ? await openDevice(base) : undefined;
  } catch {
    state.textContent = UNKNOWN;
    return;
  }
  if (!device) {
    state.textContent = NONE;
    return;
  }
  const kept = device;

  function drawModule({ slug, title, extent, all, here }: KeptModule): HTMLElement {
    const item = element('li');
    const words = element('span');
    const link = element('a', '', title);
    link.href = `${base}learn/${slug}/`;
    words.append(link, extent === 'whole' ? `: ${sayWeight(all)}` : `: in part, ${sayShare(here, all)}`);
    item.append(
      words,
      button(`Remove ${title}`, 'btn btn-secondary', () => {
        void kept.remove(slug).then(() => draw(`${title} is removed from this device.`));
      }),
    );
    return item;
  }

  async function draw(said = ''): Promise<void> {
    const modules = await kept.listModules();
    state.textContent =
      modules.length > 0
        ? 'Each figure counts what all modules share as well.'
        : 'No module is saved on this device.';
    const all = element('li');
    all.append(
      element('span', '', 'What all modules share, and any module'),
      button('Remove all of it', 'btn btn-secondary', () => {
        void kept.removeAll().then(() => {
          list.replaceChildren();
          newer.replaceChildren();
          state.textContent = 'Nothing is saved on this device any more. Your record is as it was.';
          state.focus();
        });
      }),
    );
    list.replaceChildren(...modules.map(drawModule), all);
    status.textContent = said;
    if (said) state.focus();
  }
  await draw();
  drawNewer(newer, kept);
  kept.askForNewer();
}
