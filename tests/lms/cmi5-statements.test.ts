import fc from 'fast-check';
import requirements from '@cmi5/requirements' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import { fixedId } from '../../src/lms/fixed-id.ts';
import { projectStatements } from '../../src/lms/statements.ts';
import type { Told } from '../../src/lms/statements.ts';
import { ORIGIN } from '../../src/lms/xapi.ts';
import type { Statement } from '../../src/lms/xapi.ts';
import { runs } from '../runs.ts';
import { check } from '../unit/progress/small-course.ts';
import { isMarked, judgeStatement, verbOf } from './cmi5-rules.ts';
import type { CmiSession } from './cmi5-rules.ts';
import { anyStanding, anyTold, EARNED, finished, standingAfter, TOLD } from './cmi5-told.ts';

const MODES = { normal: 'Normal', review: 'Review', browse: 'Browse' } as const;

/** The session that an LMS has open for what is told. */
function sessionOf(told: Told): CmiSession {
  const { actor, registration, activityId, contextTemplate, masteryScore, mode } = told;
  return {
    ...{ actor, registration, activityId, masteryScore, launchMode: MODES[mode] },
    contextTemplate: contextTemplate as CmiSession['contextTemplate'],
    ...{ hasAskedPreferences: true, verbs: [], earlier: [] },
  };
}

/** The requirements that statements break, one after the other. */
function breaches(told: Told, statements: readonly Statement[]): string[] {
  const session = sessionOf(told);
  return statements.flatMap((statement) => {
    const rule = judgeStatement(statement, session);
    if (rule !== undefined) return [rule];
    if (isMarked(statement)) session.verbs.push(verbOf(statement));
    return [];
  });
}

const verbs = (statements: readonly Statement[]): string[] => statements.map(verbOf);
const find = (name: string, statements: readonly Statement[]): Statement | undefined =>
  statements.find((statement) => verbOf(statement) === name);

describe('projectStatements', () => {
  const told = projectStatements(TOLD, EARNED, 99_000);

  test('tells a session in the order of cmi5 (9.3.0.0-4, 9.3.0.0-5)', () => {
    expect(verbs(told)).toEqual([
      ...['initialized', 'answered', 'answered', 'attempted', 'completed', 'passed', 'terminated'],
    ]);
    expect(breaches(TOLD, told)).toEqual([]);
  });

  test('keeps to every requirement for any standing, any mark of the LMS and any mode', () => {
    fc.assert(
      fc.property(anyTold, anyStanding, fc.option(fc.nat(9_000)), (any, standing, endedAt) => {
        expect(breaches(any, projectStatements(any, standing, endedAt ?? undefined))).toEqual([]);
      }),
      runs,
    );
  });

  test('never goes back in time', () => {
    fc.assert(
      fc.property(anyTold, anyStanding, fc.nat(9_000), (any, standing, endedAt) => {
        const moments = projectStatements(any, standing, endedAt).map(({ timestamp }) => timestamp);
        expect(moments[0]).toBe([...moments].sort()[0]);
        expect(moments.at(-1)).toBe([...moments].sort().at(-1));
      }),
      runs,
    );
  });

  test('says the same of a standing when more follows it', () => {
    fc.assert(
      fc.property(anyTold, anyStanding, fc.nat(8), (any, standing, cut) => {
        const part = projectStatements(any, { ...standing, deeds: standing.deeds.slice(0, cut) });
        const whole = projectStatements(any, standing, 9_000);
        expect(whole).toEqual(expect.arrayContaining(part));
        expect(new Set(whole.map(({ id }) => id)).size).toBe(whole.length);
      }),
      runs,
    );
  });

  test('names what was answered, how it was marked and its anchor, and never the answer', () => {
    const answered = find('answered', told);
    expect(answered).toMatchObject({
      object: { id: 'https://learn.example.org/attempt.check/' },
      result: {
        ...{ score: { scaled: 1, raw: 100, min: 0, max: 100 }, success: true, duration: 'PT9S' },
        extensions: {
          [ORIGIN.build]: 'b1',
          [ORIGIN.definition]: 'a1',
          [ORIGIN.anchor]: EARNED.deeds[0]?.anchor,
        },
      },
      context: { contextActivities: { parent: [{ id: TOLD.activityId }] } },
    });
    expect(JSON.stringify(told)).not.toContain('response');
  });

  test('completes and passes with the mark of the site, of which the LMS is told the best', () => {
    const score = { scaled: 0.85, raw: 85, min: 0, max: 100 };
    expect(find('passed', told)?.result).toEqual({ success: true, duration: 'PT0.03S', score });
    expect(find('completed', told)?.result).toEqual({ completion: true, duration: 'PT0.03S' });
  });

  test('completes without a pass where the LMS asks for more than the site (9.3.4.0-2)', () => {
    const strict = { ...TOLD, masteryScore: 0.9 };
    expect(verbs(projectStatements(strict, EARNED))).not.toContain('passed');
    expect(verbs(projectStatements(strict, EARNED))).toContain('completed');
    expect(verbs(projectStatements(strict, EARNED, 99))).toContain('failed');
  });

  test('says that an assessment was failed only at the end, so that the next try can pass (9.3.0.0-3)', () => {
    const failing = standingAfter([check('count'), finished(9)], { score: 45 });
    expect(verbs(projectStatements(TOLD, failing))).toEqual(['initialized', 'answered', 'attempted']);
    const ended = projectStatements(TOLD, failing, 99);
    expect(verbs(ended).slice(-2)).toEqual(['failed', 'terminated']);
    expect(find('failed', ended)?.result).toMatchObject({ success: false, score: { scaled: 0.45 } });
  });

  test('says nothing of failing where none was finished in this session, or the best mark suffices', () => {
    const earlier = standingAfter([check('count')], { score: 45 });
    const better = standingAfter([finished(9)], { score: 80 });
    expect(verbs(projectStatements(TOLD, earlier, 99))).not.toContain('failed');
    expect(verbs(projectStatements(TOLD, better, 99))).not.toContain('failed');
  });

  test.each(['review', 'browse'] as const)(
    'tells only of beginning and end in %s mode (10.2.2.0-9)',
    (mode) => {
      expect(verbs(projectStatements({ ...TOLD, mode }, EARNED, 99))).toEqual(['initialized', 'terminated']);
    },
  );

  test('gives completed and passed one id in all sessions of a registration (9.3.0.0-6, -7)', () => {
    const later = { ...TOLD, startedAt: 1_000, contextTemplate: { extensions: {} } };
    for (const name of ['completed', 'passed']) {
      expect(find(name, projectStatements(later, EARNED))?.id).toBe(find(name, told)?.id);
    }
    expect(projectStatements(later, EARNED)[0]?.id).not.toBe(told[0]?.id);
  });

  test('leaves every word of the LMS as it is (10.2.1.0-7)', () => {
    const contextTemplate = {
      ...TOLD.contextTemplate,
      language: 'cy',
      contextActivities: {
        category: [{ id: 'https://lms.example.org/c' }],
        parent: [{ id: TOLD.activityId }],
      },
    };
    const [begun, answered] = projectStatements({ ...TOLD, contextTemplate }, EARNED);
    expect(begun?.context['language']).toBe('cy');
    expect(begun?.context.contextActivities?.['category']?.[0]).toEqual({ id: 'https://lms.example.org/c' });
    expect(answered?.context.contextActivities?.['parent']).toHaveLength(1);
  });

  test('writes moments of a clock gone mad that a record store can read', () => {
    const at = 9e15;
    expect(projectStatements({ ...TOLD, startedAt: at }, EARNED)[0]?.timestamp).toBe(
      '9999-12-31T23:59:59.999Z',
    );
  });
});

/** What breaks a requirement: each is one change of a session that keeps to all of them. */
const BREACHES: [string, (all: Statement[]) => unknown][] = [
  ['9.1.0.0-1', ([, one]) => ({ ...one, id: 'one' })],
  ['8.1.3.0-3', ([, one]) => ({ ...one, actor: { mbox: 'mailto:a@example.org' } })],
  ['9.7.0.0-1', ([, one]) => ({ ...one, timestamp: undefined })],
  ['9.7.0.0-2', ([, one]) => ({ ...one, timestamp: '2026-11-27T09:00:00+01:00' })],
  ['9.6.1.0-1', ([, one]) => ({ ...one, context: { ...one?.context, registration: 'other' } })],
  ['9.6.3.1-4', ([, one]) => ({ ...one, context: { ...one?.context, extensions: {} } })],
  ['10.2.1.0-6', ([, one]) => ({ ...one, context: { ...one?.context, contextActivities: {} } })],
  ['9.3.0.0-2', ([begun]) => begun],
  ['9.3.0.0-1', ([begun, one]) => ({ ...begun, verb: one?.verb })],
  ['8.1.5.0-6', (all) => ({ ...find('completed', all), object: { id: 'https://learn.example.org/' } })],
  ['9.5.3.0-1', (all) => ({ ...find('completed', all), result: {} })],
  ['9.5.1.0-2', (all) => withResult(find('completed', all), { score: { scaled: 1 } })],
  ['9.5.2.0-1', (all) => withResult(find('passed', all), { success: false })],
  ['9.5.1.0-3', (all) => withResult(find('passed', all), { score: { raw: 85 } })],
  ['9.3.4.0-2', (all) => withResult(find('passed', all), { score: { scaled: 0.5 } })],
  ['9.6.3.2-2', (all) => withContext(find('passed', all), TOLD.contextTemplate.extensions)],
  ['9.5.4.1-1', (all) => withResult(find('terminated', all), { duration: undefined })],
  ['9.5.4.1-2', (all) => withResult(find('completed', all), { duration: undefined })],
  ['9.5.4.1-3', (all) => withResult(find('passed', all), { duration: undefined })],
];

const withResult = (one: Statement | undefined, result: object): unknown => ({
  ...one,
  result: { ...one?.result, ...result },
});
const withContext = (one: Statement | undefined, extensions: unknown): unknown => ({
  ...one,
  context: { ...one?.context, extensions },
});

describe('the rules that the tests hold statements to', () => {
  const all = projectStatements(TOLD, EARNED, 99);

  test.each(BREACHES)('find a breach of %s', (rule, breach) => {
    expect(judgeStatement(breach(all), { ...sessionOf(TOLD), verbs: ['initialized'] })).toBe(rule);
  });

  test.each<[string, string, Partial<CmiSession>]>([
    ['11.0.0.0-3', 'initialized', { hasAskedPreferences: false }],
    ['9.3.0.0-4', 'answered', {}],
    ['9.3.0.0-5', 'answered', { verbs: ['initialized', 'terminated'] }],
    ['9.3.0.0-3', 'passed', { verbs: ['initialized', 'failed'] }],
    ['9.3.0.0-6', 'completed', { verbs: ['initialized'], earlier: ['completed'] }],
    ['9.3.0.0-7', 'passed', { verbs: ['initialized'], earlier: ['passed'] }],
    ['10.2.2.0-2', 'completed', { verbs: ['initialized'], launchMode: 'Browse' }],
    ['10.2.2.0-3', 'passed', { verbs: ['initialized'], launchMode: 'Review' }],
  ])('find a breach of %s by %s', (rule, name, session) => {
    expect(judgeStatement(find(name, all), { ...sessionOf(TOLD), ...session })).toBe(rule);
  });

  test('are those of @cmi5/requirements', () => {
    const named = [...BREACHES.map(([rule]) => rule), '9.3.0.0-8', '9.3.5.0-2', '9.5.4.1-4', '10.2.1.0-7'];
    expect(named.filter((rule) => !(rule in requirements))).toEqual([]);
  });
});

describe('fixedId', () => {
  test('gives a name one UUID, and another name another', () => {
    expect(fixedId('a')).toBe(fixedId('a'));
    expect(fixedId('a')).not.toBe(fixedId('b'));
    expect(fixedId('a')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
