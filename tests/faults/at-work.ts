import { expect } from 'playwright/test';
import type { BrowserContext, Page } from 'playwright/test';
import type { LogEvent } from '../../src/log/event.ts';
import { readStored } from './stored.ts';
import type { Stored } from './stored.ts';

/** The lesson that the faults strike: it has a box to write in, so that every write can be told from every other. */
export const LESSON = 'learn/recording/writing-for-your-reader/';
const EXERCISE = 'rewrite-the-late-visitor';
const SAVED = 'Saved on this device.';

/** What a learner did: typed (`draft`), pressed Check (`check`), or saved a note (`note`), each with its number. */
export type Deed = 'draft' | 'check' | 'note';
export type Deeds = Record<Deed, number[]>;

/** What was done, and what the page said was saved. */
export interface Account {
  done: Deeds;
  saved: Deeds;
  /** What the page itself could not do. */
  faults: string[];
  /** What was found lost already, so that it counts once. */
  lost: Set<string>;
}

const PREFIX = 'Version ';
const textOf = (count: number): string => PREFIX + String(count);
const countOf = (text: unknown): number => Number(String(text).slice(PREFIX.length));

/** An account with nothing in it. */
export function openAccount(): Account {
  const none = (): Deeds => ({ draft: [], check: [], note: [] });
  return { done: none(), saved: none(), faults: [], lost: new Set() };
}

/** How often the page said that something was saved. */
export function countSaved({ saved }: Account): number {
  return saved.draft.length + saved.check.length + saved.note.length;
}

/** The first number that is surely new: a page that dies may have done one thing more than it could report. */
export function nextNumber({ done }: Account): number {
  return Math.max(0, ...done.draft, ...done.check, ...done.note) + 2;
}

/** Has the context's pages report what they do into an account. To be called once a context, before its first page. */
export async function report(context: BrowserContext, account: Account): Promise<void> {
  await context.exposeBinding('reportDeed', (_, what: 'done' | 'saved' | 'faults', deed: Deed, count: number) => {
    if (what === 'faults') account.faults.push(`${deed} ${String(count)}`);
    else account[what][deed].push(count);
  });
}

/** Opens the lesson and waits until its exercise can answer and its note can be saved. */
export async function openLesson(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await waitForLesson(page);
}

/** Waits until the lesson on the page can be worked in. */
export async function waitForLesson(page: Page): Promise<void> {
  const place = page.locator(`[data-exercise="${EXERCISE}"]`);
  await place.scrollIntoViewIfNeeded();
  await expect(place.locator('.ex-box[data-ready]')).toBeAttached();
  await expect(page.locator('[data-reflect]')).toBeVisible();
}

/**
 * Works in the lesson from number `first` on, without pause, until the page dies: types, presses Check, saves a note.
 * Whatever the exercise was asked to keep before it says "Saved on this device." counts as acknowledged then. Resolves
 * once the first check is through; the rest goes on by itself. `rounds`: how often, where it is not for ever.
 */
export async function startWork(page: Page, first: number, rounds = 1e9): Promise<void> {
  await page.evaluate(work, { first, rounds, exercise: EXERCISE, saved: SAVED, prefix: PREFIX });
}

interface Orders {
  first: number;
  rounds: number;
  exercise: string;
  saved: string;
  prefix: string;
}

/** Runs inside the page, with what the page offers: its box, its buttons, its words. */
async function work({ first, rounds, exercise, saved, prefix }: Orders): Promise<void> {
  type Report = (what: 'done' | 'saved' | 'faults', deed: string, count: number) => Promise<void>;
  const tell = (window as unknown as { reportDeed: Report }).reportDeed;
  const find = <T extends Element>(selector: string): T => {
    const found = document.querySelector<T>(selector);
    if (!found) throw new Error(`No ${selector}`);
    return found;
  };
  const place = `[data-exercise="${exercise}"]`;
  const box = find<HTMLTextAreaElement>(`${place} textarea`);
  const line = find(`${place} .ex-saved`);
  const form = find<HTMLFormElement>('[data-reflect]');
  const note = find<HTMLTextAreaElement>('[data-reflect] textarea');
  const noteLine = find('[data-reflect-status]');
  let waiting: [string, number][] = [];
  let notes: [string, number][] = [];
  let wake = (): void => undefined;

  const hear = (where: Element, take: () => [string, number][]): void => {
    const watch = new MutationObserver(() => {
      if (where.textContent !== saved) return;
      for (const [deed, count] of take()) void tell('saved', deed, count);
      wake();
    });
    watch.observe(where, { childList: true, characterData: true, subtree: true });
  };
  hear(line, () => waiting.splice(0));
  hear(noteLine, () => notes.splice(0));

  const untilSaved = (): Promise<void> =>
    new Promise((resolve) => {
      const limit = setTimeout(() => {
        void tell('faults', 'never saved', first);
        resolve();
      }, 10_000);
      wake = () => {
        if (waiting.length + notes.length > 0) return;
        clearTimeout(limit);
        resolve();
      };
      wake();
    });
  const type = (count: number): void => {
    void tell('done', 'draft', count);
    waiting = [...waiting, ['draft', count]];
    box.value = prefix + String(count);
    box.dispatchEvent(new Event('input', { bubbles: true }));
  };
  const check = (count: number): void => {
    void tell('done', 'check', count);
    waiting = [...waiting, ['check', count]];
    find<HTMLButtonElement>(`${place} .ex-actions .btn-primary`).click();
  };
  const save = (count: number): void => {
    void tell('done', 'note', count);
    notes = [...notes, ['note', count]];
    note.value = prefix + String(count);
    form.requestSubmit();
  };
  const phase = (): string | undefined => find<HTMLElement>(`${place} .ex`).dataset['phase'];

  // The code that marks is fetched by the first letter typed, so the first check waits for it.
  type(first);
  await untilSaved();
  check(first);
  while (phase() === 'ready' || phase() === 'working') await new Promise((resolve) => setTimeout(resolve, 5));
  await untilSaved();
  const goOn = async (): Promise<void> => {
    for (let count = first + 1; count < first + rounds; count += 1) {
      type(count);
      if (count % 3 === 0) await untilSaved();
      if (count % 4 !== 0) check(count);
      save(count);
      await untilSaved();
    }
  };
  if (rounds === 1) return;
  const going = goOn();
  if (rounds < 1e9) await going;
}

/** What is amiss in a page that was opened after the fault, given the account; nothing where all is right. */
export async function findAmiss(page: Page, account: Account): Promise<Amiss> {
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
    ...found[deed].filter((count, index, all) => all.indexOf(count) !== index).map((count) => `twice: ${deed} ${count}`),
    ...found[deed].filter((count) => count >= nextNumber(account)).map((count) => `never done: ${deed} ${count}`),
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
async function findWrongScreen(page: Page, { draft, check, note }: Deeds): Promise<string[]> {
  const text = draft.at(-1) ?? check.at(-1);
  const lastNote = note.at(-1);
  const box = page.locator(`[data-exercise="${EXERCISE}"] textarea`);
  const shown = [await box.inputValue(), await page.locator('[data-reflect] textarea').inputValue()];
  const wanted = [text, lastNote].map((count) => (count === undefined ? '' : textOf(count)));
  return shown.flatMap((value, index) =>
    value === wanted[index] ? [] : [`the page shows "${value}", not "${wanted[index] ?? ''}"`],
  );
}
