import { CHOSEN, drawPathway, findChosen } from './pathway-line.ts';
import type { Picture } from './read-progress.ts';

const find = (name: string): HTMLElement | null => document.querySelector(`[data-${name}]`);

let latest: Picture | undefined;

/** Keeps the choice, then shows it; what could not be kept holds for this visit and is said. */
async function choose(slug: string | null): Promise<void> {
  if (!latest) return;
  const { record } = latest;
  let says = 'Not saved on this device. Choose again later.';
  try {
    await record.append('preference.set', { name: CHOSEN, value: slug });
    says = record.status.kind === 'kept' ? 'Saved on this device.' : record.status.says;
  } catch {
    // What is said stands.
  }
  const status = find('pathway-status');
  if (status) status.textContent = says;
  if (slug) find('pathway-chosen')?.focus();
  else find('role-picker')?.querySelector('input')?.focus();
}

/**
 * The pathway on the first page: the question while nothing was chosen, else how far the Core and the chosen pathway
 * are. Advice, and never a gate.
 */
export function drawPathwayChoice(picture: Picture, base: string): void {
  const form = find('role-picker') as HTMLFormElement | null;
  const chosen = find('pathway-chosen');
  if (!form || !chosen) return;
  if (!latest) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const picked = new FormData(form).get(CHOSEN);
      if (typeof picked === 'string') void choose(picked);
    });
    find('pathway-change')?.addEventListener('click', () => void choose(null));
  }
  latest = picture;
  const shown = findChosen(picture.progress);
  form.hidden = shown.length > 0;
  chosen.hidden = shown.length === 0;
  const lines = shown.map((pathway) => drawPathway(pathway, picture.course, base));
  find('pathway-list')?.replaceChildren(...lines);
}
