import type AxeBuilder from '@axe-core/playwright';
import { expect } from 'playwright/test';
import type { Page } from 'playwright/test';

/** The rules of axe that must hold everywhere. */
export const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

type Violations = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'];

/** One line a rule: its name, how many elements, and the first of them with what is wrong. */
export function sayViolations(violations: Violations): string[] {
  return violations.map(({ id, nodes }) => {
    const [first] = nodes;
    const why = first?.any[0]?.message ?? first?.all[0]?.message ?? first?.none[0]?.message ?? '';
    return `${id} × ${String(nodes.length)}: ${first?.html.slice(0, 160) ?? ''} – ${why}`;
  });
}

/** Brings every exercise of a page to life, as a reader does who scrolls to its end. */
export async function wakeAll(page: Page): Promise<void> {
  for (const place of await page.locator('[data-exercise]').all()) {
    await place.scrollIntoViewIfNeeded();
    await expect(place.locator('.ex-box[data-ready]')).toBeVisible();
  }
}
