import type { ModuleProgress } from '../progress/progress.ts';
import { sayDay, sayScore } from './measure-words.ts';

/** One row of the activity summary on the certificate's second page. */
export interface ActivityRow {
  activity: string;
  /** When it was finished; empty where it was not. */
  day: string;
  /** Recorded minutes, rounded to whole ones. */
  minutes: number;
  /** Checks of its exercises, or assessments finished. */
  attempts: number;
  result: string;
}

/** Lists what the learner did in a module or a pathway: its lessons in order, then the assessment. For `offsetMinutes` see `sayDay`. */
export function listActivity(module: ModuleProgress, offsetMinutes: number): ActivityRow[] {
  const minutesOf = (seconds: number): number => Math.round(seconds / 60);
  const dayOf = (at: number | undefined): string => (at === undefined ? '' : sayDay(at, offsetMinutes));
  const rows: ActivityRow[] = module.lessons.map((lesson) => ({
    activity: `${lesson.number} ${lesson.title}`,
    day: dayOf(lesson.completeAt),
    minutes: minutesOf(lesson.activeSeconds),
    attempts: lesson.exercises.reduce((total, { attempts }) => total + attempts, 0),
    result: lesson.isComplete ? 'Completed' : 'Not completed',
  }));
  const { assessment } = module;
  if (!assessment) return rows;
  const assessed: ActivityRow = {
    activity: 'Assessment',
    day: dayOf(assessment.passedAt),
    minutes: minutesOf(assessment.activeSeconds),
    attempts: assessment.results.length,
    result: assessment.best ? sayScore(assessment.best) : 'Not taken',
  };
  return [...rows, assessed];
}
