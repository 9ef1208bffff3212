import { drawStates } from './draw-states.ts';
import { baseOfPage, readProgress } from './read-progress.ts';
import type { Picture } from './read-progress.ts';
import { showEarlier } from './show-earlier.ts';

/** The catalogue: where each lesson stands. */
const draw = ({ progress }: Picture): void => drawStates(progress);

void readProgress(baseOfPage(), draw, showEarlier(draw));
