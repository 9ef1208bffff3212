import { isModuleBegun } from '../progress/begun.ts';
import type { ModuleProgress } from '../progress/progress.ts';
import { drawModule } from './draw-module.ts';
import { findPlace } from './find-place.ts';
import { loadWords } from './module-words.ts';
import { baseOfPage, readProgress } from './read-progress.ts';
import type { Picture, Reading } from './read-progress.ts';
import { openReviewLine } from './review-door.ts';
import { showEarlier } from './show-earlier.ts';
import { sayCount } from './say-count.ts';

const base = baseOfPage();

function show(name: string, isShown: boolean): HTMLElement | null {
  const place = document.querySelector<HTMLElement>(`[data-${name}]`);
  if (place) place.hidden = !isShown;
  return place;
}

/** The one yellow button: where the learner left off, by lesson and step; the title of the step once it is known. */
async function drawResume({ course, progress }: Picture): Promise<void> {
  const place = findPlace(course, progress.resume);
  const card = show('resume', place !== undefined);
  const link = card?.querySelector('a');
  const note = card?.querySelector('[data-resume-note]');
  if (!place || !link || !note) return;
  const { path, module, lesson, step } = place;
  link.href = base + path;
  link.textContent = lesson
    ? `Go on at: ${lesson.title}${step && `, ${step}`}`
    : `Go on at: ${module.title}, the assessment`;
  const about = lesson
    ? `Lesson ${lesson.number}, planned for ${sayCount(lesson.minutes, 'minute')} in all`
    : 'Not timed; questions you have not seen come first';
  note.textContent = about;
  const words = await loadWords(base, module.slug);
  const title = words?.lessons[lesson?.slug ?? '']?.steps[progress.resume?.step ?? ''];
  if (title && step) note.textContent = `“${title}” · ${about}`;
}

function drawModules({ course, progress }: Picture): ModuleProgress[] {
  const begun = progress.modules.filter(isModuleBegun);
  let last: Element | undefined;
  for (const shape of course.modules) {
    const module = begun.find(({ slug }) => slug === shape.slug);
    if (module) last = drawModule(module, base, last);
    else document.querySelector(`[data-progress-module="${shape.slug}"]`)?.remove();
  }
  const others = course.modules.length - begun.length;
  const line = show('others', begun.length > 0 && others > 0)?.querySelector('span');
  if (line) line.textContent = `${sayCount(others, 'module')} not begun yet.`;
  show('progress-empty', begun.length === 0);
  const jump = show('jump', begun.length > 0);
  // The parts they lead to are drawn here, so they have no name in the page as it was built.
  for (const link of jump?.querySelectorAll('a') ?? []) link.hash = link.dataset['to'] ?? '';
  return begun;
}

function drawStatus({ record }: Picture): void {
  const status = document.querySelector('[data-record-status]');
  const said = [record.status.says, ...record.problems.map((problem) => problem.says)].filter(Boolean);
  if (status && said.length > 0) {
    status.textContent = said.join(' ');
    status.className = 'msg msg-warn';
  }
}

let turn = 0;

/** What needs the words of the modules, and what is long: after the first picture, in a file of its own. */
async function drawRest(reading: Reading, begun: readonly ModuleProgress[]): Promise<void> {
  const host = document.querySelector<HTMLElement>('[data-more]');
  if (!host) return;
  turn += 1;
  const mine = turn;
  if (begun.length === 0) return host.replaceChildren();
  const words = new Map(
    await Promise.all(begun.map(async ({ slug }) => [slug, await loadWords(base, slug)] as const)),
  );
  const more = await import('./progress-more.ts').catch(() => undefined);
  // A newer picture may have been quicker.
  if (mine !== turn) return;
  if (more) return more.drawMore(host, { ...reading, words, base });
  host.textContent =
    'Your record is safe. The rest of this page could not be loaded: reload the page to see your outcomes, time and history.';
  host.className = 'msg msg-warn';
}

/** My progress: a fold of the record. What can be seen first is drawn at once, the rest when its code is there. */
function drawFirst(picture: Picture): ModuleProgress[] {
  const begun = drawModules(picture);
  void drawResume(picture);
  drawStatus(picture);
  performance.mark('progress-drawn');
  return begun;
}

void readProgress(
  base,
  (reading) => {
    const begun = drawFirst(reading);
    openReviewLine(reading);
    void drawRest(reading, begun);
  },
  showEarlier(drawFirst),
);
