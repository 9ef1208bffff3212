import type { Page } from 'playwright/test';
import type { AnswerQuestions } from '../../src/exercises/answer-questions/schema.ts';
import type { BankShape, CurriculumShape } from '../../src/curriculum/shape.ts';
import { findUnit, itemsOf, pathOfLesson } from '../../src/curriculum/units.ts';
import { kindNamed } from '../../src/exercises/registry.ts';
import { readBuilt } from '../budgets/built-site.ts';
import { giveAnswer, modelTask, passExercise, readDefinition, wakeExercise } from './answer.ts';
import type { Task } from './answer.ts';
import { pointerHand } from './hand.ts';
import { itemAsked } from './journey.ts';
import { openPackage } from './serve-package.ts';
import type { Platform } from './serve-package.ts';
import { expect, site, test } from './watched.ts';

/**
 * The whole Core in a real browser, as a careful learner and as careless ones take it. Some ten minutes: a slice of the
 * release.
 */
test.describe.configure({ timeout: 1_800_000 });

const course = JSON.parse(readBuilt('curriculum.json').toString('utf8')) as CurriculumShape;
const bank = JSON.parse(readBuilt('bank.json').toString('utf8')) as BankShape;
const core = findUnit(course, 'core');
if (!core?.assessment) throw new Error('The Core has no assessment');
const { lessons, assessment } = core;
const items = itemsOf(
  lessons.map(({ slug }) => slug),
  bank,
).map(({ digest }) => readDefinition(digest) as AnswerQuestions);

const hand = pointerHand();

/** `PACKAGED=1`: the same Core from a package on a platform, with nothing asked for outside it. */
let platform: Platform | undefined;
const at = (path: string): string => platform?.at(path) ?? site(path);

test.beforeAll(async () => {
  if (process.env['PACKAGED']) platform = await openPackage(['--format', 'scorm12', '--pathway', 'core']);
});
test.afterAll(() => {
  platform?.expectInside();
  platform?.close();
});

async function openLesson(page: Page, slug: string): Promise<void> {
  await page.goto(at(pathOfLesson(course, slug)));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

/** Goes through the assessment; `answer` does what the learner does with each question. */
async function takeAssessment(
  page: Page,
  answer: (item: AnswerQuestions) => Promise<void>,
): Promise<string[]> {
  await page.goto(at('pathways/core/assessment/'));
  await page.getByRole('button', { name: 'Start the assessment' }).click();
  const asked: string[] = [];
  for (let index = 0; index < assessment.draw; index += 1) {
    const heading = page.locator('#assessment-heading');
    await expect(heading).toHaveText(`Question ${String(index + 1)} of ${String(assessment.draw)}`);
    const block = page.locator('.q');
    const words = (await block.locator('legend').first().innerText()).trim();
    const item = itemAsked(items, words, await block.innerText());
    asked.push(item.id);
    await answer(item);
    await page.getByRole('button', { name: /^(Next question|Look over your answers)$/ }).click();
  }
  await page.getByRole('button', { name: 'Finish and see the result' }).click();
  return asked;
}

test('gives the certificate to who does every exercise of the seventeen lessons and passes', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  let done = 0;
  for (const lesson of lessons) {
    await openLesson(page, lesson.slug);
    const places = await page.locator('[data-exercise]').all();
    for (const place of places) await passExercise(hand, place);
    done += places.length;
  }
  expect(done).toBe(lessons.reduce((sum, { exercises }) => sum + exercises.length, 0));
  await page.goto(at('pathways/core/'));
  await expect(page.locator('[data-next-note]')).toContainText('17 of 17 lessons complete');
  const asked = await takeAssessment(page, (item) =>
    giveAnswer(hand, page.locator('main'), modelTask(item, 1)),
  );
  expect(new Set(asked).size).toBe(assessment.draw);
  const ofLessons = new Set(
    asked.map((id) => Object.keys(bank).find((lesson) => bank[lesson]?.some((one) => one.id === id))),
  );
  expect(ofLessons.size, 'lessons asked about').toBe(lessons.length);
  await expect(page.locator('[data-result=passed]')).toContainText('20 of 20 (100%)');
  await page.getByRole('link', { name: 'Go to the certificate' }).click();
  await expect(page.getByRole('heading', { name: 'You have earned this certificate' })).toBeVisible();
  await expect(page.locator('[data-field=title]')).toHaveText('Pathway: Core');
});

/** Words that a reply can only have from the exercise itself. */
const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/\p{L}{5,}|\d{2,}/gu) ?? []);

/** The lazy answers to what is shown: nothing, everything, all in one place, always the first, as its kind has them. */
function lazyTasks({ def, pub }: Task, seed: number): Task[] {
  const lazy = kindNamed(def.kind)?.scorer.lazy?.(def, seed) ?? [];
  return lazy.map((response) => ({ def, pub, response }));
}

test('gives it to nobody who answers lazily, and tells them each time what is wrong', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const silent: string[] = [];
  let checks = 0;
  for (const lesson of lessons) {
    await openLesson(page, lesson.slug);
    const count = await page.locator('[data-exercise]').count();
    for (let index = 0; index < count; index += 1) {
      const place = page.locator('[data-exercise]').nth(index);
      const task = await wakeExercise(hand, place);
      const seed = Number(await place.getAttribute('data-seed'));
      const known = wordsOf(task.def.title + ' ' + task.def.task);
      const own = wordsOf(JSON.stringify([task.def, task.pub]));
      for (const lazy of lazyTasks(task, seed)) {
        await giveAnswer(hand, place, lazy);
        await place.getByRole('button', { name: /^Check( again)?$/ }).click();
        await expect(place.locator('.ex')).not.toHaveAttribute('data-phase', 'pass');
        await expect(place.locator('.ex-feedback')).not.toBeEmpty();
        const said = [...wordsOf(await place.locator('.ex-feedback').innerText())];
        if (!said.some((word) => own.has(word) && !known.has(word))) silent.push(task.def.id);
        checks += 1;
        await place.getByRole('button', { name: 'Start again' }).click();
      }
    }
  }
  expect(checks).toBeGreaterThan(100);
  expect(silent, 'replies that could stand under any exercise').toEqual([]);

  await takeAssessment(page, async () => {
    const block = page.locator('.q');
    for (const choice of await block.getByRole('radio').or(block.getByRole('checkbox')).all()) {
      await choice.check();
      break;
    }
    for (const select of await block.locator('select').all()) await select.selectOption({ index: 1 });
    for (const box of await block.locator('input[type=text], input[inputmode]').all()) await box.fill('1');
  });
  await expect(page.locator('[data-result=failed]')).toBeVisible();
  const replies = await page.locator('[data-result] .tasks > li').allInnerTexts();
  for (const reply of replies.filter((text) => !text.includes('\nRight')))
    expect(reply.length).toBeGreaterThan(60);
  await page.goto(at('certificates/core/'));
  await expect(page.getByText('You have not earned this certificate yet')).toBeVisible();
  await expect(page.locator('[data-certificate-list]')).toContainText('Not passed yet');
});
