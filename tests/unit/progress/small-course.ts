import type { CurriculumShape } from '../../../src/curriculum/shape.ts';
import type { EventPayloads, EventType, LogEvent } from '../../../src/log/event.ts';
import { sealEvent } from '../../../src/log/seal-event.ts';
import { foldProgress } from '../../../src/progress/fold.ts';
import type { Progress } from '../../../src/progress/progress.ts';

/** A pathway, and two modules: one with two lessons, three exercises and an assessment, one that only has to be read. */
export const COURSE: CurriculumShape = {
  build: 'b1',
  pathways: [
    {
      ...{ slug: 'both', title: 'Both', lessons: ['second', 'optional'] },
      assessment: {
        ...{ id: 'final-of-both', draw: 2, passFraction: 0.8 },
      },
    },
  ],
  modules: [
    {
      ...{ slug: 'quality', number: '4', title: 'Data quality' },
      lessons: [
        {
          ...{
            slug: 'first',
            number: '4.1',
            title: 'First',
            minutes: 10,
            version: '1.0.0',
            steps: ['one', 'two'],
          },
          outcomes: ['count', 'tell'],
          exercises: [
            { id: 'count', digest: 'a1', counts: true, selfMarked: false, outcomes: ['count'] },
            { id: 'sort', digest: 'b2', counts: true, selfMarked: false, outcomes: ['tell', 'count'] },
          ],
        },
        {
          ...{
            slug: 'second',
            number: '4.2',
            title: 'Second',
            minutes: 20,
            version: '1.0.0',
            steps: ['one'],
          },
          outcomes: ['write'],
          exercises: [{ id: 'write', digest: 'c3', counts: false, selfMarked: true, outcomes: ['write'] }],
        },
      ],
      assessment: {
        ...{ id: 'final', draw: 2, passFraction: 0.8 },
      },
    },
    {
      ...{ slug: 'reading', number: '5', title: 'Reading', assessment: null },
      lessons: [
        {
          ...{ slug: 'optional', number: '5.1', title: 'Optional', minutes: 5, version: '1.0.0' },
          ...{ steps: ['one', 'two'], outcomes: ['read'], exercises: [] },
        },
      ],
    },
  ],
};

/** Writes a log by saying what happened: one stream, one event every ten milliseconds from 10 on. */
export function writeLog(
  ...said: { [Type in EventType]: [Type, EventPayloads[Type]] }[EventType][]
): LogEvent[] {
  return said.map(([type, payload], index) =>
    sealEvent({ stream: 'aa', seq: index + 1, hlc: (index + 1) * 10 }, type, payload),
  );
}

export type Said = Parameters<typeof writeLog>[number];

interface CheckOptions {
  earned?: number;
  seed?: number;
  attempt?: number;
  hints?: number;
  digest?: string;
}

const DIGESTS: Record<string, string> = { count: 'a1', sort: 'b2', write: 'c3' };

/** A check of an exercise; passed from 80 of 100. */
export function check(exercise: string, options: CheckOptions = {}): Said {
  const { earned = 100, seed = 1, attempt = 1, hints = 0, digest = DIGESTS[exercise] ?? 'gone' } = options;
  const mark = { earned, total: 100, passed: earned >= 80 };
  return [
    'attempt.check',
    { exercise, digest, rules: 1, seed, attempt, response: {}, hints, activeSeconds: 9, mark },
  ];
}

export const reveal = (exercise: string, seed = 1): Said => [
  'answer.reveal',
  { exercise, digest: DIGESTS[exercise] ?? 'gone', seed },
];

export const begin = (...digests: string[]): Said => [
  'assessment.start',
  { assessment: 'final', items: digests.map((digest) => ({ digest, rules: 1, seed: 1 })) },
];

export const finish = (start: string, earned: number): Said => [
  'assessment.finish',
  {
    ...{ assessment: 'final', start, responses: [], activeSeconds: 60 },
    mark: { earned: earned * 100, total: 2000, passed: earned >= 16 },
  },
];

/** Everything that earns the first module; the last event is the pass, at moment 80. */
export const EARNING: Said[] = [
  ['lesson.open', { lesson: 'first', version: '1.0.0' }],
  ['step.reach', { lesson: 'first', step: 'one' }],
  check('count'),
  check('sort', { earned: 40 }),
  ['lesson.open', { lesson: 'second', version: '1.0.0' }],
  check('write', { earned: 0 }),
  begin('i1', 'i2'),
  finish('aa:7', 16),
];

export const fold = (...said: Said[]): Progress => foldProgress(writeLog(...said), COURSE);

export function lessonIn(progress: Progress, slug: string) {
  const found = progress.modules.flatMap(({ lessons }) => lessons).find((lesson) => lesson.slug === slug);
  if (!found) throw new Error('No lesson ' + slug);
  return found;
}

export function exerciseIn(progress: Progress, id: string) {
  const all = progress.modules.flatMap(({ lessons }) => lessons.flatMap(({ exercises }) => exercises));
  const found = all.find((exercise) => exercise.id === id);
  if (!found) throw new Error('No exercise ' + id);
  return found;
}

export function moduleIn(progress: Progress, slug: string) {
  const found = progress.modules.find((module) => module.slug === slug);
  if (!found) throw new Error('No module ' + slug);
  return found;
}
