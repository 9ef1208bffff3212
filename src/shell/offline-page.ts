import { canKeepSite } from './can-keep-site.ts';
import { element } from './element.ts';
import { openDevice } from './offline-device.ts';
import { baseOfPage } from './read-progress.ts';

/** What stands in for a page that is not kept: the list of what is. */
async function listKept(page: HTMLElement): Promise<void> {
  const base = baseOfPage();
  const isAskedFor = new URL(`${base}offline/`, location.href).pathname === location.pathname;
  const title = page.querySelector('h1');
  if (isAskedFor && title) title.textContent = 'What is saved on this device';
  for (const part of page.querySelectorAll<HTMLElement>('[data-offline-missing]')) part.hidden = isAskedFor;
  const place = page.querySelector<HTMLElement>('[data-offline-kept]');
  if (!place || !canKeepSite() || !navigator.serviceWorker.controller) return;
  const modules = await (await openDevice(base)).listModules();
  const whole = modules.filter(({ extent }) => extent === 'whole');
  if (whole.length === 0) return;
  const list = element('ul');
  for (const { slug, title: name } of whole) {
    const link = element('a', '', name);
    link.href = `${base}learn/${slug}/`;
    const item = element('li');
    item.append(link);
    list.append(item);
  }
  place.replaceChildren(list);
}

const page = document.querySelector<HTMLElement>('[data-offline-page]');
if (page) void listKept(page).catch(() => undefined);
