import { describe, expect, test } from 'vitest';
import { readLaunchData, readLaunchParameters } from '../../src/lms/cmi5-launch.ts';
import { openByCmi5 } from '../../src/shell/lms-cmi5.ts';
import type { LmsPage, LmsWindow } from '../../src/shell/lms-cmi5.ts';
import { COURSE } from '../unit/progress/small-course.ts';
import { ACTOR, fetchFrom, openCmi5Lms } from './cmi5-lms.ts';

const ORIGIN = 'https://lms.example.org';
const PAGE: LmsPage = {
  ...{ site: 'https://learn.example.org/', lang: 'en-GB', origins: [], curriculum: COURSE },
};

/** A page of the site at an address, in a browser that keeps nothing for it. */
function viewAt(origin: string, query: string, lms = openCmi5Lms(ORIGIN)): LmsWindow {
  return {
    location: { origin, search: `?${query}` } as Location,
    fetch: fetchFrom(lms),
    setTimeout: ((work: () => void) => work()) as unknown as LmsWindow['setTimeout'],
    get sessionStorage(): never {
      throw new Error('SecurityError');
    },
  };
}

describe('openByCmi5', () => {
  test('opens nothing where the page was not launched by cmi5', () => {
    expect(openByCmi5(viewAt(ORIGIN, 'unit=quality'), PAGE)).toBeUndefined();
  });

  test('opens a package that lies on the server of its LMS', async () => {
    const lms = openCmi5Lms(ORIGIN);
    const query = `unit=quality&${lms.launch().toString()}`;
    expect(await openByCmi5(viewAt(ORIGIN, query, lms), PAGE)).toMatchObject({ kind: 'open' });
  });

  test('opens on a hosted site only where its host named the LMS', async () => {
    const lms = openCmi5Lms(ORIGIN);
    const query = lms.launch().toString();
    const view = viewAt('https://learn.example.org', query, lms);
    expect(await openByCmi5(view, PAGE)).toMatchObject({ kind: 'closed', code: 'cmi5/origin' });
    expect(await openByCmi5(view, { ...PAGE, origins: [ORIGIN] })).toMatchObject({ kind: 'open' });
  });

  test('says so where the LMS left something out of the launch (8.1.0.0-4)', async () => {
    for (const name of ['endpoint', 'fetch', 'actor', 'registration', 'activityId']) {
      const query = openCmi5Lms(ORIGIN).launch();
      query.delete(name);
      expect(await openByCmi5(viewAt(ORIGIN, query.toString()), PAGE)).toMatchObject({ code: 'cmi5/launch' });
    }
  });
});

describe('readLaunchParameters', () => {
  const read = (changes: Record<string, string>) => {
    const query = openCmi5Lms(ORIGIN).launch();
    for (const [name, value] of Object.entries(changes)) query.set(name, value);
    return readLaunchParameters((name) => query.get(name));
  };

  test('gives the endpoint one slash at its end, and the learner a name of account and registration', () => {
    expect(read({ endpoint: `${ORIGIN}/lrs` })?.endpoint).toBe(`${ORIGIN}/lrs/`);
    expect(read({})).toMatchObject({ endpoint: `${ORIGIN}/lrs/`, actor: ACTOR, name: 'Ewa Kowalska' });
    expect(read({})?.learner).not.toBe(read({ registration: 'another' })?.learner);
  });

  test.each<[string, Record<string, string>]>([
    ['an actor that is no JSON', { actor: '{' }],
    ['an actor without an account (9.2.0.0-3)', { actor: '{"mbox":"mailto:a@example.org"}' }],
    ['an account without a name', { actor: '{"account":{"homePage":"https://lms.example.org"}}' }],
    ['an endpoint that is no web address', { endpoint: 'javascript:alert(1)' }],
    ['a key to be asked for at a relative address', { fetch: '/fetch' }],
    ['an empty registration', { registration: '' }],
  ])('refuses %s', (_, changes) => {
    expect(read(changes)).toBeUndefined();
  });
});

describe('readLaunchData', () => {
  test.each<[unknown, object]>([
    [{ launchMode: 'Review' }, { mode: 'review' }],
    [{ launchMode: 'toString' }, { mode: 'normal' }],
    [{ masteryScore: 1.01 }, { masteryScore: undefined }],
    [{ masteryScore: '0.8' }, { masteryScore: undefined }],
    [{ masteryScore: 0.8 }, { masteryScore: 0.8 }],
    [{ returnURL: 'javascript:alert(1)' }, { returnUrl: undefined }],
    [{ returnURL: `${ORIGIN}/back` }, { returnUrl: `${ORIGIN}/back` }],
    [{ contextTemplate: 'none' }, { contextTemplate: {} }],
    [{ contextTemplate: { contextActivities: { parent: 4 }, extensions: [] } }, { contextTemplate: {} }],
    [
      { contextTemplate: { contextActivities: { parent: { id: 'a:b' } } } },
      { contextTemplate: { contextActivities: { parent: [{ id: 'a:b' }] } } },
    ],
  ])('takes from %j what is sense', (data, expected) => {
    expect(readLaunchData(data)).toMatchObject(expected);
  });

  test('takes nothing from what is no object', () => {
    for (const data of [null, 4, 'text', []]) expect(readLaunchData(data)).toBeUndefined();
  });
});
