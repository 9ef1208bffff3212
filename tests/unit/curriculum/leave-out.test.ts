import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leaveOut, lessonsLeftOut } from '../../../src/curriculum/leave-out.ts';
import { loadLibrary } from '../../../src/loader/library.ts';
import type { Library } from '../../../src/loader/library.ts';
import { assessmentOfPathway } from '../../../src/loader/pathway.ts';
import { shapeOf } from '../../../src/loader/shape.ts';
import { runs } from '../../runs.ts';

const whole = loadLibrary('content');
const slugs = [
  ...whole.modules.map(({ slug }) => slug),
  ...whole.lessons.map(({ slug }) => slug),
  ...whole.modules.flatMap(({ planned }) => planned.map(({ slug }) => slug)),
  ...whole.pathways.keys(),
];

function without(exclude: readonly string[]): Library {
  return { ...whole, site: { ...whole.site, content: { exclude: [...exclude] } } };
}

test('changes nothing where nothing is left out', () => {
  expect(leaveOut(whole)).toBe(whole);
});

test('leaves no mention of what is left out, whatever it is', () => {
  fc.assert(
    fc.property(fc.subarray(slugs), (exclude) => {
      const library = leaveOut(without(exclude));
      const gone = lessonsLeftOut(without(exclude));
      const named = [
        ...library.lessons.flatMap(({ slug, prerequisites }) => [slug, ...prerequisites]),
        ...library.modules.flatMap(({ lessons, planned }) => [
          ...lessons,
          ...planned.map(({ slug }) => slug),
        ]),
        ...[...library.terms.values()].flatMap(({ lessons }) => lessons),
        ...[...library.pathways.values()].flatMap(({ lessons }) => lessons),
        ...[...library.exercises.values(), ...library.items].map(({ lesson }) => lesson),
        ...[...library.assessments.values()].flatMap(({ items }) => items.map(({ lesson }) => lesson)),
      ];
      expect(named.filter((slug) => gone.has(slug))).toEqual([]);
      const units = [...library.modules.map(({ slug }) => slug), ...library.pathways.keys()];
      expect(units.filter((slug) => exclude.includes(slug))).toEqual([]);
      expect(new Set(library.modules.flatMap(({ lessons }) => lessons)).size).toBe(library.lessons.length);
    }),
    runs,
  );
});

test('lets nothing be earned that lost a lesson, and all else as before', () => {
  fc.assert(
    fc.property(fc.subarray(slugs), (exclude) => {
      const library = leaveOut(without(exclude));
      const gone = lessonsLeftOut(without(exclude));
      const before = shapeOf(whole);
      const after = shapeOf(library);
      for (const unit of [...after.modules, ...after.pathways]) {
        const was = [...before.modules, ...before.pathways].find(({ slug }) => slug === unit.slug);
        const lessons = [
          ...(whole.modules.find(({ slug }) => slug === unit.slug)?.lessons ?? []),
          ...(whole.modules.find(({ slug }) => slug === unit.slug)?.planned ?? []).map(({ slug }) => slug),
          ...(whole.pathways.get(unit.slug)?.lessons ?? []),
        ];
        const lost = lessons.filter((slug) => gone.has(slug));
        const written = lost.filter((slug) => whole.lessons.some((lesson) => lesson.slug === slug)).length;
        expect(unit.assessment, unit.slug).toEqual(lost.length > 0 ? null : was?.assessment);
        expect(library.leftOut?.get(unit.slug)).toEqual(
          lost.length > 0 ? { written, planned: lost.length - written } : undefined,
        );
      }
    }),
    runs,
  );
});

test('takes the certificate from Core with any of its lessons', () => {
  const core = whole.pathways.get('core');
  for (const slug of core?.lessons ?? []) {
    const library = leaveOut(without([slug]));
    const pathway = library.pathways.get('core');
    expect(pathway?.lessons).toHaveLength(16);
    expect(pathway && assessmentOfPathway(library, pathway)).toBeUndefined();
  }
});

test('forgets a module whose last lesson is left out', () => {
  const [module] = whole.modules.filter(({ planned }) => planned.length === 0);
  const library = leaveOut(without(module?.lessons ?? []));
  expect(library.modules.map(({ slug }) => slug)).not.toContain(module?.slug);
});
