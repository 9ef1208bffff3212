import { z } from '../kernel/zod.ts';
import type { Problem } from '../kernel/problem.ts';
import { countsAt } from './overlay.ts';
import { isProblemCode, problemCodes, problemWords } from '../kernel/problem-words.ts';

/** A warning that is right as it stands, with the reason in writing. */
const excuseSchema = z.strictObject({
  code: z.string().describe('The code of the warning, as the doctor prints it, such as term/unexplained.'),
  of: z
    .string()
    .min(1)
    .max(120)
    .optional()
    .describe('Words that the message quotes, so that only it is excused. Default: all of that code here.'),
  reason: z.string().min(15).max(240).describe('Why it is right as it stands, for whoever comes after you.'),
});

/** The field `excused` of a lesson or a bank. */
export const excusesSchema = z
  .array(excuseSchema)
  .max(12)
  .default([])
  .describe(
    'Warnings that are right as they stand, each with a reason; one that is no longer needed is reported. Default: none.',
  );

export type Excuse = z.infer<typeof excuseSchema>;

/** An excuse with the place where it is written, and where it counts. */
export interface FiledExcuse extends Excuse {
  file: string;
  /** Its place in the list. */
  index: number;
  /** The file it counts for (`countsAt`), or the beginning of the paths of all of them, which ends with a slash. */
  covers: string;
}

/** Whether a code is a warning about content, which a reason can answer. A date that has passed is no opinion. */
export function isExcusable(code: string): boolean {
  if (!isProblemCode(code) || code.startsWith('excuse/') || code === 'review/overdue') return false;
  return problemWords[code].severity === 'warning';
}

/** Every code that may be excused. */
export const excusableCodes: readonly string[] = problemCodes.filter(isExcusable);

function isCovered({ code, file, args }: Problem, { covers, ...excuse }: FiledExcuse): boolean {
  const { of: words } = excuse;
  if (code !== excuse.code || !isExcusable(code)) return false;
  const at = countsAt(file);
  if (covers.endsWith('/') ? !at.startsWith(covers) : at !== covers) return false;
  return words === undefined || Object.values(args).some((value) => String(value).includes(words));
}

/** Sets aside what is excused; and the excuses that excuse nothing. */
export function excuse(
  problems: readonly Problem[],
  excuses: readonly FiledExcuse[],
): { left: Problem[]; excused: Problem[]; idle: FiledExcuse[] } {
  const isExcused = (problem: Problem): boolean => excuses.some((one) => isCovered(problem, one));
  return {
    left: problems.filter((problem) => !isExcused(problem)),
    excused: problems.filter(isExcused),
    idle: excuses.filter((one) => !problems.some((problem) => isCovered(problem, one))),
  };
}
