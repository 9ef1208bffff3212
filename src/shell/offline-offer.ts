/**
 * The offer of a module's page to keep the module on this device. Whoever does not press fetches nothing for it; where a
 * service worker is in charge already, the page says at once how the module stands.
 */
export function offerOffline(base: string): void {
  const part = document.querySelector<HTMLElement>('[data-offline]');
  // As `canKeepSite`, which in a file of its own would weigh more than it says.
  const { serviceWorker } = navigator as Partial<Navigator>;
  if (!part || !serviceWorker || window.top !== window) return;
  const open = (isPressed: boolean): void => {
    import('./offline-module.ts')
      .then(({ startOfflineModule }) => startOfflineModule(part, base, isPressed))
      .catch(() => {
        const said = part.querySelector('[role=status]');
        if (isPressed && said) said.textContent = 'Not loaded. Check your connection and try again.';
      });
  };
  part.hidden = false;
  part.querySelector('button')?.addEventListener('click', () => open(true));
  if (serviceWorker.controller) open(false);
}
