import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import type { Browser } from 'playwright';
import type { CurriculumShape } from '../../src/curriculum/shape.ts';
import type { LogEvent } from '../../src/log/event.ts';

/** Where the parts are served; every request to it is answered here. */
const ORIGIN = 'http://parts.invalid';
const RUNS = 5;

/** What the browser loads: the functions that are measured, by the files they stand in. */
interface Parts {
  readEvent: (value: unknown) => LogEvent | undefined;
  mergeLogs: (...logs: LogEvent[][]) => LogEvent[];
  headsOf: (events: readonly LogEvent[]) => Record<string, number>;
  tallyLog: (events: readonly LogEvent[]) => object;
  foldTally: (tally: object, course: CurriculumShape) => object;
  keepTally: (tally: object, extent: object) => { text: string } | undefined;
  restoreTally: (kept: unknown, extent: object) => { tally: object } | undefined;
  foldWeeks: (events: readonly LogEvent[]) => object;
  listHistory: (events: readonly LogEvent[]) => object;
}

const FILES = [
  ...['log/read-event', 'log/merge', 'log/heads', 'progress/tally-log', 'progress/fold', 'progress/cache'],
  ...['progress/weeks', 'progress/history'],
];

/** Runs in the page: the median of each part, in milliseconds. */
async function measureInPage([files, log, course, runs]: [string[], LogEvent[], CurriculumShape, number]) {
  const modules = await Promise.all(files.map((file) => import(`/${file}.ts`) as Promise<object>));
  const parts = Object.assign({}, ...modules) as Parts;
  const text = JSON.stringify(log);
  const extent = { heads: parts.headsOf(log), count: log.length };
  const tally = parts.tallyLog(log);
  const kept = parts.keepTally(tally, extent);
  const work: Record<string, () => unknown> = {
    'read as JSON': () => JSON.parse(text) as unknown,
    'check every event (readEvent)': () => log.every((event) => parts.readEvent(event)),
    'put in order (mergeLogs)': () => parts.mergeLogs(log),
    'count (tallyLog)': () => parts.tallyLog(log),
    'lay over the course (foldTally)': () => parts.foldTally(tally, course),
    'keep the tally (keepTally)': () => parts.keepTally(tally, extent),
    'from a kept tally (restoreTally, foldTally)': () => {
      const restored = parts.restoreTally(kept, extent);
      if (!restored) throw new Error('The kept tally was refused.');
      return parts.foldTally(restored.tally, course);
    },
    'time by week (foldWeeks)': () => parts.foldWeeks(log),
    'history (listHistory)': () => parts.listHistory(log),
  };
  const figures: Record<string, number> = {};
  for (const [name, run] of Object.entries(work)) {
    const times: number[] = [];
    for (let turn = 0; turn < runs; turn += 1) {
      const from = performance.now();
      if (!run()) throw new Error(`${name} gave nothing.`);
      times.push(performance.now() - from);
    }
    times.sort((a, b) => a - b);
    figures[name] = Math.round((times[Math.floor(runs / 2)] ?? 0) * 10) / 10;
  }
  figures['bytes of the log as JSON'] = text.length;
  figures['bytes of the kept tally'] = kept?.text.length ?? 0;
  return figures;
}

/** Measures in the browser what each step of reading a record costs by itself: milliseconds, medians; sizes in characters. */
export async function measureParts(
  browser: Browser,
  log: LogEvent[],
  course: CurriculumShape,
): Promise<Record<string, number>> {
  const page = await browser.newPage();
  await page.route(`${ORIGIN}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (!pathname.endsWith('.ts'))
      return route.fulfill({ contentType: 'text/html', body: '<!doctype html>' });
    const code = readFileSync(`src${pathname}`, 'utf8');
    return route.fulfill({ contentType: 'text/javascript', body: stripTypeScriptTypes(code) });
  });
  try {
    await page.goto(`${ORIGIN}/`);
    return await page.evaluate(measureInPage, [FILES, log, course, RUNS] as [
      string[],
      LogEvent[],
      CurriculumShape,
      number,
    ]);
  } finally {
    await page.close();
  }
}
