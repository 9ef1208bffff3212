import type { Answer, Group, Result } from '../search/answer.ts';
import type { DocumentKind } from '../search/document.ts';
import type { Piece } from '../search/highlight.ts';
import { button, element } from './element.ts';

/** What the page does when something in the results is pressed. */
export interface ResultActions {
  /** Looks for another text. */
  ask: (text: string) => void;
  /** Shows more results of one kind. */
  showMore: (kind: DocumentKind) => void;
  /** Tries the last question again. */
  retry: () => void;
}

const GROUP_TITLES: Record<DocumentKind, string> = {
  lesson: 'Lessons',
  step: 'Steps in lessons',
  exercise: 'Exercises',
  term: 'Words',
};

/** The results of an answer, below the base path; also what helps when there are none. */
export function drawAnswer(answer: Answer, base: string, actions: ResultActions): Node[] {
  const groups = answer.groups.map((group) => drawGroup(group, base, actions));
  const help = [
    ...answer.mended.map(drawMended),
    ...(answer.suggestion === undefined ? [] : [drawSuggestion(answer.suggestion, actions)]),
  ];
  return answer.total > 0 ? [...help, ...groups] : [drawNothing(help, base)];
}

/** What to do when a part of the index could not be loaded; the status says that it was not. */
export function drawFailure(base: string, actions: ResultActions): Node[] {
  const message = element('div', 'msg msg-warn stack');
  message.append(
    element('p', '', 'Check your connection, then try again or reload this page.'),
    button('Try again', 'btn btn-secondary', actions.retry),
    elsewhere('Meanwhile, look through', base),
  );
  return [message];
}

function drawGroup({ kind, total, results }: Group, base: string, { showMore }: ResultActions): HTMLElement {
  const section = element('section', 'search-group');
  const heading = element('h2', '', GROUP_TITLES[kind]);
  heading.id = `search-${kind}`;
  section.setAttribute('aria-labelledby', heading.id);
  heading.append(' ', element('span', 'meta', String(total)));
  const list = element('ul', 'search-list');
  list.append(...results.map((result) => drawResult(result, base)));
  section.append(heading, list);
  if (total > results.length) {
    const label = `Show more (${String(total - results.length)} left)`;
    const more = button(label, 'btn btn-text', () => showMore(kind));
    more.append(element('span', 'visually-hidden', ` ${GROUP_TITLES[kind].toLowerCase()}`));
    section.append(more);
  }
  return section;
}

function drawResult({ path, title, context, excerpt }: Result, base: string): HTMLElement {
  const item = element('li', 'search-result');
  const link = element('a');
  link.href = base + path;
  link.append(...title.map(drawPiece));
  item.append(link);
  if (context) item.append(element('p', 'meta', context));
  if (excerpt.length > 0) {
    const words = element('p');
    words.append(...excerpt.map(drawPiece));
    item.append(words);
  }
  return item;
}

function drawPiece({ text, isMarked }: Piece): Node {
  return isMarked ? element('mark', '', text) : document.createTextNode(text);
}

function drawMended({ typed, near }: Answer['mended'][number]): HTMLElement {
  return element('p', '', `Nothing here has “${typed}”. These are results for “${near}”.`);
}

function drawSuggestion(text: string, { ask }: ResultActions): HTMLElement {
  const help = element('p', '', 'Did you mean ');
  help.append(
    button(text, 'btn btn-text', () => ask(text)),
    '?',
  );
  return help;
}

function drawNothing(help: Node[], base: string): HTMLElement {
  const message = element('div', 'msg stack');
  message.append(
    element('p', '', 'Nothing here has these words. Try fewer words, or another word for it.'),
    ...help,
    elsewhere('Or look through', base),
  );
  return message;
}

/** The two places where everything is listed. */
function elsewhere(opening: string, base: string): HTMLElement {
  const words = element('p', '', `${opening} `);
  const lessons = element('a', '', 'all lessons');
  lessons.href = `${base}learn/`;
  const glossary = element('a', '', 'glossary');
  glossary.href = `${base}glossary/`;
  words.append(lessons, ' or the ', glossary, '.');
  return words;
}
