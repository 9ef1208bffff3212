import { canKeepSite } from './can-keep-site.ts';
import { baseOfPage } from './read-progress.ts';

/**
 * The offer to keep a module on this device. Whoever does not press fetches nothing for it; where something is kept
 * already, the page says at once how this module stands.
 */
const part = document.querySelector<HTMLElement>('[data-offline]');
const opener = part?.querySelector('button');

const open = (isPressed: boolean): void => {
  const said = part?.querySelector('[role=status]');
  import('./offline-module.ts')
    .then((offline) => part && offline.startOfflineModule(part, baseOfPage(), isPressed))
    .catch(() => {
      if (isPressed && said)
        said.textContent = 'That could not be looked up. Check your connection and try again.';
    });
};

if (part && opener && canKeepSite()) {
  part.hidden = false;
  opener.addEventListener('click', () => open(true));
  if (navigator.serviceWorker.controller) open(false);
}
