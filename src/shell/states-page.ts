import { drawStates } from './draw-states.ts';
import { baseOfPage, readProgress } from './read-progress.ts';

/** The catalogue: where each lesson stands. */
void readProgress(baseOfPage(), ({ progress }) => drawStates(progress));
