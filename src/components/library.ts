import { formatProblems } from '../kernel/problem.ts';
import { loadLibrary } from '../loader/library.ts';
import { DRAFTS_SHOWN } from './preview.ts';

/** Where the words and data stand; another folder in benchmarks. */
export const CONTENT_DIR = process.env['CONTENT_DIR'] ?? 'content';

/**
 * Everything in `content/`, read and checked once a build; with drafts in `npm run dev`. With an error in it, there is
 * no build.
 */
export const library = loadLibrary(CONTENT_DIR, process.env[DRAFTS_SHOWN] !== undefined);

const errors = library.problems.filter((problem) => problem.severity === 'error');
if (errors.length > 0) {
  throw new Error(`The content has ${String(errors.length)} problem(s).\n\n${formatProblems(errors)}`);
}
