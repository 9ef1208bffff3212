import type { HandStep } from '../../src/exercises/kind.ts';
import { kindNamed } from '../../src/exercises/registry.ts';
import { modelTask, patternOf, readDefinition } from './answer.ts';
import type { Task } from './answer.ts';
import type { Element, WebKitPage } from './webkit-driver.ts';

// What `journey.ts` does with Playwright's page, here with a page of WebKitGTK.

/** What a hand looks for, by what it does there. */
const CONTROLS: Record<Exclude<HandStep['does'], 'check'> | 'follow', string> = {
  press: 'button, summary',
  follow: 'a[href]',
  tick: 'input[type=radio], input[type=checkbox], [role=radio], [role=checkbox]',
  write: 'textarea, input:not([type=radio], [type=checkbox])',
  choose: 'select',
};
const GROUPS = 'fieldset, [role=group]';
const PATIENCE_MS = 20_000;

/** Repeats until it gives something; rejects with `what` after 20 s. */
export async function until<T>(what: string, look: () => Promise<T | undefined | false>): Promise<T> {
  const end = Date.now() + PATIENCE_MS;
  let fault: unknown;
  while (Date.now() < end) {
    try {
      const found = await look();
      if (found !== undefined && found !== false) return found;
    } catch (refusal) {
      // The page may just be drawing what was asked for.
      fault = refusal;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(
    `Not within ${PATIENCE_MS / 1000} s: ${what}. ${fault instanceof Error ? fault.message : ''}`,
  );
}

const isShown = (element: unknown): boolean => (element as HTMLElement).checkVisibility();

async function findByName(
  page: WebKitPage,
  selector: string,
  pattern: RegExp,
  root?: Element,
): Promise<Element | undefined> {
  for (const element of await page.findAll(selector, root)) {
    if (pattern.test(await page.nameOf(element)) && (await page.run(isShown, element))) return element;
  }
  return undefined;
}

/** A control by what assistive technology is told that it is called, below a root and in a group. */
export function findControl(
  page: WebKitPage,
  does: keyof typeof CONTROLS,
  name: string | RegExp,
  { root, group }: { root?: Element | undefined; group?: string | undefined } = {},
): Promise<Element> {
  const pattern = typeof name === 'string' ? patternOf(name) : name;
  return until(`a control to ${does} called ${String(name)} ${group ? `in ${group}` : ''}`, async () => {
    if (group === undefined) return findByName(page, CONTROLS[does], pattern, root);
    const room = await findByName(page, GROUPS, patternOf(group), root);
    return room && findByName(page, CONTROLS[does], pattern, room);
  });
}

/** Presses a button, or follows a link, by its name. */
export async function press(page: WebKitPage, name: string | RegExp, root?: Element): Promise<void> {
  await page.click(await findControl(page, 'press', name, { root }));
}

const textOf = (element: unknown): string => (element as HTMLElement).textContent;

async function takeStep(page: WebKitPage, root: Element, step: HandStep): Promise<void> {
  if (step.does === 'check') return press(page, /^Check( again)?$/, root);
  const control = await findControl(page, step.does, step.name, { root, group: step.in });
  if (step.does === 'write') return page.write(control, step.text);
  if (step.does !== 'choose') return page.click(control);
  for (const option of await page.findAll('option', control)) {
    if (patternOf(step.option).test(await page.run(textOf, option))) return page.choose(control, option);
  }
  throw new Error(`${step.name} has no option ${step.option}`);
}

/** Gives a response through the page's own controls, as its kind says. */
export async function giveAnswer(page: WebKitPage, root: Element, task: Task): Promise<void> {
  const steps = kindNamed(task.def.kind)?.byHand(task.pub, task.response, 'pointer') ?? [];
  for (const step of steps) {
    await takeStep(page, root, step).catch((fault: unknown) => {
      throw new Error(`${task.def.id}: ${JSON.stringify(step)}: ${String(fault)}`);
    });
  }
}

const comeNear = (element: unknown): void =>
  (element as HTMLElement).scrollIntoView({ block: 'center', behavior: 'instant' });
const readPlace = (element: unknown) => ({ ...(element as HTMLElement).dataset });
const isReady = (element: unknown): boolean =>
  (element as HTMLElement).querySelector('.ex-box[data-ready]') !== null;
const readPhase = (element: unknown): string | undefined =>
  (element as HTMLElement).querySelector<HTMLElement>('.ex')?.dataset['phase'];
const readSaved = (element: unknown): string | undefined =>
  (element as HTMLElement).querySelector('.ex-saved')?.textContent ?? undefined;

/** Wakes an exercise, gives the model answer, checks it, sees it pass and be saved. */
export async function passExercise(page: WebKitPage, place: Element): Promise<void> {
  await page.run(comeNear, place);
  await until('an exercise that is awake', () => page.run(isReady, place));
  const { digest = '', seed } = await page.run(readPlace, place);
  const task = modelTask(readDefinition(digest), Number(seed));
  await giveAnswer(page, place, task);
  await press(page, /^Check( again)?$/, place);
  await until(`a pass of ${task.def.id}`, async () => (await page.run(readPhase, place)) === 'pass');
  let said: string | undefined;
  await until('“Saved on this device.”', async () => {
    said = await page.run(readSaved, place);
    return /Saved on this device\./.test(said ?? '');
  }).catch((fault: unknown) => {
    throw new Error(`${task.def.id} says “${String(said)}”. ${String(fault)}`);
  });
}
