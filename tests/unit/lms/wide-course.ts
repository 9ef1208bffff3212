import type { BankShape, CurriculumShape, LessonShape } from '../../../src/curriculum/shape.ts';
import { sha256Hex } from '../../../src/kernel/sha256.ts';
import type { Condensed } from '../../../src/lms/condensed.ts';
import type { Course } from '../../../src/lms/tables.ts';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** A course of so many lessons, with so many exercises in each; every six of them are a module with an assessment of 20. */
export function wideCourse(lessonCount: number, exerciseCount: number): Course {
  const lessons = numbers(lessonCount).map((number): LessonShape => {
    const slug = `a-lesson-about-matter-${number}`;
    return {
      ...{ slug, number: String(number), title: slug, minutes: 15, version: '1.0.0', outcomes: [] },
      steps: numbers(5).map((step) => `${slug}-step-${step}`),
      exercises: numbers(exerciseCount).map((exercise) => {
        const id = `${slug}-exercise-${exercise}`;
        return { id, digest: sha256Hex(id), counts: true, selfMarked: false, outcomes: [] };
      }),
    };
  });
  const modules = numbers(Math.ceil(lessonCount / 6)).map((number) => ({
    ...{ slug: `module-${number}`, number: String(number), title: `Module ${number}` },
    lessons: lessons.slice((number - 1) * 6, number * 6),
    assessment: { id: `assessment-${number}`, draw: 20, passFraction: 0.8 },
  }));
  const bank: BankShape = Object.fromEntries(
    lessons.map(({ slug }) => [
      slug,
      numbers(10).map((item) => ({
        id: `${slug}-item-${item}`,
        digest: sha256Hex(`${slug} ${item}`),
        outcome: 'a',
      })),
    ]),
  );
  return { curriculum: { build: 'b', modules, pathways: [] } satisfies CurriculumShape, bank };
}

/** Everything in a course done within three months, each assessment failed once and passed, as uneven as people are. */
export function doEverything({ modules, pathways }: CurriculumShape, bank: BankShape): Condensed {
  let at = Date.UTC(2026, 8, 1, 9, 12, 13, 417);
  let turn = 7;
  /** Some time later; how much is as good as chance. */
  const later = (): number => {
    turn = (turn * 75 + 74) % 65_537;
    return (at += 20_000 + turn * 13);
  };
  const lessons = modules.flatMap((module) => module.lessons);
  const done: Condensed = {
    ...{ lessons: [], exercises: [], assessments: [], earned: [] },
    preferences: [
      ['certificate.name', 'Dr Siân O’Connor-Łukaszewicz'],
      ['pathway', 'core'],
    ],
    ...{ reflections: [], drafts: [], lastAt: 0 },
  };
  for (const lesson of lessons) {
    const firstAt = later();
    const steps = lesson.steps.map((step): [string, number] => [step, later()]);
    for (const { id } of lesson.exercises) {
      const checkedAt = later();
      const checks = 1 + (turn % 3);
      const lastAt = checks > 1 ? later() : checkedAt;
      const best = { earned: 800 + (turn % 200), total: 1000 };
      const how = { isPassed: true, isUnaided: checks === 1, revealedAt: undefined };
      done.exercises.push({ ...{ id, isPresent: true, checks, best, checkedAt, lastAt }, ...how });
    }
    const seconds = 600 + (turn % 600);
    const { slug } = lesson;
    const lastStep = lesson.steps.at(-1);
    done.lessons.push({ slug, edition: 'present', firstAt, lastAt: later(), seconds, steps, lastStep });
  }
  for (const { slug, assessment, lessons: own } of [
    ...modules,
    ...pathways.map((pathway) => ({
      ...pathway,
      lessons: lessons.filter((one) => pathway.lessons.includes(one.slug)),
    })),
  ]) {
    if (!assessment) continue;
    const items = own.flatMap((lesson) => bank[lesson.slug] ?? []).slice(0, assessment.draw);
    const drawn = items.map(({ digest }) => ({ digest, rules: 0, seed: 0 }));
    const starts = [later(), later()].map((moment) => ({ at: moment, items: drawn }));
    const results = [900, 1800].map((earned, start) => {
      return { at: later(), earned, total: 2000, isPass: earned > 1600, start };
    });
    done.assessments.push({ id: assessment.id, seconds: 1200, starts, results });
    done.earned.push([slug, later()]);
  }
  done.lastAt = at;
  return done;
}
