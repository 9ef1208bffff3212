import { isDeepStrictEqual } from 'node:util';

/** What an LMS laid ready for a launch, and what it saw of it so far. */
export interface CmiSession {
  actor: unknown;
  registration: string;
  activityId: string;
  contextTemplate: {
    contextActivities: Record<string, { id: string }[]>;
    extensions: Record<string, unknown>;
  };
  launchMode: 'Normal' | 'Browse' | 'Review';
  masteryScore: number | undefined;
  hasAskedPreferences: boolean;
  /** Verbs of statements that cmi5 defines: of this session, and of others of this registration. */
  verbs: string[];
  earlier: string[];
}

type Fields = Record<string, unknown>;
type Hit = string | undefined;

const CONTEXT = 'https://w3id.org/xapi/cmi5/context';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const ADL = 'http://adlnet.gov/expapi/verbs/';
const fieldsOf = (value: unknown): Fields =>
  (typeof value === 'object' && value !== null ? value : {}) as Fields;
const refsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.map((one) => String(fieldsOf(one)['id'])) : [];
const when = (isBroken: boolean, rule: string): Hit => (isBroken ? rule : undefined);
const first = (...hits: Hit[]): Hit => hits.find((hit) => hit !== undefined);

/** The verb of a statement in one word. */
export const verbOf = (statement: unknown): string =>
  String(fieldsOf(fieldsOf(statement)['verb'])['id']).replace(ADL, '');

/** Whether a statement is marked as one that cmi5 defines. */
export const isMarked = (statement: unknown): boolean =>
  refsOf(fieldsOf(fieldsOf(fieldsOf(statement)['context'])['contextActivities'])['category']).includes(
    `${CONTEXT}/categories/cmi5`,
  );

function judgeContext(context: Fields, { contextTemplate, registration }: CmiSession): Hit {
  const activities = fieldsOf(context['contextActivities']);
  const extensions = fieldsOf(context['extensions']);
  const isMissing = Object.entries(contextTemplate.contextActivities).some(([list, refs]) =>
    refs.some(({ id }) => !refsOf(activities[list]).includes(id)),
  );
  const { extensions: held, contextActivities: _lists, ...others } = contextTemplate;
  const isOverwritten =
    Object.entries(held).some(([key, value]) => !isDeepStrictEqual(extensions[key], value)) ||
    Object.entries(others).some(([key, value]) => !isDeepStrictEqual(context[key], value));
  return first(
    when(context['registration'] !== registration, '9.6.1.0-1'),
    when(extensions[`${CONTEXT}/extensions/sessionid`] === undefined, '9.6.3.1-4'),
    when(isMissing, '10.2.1.0-6'),
    when(isOverwritten, '10.2.1.0-7'),
  );
}

function judgeResult(verb: string, result: Fields, context: Fields, session: CmiSession): Hit {
  const { masteryScore } = session;
  const score = fieldsOf(result['score']);
  const scaled = Number(score['scaled']);
  const isVerdict = verb === 'passed' || verb === 'failed';
  const isMarkedMoveOn = refsOf(fieldsOf(context['contextActivities'])['category']).includes(
    `${CONTEXT}/categories/moveon`,
  );
  const named = fieldsOf(context['extensions'])[`${CONTEXT}/extensions/masteryscore`];
  const [isSuccess, isCompletion] = ['success' in result, 'completion' in result];
  const durations = { terminated: '1', completed: '2', passed: '3', failed: '4' } as Fields;
  const isTimed = /^PT\d+(\.\d{1,2})?S$/.test(String(result['duration']));
  return first(
    when(verb === 'completed' && result['completion'] !== true, '9.5.3.0-1'),
    when(verb !== 'completed' && isCompletion, '9.5.3.0-2'),
    when(verb === 'passed' && result['success'] !== true, '9.5.2.0-1'),
    when(verb === 'failed' && result['success'] !== false, '9.5.2.0-2'),
    when(!isVerdict && isSuccess, '9.5.2.0-3'),
    when((isSuccess || isCompletion) && !isMarkedMoveOn, '9.6.2.2-1'),
    when(!isSuccess && !isCompletion && isMarkedMoveOn, '9.6.2.2-2'),
    when('score' in result && !isVerdict, '9.5.1.0-2'),
    when('raw' in score && !('min' in score && 'max' in score), '9.5.1.0-3'),
    when(isVerdict && named !== masteryScore, '9.6.3.2-2'),
    when(verb === 'passed' && scaled < (masteryScore ?? 0), '9.3.4.0-2'),
    when(verb === 'failed' && scaled >= (masteryScore ?? Infinity), '9.3.5.0-2'),
    when(verb in durations && !isTimed, `9.5.4.1-${String(durations[verb])}`),
  );
}

/** What cmi5 asks of the statements that it defines itself. */
function judgeDefined(statement: Fields, verb: string, session: CmiSession): Hit {
  const { verbs, earlier, launchMode } = session;
  const isVerdict = verb === 'passed' || verb === 'failed';
  const satisfies = isVerdict || verb === 'completed';
  const known = ['initialized', 'completed', 'passed', 'failed', 'terminated'];
  return first(
    when(!known.includes(verb), '9.3.0.0-1'),
    when(fieldsOf(statement['object'])['id'] !== session.activityId, '8.1.5.0-6'),
    when(launchMode === 'Browse' && satisfies, '10.2.2.0-2'),
    when(launchMode === 'Review' && satisfies, '10.2.2.0-3'),
    when(verbs.includes(verb), '9.3.0.0-2'),
    when(isVerdict && verbs.some((one) => one === 'passed' || one === 'failed'), '9.3.0.0-3'),
    when(verb === 'completed' && earlier.includes('completed'), '9.3.0.0-6'),
    when(verb === 'passed' && earlier.includes('passed'), '9.3.0.0-7'),
    when(verb === 'failed' && earlier.includes('passed'), '9.3.0.0-8'),
    judgeResult(verb, fieldsOf(statement['result']), fieldsOf(statement['context']), session),
  );
}

/** The id of the first requirement that a statement breaks at this point of a session; nothing where it may be stored. */
export function judgeStatement(value: unknown, session: CmiSession): string | undefined {
  const statement = fieldsOf(value);
  const context = fieldsOf(statement['context']);
  const verb = verbOf(statement);
  return first(
    when(!session.hasAskedPreferences, '11.0.0.0-3'),
    when(!UUID.test(String(statement['id'])), '9.1.0.0-1'),
    when(!isDeepStrictEqual(statement['actor'], session.actor), '8.1.3.0-3'),
    when(statement['timestamp'] === undefined, '9.7.0.0-1'),
    when(!String(statement['timestamp']).endsWith('Z'), '9.7.0.0-2'),
    judgeContext(context, session),
    when(!session.verbs.includes('initialized') && verb !== 'initialized', '9.3.0.0-4'),
    when(session.verbs.includes('terminated'), '9.3.0.0-5'),
    when(verb === 'initialized' && !isMarked(statement), '9.6.2.1-1'),
    isMarked(statement) ? judgeDefined(statement, verb, session) : undefined,
  );
}
