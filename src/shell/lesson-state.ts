import type { LessonProgress } from '../progress/progress.ts';

/** How far a lesson is, as the lists show it. */
export function stateOf(lesson: LessonProgress): 'not-started' | 'working' | 'complete' {
  if (lesson.isComplete) return 'complete';
  return lesson.firstAt === undefined && lesson.done === 0 ? 'not-started' : 'working';
}

/** The words of a state. "Completed" is plain: colour is for what still needs doing. */
export const STATE_WORDS = {
  'not-started': 'Not yet started',
  working: 'In progress',
  complete: 'Completed',
} as const;
