import lighthouse from 'lighthouse';
import { chromium } from 'playwright';
import { findBrowser } from '../../src/cli/find-browser.ts';
import { serve } from '../../src/cli/serve.ts';

const PAGES = [
  '',
  'learn/data-quality/',
  'learn/data-quality/the-pregnant-men/',
  'learn/data-quality/assessment/',
];
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const PORT = 9333;

/** Lighthouse with its own mobile throttling on four pages of the built site; scores are out of 100. */
export async function benchLighthouse(): Promise<object> {
  const { server, address } = await serve({ folder: 'dist', base: '/', port: 0 });
  const browser = await chromium.launch({
    executablePath: findBrowser(),
    args: [`--remote-debugging-port=${PORT}`, '--no-sandbox', '--disable-background-networking'],
  });
  const scores: Record<string, Record<string, number>> = {};
  try {
    for (const page of PAGES) {
      const result = await lighthouse(address + page, {
        port: PORT,
        onlyCategories: [...CATEGORIES],
        logLevel: 'error',
      });
      const of = (name: string): number => Math.round((result?.lhr.categories[name]?.score ?? 0) * 100);
      scores[`/${page}`] = Object.fromEntries(CATEGORIES.map((name) => [name, of(name)]));
      console.log(`/${page}: ${CATEGORIES.map((name) => `${name} ${of(name)}`).join(', ')}`);
      const audits = Object.values(result?.lhr.audits ?? {});
      for (const audit of audits) {
        if (audit.score !== null && audit.score < 0.9 && audit.scoreDisplayMode !== 'informative') {
          console.log(`    ${audit.id}: ${audit.displayValue ?? audit.title}`);
        }
      }
    }
  } finally {
    await browser.close();
    server.close();
  }
  return scores;
}
