import { judgeEligibility } from '../certificate/eligibility.ts';
import type { Eligibility } from '../certificate/eligibility.ts';
import type { CurriculumShape } from '../curriculum/shape.ts';
import { findUnit, pathOfLesson, pathOfUnit } from '../curriculum/units.ts';
import type { About, DrawEarned } from './certificate-earned.ts';
import { element } from './element.ts';
import { NOT_LOADED } from './not-loaded.ts';
import { readProgress } from './read-progress.ts';
import type { Reading } from './read-progress.ts';

const page = document.querySelector<HTMLElement>('[data-certificate]');
const base = page?.dataset['base'] ?? '/';
const slug = page?.dataset['certificate'] ?? '';

function show(part: string, isShown: boolean): void {
  const place = page?.querySelector<HTMLElement>(`[data-certificate-${part}]`);
  if (place) place.hidden = !isShown;
}

/** Lists what is left, each with a link to where it is done. */
function drawMissing(eligibility: Eligibility & { isEarned: false }, course: CurriculumShape): void {
  const list = page?.querySelector('[data-certificate-list]');
  const unit = findUnit(course, slug);
  if (!list || !unit) return;
  const path = pathOfUnit(unit);
  list.replaceChildren(
    ...eligibility.missing.map((missing) => {
      const item = element('li');
      const name = element('p', 'task-name');
      const link = element('a');
      const tag = element('span', 'tag');
      tag.dataset['state'] = 'not-started';
      if (missing.what === 'lesson') {
        link.href = base + pathOfLesson(course, missing.slug);
        link.textContent = missing.title;
        tag.textContent = `${missing.left} exercise${missing.left === 1 ? '' : 's'} left`;
      } else {
        link.href = `${base}${path}assessment/`;
        link.textContent = 'The assessment';
        tag.textContent = missing.attempts > 0 ? 'Not passed yet' : 'Not tried yet';
      }
      name.append(link);
      item.append(name, tag);
      return item;
    }),
  );
}

let starting: Promise<DrawEarned> | undefined;

/** Only who has earned a certificate fetches what fills it. */
async function startEarned(root: HTMLElement): Promise<DrawEarned> {
  const about = JSON.parse(root.dataset['about'] ?? '{}') as About;
  return (await import('./certificate-earned.ts')).startEarned(root, slug, about);
}

async function draw(reading: Reading): Promise<void> {
  const eligibility = judgeEligibility(reading.progress, slug);
  if (!eligibility || !page) return;
  show('missing', !eligibility.isEarned);
  if (!eligibility.isEarned) return drawMissing(eligibility, reading.course);
  try {
    (await (starting ??= startEarned(page)))(reading, eligibility);
    for (const part of ['ready', 'pages']) show(part, true);
  } catch (fault) {
    console.error(fault);
    starting = undefined;
    if (!page.querySelector('.msg-bad')) page.append(element('p', 'msg msg-bad', NOT_LOADED));
  }
}

void readProgress(base, (reading) => void draw(reading));
