import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  sayDay,
  sayMinutes,
  sayPercent,
  sayScore,
  suggestCpdHours,
} from '../../../src/certificate/measure-words.ts';
import { RUNS } from '../../runs.ts';

describe('sayDay', () => {
  test.each([
    ['2026-11-14T12:00:00Z', 0, '14 November 2026'],
    ['2026-07-01T23:30:00Z', 60, '2 July 2026'],
    ['2026-07-01T23:30:00Z', 0, '1 July 2026'],
    ['2026-01-01T00:30:00Z', -60, '31 December 2025'],
    ['1970-01-01T00:00:00Z', 0, '1 January 1970'],
    ['2028-02-29T23:59:59Z', 0, '29 February 2028'],
  ])('says the day of %s, %i minutes ahead of UTC, as %s', (moment, offsetMinutes, day) => {
    expect(sayDay(Date.parse(moment), offsetMinutes)).toBe(day);
  });

  test('says nothing for a moment that no date has', () => {
    expect(sayDay(8.64e15, 0)).toBe('');
  });
});

describe('sayMinutes', () => {
  test.each([
    [0, 'less than a minute'],
    [0.9, 'less than a minute'],
    [1, '1 minute'],
    [59.9, '59 minutes'],
    [60, '1 hour'],
    [61, '1 hour 1 minute'],
    [82, '1 hour 22 minutes'],
    [120, '2 hours'],
  ])('says %f as %s', (minutes, words) => {
    expect(sayMinutes(minutes)).toBe(words);
  });
});

describe('suggestCpdHours', () => {
  test.each([
    [0, 0.5],
    [14, 0.5],
    [44, 0.5],
    [45, 1],
    [84, 1.5],
    [90, 1.5],
    [110, 2],
  ])('suggests for %i minutes %f hours', (minutes, hours) => {
    expect(suggestCpdHours(minutes)).toBe(hours);
  });

  test('suggests half hours, never more than a quarter of an hour too many', () => {
    fc.assert(
      fc.property(fc.integer({ min: 30, max: 6000 }), (minutes) => {
        const hours = suggestCpdHours(minutes);
        expect(Number.isInteger(hours * 2)).toBe(true);
        expect(hours * 60).toBeLessThanOrEqual(minutes + 15);
      }),
      { numRuns: RUNS },
    );
  });
});

describe('sayScore and sayPercent', () => {
  test('round down, so that nothing below the pass mark reads as the pass mark', () => {
    expect(sayScore({ earned: 1800, total: 2000 })).toBe('18 of 20 (90%)');
    expect(sayScore({ earned: 1599, total: 2000 })).toBe('15.9 of 20 (79%)');
    expect(sayScore({ earned: 1850, total: 2000 })).toBe('18.5 of 20 (92%)');
    expect(sayScore({ earned: 0, total: 0 })).toBe('0 of 0 (0%)');
    expect(sayPercent(0.29)).toBe('29%');
    expect(sayPercent(0.8)).toBe('80%');
    expect(sayPercent(1)).toBe('100%');
  });
});
