import { isDate } from '../../kernel/dates.ts';
import { asList, isObject } from './plain-json.ts';
import type { Json, JsonObject } from './plain-json.ts';

/** What a supervisor saw the learner do. It stands inside the signature, as one of the credential's evidence. */
export interface Observation {
  /** Who observed: a name, on one line. */
  who: string;
  /** Their role, on one line: "Educational supervisor". */
  role: string;
  /** What was observed, in their words. */
  what: string;
  /** When it was observed, `YYYY-MM-DD`. */
  date: string;
}

/** How an observation is told from other evidence. */
const OBSERVATION_GENRE = 'supervisor observation';

/** The three lines of its description, which people and `readObservation` read alike. */
const LINES = /^Observed by: (.{1,200})\nRole: (.{1,200})\nDate: (\d{4}-\d{2}-\d{2})$/;

const describe = ({ who, role, date }: Observation): string =>
  [`Observed by: ${who}`, `Role: ${role}`, `Date: ${date}`].join('\n');

/** Whether an observation can be written and read back: one line each for who and role, and a day that exists. */
export function isObservation(observation: Observation): boolean {
  const { who, role, what, date } = observation;
  const isTrimmed = [who, role, what].every((text) => text !== '' && text === text.trim());
  return isTrimmed && what.length <= 4000 && LINES.test(describe(observation)) && isDate(date);
}

/** An observation as evidence. Open Badges has words for what was seen, and none for who saw it: hence the lines. */
export function writeObservation(observation: Observation): JsonObject {
  return {
    type: ['Evidence'],
    name: 'What a supervisor observed',
    genre: OBSERVATION_GENRE,
    description: describe(observation),
    narrative: observation.what,
  };
}

/**
 * The observation in a credential: whole, unsigned or only its evidence. Nothing where there is none, more than one, or
 * one in another form. True only as far as the credential is.
 */
export function readObservation(credential: { evidence?: Json }): Observation | undefined {
  const evidence = asList(credential.evidence);
  const [found, ...others] = evidence.filter(isObject).filter(({ genre }) => genre === OBSERVATION_GENRE);
  if (!found || others.length > 0) return undefined;
  const { description, narrative: what } = found;
  const lines = LINES.exec(typeof description === 'string' ? description : '');
  if (!lines || typeof what !== 'string') return undefined;
  const observation = { who: lines[1] ?? '', role: lines[2] ?? '', what, date: lines[3] ?? '' };
  return isObservation(observation) ? observation : undefined;
}
