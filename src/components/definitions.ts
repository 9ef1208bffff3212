import { trials } from '../loader/trials.ts';
import { library } from './library.ts';

/** The definitions of this build by digest: those of the content, and those that `/for-authors/` shows. */
export const definitions: ReadonlyMap<string, string> = new Map(
  [...library.exercises.values(), ...library.items, ...trials].map((entry) => [entry.digest, entry.json]),
);
