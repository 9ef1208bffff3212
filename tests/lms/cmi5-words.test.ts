import { describe, expect, test } from 'vitest';
import type { ToldLine } from '../../src/lms/session.ts';
import { nameThings } from '../../src/lms/name-thing.ts';
import { countTold, sayReason, sayTold } from '../../src/lms/told-words.ts';
import type { Said } from '../unit/progress/small-course.ts';
import { check, COURSE, finish } from '../unit/progress/small-course.ts';
import { standingAfter } from './cmi5-told.ts';

const line = (changes: Partial<ToldLine> = {}): ToldLine => ({
  ...{ what: 'answered', title: '4.1 First', at: '2026-11-27T09:00:00.000Z', state: 'sent', detail: '' },
  ...changes,
});

describe('nameThings', () => {
  const name = nameThings(COURSE, { site: 'https://learn.example.org/x/', lang: 'en-GB' });
  const nameOf = (said: Said) => standingAfter([said]).deeds.map(({ event }) => name(event));

  test('names an exercise by its own page and its lesson', () => {
    const address = 'https://learn.example.org/x/learn/quality/first/x/count/';
    expect(nameOf(check('count'))).toEqual([{ address, title: '4.1 First', lang: 'en-GB' }]);
  });

  test('names an assessment by its page and what it is of', () => {
    const address = 'https://learn.example.org/x/learn/quality/assessment/';
    expect(nameOf(finish('aa:1', 16))).toEqual([
      { address, title: 'Assessment: Data quality', lang: 'en-GB' },
    ]);
  });

  test('names the assessment of a pathway', () => {
    const [type, payload] = finish('aa:1', 16);
    const said = [type, { ...payload, assessment: 'final-of-both' }] as Said;
    expect(nameOf(said)[0]?.address).toBe('https://learn.example.org/x/pathways/both/assessment/');
  });

  test('names what the course no longer has by its id', () => {
    const [type, payload] = finish('aa:1', 16);
    expect(nameOf([type, { ...payload, assessment: 'old' }] as Said)[0]?.title).toBe('old');
    expect(nameOf(check('gone'))[0]).toMatchObject({ title: 'gone' });
  });
});

describe('what a learner reads of it', () => {
  test('says what, of what and whether it arrived', () => {
    expect(sayTold(line())).toMatchObject({ what: 'Answered: 4.1 First', state: 'Sent' });
    expect(sayTold(line({ what: 'passed', title: '', state: 'waiting' }))).toMatchObject({
      ...{ what: 'Passed: this course', state: 'Waiting to be sent' },
    });
  });

  test('counts what was sent, and names the rest only where there is any', () => {
    expect(countTold([line(), line()])).toBe('2 sent');
    expect(countTold([line(), line({ state: 'waiting' }), line({ state: 'refused' })])).toBe(
      '1 sent, 1 waiting to be sent, 1 refused by your LMS',
    );
  });

  test('gives reasons in sentences, with what the LMS said where that helps', () => {
    expect(sayReason('cmi5/timeout', '')).toBe('Your LMS did not answer in time.');
    expect(sayReason('cmi5/origin', 'https://lrs.example.org')).toMatch(
      /site\.yaml: https:\/\/lrs\.example\.org$/,
    );
    expect(sayReason('cmi5/503', '')).toBe('Your LMS answered with error 503.');
    expect(sayReason('cmi5/403', 'no')).toBe('Your LMS answered with error 403: no');
  });
});
