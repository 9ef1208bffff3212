import { expect } from 'playwright/test';
import type { Locator, Page } from 'playwright/test';

/** How a learner works a page: with a pointer, or with nothing but keys. */
export interface Hand {
  isPointer: boolean;
  /** Presses a button, follows a link, opens a summary. */
  press(target: Locator): Promise<void>;
  /** Replaces what a box holds. */
  write(target: Locator, text: string): Promise<void>;
  /** Chooses an option of a select by its text. */
  choose(target: Locator, text: string): Promise<void>;
  /** Ticks a radio button or a checkbox. */
  tick(target: Locator): Promise<void>;
  /** Brings an element near, as far as scrolling goes. */
  approach(target: Locator): Promise<void>;
}

/** A hand that clicks. It never drags. */
export function pointerHand(): Hand {
  return {
    isPointer: true,
    press: (target) => target.click(),
    write: (target, text) => target.fill(text),
    choose: async (target, text) => {
      await target.selectOption({ label: text });
    },
    tick: (target) => target.check(),
    approach: (target) => target.scrollIntoViewIfNeeded(),
  };
}

/**
 * How many presses of Tab lead from the focused element to this one; negative: with Shift. Nothing where the focus is
 * nowhere. A radio group is one stop: the chosen button, or its first from before and its last from behind.
 */
function countStops(target: Element): number | undefined {
  const at = document.activeElement;
  if (!at || at === document.body) return undefined;
  const radiosOf = (element: Element): HTMLInputElement[] => {
    if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return [];
    return [...document.querySelectorAll<HTMLInputElement>('input[type=radio]')].filter(
      ({ name, disabled }) => name === element.name && !disabled,
    );
  };
  const isTarget = (element: Element): boolean =>
    element === target || radiosOf(target).includes(element as HTMLInputElement);
  if (isTarget(at)) return 0;
  const selector = 'a[href], button, input, select, textarea, summary, [tabindex]';
  const isStop = (element: HTMLElement): boolean =>
    element.tabIndex >= 0 &&
    !element.matches(':disabled') &&
    element.checkVisibility({ visibilityProperty: true });
  const isBehind = (at.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING) === 0;
  const stops = [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => {
    if (element !== at && !isStop(element)) return false;
    const group = radiosOf(element);
    if (group.length === 0) return true;
    if (group.includes(at as HTMLInputElement)) return element === at;
    const stop = group.find(({ checked }) => checked) ?? (isBehind ? group.at(-1) : group[0]);
    return element === stop;
  });
  return stops.findIndex(isTarget) - stops.indexOf(at as HTMLElement);
}

/**
 * In a set of points with one stop of the Tab key: how many arrow presses lead from the stop to the target, negative
 * to the left. Nothing where the target is in no such set.
 */
function countArrows(target: Element): number | undefined {
  const members = [...(target.closest('[data-roving]')?.querySelectorAll('[tabindex]') ?? [])];
  if (members.length === 0) return undefined;
  return members.indexOf(target) - members.findIndex((member) => member.getAttribute('tabindex') === '0');
}

/**
 * Once the page has come to rest: 1 where an element is still below the window, -1 where it is above, 0 where a reader
 * sees it. A sliver at the edge is not seen: what wakes in view may begin below the element's own edge.
 */
async function howFarAway(element: Element): Promise<number> {
  const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(done));
  let at: number;
  let still = 0;
  do {
    at = scrollY;
    await frame();
    still = scrollY === at ? still + 1 : 0;
  } while (still < 5);
  const { top, bottom } = element.getBoundingClientRect();
  if (top > innerHeight * 0.8) return 1;
  return bottom < innerHeight * 0.2 ? -1 : 0;
}

/** A hand that has only a keyboard: Tab, Shift, arrows, Space, Enter and letters. */
export function keyboardHand(page: Page): Hand {
  const reach = async (target: Locator): Promise<void> => {
    await expect(target).toBeVisible();
    const arrows = await target.evaluate(countArrows);
    if (arrows !== undefined && arrows !== 0) {
      await reach(target.locator('xpath=ancestor::*[@data-roving][1]').locator('[tabindex="0"]'));
      const arrow = arrows > 0 ? 'ArrowRight' : 'ArrowLeft';
      for (let press = 0; press < Math.abs(arrows); press += 1) await page.keyboard.press(arrow);
      return;
    }
    for (let round = 0; round < 12; round += 1) {
      const stops = await target.evaluate(countStops);
      if (stops === 0) return;
      const key = stops !== undefined && stops < 0 ? 'Shift+Tab' : 'Tab';
      for (let press = 0; press < Math.abs(stops ?? 1); press += 1) await page.keyboard.press(key);
    }
    throw new Error(`No way there with Tab: ${String(target)}`);
  };
  return {
    isPointer: false,
    press: async (target) => {
      await reach(target);
      await page.keyboard.press('Enter');
    },
    write: async (target, text) => {
      await reach(target);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(text);
    },
    choose: async (target, text) => {
      await reach(target);
      const place = await target.evaluate(
        (select, wanted) =>
          [...(select as HTMLSelectElement).options].findIndex((option) => option.text.trim() === wanted),
        text,
      );
      expect(place, `an option ${text}`).toBeGreaterThanOrEqual(0);
      await page.keyboard.press('Home');
      for (let press = 0; press < place; press += 1) await page.keyboard.press('ArrowDown');
      await expect(target.locator('option:checked')).toHaveText(text);
    },
    tick: async (target) => {
      await reach(target);
      if (await target.evaluate((box) => box === document.activeElement)) await page.keyboard.press('Space');
      const isTicked = (): Promise<boolean> => target.isChecked();
      for (let press = 0; press < 9 && !(await isTicked()); press += 1)
        await page.keyboard.press('ArrowDown');
      await expect(target).toBeChecked();
    },
    approach: async (target) => {
      for (let press = 0; press < 60; press += 1) {
        const away = await target.evaluate(howFarAway);
        if (away === 0) return;
        // The keys of a select would change it, so the page is scrolled from where they do nothing else.
        await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
        await page.keyboard.press(away > 0 ? 'PageDown' : 'PageUp');
      }
      throw new Error(`No way there with Page Down: ${String(target)}`);
    },
  };
}
