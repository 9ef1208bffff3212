import type { Page } from 'playwright/test';
import { generate } from 'lean-qr/nano';
import { keyboardHand, pointerHand } from './hand.ts';
import { serialiseLog } from '../../src/log/serialise.ts';
import { MODULE } from './journey.ts';
import { judgeLooks } from './look.ts';
import {
  anotherDevice,
  asFile,
  dumpStores,
  joinPart,
  learn,
  linkPart,
  madeLog,
  openTransfer,
  partOf,
  readProgressPage,
  restorePart,
  saveCopy,
  savePart,
} from './transfer.ts';
import { expect, site, siteBelow, test } from './watched.ts';

const LESSONS = MODULE.lessons.slice(0, 2).map(({ slug }) => slug);
const MORE = MODULE.lessons.slice(2, 3).map(({ slug }) => slug);

/** A first visit: lessons opened, each a record. */
async function visit(page: Page, lessons = LESSONS): Promise<void> {
  for (const lesson of lessons) {
    await page.goto(site(`learn/data-quality/${lesson}/`));
    // Long enough for the record to be written: the page says nothing of an opened lesson.
    await expect.poll(() => dumpStores(page)).toContain(`"lesson":"${lesson}"`);
  }
  await openTransfer(page);
}

/** The link once it is there: the code that makes it is fetched by the press. */
async function readLink(page: Page): Promise<string> {
  const field = linkPart(page).getByLabel('The link', { exact: true });
  await expect(field).toHaveValue(/\/transfer\/#r1\.[\w-]{1,2000}$/);
  return field.inputValue();
}

/** Saves a copy, and waits until the day of it is noted in the record. */
async function save(page: Page): Promise<{ name: string; bytes: Buffer }> {
  const copy = await saveCopy(page, () =>
    savePart(page).getByRole('button', { name: 'Save a copy' }).click(),
  );
  await expect(savePart(page).locator('[data-copy-said]')).toContainText(copy.name);
  return copy;
}

test('carries a record to another device by a file, plain or packed, also below another base path', async ({
  page,
  browser,
}) => {
  await learn(page, pointerHand());
  const here = await readProgressPage(page);
  await openTransfer(page);
  const plain = await save(page);
  expect(plain.name).toMatch(/^point-twelve-\d{4}-\d\d-\d\d\.json$/);
  await savePart(page).getByRole('checkbox').check();
  const packed = await save(page);
  expect(packed.name).toBe(`${plain.name}.gz`);
  expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 2);

  for (const [{ bytes, name }, address] of [
    [plain, siteBelow],
    [packed, site],
  ] as const) {
    const { page: there, context } = await anotherDevice(browser);
    await openTransfer(there, address);
    await joinPart(there).getByLabel('The file').setInputFiles(asFile(bytes, name));
    await joinPart(there).getByRole('button', { name: 'Bring them in' }).click();
    await expect(joinPart(there).getByRole('heading', { name: 'Brought in' })).toBeFocused();
    expect(await readProgressPage(there, address)).toBe(here);
    await openTransfer(there, address);
    await joinPart(there).getByLabel('The file').setInputFiles(asFile(bytes, name));
    await expect(joinPart(there).getByText('Everything in this copy is here already.')).toBeVisible();
    await context.close();
  }
});

test('carries a young record by a link and its QR code, and clears the address bar', async ({
  page,
  browser,
}) => {
  await visit(page);
  const holds = await page.locator('[data-transfer-holds]').innerText();
  await linkPart(page).getByRole('button', { name: 'Make a link' }).click();
  const link = await readLink(page);
  await expect(page.getByRole('status')).toHaveText(/^The link is ready\. It holds \d+ records?\.$/);

  const picture = linkPart(page).getByRole('img', { name: 'QR code of the link below' });
  const code = generate(link);
  const drawn = new Set((await picture.locator('path').getAttribute('d'))?.match(/M\d+ \d+/g));
  const places = Array.from(
    { length: code.size ** 2 },
    (_, at) => [at % code.size, Math.floor(at / code.size)] as const,
  );
  const wrong = places.filter(([x, y]) => code.get(x, y) !== drawn.has(`M${String(x)} ${String(y)}`));
  expect(wrong).toEqual([]);

  const { page: there, context } = await anotherDevice(browser);
  await there.goto(link);
  const arrival = partOf(there, /A record came with this link/);
  await expect(arrival.getByText('Nothing has been brought in yet.')).toBeVisible();
  expect(there.url()).not.toContain('#');
  await expect(there.locator('[data-transfer-holds]')).toHaveText('This device holds no record yet.');
  await arrival.getByRole('button', { name: 'Bring them in' }).click();
  await expect(arrival.getByRole('heading', { name: 'Brought in' })).toBeFocused();
  await expect(there.locator('[data-transfer-holds]')).toHaveText(holds);
  await context.close();
});

test('refuses a link that is not whole, and takes one into a page that is open', async ({ page }) => {
  await visit(page);
  await linkPart(page).getByRole('button', { name: 'Make a link' }).click();
  const link = await readLink(page);
  const before = await dumpStores(page);
  const arrival = partOf(page, /A record came with this link/);
  for (const fragment of ['#r1.', '#r1.AAAA', '#r1.%3Cscript%3E', link.slice(link.indexOf('#'), -9)]) {
    await page.evaluate((next) => (location.hash = next), fragment);
    await expect(arrival.getByText('This link is not whole')).toBeVisible();
    expect(page.url()).not.toContain('#');
  }
  await page.evaluate((next) => (location.hash = next), link.slice(link.indexOf('#')));
  await expect(arrival.getByText('Everything in this copy is here already.')).toBeVisible();
  expect(await dumpStores(page)).toBe(before);
});

test('says so when a record has outgrown a link, and makes a link of a first lesson', async ({ page }) => {
  await learn(page, pointerHand());
  await openTransfer(page);
  await linkPart(page).getByRole('button', { name: 'Make a link' }).click();
  const box = linkPart(page).getByLabel('The link', { exact: true });
  await expect(box).not.toHaveValue('');
  console.warn(`the link of one finished lesson: ${String((await box.inputValue()).length)} letters`);

  await joinPart(page)
    .getByLabel('The file')
    .setInputFiles(asFile(Buffer.from(serialiseLog(madeLog(250)))));
  await joinPart(page).getByRole('button', { name: 'Bring them in' }).click();
  // The link lacks what came in meanwhile, so it is taken away.
  await expect(box).toBeHidden();
  await linkPart(page).getByRole('button', { name: 'Make a link' }).click();
  await expect(linkPart(page).getByText('Your record has outgrown a link')).toBeVisible();
  await expect(box).toBeHidden();
});

test('carries a record as pasted text, or as a pasted link', async ({ page, browser }) => {
  await visit(page);
  await savePart(page).getByText('Copy it as text instead').click();
  const box = savePart(page).getByLabel('The whole copy as text');
  await expect(box).toHaveValue(/point-twelve-log/);
  await linkPart(page).getByRole('button', { name: 'Make a link' }).click();
  await expect(linkPart(page).getByLabel('The link', { exact: true })).not.toHaveValue('');
  const link = await readLink(page);
  for (const text of [await box.inputValue(), link]) {
    const { page: there, context } = await anotherDevice(browser);
    await openTransfer(there);
    await joinPart(there).getByText('Paste a copy as text, or a link').click();
    await joinPart(there).getByLabel('The copy or the link').fill(text);
    await joinPart(there).getByRole('button', { name: 'Read the text' }).click();
    await joinPart(there).getByRole('button', { name: 'Bring them in' }).click();
    await expect(joinPart(there).getByRole('heading', { name: 'Brought in' })).toBeFocused();
    await context.close();
  }
});

test('says why a file is refused, offers what is whole of a broken one, and leaves the record as it is', async ({
  page,
}) => {
  await visit(page);
  const { bytes } = await save(page);
  const before = await dumpStores(page);
  const input = joinPart(page).getByLabel('The file');
  for (const [content, words] of [
    ['<html></html>', 'This is not a copy of a record from this site.'],
    ['', 'There is nothing in this copy.'],
    [bytes.toString().replace('"v":1', '"v":2'), 'A newer version of this site made this copy.'],
  ] as const) {
    await input.setInputFiles(asFile(Buffer.from(content)));
    await expect(joinPart(page).getByText(words)).toBeVisible();
    await expect(joinPart(page).getByText(words)).toContainText('is as it was');
    await expect(page.getByRole('status')).toContainText(words);
  }
  await input.setInputFiles(asFile(bytes.subarray(0, -20)));
  await expect(joinPart(page).getByText('The end of this copy is missing.')).toBeVisible();
  await expect(joinPart(page).getByText('Every record that is whole can still be brought in.')).toBeVisible();
  expect(await dumpStores(page)).toBe(before);
});

test('lets one carry a record over and decline another with nothing but a keyboard', async ({
  page,
  browser,
}) => {
  const hand = keyboardHand(page);
  await visit(page);
  const { bytes } = await saveCopy(page, () =>
    hand.press(savePart(page).getByRole('button', { name: 'Save a copy' })),
  );
  await hand.press(linkPart(page).getByRole('button', { name: 'Make a link' }));
  await expect(linkPart(page).getByLabel('The link', { exact: true })).not.toHaveValue('');
  const link = await readLink(page);

  const { page: there, context } = await anotherDevice(browser);
  const other = keyboardHand(there);
  await openTransfer(there);
  const chosen = there.waitForEvent('filechooser');
  await other.press(joinPart(there).getByLabel('The file'));
  await (await chosen).setFiles(asFile(bytes));
  await other.press(joinPart(there).getByRole('button', { name: 'Leave it' }));
  await expect(joinPart(there).getByText('is as it was')).toBeFocused();
  await other.press(joinPart(there).getByText('Paste a copy as text, or a link'));
  await other.write(joinPart(there).getByLabel('The copy or the link'), link);
  await other.press(joinPart(there).getByRole('button', { name: 'Read the text' }));
  await other.press(joinPart(there).getByRole('button', { name: 'Bring them in' }));
  await expect(joinPart(there).getByRole('heading', { name: 'Brought in' })).toBeFocused();
  await context.close();
});

test('restores exactly what a copy holds, asks twice, and goes back', async ({ page }) => {
  await visit(page);
  const { bytes } = await save(page);
  await visit(page, MORE);
  const holds = page.locator('[data-transfer-holds]');
  const full = await holds.innerText();
  const restore = restorePart(page);

  await restore.getByLabel('The copy to restore', { exact: true }).setInputFiles(asFile(bytes));
  await expect(restore.getByText(/records? on this device (is|are) not in this copy/)).toBeVisible();
  await restore.getByRole('button', { name: 'Replace my record…' }).click();
  await expect(
    restore.getByRole('heading', { name: /^Replace \d+ records? with \d+ records?\?$/ }),
  ).toBeFocused();
  await restore.getByRole('button', { name: 'No, leave everything as it is' }).click();
  await expect(holds).toHaveText(full);

  await restore.getByLabel('The copy to restore', { exact: true }).setInputFiles(asFile(bytes));
  await restore.getByRole('button', { name: 'Replace my record…' }).click();
  await restore.getByRole('button', { name: 'Yes, replace it' }).click();
  await expect(restore.getByRole('heading', { name: 'Replaced' })).toBeFocused();
  await expect(holds).not.toHaveText(full);
  await page.reload();
  await expect(holds).not.toHaveText(full);

  await restore.getByRole('button', { name: 'Go back to it…' }).click();
  await restore.getByRole('button', { name: 'Yes, replace it' }).click();
  await expect(restore.getByRole('heading', { name: 'Replaced' })).toBeFocused();
  await expect(holds).toHaveText(full);
});

test('works where the browser keeps nothing, and says how long', async ({ page, browser }) => {
  await visit(page);
  const { bytes } = await save(page);
  const { page: there, context } = await anotherDevice(browser);
  await there.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'SecurityError');
    };
  });
  await openTransfer(there);
  await joinPart(there).getByLabel('The file').setInputFiles(asFile(bytes));
  await joinPart(there).getByRole('button', { name: 'Bring them in' }).click();
  await expect(joinPart(there).getByText('This browser keeps nothing for this site.')).toBeVisible();
  const again = await save(there);
  expect(again.bytes.equals(bytes)).toBe(true);
  await context.close();
});

test('finds nothing to mend in any state of the page, light, dark and at 320 px', async ({ page }) => {
  await visit(page);
  const { bytes } = await save(page);
  await visit(page, MORE);
  await savePart(page).getByText('Copy it as text instead').click();
  await linkPart(page).getByRole('button', { name: 'Make a link' }).click();
  await expect(linkPart(page).getByRole('img')).toBeVisible();
  await joinPart(page)
    .getByLabel('The file')
    .setInputFiles(asFile(bytes.subarray(0, -20)));
  await expect(joinPart(page).getByText('What this copy holds')).toBeVisible();
  await restorePart(page).getByLabel('The copy to restore', { exact: true }).setInputFiles(asFile(bytes));
  await restorePart(page).getByRole('button', { name: 'Replace my record…' }).click();
  await expect(restorePart(page).getByRole('button', { name: 'Yes, replace it' })).toBeVisible();
  expect(await judgeLooks(page)).toEqual([]);
});
