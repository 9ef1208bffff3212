import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../../src/loader/library.ts';
import type { Library } from '../../../src/loader/library.ts';
import { sayHost } from '../../../src/loader/say-host.ts';

/** Two modules: one of two written lessons with an assessment, one of two lessons in preparation. */
const whole = readLibrary({ root: 'tests/contract/doctor/good' });

const without = (exclude: string[], library = whole): Library => ({
  ...library,
  site: { ...library.site, content: { exclude } },
});

describe('what a host is told of lessons left out', () => {
  test.each([
    [[], undefined],
    [['coding'], '2 lessons in preparation left out'],
    [['second-look'], '1 lesson left out'],
    [['second-look', 'codes-and-counts'], '1 lesson and 1 in preparation left out'],
    [['coding', 'first-look'], '1 lesson and 2 in preparation left out'],
  ])('counts %j by what was written', (exclude, said) => {
    const [line] = sayHost(without(exclude));
    expect(line?.replace('HOST        ', '').split(' · ')[0]).toBe(said);
  });

  test('counts no draft, which was on no site', () => {
    const lessons = whole.lessons.map((lesson) =>
      lesson.slug === 'second-look' ? { ...lesson, status: 'draft' as const } : lesson,
    );
    expect(sayHost(without(['second-look'], { ...whole, lessons }))).toEqual([]);
    const [line] = sayHost(without(['data-quality'], { ...whole, lessons }));
    expect(line).toContain('HOST        1 lesson left out');
  });
});
