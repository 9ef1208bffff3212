import type { Question } from '../search/answer.ts';

/** How many results of each kind a page of results begins with. */
export const FIRST_LIMITS: Question['limits'] = { lesson: 4, step: 4, exercise: 2, term: 2 };
