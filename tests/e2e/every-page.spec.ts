import type { Page } from 'playwright/test';
import { findSidewaysScroll, judge, judgeColours, wakeAll } from './look.ts';
import { speakers } from './speakers.ts';
import { expect, pages, site, test } from './watched.ts';

/** The narrow window is 1280 px at 400 %. */
const NARROW = { width: 320, height: 256 };
const WIDE = { width: 1280, height: 900 };
/** A4 between margins of 10 mm. */
const PAPER = { width: 718, height: 1047 };

/**
 * What paper would lose of a page: words in a colour that needs its background, which browsers leave out, what is cut at
 * the edge, and what only a screen can do. The theme is dark, as that of a reader at night. Colours are judged only where
 * `isColoured`.
 */
async function findPrintFaults(page: Page, isColoured: boolean): Promise<string[]> {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.setViewportSize(PAPER);
  const faults = await page.evaluate(() => {
    const say = (element: Element): string =>
      `<${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${element.textContent.trim().slice(0, 40)}`;
    const all = [...document.querySelectorAll<HTMLElement>('body, body *')];
    for (const element of all) {
      if (getComputedStyle(element).printColorAdjust !== 'exact') element.style.background = 'none';
    }
    document.documentElement.style.background = '#fff';
    const shown = all.filter((element) => element.checkVisibility());
    const isCut = ({ scrollWidth, clientWidth }: Element): boolean => scrollWidth > clientWidth + 1;
    return [
      ...(shown.some(({ tagName }) => tagName === 'H1') ? [] : ['no heading']),
      ...shown.filter((element) => element.matches('.btn, .crumbs, .site-head, .site-foot')).map(say),
      ...shown
        .filter((element) => element.matches('.scroller, pre') && isCut(element))
        .map((element) => `cut: ${say(element)}`),
    ];
  });
  return [...faults, ...(await findSidewaysScroll(page)), ...(isColoured ? await judgeColours(page) : [])];
}

for (const path of speakers) {
  test(`finds nothing to mend on /${path}, light, dark, at 320 px and on paper`, async ({ page }) => {
    await page.setViewportSize(WIDE);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(site(path));
    await wakeAll(page);
    const found = {
      light: await judge(page),
      dark: [] as string[],
      narrow: [] as string[],
      wide: [] as string[],
      paper: [] as string[],
    };
    await page.emulateMedia({ colorScheme: 'dark' });
    found.dark = await judgeColours(page);
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize(NARROW);
    await page.reload();
    await wakeAll(page);
    found.narrow = await judge(page);
    found.wide = await findSidewaysScroll(page);
    // All states of a kind on one page take long: their colours on paper are a figure of a release.
    const isLong = path.startsWith('gallery/') && !process.env['EVERY_PAGE'];
    found.paper = await findPrintFaults(page, !isLong);
    expect(found).toEqual({ light: [], dark: [], narrow: [], wide: [], paper: [] });
  });
}

test('moves nothing for those who asked for less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const moving: string[] = [];
  for (const path of ['', 'learn/', 'progress/', 'review/', 'search/', 'gallery/sort-items/']) {
    await page.goto(site(path));
    const count = await page.evaluate(() => document.getAnimations().length);
    if (count > 0) moving.push(`/${path}: ${String(count)}`);
  }
  expect(moving).toEqual([]);
});

test('keeps every word of a page when lines, letters and words stand further apart', async ({ page }) => {
  const clipped: string[] = [];
  for (const path of [
    '',
    'learn/data-quality/',
    'learn/data-quality/the-pregnant-men/',
    'search/',
    'progress/',
    'review/',
  ]) {
    await page.goto(site(path));
    await wakeAll(page);
    clipped.push(
      ...(await page.evaluate(() => {
        // The distances of WCAG 1.4.12, through a constructed sheet, which the policy lets pass.
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
        );
        document.adoptedStyleSheets = [sheet];
        return [...document.querySelectorAll<HTMLElement>('main *, header *, footer *')]
          .filter((element) => {
            const { overflowX, overflowY, position } = getComputedStyle(element);
            const isHidden =
              position === 'absolute' ||
              element.closest('.visually-hidden, .scroller, svg, details:not([open])');
            const isCut = overflowX === 'hidden' || overflowY === 'hidden' || overflowX === 'clip';
            return (
              !isHidden &&
              isCut &&
              (element.scrollHeight > element.clientHeight + 1 ||
                element.scrollWidth > element.clientWidth + 1)
            );
          })
          .map(
            (element) =>
              `${location.pathname}: <${element.tagName} class="${element.className}"> ${element.textContent.slice(0, 60)}`,
          );
      })),
    );
  }
  expect(clipped).toEqual([]);
});

test('keeps what has the focus in sight, with a ring that forced colours leave', async ({ page }) => {
  // Without motion: a smooth scroll would still be on its way when the ring is looked for.
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  const wrong: string[] = [];
  for (const path of ['', 'learn/data-quality/the-pregnant-men/x/accuse-without-age/', 'search/']) {
    await page.goto(site(path));
    await wakeAll(page);
    for (let press = 0; press < 40; press += 1) {
      await page.keyboard.press('Tab');
      const fault = await page.evaluate(() => {
        const at = document.activeElement;
        if (!at || at === document.body) return undefined;
        const { top, bottom, left, right } = at.getBoundingClientRect();
        const { outlineStyle, outlineWidth } = getComputedStyle(at);
        // The ring of a choice stands around its whole line.
        const around = at.closest('label');
        const ring = around ? getComputedStyle(around) : undefined;
        const hasRing = (style?: string, width?: string): boolean =>
          style !== undefined && style !== 'none' && Number.parseFloat(width ?? '0') >= 2;
        const isRinged =
          hasRing(outlineStyle, outlineWidth) || hasRing(ring?.outlineStyle, ring?.outlineWidth);
        const isSeen = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
        const x = Math.min(Math.max((left + right) / 2, 1), innerWidth - 1);
        const y = Math.min(Math.max((top + bottom) / 2, 1), innerHeight - 1);
        const over = document.elementFromPoint(x, y);
        const isFree =
          over === null || at.contains(over) || over.contains(at) || around?.contains(over) === true;
        if (isRinged && isSeen && isFree) return undefined;
        const why = [isRinged ? '' : 'no ring', isSeen ? '' : 'out of sight', isFree ? '' : 'covered'];
        return `${why.filter(Boolean).join(', ')}: <${at.tagName} class="${at.className}"> ${at.textContent.slice(0, 60)}`;
      });
      if (fault) wrong.push(`/${path} ${fault}`);
    }
  }
  expect([...new Set(wrong)]).toEqual([]);
});

test('finds nothing to mend in any state of any kind in forced colours, and draws them', async ({
  page,
}, info) => {
  await page.emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
  const found: string[] = [];
  // Between releases every third kind speaks for the rest: all states of all kinds are judged in three other ways.
  const galleries = pages.filter((one) => /^gallery\/[^/]+\/$/.test(one));
  for (const path of galleries.filter((_, index) => process.env['EVERY_PAGE'] || index % 3 === 0)) {
    await page.goto(site(path));
    await wakeAll(page);
    found.push(...(await judge(page)).map((fault) => `/${path}: ${fault}`));
    const file = info.outputPath(`${path.replaceAll('/', '-')}forced.png`);
    await page.screenshot({ path: file, fullPage: true });
  }
  expect(found).toEqual([]);
});
