import { button, element } from './element.ts';
import type { Device } from './offline-device.ts';

/** Says quietly when a newer version of the site has come in, and uses it at a press. No page is reloaded otherwise. */
export function drawNewer(place: HTMLElement, device: Device): void {
  device.watch((use) => {
    const act = element('p');
    act.append(
      button('Use the new version', 'btn btn-secondary', () => {
        act.textContent = 'One moment…';
        use();
      }),
    );
    const words = element(
      'p',
      '',
      'A newer version of this site has been saved on this device. This page changes to it when you press; other open pages stay as they are until you reload them. Your record and your answers stay.',
    );
    const box = element('div', 'msg');
    box.append(words, act);
    place.replaceChildren(box);
  });
}
