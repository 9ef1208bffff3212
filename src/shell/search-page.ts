import type { Answer, Question } from '../search/answer.ts';
import type { DocumentKind } from '../search/document.ts';
import { createSearchChannel } from './search-channel.ts';
import { FIRST_LIMITS } from './search-limits.ts';
import { drawAnswer, drawFailure } from './search-results.ts';
import type { ResultActions } from './search-results.ts';

const MORE = 10;
/** Fewer letters match too much while they are typed; the search key still asks for them. */
const LEAST_LETTERS = 3;
/** Milliseconds after the last key. */
const TYPING_PAUSE = 150;
/** Milliseconds after which waiting is worth saying. */
const SLOW = 1000;

type Timer = ReturnType<typeof setTimeout>;

/** The elements of the search page that its script works with. */
function findParts(page: HTMLElement) {
  const part = (name: string): HTMLElement => {
    const found = page.querySelector<HTMLElement>(`[data-search-${name}]`);
    if (!found) throw new Error(`The search page has no ${name}`);
    return found;
  };
  return {
    form: part('form'),
    box: part('box') as HTMLInputElement,
    status: part('status'),
    results: part('results'),
    start: part('start'),
    examples: [...page.querySelectorAll<HTMLElement>('[data-search-example]')],
  };
}

function startSearchPage(page: HTMLElement): void {
  const { form, box, status, results, start, examples } = findParts(page);
  const base = page.dataset['base'] ?? '/';
  const channel = createSearchChannel(new URL(`${base}s/`, location.href).href, showAnswer, showFailure);
  let asked: Omit<Question, 'id'> = { text: '', limits: FIRST_LIMITS };
  let typing: Timer | undefined;
  let waiting: Timer | undefined;
  let focusNext: (() => void) | undefined;

  const actions: ResultActions = {
    ask: (words) => {
      box.value = words;
      box.focus();
      askFinished();
    },
    showMore: (kind) => {
      const place = linksOf(results, kind).length;
      focusNext = () => linksOf(results, kind)[place]?.focus();
      ask({ ...asked, limits: { ...asked.limits, [kind]: asked.limits[kind] + MORE } });
    },
    retry: () => {
      box.focus();
      channel.close();
      ask(asked);
    },
  };

  /** While typing: the last word may go on. */
  function askTyped(): void {
    if (lettersIn(box.value) < LEAST_LETTERS) rest();
    else ask({ text: box.value, limits: FIRST_LIMITS });
  }

  /** On the search key or a press: the words are whole, and a space closes the last of them. */
  function askFinished(): void {
    keep();
    if (lettersIn(box.value) === 0) rest();
    else ask({ text: `${box.value} `, limits: FIRST_LIMITS });
  }

  function ask(question: Omit<Question, 'id'>): void {
    asked = question;
    clearTimeout(typing);
    clearTimeout(waiting);
    waiting = setTimeout(() => (status.textContent = 'Searching…'), SLOW);
    channel.ask(question);
  }

  function showAnswer(answer: Answer): void {
    show(`${sayTotal(answer.total)} for “${asked.text.trim()}”`, drawAnswer(answer, base, actions));
  }

  function showFailure(): void {
    show('Search could not load its index.', drawFailure(base, actions));
  }

  function show(words: string, nodes: Node[]): void {
    clearTimeout(waiting);
    status.textContent = words;
    results.replaceChildren(...nodes);
    start.hidden = words !== '';
    focusNext?.();
    focusNext = undefined;
  }

  /** Nothing asked: the page as it first was. */
  function rest(): void {
    clearTimeout(typing);
    channel.forget();
    show('', []);
  }

  /** Coming back from a result finds the words again: they stand with this entry of the history, never in the address. */
  function keep(): void {
    history.replaceState({ ...(history.state as object | null), search: box.value }, '');
  }

  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    askFinished();
  });
  box.addEventListener('focus', channel.warm, { once: true });
  box.addEventListener('change', keep);
  box.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(askTyped, TYPING_PAUSE);
  });
  page.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') actions.ask('');
    else moveAmong([box, ...linksOf(results)], event);
  });
  for (const example of examples) {
    example.addEventListener('click', () => actions.ask(example.textContent?.trim() ?? ''));
  }
  rest();
  const kept: unknown = (history.state as { search?: unknown } | null)?.search;
  if (typeof kept === 'string' && kept !== '') {
    box.value = kept;
    askFinished();
  }
}

function lettersIn(text: string): number {
  return text.replace(/[^\p{L}\p{N}]/gu, '').length;
}

function sayTotal(total: number): string {
  if (total === 0) return 'No results';
  return total === 1 ? '1 result' : `${total} results`;
}

function linksOf(results: HTMLElement, kind?: DocumentKind): HTMLElement[] {
  const within = kind ? `[aria-labelledby="search-${kind}"] ` : '';
  return [...results.querySelectorAll<HTMLElement>(`${within}.search-list a`)];
}

/** Moves the focus by one place with the up and down keys, when it is on one of the places. */
function moveAmong(places: HTMLElement[], event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const from = places.findIndex((place) => place === document.activeElement);
  const to = step === undefined || from < 0 ? undefined : places[from + step];
  if (!to) return;
  event.preventDefault();
  to.focus();
}

const root = document.querySelector<HTMLElement>('[data-search]');
if (root) startSearchPage(root);
