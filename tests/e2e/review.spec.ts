import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright/test';
import type { BankShape, CurriculumShape, ReviewItem } from '../../src/curriculum/shape.ts';
import type {
  AnswerQuestions,
  AnswerQuestionsResponse,
} from '../../src/exercises/answer-questions/schema.ts';
import { readBuilt } from '../budgets/built-site.ts';
import { giveAnswer, modelTask, passExercise, readDefinition } from './answer.ts';
import type { Task } from './answer.ts';
import { keyboardHand, pointerHand } from './hand.ts';
import type { Hand } from './hand.ts';
import { judgeLooks } from './look.ts';
import { noteScripts } from './scripts.ts';
import { expect, site, test } from './watched.ts';

test.describe.configure({ timeout: 180_000 });

/** Bytes after gzip: what opening the page may load, and what it may have loaded once the first question stands there. */
const OPENED = 12_000;
const ASKING = 42_000;

const read = (path: string): unknown => JSON.parse(readBuilt(path).toString('utf8'));
const course = read('curriculum.json') as CurriculumShape;
const bank = read('bank.json') as BankShape;

/** The lesson to finish: few exercises, and a bank that asks about several outcomes. */
const MODULE = 'accountability';
const LESSON = 'sign-the-account';
const title =
  course.modules.flatMap(({ lessons }) => lessons).find(({ slug }) => slug === LESSON)?.title ?? '';

/** The first item of each outcome, in the order of the bank: what is asked at first. */
const FIRST = (bank[LESSON] ?? []).filter(
  ({ outcome }, index, items) => items.findIndex((other) => other.outcome === outcome) === index,
);

/** Ten in the morning of the first of December 2026 where the browser is, and some days on. */
const morning = (days: number): Date => new Date(2026, 11, 1 + days, 10);

async function finishLesson(page: Page): Promise<void> {
  await page.clock.setFixedTime(morning(0));
  await page.goto(site(`learn/${MODULE}/${LESSON}/`));
  for (const place of await page.locator('[data-exercise]').all()) await passExercise(pointerHand(), place);
}

/** The model answer to an item, or a wrong one, with how sure one is. */
function taskOf({ digest }: ReviewItem, isRight: boolean, certainty: 1 | 2 | 3, seed = 1): Task {
  const def = { ...(readDefinition(digest) as AnswerQuestions), certainty: true };
  const task = modelTask(def, seed);
  const [question] = def.questions;
  if (!question) throw new Error('No question');
  const { answers } = task.response as AnswerQuestionsResponse;
  const model = answers[question.id] ?? 0;
  const wrong = (): typeof model => {
    if (question.form === 'single') return question.options.findIndex(({ right }) => !right);
    if (question.form === 'multiple') return [question.options.findIndex(({ right }) => !right)];
    if (question.form === 'numeric') return String(question.answer + 1000);
    return Array.isArray(model) ? [...model].reverse() : model;
  };
  const answer = isRight ? model : wrong();
  return {
    ...task,
    response: { answers: { [question.id]: answer }, certainty: { [question.id]: certainty } },
  };
}

const parts = (page: Page) => ({
  main: page.locator('[data-review]'),
  button: (name: string): Locator => page.locator('[data-review]').getByRole('button', { name, exact: true }),
  heading: page.locator('#review-heading'),
  result: page.locator('#review-result'),
  status: page.locator('[data-review-status]'),
});

/** Answers the question on screen and sees what it was worth. */
async function answerOne(page: Page, hand: Hand, task: Task, result: string): Promise<void> {
  const { main, button } = parts(page);
  await giveAnswer(hand, main, task);
  await hand.press(button('Check'));
  await expect(parts(page).result).toHaveText(result);
  await expect(parts(page).result).toBeFocused();
  await expect(main.getByText('Saved on this device.')).toBeVisible();
}

/** The events of a calendar file, each property by its name with its parameters. Fails on what no reader could take. */
function readCalendar(text: string): Map<string, string>[] {
  expect(text.endsWith('\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const lines = text.slice(0, -2).replaceAll('\r\n ', '').split('\r\n');
  expect([lines[0], lines.at(-1)]).toEqual(['BEGIN:VCALENDAR', 'END:VCALENDAR']);
  const events: Map<string, string>[] = [];
  for (const line of lines.slice(1, -1)) {
    const [, name = '', value = ''] = /^([A-Z;=-]+):(.*)$/.exec(line) ?? [];
    expect(name, line).not.toBe('');
    if (line === 'BEGIN:VEVENT') events.push(new Map());
    else events.at(-1)?.set(name, value);
  }
  return events;
}

test('asks with clicks, explains, goes on after a reload, says what comes back when, and saves the dates', async ({
  page,
}) => {
  const faults: string[] = [];
  const lookAt = async (name: string): Promise<void> => {
    faults.push(...(await judgeLooks(page)).map((fault) => `${name}, ${fault}`));
  };
  const hand = pointerHand();
  const { main, button, heading, result, status } = parts(page);
  const [one, two, three] = FIRST;
  if (!one || !two || !three) throw new Error('Too few outcomes');

  await page.clock.setFixedTime(morning(0));
  await page.goto(site('review/'));
  await expect(main.getByRole('heading', { name: 'Nothing to review yet' })).toBeVisible();
  await expect(main.getByRole('link', { name: 'Choose a lesson' })).toBeVisible();

  await finishLesson(page);
  await page.goto(site());
  await expect(page.locator('[data-review-line]')).toBeHidden();
  await page.goto(site('review/'));
  await expect(main.getByText('The next comes back on Wednesday 2 December.')).toBeVisible();
  await expect(main.getByText(`Wednesday 2 December: ${FIRST.length} questions`)).toBeVisible();
  await expect(button('Start the review')).toBeHidden();
  await lookAt('nothing due');

  // The lesson was finished at ten; its questions are there from the morning on.
  await page.clock.setFixedTime(new Date(2026, 11, 2, 7));
  const due = `Review ${FIRST.length} questions: about 1 minute`;
  await page.goto(site('progress/'));
  await expect(page.locator('[data-review-line]')).toHaveText(due);
  await page.goto(site());
  await page.getByRole('link', { name: due }).click();
  await expect(main.getByRole('heading', { name: `${FIRST.length} questions due` })).toBeVisible();
  await expect(main.getByText('That takes about 1 minute.')).toBeVisible();
  await lookAt('due');

  await button('Start the review').click();
  await expect(heading).toBeFocused();
  await expect(heading).toHaveText(`Question 1 of ${FIRST.length}`);
  await button('Check').click();
  await expect(status).toHaveText('Answer the question first. A guess is welcome: then choose “Not sure”.');
  await expect(result).toHaveCount(0);
  await answerOne(page, hand, taskOf(one, true, 2), 'Right');
  await expect(main.getByText('Comes back in 3 days.')).toBeVisible();
  await expect(status).toBeEmpty();
  await lookAt('right');
  await button('Next question').click();
  await expect(heading).toHaveText(`Question 2 of ${FIRST.length}`);
  await expect(heading).toBeFocused();
  await answerOne(page, hand, taskOf(two, false, 3), 'Not this time');
  await expect(main.getByText('Comes back tomorrow.')).toBeVisible();
  await expect(main.getByText('✓ Right answer').first()).toBeVisible();
  await expect(main.getByRole('link', { name: title })).toBeVisible();
  await lookAt('wrong');
  await button('Next question').click();
  const third = taskOf(three, true, 1);
  await giveAnswer(hand, main, third);
  await expect(main.getByText('Saved on this device.')).toBeVisible();

  const before = await main.locator('input:checked').count();
  await page.reload();
  const left = FIRST.length - 2;
  await expect(
    main.getByRole('heading', { name: `${left} question${left === 1 ? '' : 's'} due` }),
  ).toBeVisible();
  await button('Go on where you left off').click();
  await expect(heading).toHaveText(`Question 1 of ${left}`);
  await expect(main.locator('input:checked')).toHaveCount(before);
  for (const [index, item] of FIRST.slice(2).entries()) {
    if (index === 0) await button('Check').click();
    else await answerOne(page, hand, taskOf(item, true, 1), 'Right');
    await expect(result).toHaveText('Right');
    await button(index + 1 < left ? 'Next question' : 'Finish').click();
  }
  await expect(main.getByRole('heading', { name: `${left} of ${left} right` })).toBeFocused();
  await expect(main.getByText('comes back on Saturday 5 December').first()).toBeVisible();
  await expect(main.getByText('Thursday 3 December: 1 question')).toBeVisible();
  await expect(main.getByText(`Saturday 5 December: ${FIRST.length - 1} questions`)).toBeVisible();
  await lookAt('over');

  const saving = page.waitForEvent('download');
  await button('Save the dates for my calendar').click();
  const download = await saving;
  expect(download.suggestedFilename()).toBe('review-dates.ics');
  const events = readCalendar(readFileSync(await download.path(), 'utf8'));
  expect(events.map((event) => event.get('DTSTART;VALUE=DATE'))).toEqual(['20261203', '20261205']);
  expect(events.map((event) => event.get('SUMMARY'))).toEqual([
    'Point Twelve: 1 question to review',
    `Point Twelve: ${FIRST.length - 1} questions to review`,
  ]);
  expect(events[0]?.get('URL')).toBe(site('review/'));

  await page.goto(site());
  await expect(page.locator('[data-review-line]')).toBeHidden();
  // Three days on all are due. What was wrong and certain comes first, as an item not seen yet.
  await page.clock.setFixedTime(morning(4));
  await page.goto(site('review/'));
  await button('Start the review').click();
  const again = (bank[LESSON] ?? []).filter(({ outcome }) => outcome === two.outcome)[1];
  if (!again) throw new Error('One item only');
  await answerOne(page, hand, taskOf(again, true, 2), 'Right');
  expect(faults).toEqual([]);
});

test('asks with nothing but a keyboard', async ({ page }) => {
  await finishLesson(page);
  await page.clock.setFixedTime(morning(1));
  await page.goto(site('progress/'));
  const hand = keyboardHand(page);
  const { main, button, heading } = parts(page);
  await hand.press(page.getByRole('link', { name: /^Review \d+ questions/ }));
  await hand.press(button('Start the review'));
  for (const [index, item] of FIRST.entries()) {
    await expect(heading).toHaveText(`Question ${index + 1} of ${FIRST.length}`);
    await expect(heading).toBeFocused();
    await answerOne(page, hand, taskOf(item, index !== 1, 3), index === 1 ? 'Not this time' : 'Right');
    await hand.press(button(index + 1 < FIRST.length ? 'Next question' : 'Finish'));
  }
  const right = FIRST.length - 1;
  await expect(main.getByRole('heading', { name: `${right} of ${FIRST.length} right` })).toBeFocused();
  const saving = page.waitForEvent('download');
  await hand.press(button('Save the dates for my calendar'));
  expect((await saving).suggestedFilename()).toBe('review-dates.ics');
});

test('asks nothing again that another tab has answered meanwhile', async ({ page, context }) => {
  await finishLesson(page);
  const open = async (tab: Page): Promise<void> => {
    await tab.clock.setFixedTime(morning(1));
    await tab.goto(site('review/'));
    await parts(tab).button('Start the review').click();
    await expect(parts(tab).heading).toBeVisible();
  };
  const other = await context.newPage();
  await open(page);
  await open(other);
  const hand = pointerHand();
  for (const item of FIRST.slice(0, 2)) {
    await answerOne(other, hand, taskOf(item, true, 2), 'Right');
    await parts(other).button('Next question').click();
  }
  await answerOne(page, hand, taskOf(FIRST[0] as ReviewItem, true, 2), 'Right');
  await parts(page).button('Next question').click();
  await expect(parts(page).heading).toHaveText(`Question 3 of ${FIRST.length}`);
});

test('loads little script to say what is due, and no more than an exercise needs to ask', async ({
  page,
}, info) => {
  await finishLesson(page);
  await page.clock.setFixedTime(morning(1));
  const { weigh, settle } = noteScripts(page);
  await page.goto(site('review/'));
  await expect(parts(page).button('Start the review')).toBeVisible();
  await settle();
  const opened = weigh();
  await parts(page).button('Start the review').click();
  await expect(parts(page).heading).toBeVisible();
  await settle();
  info.annotations.push({ type: 'bytes', description: `${opened} when opened, ${weigh()} when asking` });
  expect(opened).toBeLessThanOrEqual(OPENED);
  expect(weigh()).toBeLessThanOrEqual(ASKING);
});

test.describe('when a question cannot be fetched', () => {
  test.use({ tolerated: [/Failed to load resource/] });

  test('says so, loses nothing, and asks at the second try', async ({ page }) => {
    await finishLesson(page);
    await page.clock.setFixedTime(morning(1));
    let isBroken = true;
    await page.route('**/d/*.json', (route) => (isBroken ? route.abort() : route.continue()));
    await page.goto(site('review/'));
    const { button, heading, status } = parts(page);
    await button('Start the review').click();
    await expect(status).toHaveText(/A question could not be loaded. Nothing is lost/);
    await expect(button('Start the review')).toBeVisible();
    isBroken = false;
    await button('Start the review').click();
    await expect(heading).toBeFocused();
    await expect(status).toBeEmpty();
  });
});
