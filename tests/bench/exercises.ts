import { execFileSync } from 'node:child_process';
import { chromium } from 'playwright';
import type { Browser } from 'playwright';
import { build } from 'vite';
import { findBrowser } from '../../src/cli/find-browser.ts';
import type { EventsFigures, RulesFigures, ScoringFigures } from './exercises-page.ts';

/**
 * `npm run bench -- exercises`: ten rules of write-rules over 100,000 rows of 12 columns as a ratio to a plain pass over
 * the same bytes, a thousand answers marked a kind, and the events a second of each kind's machine; in Chromium, as it
 * comes and with its processor slowed down. Ratios travel between machines, milliseconds and events do not.
 */

const ROWS = 100_000;
const SLOWDOWNS = [1, 4];

interface InPage {
  bench: {
    measureRules: (rows: number) => RulesFigures;
    measureScoring: () => ScoringFigures[];
    measureEvents: () => EventsFigures[];
  };
}

/** The code under measure as one script, bundled and minified as the site's own scripts are. */
async function bundle(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      lib: { entry: 'tests/bench/exercises-page.ts', formats: ['es'], fileName: 'bench' },
      minify: true,
    },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  const [first] = Array.isArray(built) ? built : [built];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error('The bundler gave no script.');
  return chunk.code;
}

async function measureIn(browser: Browser, script: string, slowdown: number) {
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addScriptTag({ content: script, type: 'module' });
  await page.waitForFunction('globalThis.bench');
  const rules = await page.evaluate(
    (rows) => (globalThis as unknown as InPage).bench.measureRules(rows),
    ROWS,
  );
  const scoring = await page.evaluate(() => (globalThis as unknown as InPage).bench.measureScoring());
  const events = await page.evaluate(() => (globalThis as unknown as InPage).bench.measureEvents());
  await page.close();
  return { slowdown, rules, scoring, events };
}

function print({ slowdown, rules, scoring, events }: Awaited<ReturnType<typeof measureIn>>): void {
  const { rows, bytes, flagged, firstMs, rulesMs, scanMs, ratio } = rules;
  console.log(`\nChromium, processor ${slowdown === 1 ? 'as it comes' : `${slowdown} times slower`}:`);
  console.log(`  10 rules over ${rows} × 12 cells, ${(bytes / 1e6).toFixed(1)} MB of text`);
  console.log(`    rules           ${rulesMs.toFixed(0)} ms, the first time ${firstMs.toFixed(0)} ms`);
  console.log(`    plain pass      ${scanMs.toFixed(1)} ms`);
  console.log(`    ratio           ${ratio.toFixed(1)}, for one rule ${(ratio / 10).toFixed(1)}`);
  console.log(`    rows flagged    ${flagged.join(', ')}`);
  console.log('  kind                 1,000 marks   the first 1,000   events a second');
  for (const [index, { kind, firstMs: first, laterMs }] of scoring.entries()) {
    const perSecond = events[index]?.perSecond ?? 0;
    console.log(
      `  ${kind.padEnd(18)}${`${laterMs.toFixed(1)} ms`.padStart(14)}${`${first.toFixed(1)} ms`.padStart(18)}${String(perSecond).padStart(18)}`,
    );
  }
}

/** Measures at every slowdown, prints as it goes, and gives the figures with the commit they belong to. */
export async function benchExercises(): Promise<object> {
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  const script = await bundle();
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
  try {
    console.log(`Exercises at ${commit}, Chromium ${browser.version()}`);
    const results = [];
    for (const slowdown of SLOWDOWNS) {
      const measured = await measureIn(browser, script, slowdown);
      print(measured);
      results.push(measured);
    }
    return { commit, browser: browser.version(), results };
  } finally {
    await browser.close();
  }
}
