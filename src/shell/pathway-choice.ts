import { pathOfLesson } from '../curriculum/units.ts';
import type { ModuleProgress } from '../progress/progress.ts';
import { element } from './element.ts';
import type { Picture } from './read-progress.ts';
import { sayCount } from './say-count.ts';

/** The preference that holds the slug of the chosen pathway. */
const CHOSEN = 'pathway';

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

/** "3 of 17 lessons complete. Next: Anatomy of an entry", with its link. */
function drawLine(
  { slug, title, lessons, lessonsComplete, earnedAt }: ModuleProgress,
  base: string,
): HTMLElement {
  const [item, name, about] = [element('li'), element('p', 'task-name'), element('p', 'meta')];
  const link = element('a', '', title);
  link.href = `${base}pathways/${slug}/`;
  name.append(link);
  about.append(
    lessons.length === 0
      ? 'Its lessons are in preparation'
      : `${String(lessonsComplete)} of ${sayCount(lessons.length, 'lesson')} complete`,
  );
  const next = lessons.find(({ isComplete }) => !isComplete);
  if (earnedAt === undefined && next && latest) {
    const to = element('a', '', next.title);
    to.href = base + pathOfLesson(latest.course, next.slug);
    about.append('. Next: ', to);
  }
  item.append(name, about);
  return item;
}

/**
 * The pathway on the first page: the question while nothing was chosen, else how far the Core and the chosen pathway
 * are. Advice, and never a gate.
 */
export function drawPathwayChoice(picture: Picture, base: string): void {
  const form = document.querySelector<HTMLFormElement>('[data-role-picker]');
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
  const { preferences, pathways } = picture.progress;
  const slug = preferences.get(CHOSEN);
  const wanted = [chosen.dataset['pathwayChosen'], slug];
  const isChosen = pathways.some((pathway) => pathway.slug === slug);
  form.hidden = isChosen;
  chosen.hidden = !isChosen;
  const shown = isChosen ? wanted.flatMap((one) => pathways.filter((pathway) => pathway.slug === one)) : [];
  find('pathway-list')?.replaceChildren(...[...new Set(shown)].map((pathway) => drawLine(pathway, base)));
}
