import { kindNamed, registry } from '../../src/exercises/registry.ts';
import { nameDatabase } from '../../src/platform/record.ts';
import { loadLibrary } from '../../src/loader/library.ts';
import { giveAnswer, wakeExercise } from './answer.ts';
import { pointerHand } from './hand.ts';
import { speakers } from './speakers.ts';
import { expect, site, test } from './watched.ts';

const library = loadLibrary('content');

/** Ways in which a browser keeps nothing: it throws when asked, says no later, or has no storage at all. */
const REFUSALS = {
  'throws when storage is opened': () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'SecurityError');
    };
  },
  'says no when storage is opened': () => {
    const real = indexedDB;
    const open = (name: string): IDBOpenDBRequest => {
      // A version below the one on disk is refused later, by an event.
      real.open(name, 99);
      return real.open(name, 98);
    };
    Object.defineProperty(window, 'indexedDB', { value: { open } });
  },
  'has no storage': () => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  },
} as const;

/** Runs in a page: holds the store against all others until `held` is set to false. */
async function holdStore(name: string): Promise<void> {
  const ask = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve) => request.addEventListener('success', () => resolve(request.result)));
  const holder = globalThis as unknown as { held: boolean };
  const database = await ask(indexedDB.open(name));
  const events = database.transaction('events', 'readwrite').objectStore('events');
  holder.held = true;
  while (holder.held) await ask(events.count());
  database.close();
}

for (const [does, refuse] of Object.entries(REFUSALS)) {
  test(`lets every kind be finished where the browser ${does}`, async ({ page }) => {
    test.setTimeout(120_000);
    await page.addInitScript(refuse);
    const hand = pointerHand();
    // Between releases one way is tried on every kind, and the others on every third: the kinds share one record.
    const isWhole = process.env['EVERY_PAGE'] || does.startsWith('throws');
    for (const { name } of registry.filter((_, index) => isWhole || index % 3 === 0)) {
      await page.goto(site(`gallery/${name}/try/`));
      const place = page.locator('[data-exercise]');
      await giveAnswer(hand, place, await wakeExercise(hand, place));
      await hand.press(place.getByRole('button', { name: /^Check( again)?$/ }));
      await expect(place.locator('.ex'), kindNamed(name)?.purpose ?? name).toHaveAttribute(
        'data-phase',
        'pass',
      );
      await expect(place.locator('.ex-saved')).not.toHaveText(/^(Saved on this device\.|Saving…)$/);
      await expect(place.locator('.ex-saved')).not.toBeEmpty();
    }
  });
}

test('shows every page whole where the browser refuses storage', async ({ page }) => {
  test.setTimeout(180_000);
  await page.addInitScript(REFUSALS['throws when storage is opened']);
  for (const path of speakers.filter(
    (one) => !/^(gallery|for-authors|glossary)\//.test(one) && !one.includes('/x/'),
  )) {
    await page.goto(site(path));
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
});

test('lets the assessment be finished where the browser refuses storage', async ({ page }) => {
  await page.addInitScript(REFUSALS['throws when storage is opened']);
  const [module] = library.assessments.keys();
  await page.goto(site(`learn/${module ?? ''}/assessment/`));
  await page.getByRole('button', { name: 'Start the assessment' }).click();
  await page.getByRole('button', { name: 'See all answers' }).click();
  await page.getByRole('button', { name: 'Finish and see the result' }).click();
  await expect(page.locator('[data-result=failed]')).toBeVisible();
});

test('shows the result of an assessment only once it is kept', async ({ page }) => {
  const [module] = library.assessments.keys();
  await page.goto(site(`learn/${module ?? ''}/assessment/`));
  await page.getByRole('button', { name: 'Start the assessment' }).click();
  await expect(page.getByText('Saved on this device.')).toBeVisible();
  await page.getByRole('button', { name: 'See all answers' }).click();
  // Another tab holds the store, as when it brings a large copy in.
  const other = await page.context().newPage();
  await other.goto(site('privacy/'));
  const holding = other.evaluate(holdStore, nameDatabase('/'));
  await expect.poll(() => other.evaluate(() => 'held' in globalThis)).toBe(true);
  await page.getByRole('button', { name: 'Finish and see the result' }).click();
  await page.waitForTimeout(500);
  await expect(page.locator('[data-result]')).toHaveCount(0);
  await other.evaluate(() => Object.assign(globalThis, { held: false }));
  await holding;
  await expect(page.locator('[data-result=failed]')).toBeVisible();
});
