import { askForRoom } from '../platform/setting.ts';
import { button, element } from './element.ts';
import { hasRoomFor, openDevice, sayFault } from './offline-device.ts';
import type { KeptModule } from './offline-device.ts';
import { drawNewer } from './offline-newer.ts';
import { sayMegabytes, sayShare, sayWeight } from './say-bytes.ts';

/** Assistive technology hears of progress in quarters; the line itself follows every file. */
const QUARTERS = 4;

/**
 * The part of a module's page that keeps the module on this device: what it takes, saving, going on, removing. With
 * `isPressed`, the learner asked and the first answer takes the focus.
 */
export async function startOfflineModule(part: HTMLElement, base: string, isPressed: boolean): Promise<void> {
  const slug = part.dataset['offline'] ?? '';
  const device = await openDevice(base);
  const found = await device.look(slug);
  if (!found) return;
  const find = (query: string): HTMLElement => {
    const one = part.querySelector<HTMLElement>(query);
    if (!one) throw new Error(`The offer to save a module has no ${query}`);
    return one;
  };
  const [state, acts, status] = [
    find('[data-offline-state]'),
    find('[data-offline-acts]'),
    find('[role=status]'),
  ];
  state.tabIndex = -1;

  const say = (words: string): void => {
    status.textContent = words;
  };
  /** Draws where the module stands; the focus follows only somebody who pressed. */
  const draw = (words: string, buttons: HTMLElement[], isFocused: boolean): void => {
    state.textContent = words;
    acts.replaceChildren(...buttons);
    if (isFocused) state.focus();
  };
  const secondary = (label: string, press: () => void) => button(label, 'btn btn-secondary', press);
  const remove = secondary('Remove it from this device', () => {
    void device.remove(slug).then(() => {
      say('Removed. Your record is as it was.');
      return show(true);
    });
  });

  async function save(): Promise<void> {
    const stop = new AbortController();
    let quarter = 0;
    const follow = ({ here, all }: KeptModule): void => {
      if (stop.signal.aborted) return;
      state.textContent = `Saving: ${sayShare(here, all)}.`;
      const now = Math.floor((here.bytes / all.bytes) * QUARTERS);
      if (now > quarter && now < QUARTERS) say(`${now * 25}% is here.`);
      quarter = now;
    };
    say('');
    draw('Saving…', [secondary('Stop', () => stop.abort())], true);
    try {
      await device.save(slug, follow, stop);
      // So that the browser keeps it when space runs short; whether it agrees is said under Storage and privacy.
      await askForRoom();
      say('Saved. You can use this module without a connection now.');
    } catch (fault) {
      say(sayFault(fault));
      device.askForNewer();
    }
    stop.abort();
    await show(true);
  }

  async function show(isFocused: boolean): Promise<void> {
    const module = await device.look(slug);
    if (!module) return;
    const { extent, all, here, own } = module;
    if (extent === 'whole') {
      draw(`This module is saved on this device: ${sayWeight(all)}.`, [remove], isFocused);
      return;
    }
    const begin = button(
      extent ? 'Go on saving it' : 'Save it on this device',
      'btn btn-secondary',
      () => void save(),
    );
    const shared = all.bytes - own.bytes;
    const words = extent
      ? `A part of this module is on this device: ${sayShare(here, all)}.`
      : `It takes ${sayWeight(all)}. ${sayMegabytes(shared)} of that is shared by all modules${here.files > 0 ? `, and ${sayMegabytes(here.bytes)} is here already` : ''}.`;
    const isRoom = await hasRoomFor(module);
    if (!isRoom) say('This device has too little room for it: the browser must have twice as much free.');
    draw(words, [...(isRoom ? [begin] : []), ...(extent ? [remove] : [])], isFocused);
  }

  await show(isPressed);
  const newer = element('div', 'stack');
  newer.dataset['offlineNewer'] = '';
  part.append(newer);
  drawNewer(newer, device);
}
