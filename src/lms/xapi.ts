/** The part of xAPI 1.0.3 that is written here. Values that an LMS hands in are passed on as they came. */
export interface Statement {
  /** UUID. */
  id: string;
  actor: unknown;
  verb: Verb;
  object: { objectType: 'Activity'; id: string; definition?: { type: string; name: Words } };
  result?: Result;
  context: Context;
  /** ISO 8601, UTC. */
  timestamp: string;
}

/** Words by language tag. */
export type Words = Readonly<Record<string, string>>;

export interface Verb {
  id: string;
  display: Words;
}

export interface Result {
  score?: { scaled: number; raw: number; min: number; max: number };
  success?: boolean;
  completion?: boolean;
  /** ISO 8601, as `PT1M2.5S`. */
  duration?: string;
  extensions?: Readonly<Record<string, string>>;
}

export interface ActivityRef {
  id: string;
  [field: string]: unknown;
}

/** What an LMS wants in every context (cmi5, 10.2.1), and what is added to it. Other members are kept as they are. */
export interface Context {
  registration?: string;
  contextActivities?: Readonly<Record<string, readonly ActivityRef[]>>;
  extensions?: Readonly<Record<string, unknown>>;
  [field: string]: unknown;
}

const verb = (name: string): Verb => ({
  id: `http://adlnet.gov/expapi/verbs/${name}`,
  display: { en: name },
});

/** Those of cmi5 (9.3), and two of ADL's for what is answered on the way. */
export const VERBS = {
  initialized: verb('initialized'),
  answered: verb('answered'),
  attempted: verb('attempted'),
  completed: verb('completed'),
  passed: verb('passed'),
  failed: verb('failed'),
  terminated: verb('terminated'),
} as const;

export type VerbName = keyof typeof VERBS;

const CMI5 = 'https://w3id.org/xapi/cmi5/context';
/** Marks what cmi5 itself defines (9.6.2.1), and what an LMS may move on by (9.6.2.2). */
export const CATEGORIES = { cmi5: `${CMI5}/categories/cmi5`, moveOn: `${CMI5}/categories/moveon` } as const;
export const SESSION_ID = `${CMI5}/extensions/sessionid`;
export const MASTERY_SCORE = `${CMI5}/extensions/masteryscore`;

/**
 * What a result says of its origin, by key: the build that marked it, the definition it was marked by (SHA-256) and the
 * anchor of the attempt (`certificate/anchor.ts`). One set of names whoever hosts the site.
 */
export const ORIGIN = {
  build: 'https://point-twelve.example/xapi/build',
  definition: 'https://point-twelve.example/xapi/definition',
  anchor: 'https://point-twelve.example/xapi/anchor',
} as const;

/** Whether cmi5 defines a statement, so that its rules of once and order hold for it. */
export function isDefined({ context }: Statement): boolean {
  return (context.contextActivities?.['category'] ?? []).some(({ id }) => id === CATEGORIES.cmi5);
}
