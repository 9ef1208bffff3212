import { modelTask } from './answer.ts';
import { bankOf, itemAsked, MODULE } from './journey.ts';
import { expect, site, test } from './watched.ts';
import { openWebKit } from './webkit-driver.ts';
import type { WebKitPage } from './webkit-driver.ts';
import { findControl, giveAnswer, passExercise, press, until } from './webkit-learner.ts';

test.describe.configure({ timeout: 900_000 });

const draw = MODULE.assessment?.draw ?? 0;

const readMain = (): string => document.querySelector('main')?.innerText ?? '';

/** Waits until the page says this. */
const sees = (page: WebKitPage, words: string | RegExp): Promise<boolean> =>
  until(`“${String(words)}” on the page`, async () => {
    const text = await page.run(readMain);
    return typeof words === 'string' ? text.includes(words) : words.test(text);
  });

const readTitle = (): string | undefined => document.querySelector('h1')?.innerText;

/** Waits until the page with this title is there; its title also stands on the page that leads to it. */
const arrives = (page: WebKitPage, title: string): Promise<boolean> =>
  until(`the page “${title}”`, async () => (await page.run(readTitle)) === title);

const follow = async (page: WebKitPage, name: string | RegExp): Promise<void> =>
  page.click(await findControl(page, 'follow', name));

const nextLink = async (page: WebKitPage): Promise<void> => {
  const [link] = await page.findAll('nav[aria-label=Next] a');
  if (!link) throw new Error('No way on');
  await page.click(link);
};

/** Answers the question on screen with what the bank holds for it. */
async function answerQuestion(page: WebKitPage, attempt: number): Promise<void> {
  const [asked, shown] = await until('a question', () =>
    page.run(() => {
      const block = document.querySelector<HTMLElement>('.q');
      const legend = block?.querySelector('legend');
      return legend ? ([legend.innerText.trim(), block?.innerText ?? ''] as const) : undefined;
    }),
  );
  const [main] = await page.findAll('main');
  if (main) await giveAnswer(page, main, modelTask(itemAsked(bankOf(), asked, shown), attempt));
}

test('takes a learner in WebKitGTK from the first page to the certificate', async () => {
  const page = await openWebKit();
  try {
    await page.goto(site());
    await follow(page, 'Learn');
    await sees(page, MODULE.title);
    await page.goto(site(`learn/${MODULE.slug}/`));
    const [onward] = await until('a way into the module', async () => {
      const found = await page.findAll('[data-continue]');
      return found.length > 0 && found;
    });
    if (onward) await page.click(onward);
    let done = 0;
    for (const lesson of MODULE.lessons) {
      await arrives(page, lesson.title);
      for (const place of await page.findAll('[data-exercise]')) {
        await passExercise(page, place);
        done += 1;
      }
      await nextLink(page);
    }
    expect(done).toBe(MODULE.lessons.reduce((sum, { exercises }) => sum + exercises.length, 0));

    await press(page, 'Start the assessment');
    for (let number = 1; number <= draw; number += 1) {
      await sees(page, `Question ${number} of ${draw}`);
      await answerQuestion(page, 1);
      if (number === 2) {
        // What was answered is there after the page was left.
        await sees(page, 'Saved on this device.');
        await page.reload();
        await press(page, 'Go on where you left off');
        await sees(page, `Question 2 of ${draw}`);
      }
      await press(page, /^(Next question|Look over your answers)$/);
    }
    await press(page, 'Finish and see the result');
    await sees(page, `You passed: ${draw} of ${draw} (100%)`);
    await follow(page, 'Go to the certificate');
    await sees(page, 'You have earned this certificate');
    await page.write(await findControl(page, 'write', 'Your name'), 'Dr Ama Testwell');
    await page.run(() => {
      window.print = () => undefined;
    });
    await press(page, 'Save and print');
    await sees(page, 'Saved on this device.');
    await page.goto(site('progress/'));
    const all = MODULE.lessons.length;
    await sees(page, `${all} of ${all} lessons complete; 100% of the module is done`);
  } finally {
    await page.close();
  }
});

test('leaves nothing open in WebKitGTK when pages are left at once', async () => {
  const page = await openWebKit();
  try {
    // The first page of all makes the database. Left while WebKit is about to ask it for that, it cannot be helped.
    await page.goto(site());
    await new Promise((resolve) => setTimeout(resolve, 2000));
    const [lesson] = MODULE.lessons;
    const paths = ['progress/', `learn/${MODULE.slug}/`, `learn/${MODULE.slug}/${lesson?.slug}/`];
    // A page that is put to sleep in the midst of its work must not hold up the next one.
    for (let hops = 0; hops < 60; hops += 1) await page.goto(site(paths[hops % paths.length]));
    await new Promise((resolve) => setTimeout(resolve, 4000));
    expect(await page.run(() => document.body.innerText)).not.toContain('Storage is not answering');
  } finally {
    await page.close();
  }
});
