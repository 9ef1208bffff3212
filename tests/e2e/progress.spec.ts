import { sayMinutes } from '../../src/certificate/measure-words.ts';
import type { Page } from 'playwright/test';
import type { CurriculumShape } from '../../src/curriculum/shape.ts';
import type { LogEvent } from '../../src/log/event.ts';
import { makeLog } from '../bench/make-log.ts';
import { readBuilt } from '../budgets/built-site.ts';
import { passExercise } from './answer.ts';
import { fillRecord } from './fill-record.ts';
import { keyboardHand } from './hand.ts';
import { MODULE } from './journey.ts';
import { judgeLooks } from './look.ts';
import { expect, site, test } from './watched.ts';

const course = JSON.parse(readBuilt('curriculum.json').toString('utf8')) as CurriculumShape;
const [LESSON] = MODULE.lessons;
if (!LESSON) throw new Error('No lesson');
/** An exercise, and a lesson, that the log below did in an edition that is gone. */
const [CHANGED] = LESSON.exercises;
const lastLesson = MODULE.lessons.at(-1);
if (!CHANGED || !lastLesson) throw new Error('No exercise');

/** The course as it stood before that exercise and that lesson were changed. */
const before: CurriculumShape = {
  ...course,
  modules: course.modules.map((module) => ({
    ...module,
    lessons: module.lessons.map((lesson) => ({
      ...lesson,
      version: lesson.slug === lastLesson.slug ? '0.0.1' : lesson.version,
      exercises: lesson.exercises.map((exercise) =>
        exercise.id === CHANGED.id ? { ...exercise, digest: 'e'.repeat(64) } : exercise,
      ),
    })),
  })),
};

/** Two rounds of every lesson there is: more entries than the history shows at once. */
const MUCH: LogEvent[] = makeLog(before, 500, Date.UTC(2026, 0, 5, 9));
const attempts = MUCH.filter(({ type }) => /^(attempt|answer|assessment)\./.test(type)).length;

async function showRecord(page: Page, events: readonly LogEvent[]): Promise<void> {
  await page.goto(site('progress/'));
  await expect(page.getByText('Nothing saved on this device yet')).toBeVisible();
  await fillRecord(page, events);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'History' })).toBeVisible();
}

test('shows by keyboard a first exercise in the weave, the outcomes, the history, and where to go on', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const hand = keyboardHand(page);
  await page.goto(site('progress/'));
  await expect(page.getByText('Nothing saved on this device yet')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'History' })).toHaveCount(0);
  expect(await judgeLooks(page)).toEqual([]);

  await page.goto(site(`learn/${MODULE.slug}/${LESSON.slug}/`));
  const place = page.locator('[data-exercise]').first();
  await passExercise(hand, place);
  await hand.press(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'My progress' }));

  const resume = page.getByRole('link', {
    name: new RegExp(`^Go on at: ${LESSON.title}, step \\d of ${LESSON.steps.length}$`),
  });
  await expect(resume).toBeVisible();
  await expect(page.locator('[data-resume-note]')).toContainText(
    /^“.+” · Lesson 4\.1, planned for \d+ minutes/,
  );
  const module = page.locator(`[data-progress-module="${MODULE.slug}"]`);
  await expect(page.locator('[data-progress-module]')).toHaveCount(1);
  await expect(module.locator('.weave-defect').first()).toBeVisible();
  await expect(module).toContainText(`0 of ${MODULE.lessons.length} lessons complete`);
  await expect(module).toContainText(
    /Left: 6 lessons \(planned for \d+ minutes, \d+ exercises to do\) and the assessment\./,
  );
  await expect(module.locator(`[data-progress-lesson="${LESSON.slug}"]`)).toContainText(
    `1 of ${LESSON.exercises.length}`,
  );
  await expect(page.getByText(`${course.modules.length - 1} modules not begun yet.`)).toBeVisible();
  expect(await judgeLooks(page)).toEqual([]);

  const fold = page.locator('summary', { hasText: /outcomes? secure$/ });
  await expect(fold).toHaveCount(1);
  const outcomes = page.locator('table.outcomes');
  await expect(outcomes.getByRole('row')).toHaveCount(LESSON.outcomes.length + 2);
  await hand.press(fold);
  await expect(outcomes).toBeHidden();
  await expect(page.locator('.history > li')).toHaveCount(1);
  await expect(page.locator('.history > li')).toContainText(
    /\d\d:\d\d · version 1, attempt 1 · 100%, passed · no hint/,
  );
  await expect(page.getByText('No time is noted yet')).toBeVisible();

  await hand.press(resume);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(LESSON.title);
  expect(new URL(page.url()).hash).toMatch(/^#.+/);
});

test('shows a long record by its parts: what is left, new versions, weeks, and the history by fifties', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await showRecord(page, MUCH);
  const hand = keyboardHand(page);
  await expect(page.locator('[data-progress-module]')).toHaveCount(course.modules.length);
  await expect(page.locator('[data-others]')).toBeHidden();
  expect(await judgeLooks(page)).toEqual([]);

  const changed = page.locator('section', {
    has: page.getByRole('heading', { name: 'New version available' }),
  });
  await expect(changed.getByRole('listitem')).toHaveCount(2);
  await expect(changed).toContainText(
    new RegExp(`${LESSON.number}\\)\\. You did it on \\d+ \\w+ 2026; your result stands\\.`),
  );
  await expect(changed).toContainText(/You finished it on \d+ \w+ 2026; your result stands\./);

  // The weeks, as seconds, are those that the log holds.
  const weeks = page.locator('table.weeks');
  const minutes = Math.floor(
    MUCH.reduce((sum, { type, payload }) => {
      const { seconds = 0, activeSeconds = 0 } = payload as { seconds?: number; activeSeconds?: number };
      return sum + (type === 'time.add' ? seconds : type === 'assessment.finish' ? activeSeconds : 0);
    }, 0) / 60,
  );
  await expect(weeks.getByRole('row', { name: /^All together/ })).toContainText(sayMinutes(minutes));
  await expect(weeks.locator('tbody .bar')).toHaveCount(
    Math.min(12, await weeks.locator('tbody tr').count()),
  );

  const rows = page.locator('.history > li');
  expect(attempts).toBeGreaterThan(150);
  await expect(rows).toHaveCount(50);
  await expect(page.getByText(`The latest 50 of ${attempts} entries are shown.`)).toBeVisible();
  await hand.press(page.getByRole('button', { name: 'Show 50 more' }));
  await expect(rows).toHaveCount(100);
  await expect(rows.nth(50)).toBeFocused();
  await expect(page.getByText(`The latest 100 of ${attempts} entries are shown.`)).toBeVisible();
  while (await page.getByRole('button', { name: /^Show \d+ more$/ }).isVisible()) {
    await hand.press(page.getByRole('button', { name: /^Show \d+ more$/ }));
  }
  await expect(rows).toHaveCount(attempts);
  await expect(page.getByText(`All ${attempts} entries are shown.`)).toBeVisible();
  const shown = await page.locator('#history ~ .stack > h3').allTextContents();
  expect(new Set(shown).size).toBe(shown.length);

  await hand.press(changed.getByRole('link', { name: new RegExp(`\\(${LESSON.number}\\)$`) }));
  await expect(page.locator('.ex-box[data-ready]')).toBeVisible();
  expect(page.url()).toContain(`/x/${CHANGED.id}/`);
});

test('follows what another tab does, keeps the focus where it is, and keeps a fold as it was set', async ({
  page,
  context,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await showRecord(page, MUCH);
  // One that is shut: the module to go on with stands open.
  const folds = page.locator('#outcomes ~ details');
  await expect(folds.first()).toBeVisible();
  const fold = folds.nth(await folds.evaluateAll((all) => all.findIndex((one) => !one.hasAttribute('open'))));
  await fold.locator('summary').click();
  const entry = page.locator('.history > li a').first();
  await entry.focus();
  const href = await entry.getAttribute('href');
  const other = await context.newPage();
  await other.emulateMedia({ reducedMotion: 'reduce' });
  await other.goto(site(`learn/${MODULE.slug}/${LESSON.slug}/`));
  await passExercise(keyboardHand(other), other.locator('[data-exercise]').first());
  await expect(page.getByText(`The latest 50 of ${attempts + 1} entries are shown.`)).toBeVisible();
  expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe(href);
  await expect(page.locator('.history > li').first()).toContainText('attempt 1 · 100%, passed');
  await expect(fold).toHaveAttribute('open', '');
  await expect(page.locator('.history > li')).toHaveCount(50);
  // It was done in its present edition now, so only the lesson is left in the list.
  await expect(page.locator('#changed ~ ul > li')).toHaveCount(1);
});

test.describe('with a file missing', () => {
  test.use({ tolerated: [/404/] });
  test('says what is safe when the rest of the page cannot be fetched', async ({ page }) => {
    await showRecord(page, MUCH.slice(0, 40));
    await page.route(/progress-more/, (route) =>
      route.fulfill({ status: 404, contentType: 'text/javascript', body: '' }),
    );
    await page.reload();
    await expect(
      page.getByText('Your record is safe. The rest of this page could not be loaded'),
    ).toBeVisible();
    await expect(page.locator('[data-progress-module]').first()).toBeVisible();
  });
});
