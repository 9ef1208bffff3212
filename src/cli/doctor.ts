import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { reportData, sayReport } from '../loader/doctor-report.ts';
import { reviewsOf, sayReviews } from '../loader/doctor-reviews.ts';
import { readLibrary } from '../loader/library.ts';

const USAGE = 'Usage: npm run doctor -- [--json] [--reviews] [folder]';

interface Wanted {
  isJson: boolean;
  hasReviews: boolean;
  root: string;
}

function readArguments(args: string[]): Wanted | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { json: { type: 'boolean' }, reviews: { type: 'boolean' } },
      allowPositionals: true,
    });
    if (positionals.length > 1) return undefined;
    return {
      isJson: values.json ?? false,
      hasReviews: values.reviews ?? false,
      root: positionals[0] ?? process.env['CONTENT_DIR'] ?? 'content',
    };
  } catch {
    return undefined;
  }
}

/**
 * Examines a folder of content, every definition proved. What it says, and the exit code: 0 without errors, 1 with
 * one, 2 for arguments it does not know. With `--reviews` it also lists the lessons that nobody has reviewed, and
 * those whose review is overdue. `today`: `YYYY-MM-DD`.
 */
export function runDoctor(args: string[], today: string): { said: string; code: 0 | 1 | 2 } {
  const wanted = readArguments(args);
  if (!wanted) return { said: USAGE, code: 2 };
  const library = readLibrary({ root: wanted.root, today, isProved: true });
  const reviews = wanted.hasReviews ? reviewsOf(library.lessons, today) : undefined;
  const said = wanted.isJson
    ? JSON.stringify({ ...reportData(library), ...(reviews ? { reviews } : {}) }, null, 2)
    : [sayReport(library), ...(reviews ? [sayReviews(reviews)] : [])].join('\n');
  return { said, code: library.problems.some(({ severity }) => severity === 'error') ? 1 : 0 };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { said, code } = runDoctor(process.argv.slice(2), new Date().toISOString().slice(0, 10));
  console.log(said);
  process.exitCode = code;
}
