import { listActivity } from '../certificate/activity.ts';
import { REFLECTION_PROMPTS } from '../certificate/wording.ts';
import type { CertificateText } from '../certificate/wording.ts';
import type { ModuleProgress } from '../progress/progress.ts';
import { shortDigest } from './certificate-evidence.ts';
import type { MadeEvidence } from './certificate-evidence.ts';
import { drawQr } from './draw-qr.ts';
import { element } from './element.ts';

const fieldIn = (page: HTMLElement, name: string): Element | null =>
  page.querySelector(`[data-field="${name}"]`);

function put(page: HTMLElement, name: string, text: string): void {
  const place = fieldIn(page, name);
  if (place) place.textContent = text;
}

/** Fills the first page with its words. */
export function drawWords(page: HTMLElement, text: CertificateText): void {
  put(page, 'name', text.name);
  put(page, 'statement', text.statement);
  put(page, 'title', text.title);
  put(page, 'disclaimer', text.disclaimer.join(' '));
  fieldIn(page, 'lines')?.replaceChildren(
    ...text.lines.flatMap(({ label, value }) => [element('dt', '', label), element('dd', '', value)]),
  );
}

/** Fills the second page: what was done, and the reflection as it stands in the form. */
export function drawActivity(
  page: HTMLElement,
  module: ModuleProgress,
  offsetMinutes: number,
  written: (name: string) => string,
  themes: string,
): void {
  fieldIn(page, 'activities')?.replaceChildren(
    ...listActivity(module, offsetMinutes).map((row) => {
      const line = element('tr');
      const head = element('th', '', row.activity);
      head.setAttribute('scope', 'row');
      const cells = [row.day || '–', row.minutes, row.attempts, row.result].map((cell) =>
        element('td', '', String(cell)),
      );
      line.append(head, ...cells);
      return line;
    }),
  );
  for (const { name } of REFLECTION_PROMPTS) put(page, name, written(name));
  put(page, 'themes', themes);
  const place = page.querySelector<HTMLElement>('[data-reflection="themes"]');
  if (place) place.hidden = themes === '';
}

/** Puts the code on the first page: a picture for a telephone, a link for a screen, digits for a person. */
export function drawCode(page: HTMLElement, { address, digest }: MadeEvidence): void {
  const place = fieldIn(page, 'code');
  if (!place) return;
  const link = element('a', '', 'Check this certificate');
  link.href = address;
  place.replaceChildren(
    drawQr(address, 'QR code that opens the page to check this certificate'),
    element('p', 'cert-digest', shortDigest(digest)),
    link,
  );
}
