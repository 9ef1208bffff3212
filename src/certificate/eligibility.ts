import type { AssessmentResult, ModuleProgress, Progress, Score } from '../progress/progress.ts';

/** What still stands between a learner and a certificate. */
export type MissingWork =
  | {
      what: 'lesson';
      slug: string;
      number: string;
      title: string;
      /** How many of its exercises are neither checked nor revealed; 0 where it has none and was not read. */
      left: number;
    }
  | { what: 'assessment'; attempts: number; best: Score | undefined };

/** Whether the certificate of a module or a pathway is earned. */
export type Eligibility =
  | {
      isEarned: true;
      /** When, in milliseconds since 1970 (UTC). */
      at: number;
      /** The best result; nothing where the assessment was since replaced by another. */
      result: AssessmentResult | undefined;
    }
  | { isEarned: false; missing: MissingWork[] };

/** How far the learner is with a module or a pathway; nothing where the curriculum has neither. */
export function findProgress({ modules, pathways }: Progress, unit: string): ModuleProgress | undefined {
  return [...pathways, ...modules].find(({ slug }) => slug === unit);
}

/**
 * Judges one module or pathway: every exercise of every lesson checked or revealed, and the assessment passed. Marks of
 * practice, minutes, reflection and certainty never count. Nothing where the curriculum has neither.
 */
export function judgeEligibility(progress: Progress, unit: string): Eligibility | undefined {
  const module = findProgress(progress, unit);
  if (!module) return undefined;
  const { assessment, earnedAt, lessons } = module;
  if (earnedAt !== undefined) return { isEarned: true, at: earnedAt, result: assessment?.best };
  const missing: MissingWork[] = lessons
    .filter(({ isComplete }) => !isComplete)
    .map(({ slug, number, title, exercises, done }) => ({
      ...{ what: 'lesson', slug, number, title, left: exercises.length - done },
    }));
  if (assessment?.passedAt === undefined) {
    missing.push({ what: 'assessment', attempts: assessment?.results.length ?? 0, best: assessment?.best });
  }
  return { isEarned: false, missing };
}
