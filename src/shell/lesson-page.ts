import { openLearnerRecord } from './open-record.ts';
import type { RecordStore } from '../platform/record-store.ts';
import { isKnownEvent } from '../log/payload.ts';
import { startStopwatch } from './stopwatch.ts';

interface Outline {
  slug: string;
  module: string;
  version: string;
  steps: { slug: string; exercises: string[] }[];
}

const MINUTE_MS = 60_000;
const WORDS = { complete: ', done', working: ', reached', 'not-started': '' } as const;

/** What the record says about this lesson: steps reached, exercises done, the note saved. */
async function readLesson(record: RecordStore, lesson: string) {
  const reached = new Set<string>();
  const done = new Set<string>();
  let last: string | undefined;
  let note = '';
  for (const event of await record.events()) {
    if (!isKnownEvent(event)) continue;
    if (event.type === 'step.reach' && event.payload.lesson === lesson) {
      reached.add(event.payload.step);
      last = event.payload.step;
    } else if (event.type === 'attempt.check' || event.type === 'answer.reveal')
      done.add(event.payload.exercise);
    else if (event.type === 'reflection.save' && event.payload.of === lesson)
      note = event.payload.fields['note'] ?? '';
  }
  return { reached, done, last, note };
}

/** Marks each step of the rail as reached or done. */
function drawRail(outline: Outline, reached: ReadonlySet<string>, done: ReadonlySet<string>): void {
  for (const step of outline.steps) {
    const link = document.querySelector(`[data-step-link="${step.slug}"]`);
    const isDone = step.exercises.every((id) => done.has(id));
    const state = reached.has(step.slug) ? (isDone ? 'complete' : 'working') : 'not-started';
    link?.querySelector<HTMLElement>('.rail-dot')?.setAttribute('data-state', state);
    const words = link?.querySelector('[data-step-words]');
    if (words) words.textContent = WORDS[state];
  }
}

/** Marks the step on screen as the present one, in the rail and in its phone summary. */
function drawPresent(outline: Outline, slug: string): void {
  for (const link of document.querySelectorAll<HTMLElement>('[data-step-link]')) {
    if (link.dataset['stepLink'] === slug) link.setAttribute('aria-current', 'step');
    else link.removeAttribute('aria-current');
  }
  const place = outline.steps.findIndex((step) => step.slug === slug);
  const title = document.querySelector(`#${CSS.escape(slug)} > h2`)?.textContent ?? '';
  const summary = document.querySelector('[data-rail-summary]');
  if (summary && place >= 0) summary.textContent = `Step ${place + 1} of ${outline.steps.length}: ${title}`;
}

/** Offers the step the learner left, where the address names none. */
function offerResume(outline: Outline, last: string | undefined): void {
  if (!last || location.hash || last === outline.steps[0]?.slug) return;
  const title = document.querySelector(`#${CSS.escape(last)} > h2`)?.textContent;
  const lede = document.querySelector('.lesson-main .lede');
  if (!title || !lede) return;
  const link = document.createElement('a');
  link.href = `#${last}`;
  link.className = 'btn btn-spark';
  link.textContent = `Go on at: ${title}`;
  const line = document.createElement('p');
  line.append(link);
  lede.after(line);
}

/** A press on a word of the glossary shows what it means, there and then; whatever goes wrong, it is still a link. */
document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('.term');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  import('./term-note.ts').then((made) => made.openTermNote(link)).catch(() => location.assign(link.href));
});

async function start(): Promise<void> {
  const page = document.querySelector<HTMLElement>('[data-lesson]');
  const base = page?.dataset['base'];
  const text = page?.dataset['lesson'];
  if (!base || !text) return;
  const outline = JSON.parse(text) as Outline;
  // On a phone the list of steps stays folded: nothing below it may jump while one reads.
  const rail = document.querySelector<HTMLDetailsElement>('[data-rail]');
  if (rail && matchMedia('(min-width: 62rem)').matches) rail.open = true;

  const record = await openLearnerRecord(base);
  const { reached, done, last, note } = await readLesson(record, outline.slug);
  drawRail(outline, reached, done);
  offerResume(outline, last);
  // The box is shown once it works, which is before it comes into view.
  const box = document.querySelector<HTMLFormElement>('[data-reflect]');
  const near = new IntersectionObserver(
    (seen) => {
      // A busy browser tells in one go that it was far away and that it is near.
      if (!box || !seen.some(({ isIntersecting }) => isIntersecting)) return;
      near.disconnect();
      void import('./reflection.ts').then((made) => made.startReflection(box, record, outline.slug, note));
    },
    { rootMargin: '400px' },
  );
  if (box?.parentElement) near.observe(box.parentElement);
  await record.append('lesson.open', { lesson: outline.slug, version: outline.version });

  const sight = new IntersectionObserver(
    (seen) => {
      for (const { isIntersecting, target } of seen) {
        const slug = (target as HTMLElement).dataset['step'];
        if (!isIntersecting || !slug) continue;
        drawPresent(outline, slug);
        if (reached.has(slug)) continue;
        reached.add(slug);
        drawRail(outline, reached, done);
        void record.append('step.reach', { lesson: outline.slug, step: slug });
      }
    },
    // A step counts as reached when its beginning stands in the upper part of the window.
    { rootMargin: '0px 0px -55% 0px' },
  );
  for (const step of document.querySelectorAll('[data-step]')) sight.observe(step);

  record.onChange(() => {
    void readLesson(record, outline.slug).then((now) => {
      for (const slug of now.reached) reached.add(slug);
      drawRail(outline, reached, now.done);
    });
  });

  const watch = startStopwatch(document, () => performance.now());
  setInterval(() => {
    const seconds = watch.take();
    if (seconds > 0) void record.append('time.add', { lesson: outline.slug, seconds });
  }, MINUTE_MS);
}

void start();
