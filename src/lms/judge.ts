import type { ModuleProgress, Progress } from '../progress/progress.ts';
import type { Standing } from './session.ts';

/** What a platform is told of progress itself, without state, time and deeds. */
export type Judged = Pick<Standing, 'status' | 'score' | 'achievedAt'>;

const latest = (moments: readonly (number | undefined)[]): number =>
  moments.reduce<number>((last, at = 0) => Math.max(last, at), 0);

const isWhole = ({ lessons, lessonsComplete }: ModuleProgress): boolean => lessonsComplete === lessons.length;

/** Where there is nothing to pass, a unit is completed with its last lesson. */
function judgeReading(units: readonly ModuleProgress[]): Judged {
  const isComplete = units.length > 0 && units.every(isWhole);
  const at = latest(units.flatMap(({ lessons }) => lessons.map(({ completeAt }) => completeAt)));
  return {
    status: isComplete ? 'completed' : 'incomplete',
    score: undefined,
    achievedAt: isComplete ? at : undefined,
  };
}

function judgeUnit(unit: ModuleProgress): Judged {
  const { assessment, earnedAt } = unit;
  const best = assessment?.best;
  const score = best && best.total > 0 ? Math.round((10_000 * best.earned) / best.total) / 100 : undefined;
  if (earnedAt !== undefined) return { status: 'passed', score, achievedAt: earnedAt };
  if (!assessment) return judgeReading([unit]);
  // Passed, with lessons left: it is not over, and it is no failure either.
  const hasFailed = assessment.results.length > 0 && assessment.passedAt === undefined;
  return { status: hasFailed ? 'failed' : 'incomplete', score, achievedAt: undefined };
}

/**
 * How a learner stands with a module or pathway, by its slug; with any other word, with all modules together: those are
 * completed, since one mark cannot stand for several assessments.
 */
export function judgeProgress({ modules, pathways }: Progress, slug: string): Judged {
  const unit = [...pathways, ...modules].find((one) => one.slug === slug);
  if (unit) return judgeUnit(unit);
  const units = modules.filter(({ lessons }) => lessons.length > 0);
  const isEarned = units.every(({ assessment, earnedAt }) => !assessment || earnedAt !== undefined);
  const judged = judgeReading(units);
  return isEarned ? judged : { status: 'incomplete', score: undefined, achievedAt: undefined };
}
