import { parseArgs } from 'node:util';
import { reportData, sayReport } from '../loader/doctor-report.ts';
import { readLibrary } from '../loader/library.ts';

const USAGE = 'Usage: npm run doctor -- [--json] [folder]';

function readArguments(): { isJson: boolean; root: string } | undefined {
  try {
    const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
    if (positionals.length > 1) return undefined;
    return { isJson: values.json ?? false, root: positionals[0] ?? process.env['CONTENT_DIR'] ?? 'content' };
  } catch {
    return undefined;
  }
}

const wanted = readArguments();
if (!wanted) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const today = new Date().toISOString().slice(0, 10);
  const library = readLibrary({ root: wanted.root, today, isProved: true });
  console.log(wanted.isJson ? JSON.stringify(reportData(library), null, 2) : sayReport(library));
  process.exitCode = library.problems.some(({ severity }) => severity === 'error') ? 1 : 0;
}
