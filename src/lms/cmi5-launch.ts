import type { Launch } from './session.ts';
import type { Context } from './xapi.ts';

/** What an LMS puts into the address it opens a unit with (cmi5, 8.1). */
export interface LaunchParameters {
  /** Where statements and state go, with a slash at the end. */
  endpoint: string;
  /** Where the key of this session is asked for, once. */
  fetch: string;
  /** As it came: an xAPI agent that has an account. */
  actor: unknown;
  /** The account, as one opaque text. */
  learner: string;
  name: string | undefined;
  registration: string;
  activityId: string;
}

/** What it lays ready for the unit in the document `LMS.LaunchData` (10.2). */
export interface LaunchData {
  contextTemplate: Context;
  mode: Launch['mode'];
  /** 0 to 1. */
  masteryScore: number | undefined;
  /** Where the learner goes when they leave. */
  returnUrl: string | undefined;
}

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;

const isAddress = (text: string | undefined): text is string => /^https?:\/\/[^\s]+$/i.test(text ?? '');

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The parameters of a launch; nothing where one of the five is missing or is nonsense. `read` gives a parameter by name, decoded. */
export function readLaunchParameters(read: (name: string) => string | null): LaunchParameters | undefined {
  const [endpoint, fetch] = [textOf(read('endpoint')), textOf(read('fetch'))];
  const [registration, activityId] = [textOf(read('registration')), textOf(read('activityId'))];
  const actor = parse(read('actor') ?? '');
  const account = isFields(actor) ? actor['account'] : undefined;
  if (!isAddress(endpoint) || !isAddress(fetch) || !registration || !activityId) return undefined;
  if (!isFields(actor) || !isFields(account)) return undefined;
  const [homePage, name] = [textOf(account['homePage']), textOf(account['name'])];
  if (!homePage || !name) return undefined;
  return {
    ...{ fetch, actor, registration, activityId },
    endpoint: endpoint.replace(/\/*$/, '/'),
    learner: JSON.stringify([homePage, name, registration]),
    name: textOf(actor['name']),
  };
}

/** A context without what is no context: lists of activities that are none, extensions that are no object. */
function readContext(value: unknown): Context {
  if (!isFields(value)) return {};
  const { contextActivities, extensions, ...others } = value;
  const isRef = (one: unknown): boolean => isFields(one) && typeof one['id'] === 'string';
  const lists = Object.entries(isFields(contextActivities) ? contextActivities : {}).flatMap(
    ([list, activities]): [string, unknown[]][] => {
      // xAPI 1.0.3 still takes one activity that stands for a list of one.
      const all = Array.isArray(activities) ? activities : [activities];
      return all.every(isRef) ? [[list, all]] : [];
    },
  );
  return {
    ...others,
    ...(lists.length > 0 ? { contextActivities: Object.fromEntries(lists) } : {}),
    ...(isFields(extensions) ? { extensions } : {}),
  } as Context;
}

const MODES = new Map<unknown, Launch['mode']>([
  ['Normal', 'normal'],
  ['Browse', 'browse'],
  ['Review', 'review'],
]);

/** What is to be used of launch data. A mode or a mark that is nonsense is as if it were not there; no object: nothing. */
export function readLaunchData(value: unknown): LaunchData | undefined {
  if (!isFields(value)) return undefined;
  const { contextTemplate, launchMode, masteryScore, returnURL } = value;
  const isMark = typeof masteryScore === 'number' && masteryScore >= 0 && masteryScore <= 1;
  const returnUrl = textOf(returnURL);
  return {
    contextTemplate: readContext(contextTemplate),
    mode: MODES.get(launchMode) ?? 'normal',
    masteryScore: isMark ? masteryScore : undefined,
    returnUrl: isAddress(returnUrl) ? returnUrl : undefined,
  };
}
