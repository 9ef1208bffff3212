import axe from 'axe-core';
import { expect } from 'playwright/test';
import type { Page } from 'playwright/test';

/** The rules of axe that must hold everywhere. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Those that another colour scheme, or paper, can break. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

type Chosen = Required<Pick<axe.RunOptions, 'runOnly'>>;

/**
 * One line a rule that a page breaks: its name, how many elements, and the first of them with what is wrong. The lines
 * are made in the page: what axe says of all that it looked at is megabytes, and takes longer than the looking.
 */
async function runAxe(page: Page, { runOnly }: Chosen): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  return page.evaluate(
    async (options) => {
      const { axe: judging } = globalThis as unknown as { axe: typeof axe };
      const { violations } = await judging.run(options);
      return violations.map(({ id, nodes }) => {
        const [first] = nodes;
        const why = first?.any[0]?.message ?? first?.all[0]?.message ?? first?.none[0]?.message ?? '';
        return `${id} × ${String(nodes.length)}: ${first?.html.slice(0, 160) ?? ''} – ${why}`;
      });
    },
    { runOnly, resultTypes: ['violations'], iframes: false } satisfies axe.RunOptions,
  );
}

/** What axe finds to mend on a page as it stands. */
export function judge(page: Page): Promise<string[]> {
  return runAxe(page, { runOnly: { type: 'tag', values: TAGS } });
}

/** What another colour scheme can change of that: whether colours can be told apart. */
export function judgeColours(page: Page): Promise<string[]> {
  return runAxe(page, { runOnly: { type: 'rule', values: COLOUR_RULES } });
}

/** How far the page is wider than its window, and what sticks out of it. Tables scroll in boxes of their own. */
export async function findSidewaysScroll(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const say = (element?: Element): string =>
      element ? `<${element.tagName.toLowerCase()} class="${element.className}">` : 'nothing in main';
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const out = [...document.querySelectorAll('main *')].filter(
      (element) => !element.closest('.scroller') && element.getBoundingClientRect().right > clientWidth + 1,
    );
    return [`${String(scrollWidth - clientWidth)} px too wide: ${say(out.at(-1))}`];
  });
}

/** What is to mend on a page as it stands, in light, in dark and at 320 px. It ends light, and as wide as it was. */
export async function judgeLooks(page: Page): Promise<string[]> {
  const size = page.viewportSize();
  const found: string[] = [];
  const add = (look: string, faults: string[]): void => {
    found.push(...faults.map((fault) => `${look}: ${fault}`));
  };
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  add('dark', await judgeColours(page));
  await page.emulateMedia({ colorScheme: 'light' });
  add('light', await judge(page));
  await page.setViewportSize({ width: 320, height: 800 });
  add('narrow', [...(await judge(page)), ...(await findSidewaysScroll(page))]);
  if (size) await page.setViewportSize(size);
  return found;
}

/** Brings every exercise of a page to life, as a reader does who scrolls to its end. */
export async function wakeAll(page: Page): Promise<void> {
  for (const place of await page.locator('[data-exercise]').all()) {
    await place.scrollIntoViewIfNeeded();
    await expect(place.locator('.ex-box[data-ready]')).toBeVisible();
  }
}
