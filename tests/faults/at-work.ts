import type { LogEvent } from '../../src/log/event.ts';
import type { DrivenPage } from './driven.ts';
import { readStored } from './stored.ts';
import type { Stored } from './stored.ts';

/** The lesson that the faults strike: it has a box to write in, so that every write can be told from every other. */
export const LESSON = 'learn/recording/writing-for-your-reader/';
export const EXERCISE = 'rewrite-the-late-visitor';
const SAVED = 'Saved on this device.';

/** What a learner does: types (`draft`), presses Check (`check`), or saves a note (`note`), each time with a number. */
export type Deed = 'draft' | 'check' | 'note';
type Deeds = Record<Deed, number[]>;

/** What pages said was saved, as it reached the site's own server. */
export interface Account {
  saved: Deeds;
  /** What a page could not do. */
  faults: string[];
  /** What was found lost already, so that it counts once. */
  lost: Set<string>;
  /** The first number of the latest session: each has numbers of its own. */
  begun: number;
}

const SESSION = 100_000;

const PREFIX = 'Version ';
const textOf = (count: number): string => PREFIX + String(count);
const countOf = (text: unknown): number => Number(String(text).slice(PREFIX.length));

/** An account with nothing in it. */
export function openAccount(): Account {
  return { saved: { draft: [], check: [], note: [] }, faults: [], lost: new Set(), begun: 0 };
}

/** How often a page said that something was saved. */
export function countSaved({ saved }: Account): number {
  return saved.draft.length + saved.check.length + saved.note.length;
}

/** Notes what a page reported. */
export function note(account: Account, text: string): void {
  for (const [deed, count] of JSON.parse(text) as [Deed | 'fault', number][]) {
    if (deed === 'fault') account.faults.push(`never saved: ${count}`);
    else account.saved[deed].push(count);
  }
}

/** Opens the lesson and waits until its exercise can answer and its note can be saved. */
export async function openLesson(page: DrivenPage, address: string): Promise<void> {
  await page.goto(address);
  await waitForLesson(page);
}

/** Waits until the lesson on the page can be worked in, for half a minute at most. */
export function waitForLesson(page: DrivenPage): Promise<void> {
  return page.evaluate(async (exercise) => {
    const place = document.querySelector(`[data-exercise="${exercise}"]`);
    const form = document.querySelector<HTMLElement>('[data-reflect]');
    let isReady = false;
    for (let tries = 0; tries < 300; tries += 1) {
      isReady = place?.querySelector('.ex-box[data-ready]') !== null;
      if (isReady && form?.hidden === false) return;
      // Each wakes as it comes near the screen. The exercise may still grow and move the form out of sight.
      // At once: the site scrolls gently, and asked again and again never arrives.
      (isReady ? form?.parentElement : place)?.scrollIntoView({ behavior: 'instant' });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const says = [...document.querySelectorAll('[role=alert]')].map(({ textContent }) => textContent);
    throw new Error(
      `The lesson did not wake: its ${isReady ? 'note' : 'exercise'} cannot be written in. The page says: ${says.join(' ')}`,
    );
  }, EXERCISE);
}

/**
 * Works in the lesson without rest until the page dies: types, presses Check, saves a note. Whatever the exercise was
 * asked to keep before it says "Saved on this device." counts as acknowledged then, and is sent to the site's server by
 * a beacon, which outlives its page. Resolves once the first check is through; the rest goes on by itself.
 */
export async function startWork(page: DrivenPage, account: Account): Promise<void> {
  account.begun += SESSION;
  await page.evaluate(work, { first: account.begun, exercise: EXERCISE, saved: SAVED, prefix: PREFIX });
}

interface Orders {
  first: number;
  exercise: string;
  saved: string;
  prefix: string;
}

/** Runs inside the page, with what the page offers: its box, its buttons, its words. */
async function work({ first, exercise, saved, prefix }: Orders): Promise<void> {
  const tell = (deeds: [string, number][]): void => {
    navigator.sendBeacon('/acknowledge', JSON.stringify(deeds));
  };
  const find = (selector: string): Element => {
    const found = document.querySelector(selector);
    if (!found) throw new Error(`No ${selector}`);
    return found;
  };
  const place = `[data-exercise="${exercise}"]`;
  const box = find(`${place} textarea`) as HTMLTextAreaElement;
  const line = find(`${place} .ex-saved`);
  const form = find('[data-reflect]') as HTMLFormElement;
  const noteBox = find('[data-reflect] textarea') as HTMLTextAreaElement;
  const noteLine = find('[data-reflect-status]');
  let waiting: [string, number][] = [];
  let notes: [string, number][] = [];
  let wake = (): void => undefined;

  const hear = (where: Element, take: () => [string, number][]): void => {
    const watch = new MutationObserver(() => {
      if (where.textContent !== saved) return;
      const deeds = take();
      if (deeds.length > 0) tell(deeds);
      wake();
    });
    watch.observe(where, { childList: true, characterData: true, subtree: true });
  };
  hear(line, () => waiting.splice(0));
  hear(noteLine, () => notes.splice(0));

  const untilSaved = (): Promise<void> =>
    new Promise((resolve) => {
      const limit = setTimeout(() => {
        tell([['fault', first]]);
        resolve();
      }, 30_000);
      wake = () => {
        if (waiting.length + notes.length > 0) return;
        clearTimeout(limit);
        resolve();
      };
      wake();
    });
  const type = (count: number): void => {
    waiting = [...waiting, ['draft', count]];
    box.value = prefix + String(count);
    box.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const check = (count: number): void => {
    waiting = [...waiting, ['check', count]];
    (find(`${place} .ex-actions .btn-primary`) as HTMLButtonElement).click();
  };
  const save = (count: number): void => {
    notes = [...notes, ['note', count]];
    noteBox.value = prefix + String(count);
    form.requestSubmit();
  };
  const phase = (): string | undefined => (find(`${place} .ex`) as HTMLElement).dataset['phase'];

  // The code that marks is fetched by the first letter typed, so the first check waits for it.
  type(first);
  await untilSaved();
  check(first);
  while (phase() === 'ready' || phase() === 'working') await new Promise((resolve) => setTimeout(resolve, 5));
  await untilSaved();
  const goOn = async (): Promise<void> => {
    for (let count = first + 1; ; count += 1) {
      type(count);
      if (count % 3 === 0) await untilSaved();
      if (count % 4 !== 0) check(count);
      save(count);
      await untilSaved();
      // Every check renews the second copy: without a breath the copies of a hundred checks would queue up.
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  };
  void goOn();
}

/** What is amiss in a page that was opened after the fault, given the account; nothing where all is right. */
export async function findAmiss(page: DrivenPage, account: Account): Promise<Amiss> {
  const { saved, faults } = account;
  const stored = await readStored(page);
  const found = countDeeds(stored);
  const lost = [
    ...missing('check', saved.check, found.check),
    ...missing('note', saved.note, found.note),
    // A draft is overwritten by the next, and dropped by its check.
    ...[Math.max(0, ...saved.draft)]
      .filter((last) => last > Math.max(0, ...found.draft, ...found.check))
      .map((last) => `draft ${last}`),
  ].filter((name) => !account.lost.has(name));
  lost.forEach((name) => account.lost.add(name));
  const odd = (['check', 'note', 'draft'] as const).flatMap((deed) => [
    ...found[deed]
      .filter((count, index, all) => all.indexOf(count) !== index)
      .map((count) => `twice: ${deed} ${count}`),
    ...found[deed]
      .filter((count) => count >= account.begun + SESSION)
      .map((count) => `never done: ${deed} ${count}`),
  ]);
  return { lost, odd: [...odd, ...faults.splice(0), ...(await findWrongScreen(page, found))], stored };
}

export interface Amiss {
  /** Acknowledged, and gone. */
  lost: string[];
  /** There twice, there though never done, or not what the screen shows. */
  odd: string[];
  stored: Stored;
}

const missing = (deed: Deed, wanted: readonly number[], found: readonly number[]): string[] =>
  wanted.filter((count) => !found.includes(count)).map((count) => `${deed} ${count}`);

/** The numbers of the deeds that are in the store, oldest first. */
function countDeeds({ events, drafts }: Stored): Deeds {
  const inOrder = [...events].sort((a, b) => a.hlc - b.hlc);
  const of = (type: string, read: (payload: Record<string, unknown>) => unknown): number[] =>
    inOrder
      .filter((event: LogEvent) => event.type === type)
      .map(({ payload }) => countOf(read(payload as Record<string, unknown>)));
  const draft = drafts[EXERCISE] as { response: { text: string } } | undefined;
  return {
    check: of('attempt.check', ({ response }) => (response as { text: string }).text),
    note: of('reflection.save', ({ fields }) => (fields as { note: string }).note),
    draft: draft ? [countOf(draft.response.text)] : [],
  };
}

/** Whether the lesson shows what the store holds: the latest text, the latest note. */
async function findWrongScreen(page: DrivenPage, { draft, check, note }: Deeds): Promise<string[]> {
  const text = draft.at(-1) ?? check.at(-1);
  const lastNote = note.at(-1);
  const shown = await page.evaluate(
    (exercise) =>
      [`[data-exercise="${exercise}"] textarea`, '[data-reflect] textarea'].map(
        (selector) => document.querySelector<HTMLTextAreaElement>(selector)?.value,
      ),
    EXERCISE,
  );
  const wanted = [text, lastNote].map((count) => (count === undefined ? '' : textOf(count)));
  return shown.flatMap((value, index) =>
    value === wanted[index] ? [] : [`the page shows "${value}", not "${wanted[index] ?? ''}"`],
  );
}
