/** What a page sends to a build that waits, once its learner pressed for it. */
export const TAKE_OVER = 'take-over';
