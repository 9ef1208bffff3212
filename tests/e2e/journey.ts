import { mkdirSync } from 'node:fs';
import { expect } from 'playwright/test';
import type { Locator, Page } from 'playwright/test';
import type { AnswerQuestions } from '../../src/exercises/answer-questions/schema.ts';
import type { BankShape, CurriculumShape } from '../../src/curriculum/shape.ts';
import { itemsOf } from '../../src/curriculum/units.ts';
import { readBuilt } from '../budgets/built-site.ts';
import { giveAnswer, modelTask, passExercise, readDefinition, wakeExercise } from './answer.ts';
import type { Hand } from './hand.ts';

/** A learner at work: the page, the hand, where the site stands, and what to look at on the way. */
export interface Learner {
  page: Page;
  hand: Hand;
  address: (path?: string) => string;
  /** Called wherever a page shows something that a fresh visitor never sees. */
  lookAt: (name: string) => Promise<void>;
}

/** Where the finished certificate of a journey is put. */
export const RESULTS = 'test-results';

const course = JSON.parse(readBuilt('curriculum.json').toString('utf8')) as CurriculumShape;

function onlyModule(): CurriculumShape['modules'][number] {
  const module = course.modules.find(({ assessment }) => assessment);
  if (!module) throw new Error('No module has an assessment');
  return module;
}

/** The module whose certificate the journey is after. */
export const MODULE = onlyModule();

export function bankOf(): AnswerQuestions[] {
  const bank = JSON.parse(readBuilt('bank.json').toString('utf8')) as BankShape;
  return itemsOf(
    MODULE.lessons.map(({ slug }) => slug),
    bank,
  ).map(({ digest }) => readDefinition(digest) as AnswerQuestions);
}

/** From the first page to the first lesson, by the links that a visitor would follow. */
export async function enterModule({ page, hand, address }: Learner): Promise<void> {
  await page.goto(address());
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await hand.press(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Learn' }));
  await hand.press(page.locator(`main a[href$="learn/${MODULE.slug}/"]`).first());
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(MODULE.title);
  await hand.press(page.locator('[data-continue]'));
}

/** Every exercise of the lesson on screen, in order, each with its model answer. */
export async function doLesson({ page, hand }: Learner): Promise<number> {
  const places = await page.locator('[data-exercise]').all();
  for (const place of places) await passExercise(hand, place);
  return places.length;
}

/** Begins an answer, leaves without checking it, and finds it again as it was. */
export async function leaveAndReturn({ page, hand }: Learner): Promise<void> {
  const place = page.locator('[data-exercise]').last();
  const task = await wakeExercise(hand, place);
  await giveAnswer(hand, place, task);
  await expect(place.locator('.ex-saved')).toHaveText('Saved on this device.');
  const before = await readControls(place);
  await page.reload();
  await wakeExercise(hand, place);
  expect(await readControls(place)).toEqual(before);
  await expect(place.locator('.ex')).toHaveAttribute('data-phase', 'working');
  await hand.press(place.getByRole('button', { name: 'Start again' }));
}

/** What the controls of an exercise hold. */
async function readControls(place: Locator): Promise<string[]> {
  return place.locator('input, select, [aria-pressed]').evaluateAll((controls) =>
    controls.map((control) => {
      if (control instanceof HTMLInputElement && /radio|checkbox/.test(control.type)) {
        return String(control.checked);
      }
      if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) return control.value;
      return control.getAttribute('aria-pressed') ?? '';
    }),
  );
}

/** Through all lessons by the link at the end of each, until the assessment. Gives the number of exercises done. */
export async function doLessons(learner: Learner): Promise<number> {
  const { page, hand } = learner;
  let done = 0;
  for (const [index, lesson] of MODULE.lessons.entries()) {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(lesson.title);
    if (index === 1) await leaveAndReturn(learner);
    done += await doLesson(learner);
    if (index === 0) await learner.lookAt('lesson done');
    await hand.press(page.getByRole('navigation', { name: 'Next' }).getByRole('link').first());
  }
  return done;
}

/** The definition of a question, known by what it asks and by what is shown with it. */
export function itemAsked(bank: readonly AnswerQuestions[], asked: string, shown: string): AnswerQuestions {
  const item = bank.find(
    ({ questions: [question] }) =>
      question?.ask === asked && (!question.context || shown.includes(question.context)),
  );
  if (!item) throw new Error(`The bank has no question "${asked}"`);
  return item;
}

/** The definition of the question on screen, known by its words. */
async function findItem(page: Page, bank: readonly AnswerQuestions[]): Promise<AnswerQuestions> {
  const block = page.locator('.q');
  const asked = (await block.locator('legend').first().innerText()).trim();
  return itemAsked(bank, asked, await block.innerText());
}

/** Answers `count` questions from the one on screen on, in the version of this attempt; gives the ids of the items. */
async function answerQuestions({ page, hand }: Learner, count: number, attempt: number): Promise<string[]> {
  const bank = bankOf();
  const seen: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const heading = page.locator('#assessment-heading');
    await expect(heading).toBeFocused();
    const number = Number(/\d+/.exec(await heading.innerText())?.[0]);
    const item = await findItem(page, bank);
    seen.push(item.id);
    await giveAnswer(hand, page.locator('main'), modelTask(item, attempt));
    await hand.press(page.getByRole('button', { name: /^(Next question|Look over your answers)$/ }));
    await expect(heading).not.toHaveText(`Question ${String(number)} of ${String(MODULE.assessment?.draw)}`);
  }
  return seen;
}

/** Fails the assessment with a few answers, finding them again after a reload, then passes with unseen questions. */
export async function failThenPass(learner: Learner): Promise<void> {
  const { page, hand, lookAt } = learner;
  const draw = MODULE.assessment?.draw ?? 0;
  const button = (name: string | RegExp): Locator => page.getByRole('button', { name });
  await hand.press(button('Start the assessment'));
  await lookAt('assessment question');
  const first = await answerQuestions(learner, 3, 1);
  await expect(page.getByText('Saved on this device.')).toBeVisible();
  await page.reload();
  await hand.press(button('Go on where you left off'));
  await expect(page.locator('#assessment-heading')).toHaveText(`Question 4 of ${String(draw)}`);
  await hand.press(button('See all answers'));
  await expect(
    page.getByText(`${String(draw - 3)} of ${String(draw)} questions have no answer yet`),
  ).toBeVisible();
  await lookAt('assessment review');
  await hand.press(button('Finish and see the result'));
  await expect(page.locator('[data-result=failed]')).toBeVisible();
  await lookAt('assessment failed');

  await hand.press(button('Try again with other questions'));
  const second = await answerQuestions(learner, draw, 2);
  expect(
    second.filter((id) => first.includes(id)),
    'questions seen before',
  ).toEqual([]);
  await hand.press(button('Finish and see the result'));
  await expect(page.locator('#assessment-heading')).toHaveText(
    `You passed: ${String(draw)} of ${String(draw)} (100%)`,
  );
  await lookAt('assessment passed');
}

/** Passes the assessment at the first try, with every answer right. */
export async function passAssessment(learner: Learner): Promise<void> {
  const { page, hand } = learner;
  const draw = MODULE.assessment?.draw ?? 0;
  await hand.press(page.getByRole('button', { name: 'Start the assessment' }));
  await answerQuestions(learner, draw, 1);
  await hand.press(page.getByRole('button', { name: 'Finish and see the result' }));
  await expect(page.locator('[data-result=passed]')).toBeVisible();
}

/** From the result to the certificate; gives it as a PDF file of two pages, both A4 landscape. */
export async function printCertificate({ page, hand, lookAt }: Learner, file: string): Promise<void> {
  await hand.press(page.getByRole('link', { name: 'Go to the certificate' }));
  await expect(page.getByRole('heading', { name: 'You have earned this certificate' })).toBeVisible();
  await hand.write(page.getByLabel('Your name'), 'Dr Ama Testwell');
  await hand.write(page.getByLabel('Registration number (optional)'), '7000000');
  await hand.choose(page.getByLabel('Registration body (optional)'), 'GMC');
  await hand.press(page.getByRole('button', { name: 'Save and print' }));
  await expect(page.getByText('Saved on this device.')).toBeVisible();
  await lookAt('certificate');
  await expect(page.locator('[data-field=name]')).toHaveText('Dr Ama Testwell');
  mkdirSync(RESULTS, { recursive: true });
  const pdf = await page.pdf({ path: `${RESULTS}/${file}`, preferCSSPageSize: true, printBackground: true });
  const text = pdf.toString('latin1');
  expect(text.match(/\/Type\s*\/Page\b/g), 'pages of the certificate').toHaveLength(2);
  // Alike on both pages: where their widths differ, the browser shrinks all that is on them.
  const boxes = [...text.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)].map(([, width, height]) =>
    [width, height].map((side) => Math.round(Number(side))),
  );
  expect(boxes).toEqual([
    [842, 595],
    [842, 595],
  ]);
  await expect(page.locator('[data-field=lines]')).toContainText(
    `${String(MODULE.assessment?.draw)} of ${String(MODULE.assessment?.draw)} (100%), pass mark`,
  );
}
