import type { LessonProgress, ModuleProgress, ResumePoint } from './progress.ts';

const pointTo = (module: ModuleProgress, lesson?: LessonProgress): ResumePoint => ({
  module: module.slug,
  lesson: lesson?.slug,
  step: lesson?.lastStep,
});

/** What is left in one module after a lesson: the lessons behind it, then those before it, then the assessment. */
function findInModule(module: ModuleProgress, from: number): ResumePoint | undefined {
  const order = [...module.lessons.slice(from), ...module.lessons.slice(0, from)];
  const open = order.find(({ isComplete }) => !isComplete);
  if (open) return pointTo(module, open);
  return module.assessment && module.assessment.passedAt === undefined ? pointTo(module) : undefined;
}

/** When an assessment was left in the middle; never, where it was not. */
const leftAt = ({ assessment }: ModuleProgress): number => assessment?.unfinished?.at ?? -1;

/**
 * Where a learner goes on: the place they touched last, if something is left to do there, else the nearest thing
 * left. Nothing where nothing was started, or where all is done. A module once earned is not gone back to.
 */
export function findResume(modules: readonly ModuleProgress[]): ResumePoint | undefined {
  let last: { module: number; lesson: number; at: number } | undefined;
  modules.forEach((module, moduleIndex) => {
    const touch = (lesson: number, at: number): void => {
      if (at >= 0 && at > (last?.at ?? -1)) last = { module: moduleIndex, lesson, at };
    };
    module.lessons.forEach(({ lastAt }, lesson) => touch(lesson, lastAt ?? -1));
    touch(-1, Math.max(leftAt(module), module.assessment?.results.at(-1)?.at ?? -1));
  });
  if (!last) return undefined;
  const { module: at, lesson } = last;
  const here = modules[at] as ModuleProgress;
  if (lesson < 0 && leftAt(here) === last.at) return pointTo(here);
  const order = [...modules.slice(at), ...modules.slice(0, at)];
  for (const module of order) {
    if (module.earnedAt !== undefined) continue;
    const found = findInModule(module, module === here ? Math.max(0, lesson) : 0);
    if (found) return found;
  }
  return undefined;
}
