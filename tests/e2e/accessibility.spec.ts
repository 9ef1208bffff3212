import AxeBuilder from '@axe-core/playwright';
import { AXE_TAGS, sayViolations, wakeAll } from './look.ts';
import { expect, pages, site, test } from './watched.ts';

const LOOKS = [
  { name: 'light', width: 1280, colorScheme: 'light' },
  { name: 'dark', width: 1280, colorScheme: 'dark' },
  { name: '320 px', width: 320, colorScheme: 'light' },
] as const;

/** Pages made from one template with nothing of their own in their layout: one of each stands for all. */
const STAMPED = [
  /^glossary\/.+/,
  /^plan\/.+/,
  /^learn\/.+\/x\/.+/,
  /^for-authors\/[a-z]+\/$(?<!start\/|lessons\/|site\/)/,
];

/** All pages but the stamped ones, of which the first and the last are kept. */
function pagesToLookAt(): string[] {
  const kept = pages.filter((path) => !STAMPED.some((pattern) => pattern.test(path)));
  const stamped = STAMPED.flatMap((pattern) => {
    const group = pages.filter((path) => pattern.test(path));
    return [group[0], group.at(-1)].filter((path) => path !== undefined);
  });
  return [...kept, ...stamped];
}

for (const path of pagesToLookAt()) {
  test(`finds nothing to mend on /${path}, light, dark and at 320 pixels`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(site(path));
    await wakeAll(page);
    const found: string[] = [];
    for (const { name, width, colorScheme } of LOOKS) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).withTags(AXE_TAGS).analyze();
      found.push(...sayViolations(violations).map((said) => `${name}: ${said}`));
    }
    expect(found).toEqual([]);
  });
}

test('needs no sideways scroll at 320 by 256 pixels', async ({ page }) => {
  test.setTimeout(300_000);
  await page.setViewportSize({ width: 320, height: 256 });
  const wide: string[] = [];
  for (const path of pages) {
    await page.goto(site(path));
    const excess = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (excess > 0) wide.push(`${path}: ${excess} px`);
  }
  expect(wide).toEqual([]);
});

test('moves nothing for those who asked for less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(site());
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});
