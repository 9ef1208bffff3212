import type { ModuleProgress } from '../progress/progress.ts';

/** The share of a module that is done, 0–1: its exercises and, as one more, its assessment. */
export function shareDone(module: ModuleProgress): number {
  const exercises = module.lessons.flatMap((lesson) => lesson.exercises);
  const parts = exercises.length + (module.assessment ? 1 : 0);
  if (module.earnedAt !== undefined) return 1;
  const done = exercises.filter((exercise) => exercise.isDone).length + (module.assessment?.passedAt ? 1 : 0);
  return parts === 0 ? 0 : done / parts;
}

/** Lightens the module's weave as far as it is done, and says the same in words. */
export function drawWeave(module: ModuleProgress): void {
  const share = shareDone(module);
  for (const weave of document.querySelectorAll<SVGElement>(`[data-weave="${module.slug}"]`)) {
    const width = Number(weave.dataset['width']);
    const columns = Math.round((share * (width + 4)) / 14);
    weave.querySelector('[data-weave-done]')?.setAttribute('width', String(columns * 14));
    for (const defect of weave.querySelectorAll('.weave-defect')) {
      const x = Number(defect.getAttribute('x'));
      defect.classList.toggle('is-found', x < columns * 14);
    }
  }
}
