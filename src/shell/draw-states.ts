import type { Progress } from '../progress/progress.ts';
import { STATE_WORDS, stateOf } from './lesson-state.ts';

/** Shows a lesson's and an assessment's state wherever a list of the page has room for it. */
export function drawStates(progress: Progress): void {
  for (const module of [...progress.modules, ...progress.pathways]) {
    for (const lesson of module.lessons) {
      for (const tag of document.querySelectorAll<HTMLElement>(`[data-lesson-state="${lesson.slug}"]`)) {
        const state = stateOf(lesson);
        tag.dataset['state'] = state;
        tag.textContent = STATE_WORDS[state];
      }
    }
    const { assessment } = module;
    for (const tag of document.querySelectorAll<HTMLElement>(`[data-assessment-state="${module.slug}"]`)) {
      const state = assessment?.passedAt
        ? 'complete'
        : assessment?.results.length
          ? 'working'
          : 'not-started';
      tag.dataset['state'] = state;
      tag.textContent =
        state === 'complete' ? 'Passed' : state === 'working' ? 'Not passed yet' : STATE_WORDS['not-started'];
    }
  }
}
