import { itemsOfBanks } from '../curriculum/entries.ts';
import { counted } from '../kernel/problem-entry.ts';
import { formatProblems, sayProblem } from '../kernel/problem.ts';
import type { Problem, Severity } from '../kernel/problem.ts';
import { coverageOf } from '../curriculum/coverage.ts';
import type { Coverage, Share } from '../curriculum/coverage.ts';
import { leaveOut } from '../curriculum/leave-out.ts';
import { compareText } from '../curriculum/order.ts';
import { withoutDrafts } from './library.ts';
import type { Library } from './library.ts';
import { sayHost } from './say-host.ts';

const UNSOLVED = new Set(['exercise/model-not-full', 'exercise/broken']);

function ofSeverity(problems: readonly Problem[], severity: Severity): Problem[] {
  return problems.filter((problem) => problem.severity === severity);
}

/** "link/dead ×2 · id/duplicate ×1", the most frequent first. */
function sayCodes(problems: readonly Problem[]): string {
  const counts = new Map<string, number>();
  for (const { code } of problems) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts]
    .map(([code, count]) => ({ code, count }))
    .toSorted((a, b) => b.count - a.count || compareText(a.code, b.code))
    .map(({ code, count }) => `${code} ×${String(count)}`)
    .join(' · ');
}

function sayShare({ covered, total }: Share): string {
  return `${String(covered)}/${String(total)}`;
}

/** "P2" before "P10": letters first, then the number. */
function compareCodes(a: string, b: string): number {
  const letters = compareText(a.replace(/\d.*/, ''), b.replace(/\d.*/, ''));
  return letters || Number(a.replace(/\D/g, '')) - Number(b.replace(/\D/g, ''));
}

function sayPlan(points: Coverage['planPoints']): string {
  const served = points.filter(({ lessons }) => lessons > 0);
  const thin = served.filter(({ lessons }) => lessons === 1).map(({ id }) => id.slice(1));
  const note =
    thin.length === 0
      ? ''
      : ` (${thin.length === 1 ? 'point' : 'points'} ${thin.join(', ')}: one lesson only)`;
  return `plan points ${String(served.length)}/${String(points.length)}${note}`;
}

/** How many statements are taught and, where that is not all, how many will be. */
function sayStatements({ statements, statementsPlanned }: Coverage): string {
  const later = ` (${sayShare(statementsPlanned)} with the lessons in preparation)`;
  return `statements ${sayShare(statements)}${statements.missing.length === 0 ? '' : later}`;
}

/** How many definitions there are, and how many their own model answer solves. */
function solvedOf(library: Library): Share {
  const items = itemsOfBanks(library).length;
  const total = library.exercises.size + items;
  return { total, covered: total - library.problems.filter(({ code }) => UNSOLVED.has(code)).length };
}

/** What stands written: without drafts, with banks that still grow. */
function asWritten(library: Library): Library {
  return leaveOut({ ...withoutDrafts(library), assessments: library.assessments });
}

/** The names of what no finished lesson covers yet; nothing where every one is. */
function sayUncovered({ domains, statements }: Coverage): string[] {
  const groups = [
    ['statements', statements.missing],
    ['framework domains', domains.missing],
  ] as const;
  const said = groups
    .filter(([, missing]) => missing.length > 0)
    .map(([noun, missing]) => `${noun} ${missing.toSorted(compareCodes).join(', ')}`);
  return said.length === 0 ? [] : [`            no finished lesson yet: ${said.join(' · ')}`];
}

/** The doctor's report: every problem, then how many of what, and what the lessons cover. */
export function sayReport(library: Library): string {
  const { modules, lessons, exercises, assessments, problems, excused } = library;
  const errors = ofSeverity(problems, 'error');
  const warnings = ofSeverity(problems, 'warning');
  const items = itemsOfBanks({ assessments }).length;
  const coverage = coverageOf(asWritten(library));
  const { outcomes, domains, planPoints } = coverage;
  const planned = modules.reduce((sum, module) => sum + module.planned.length, 0);
  const drafts = lessons.filter(({ status }) => status === 'draft').length;
  const count = [
    counted(modules.length, 'module'),
    counted(lessons.length, 'lesson') + (drafts === 0 ? '' : ` (${counted(drafts, 'draft')})`),
    ...(planned === 0 ? [] : [`${String(planned)} in preparation`]),
    counted(exercises.size, 'exercise'),
    counted(items, 'assessment item'),
  ].join(', ');
  const line = (word: string, count_: number, codes: string): string =>
    `${word} ${String(count_).padStart(8 - word.length)}   ${codes}`.trimEnd();
  return [
    // Errors first: they stop the build.
    ...[errors, warnings].flatMap((some) => (some.length === 0 ? [] : [formatProblems(some), ''])),
    `Content doctor · ${count}`,
    line('ERROR', errors.length, sayCodes(errors)),
    line('WARN', warnings.length, sayCodes(warnings)),
    ...(excused.length === 0 ? [] : [line('EXCUSED', excused.length, sayCodes(excused))]),
    `COVER       outcomes assessed ${sayShare(outcomes)} · framework domains ${sayShare(domains)} · ${sayStatements(coverage)} · ${sayPlan(planPoints)}`,
    ...sayUncovered(coverage),
    ...sayHost(library),
    `PLAY        ${sayShare(solvedOf(library))} exercises and items solved by their own answer`,
  ].join('\n');
}

/** The same as plain data, for tools: problems with their words, counts and coverage. */
export function reportData(library: Library): object {
  const { problems, excused } = library;
  return {
    errors: ofSeverity(problems, 'error').length,
    warnings: ofSeverity(problems, 'warning').length,
    problems: problems.map((problem) => ({ ...problem, ...sayProblem(problem) })),
    excused: excused.length,
    coverage: coverageOf(asWritten(library)),
    solved: solvedOf(library),
  };
}
