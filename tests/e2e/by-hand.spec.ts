import type { Locator, Page } from 'playwright/test';
import { kindNamed, registry } from '../../src/exercises/registry.ts';
import { giveAnswer, modelTask, readDefinition, wakeExercise } from './answer.ts';
import type { Task } from './answer.ts';
import { keyboardHand, pointerHand } from './hand.ts';
import type { Hand } from './hand.ts';
import { expect, site, test } from './watched.ts';

const trial = (kind: string): string => site(`gallery/${kind}/try/`);
const button = (place: Locator, name: string | RegExp): Locator => place.getByRole('button', { name });

async function open(page: Page, hand: Hand, kind: string): Promise<{ place: Locator; task: Task }> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(trial(kind));
  const place = page.locator('[data-exercise]');
  return { place, task: await wakeExercise(hand, place) };
}

/** What the controls of an exercise hold. */
function readControls(place: Locator): Promise<string[]> {
  return place.locator('input, select, textarea, [aria-pressed], [aria-checked]').evaluateAll((controls) =>
    controls.map((control) => {
      if (control instanceof HTMLInputElement && /radio|checkbox/.test(control.type)) {
        return String(control.checked);
      }
      if ('value' in control && control.tagName !== 'BUTTON') return String(control.value);
      return control.getAttribute('aria-pressed') ?? control.getAttribute('aria-checked') ?? '';
    }),
  );
}

for (const { name } of registry) {
  for (const [what, handOf] of [
    ['a pointer that never drags', pointerHand],
    ['nothing but keys', keyboardHand],
  ] as const) {
    test(`earns full marks in ${name} with ${what}`, async ({ page }) => {
      const hand = handOf(page);
      const { place, task } = await open(page, hand, name);
      await giveAnswer(hand, place, task);
      await hand.press(button(place, 'Check'));
      await expect(place.locator('.ex')).toHaveAttribute('data-phase', 'pass');
    });
  }

  test(`climbs the ladder in ${name}: a count, marks, the worked answer, and a new version`, async ({
    page,
  }) => {
    const { place, task } = await open(page, pointerHand(), name);
    const feedback = (): Promise<string> => place.locator('.ex-feedback').innerText();
    await button(place, 'Check').click();
    await expect(place.locator('.ex-score')).toContainText('Attempt 1');
    const counted = await feedback();
    expect(counted.trim().length).toBeGreaterThan(20);
    await button(place, 'Check again').click();
    await expect(place.locator('.ex-score')).toContainText('Attempt 2');
    expect(await feedback()).not.toEqual(counted);
    await button(place, 'Show the answer').click();
    await expect(place.getByRole('heading', { name: 'Worked answer' })).toBeFocused();
    await expect(place.locator('.ex-worked')).toContainText(task.def.explanation.slice(0, 40));
    const renew = button(place, 'Try a new version');
    if (!kindNamed(name)?.varies(task.def)) return expect(renew).toHaveCount(0);
    await renew.click();
    await expect(place.locator('.ex')).toHaveAttribute('data-phase', 'ready');
    const next = modelTask(task.def, task.def.seed + 1);
    await giveAnswer(pointerHand(), place, next);
    await button(place, 'Check').click();
    await expect(place.locator('.ex')).toHaveAttribute('data-phase', 'pass');
  });

  test(`keeps what was begun in ${name} over a reload`, async ({ page }) => {
    const hand = pointerHand();
    const { place, task } = await open(page, hand, name);
    await giveAnswer(hand, place, task);
    await expect(place.locator('.ex-saved')).toHaveText('Saved on this device.');
    const before = await readControls(place);
    await page.reload();
    await wakeExercise(hand, place);
    await expect.poll(() => readControls(place)).toEqual(before);
    await expect(place.locator('.ex')).toHaveAttribute('data-phase', 'working');
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  for (const { name } of registry) {
    test(`shows the task of ${name} and the answer with its explanation`, async ({ page }) => {
      await page.goto(trial(name));
      const place = page.locator('[data-exercise]');
      const def = readDefinition((await place.getAttribute('data-digest')) ?? '');
      await expect(place.getByText(def.task).first()).toBeVisible();
      const answer = place.locator('noscript details.reveal');
      await answer.locator('> summary').click();
      await expect(answer.locator('> p').last()).toHaveText(def.explanation);
    });
  }
});
