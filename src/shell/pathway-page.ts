import type { CurriculumShape } from '../curriculum/shape.ts';
import { pathOfLesson } from '../curriculum/units.ts';
import type { ModuleProgress } from '../progress/progress.ts';
import { drawStates } from './draw-states.ts';
import { baseOfPage, readProgress } from './read-progress.ts';
import type { Picture } from './read-progress.ts';
import { sayCount } from './say-count.ts';
import { showEarlier } from './show-earlier.ts';
import { drawWeave, shareDone } from './weave.ts';

const base = baseOfPage();
const button = document.querySelector<HTMLAnchorElement>('[data-next-of]');
const note = document.querySelector<HTMLElement>('[data-next-note]');

/** What comes next on the pathway: its first lesson that is not complete, then the assessment, then the certificate. */
function findNext(
  pathway: ModuleProgress,
  course: CurriculumShape,
): [path: string, words: string] | undefined {
  const { slug, lessons, assessment, earnedAt } = pathway;
  if (earnedAt !== undefined && !course.hasNoCertificates)
    return [`certificates/${slug}/`, 'Your certificate'];
  const lesson = lessons.find(({ isComplete }) => !isComplete);
  const verb = lesson?.firstAt === undefined ? 'Start' : 'Continue';
  if (lesson) return [pathOfLesson(course, lesson.slug), `${verb}: ${lesson.title}`];
  return assessment && [`pathways/${slug}/assessment/`, 'Take the assessment'];
}

function draw({ progress, course }: Picture): void {
  drawStates(progress);
  const pathway = progress.pathways.find(({ slug }) => slug === button?.dataset['nextOf']);
  if (!pathway || !button || !note) return;
  drawWeave(pathway);
  if (pathway.earnedAt === undefined && shareDone(pathway) === 0) return;
  const next = findNext(pathway, course);
  if (next) [button.href, button.textContent] = [base + next[0], next[1]];
  const done = `${String(pathway.lessonsComplete)} of ${sayCount(pathway.lessons.length, 'lesson')} complete`;
  note.textContent = `${done}; ${String(Math.floor(shareDone(pathway) * 100))}% of this pathway is done.`;
}

void readProgress(base, draw, showEarlier(draw));
