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

describe('what a host is told of pathways', () => {
  const [pathway] = whole.pathways.values();
  if (!pathway) throw new Error('The fixture has no pathway');
  const more = ['nurses', 'all-of-it', 'coders'].map((id, index) => {
    const lessons = [['second-look'], ['first-look', 'second-look', 'codes-and-counts'], ['say-it-in-code']];
    return [id, { ...pathway, id, lessons: lessons[index] ?? [] }] as const;
  });
  const several = { ...whole, pathways: new Map([...whole.pathways, ...more]) };

  test('names every pathway that loses lessons in one line, with how many of each', () => {
    expect(sayHost(without(['coding', 'second-look'], several))).toEqual([
      expect.stringMatching(/^HOST {8}1 lesson and 2 in preparation left out · /),
      '            pathways that lose lessons: all-of-it 1 lesson and 1 in preparation · coders 1 lesson in preparation, which is all of it · new-doctors 1 lesson in preparation · nurses 1 lesson, which is all of it',
    ]);
  });

  test('names none that is left out by name, and says nothing where all stay whole', () => {
    const [, line] = sayHost(without(['second-look', 'nurses'], several));
    expect(line).toBe('            pathways that lose lessons: all-of-it 1 lesson');
    expect(sayHost(without(['nurses'], several))).toEqual([]);
  });
});
