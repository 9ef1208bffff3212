import type { ShortDefinitions } from '../curriculum/term.ts';
import { button, element } from './element.ts';
import { placeNote, readTermAddress } from './term-place.ts';

let definitions: Promise<ShortDefinitions> | undefined;

/** The word that was pressed while its note was open: that press closes the note, and must not open it anew. */
let closing: HTMLAnchorElement | undefined;

/**
 * Shows what a word of the glossary means, beside the word, with the focus in it; Escape, a press elsewhere and leaving
 * it by keyboard close it. Fails where the definition cannot be had or the browser has no popovers: then the link is
 * to be followed.
 */
export async function openTermNote(link: HTMLAnchorElement): Promise<void> {
  const isClosing = link === closing;
  closing = undefined;
  if (isClosing) return;
  const { id, list } = readTermAddress(link.href);
  const definition = (await readDefinitions(list))[id];
  if (!definition) throw new Error(`The glossary has no ${id}`);
  const note = drawNote(...definition, link.href);
  link.after(note);
  // Safari leaves the focus where it was when a link is pressed; it goes back to where it is now.
  link.focus({ preventScroll: true });
  note.showPopover();
  watchNote(note, link);
  note.focus();
}

async function readDefinitions(address: string): Promise<ShortDefinitions> {
  definitions ??= fetch(address).then((response) => response.json() as Promise<ShortDefinitions>);
  try {
    return await definitions;
  } catch (error) {
    definitions = undefined;
    throw error;
  }
}

function drawNote(term: string, short: string, page: string): HTMLElement {
  const note = element('div', 'term-note');
  note.popover = 'auto';
  note.tabIndex = -1;
  note.setAttribute('role', 'dialog');
  note.setAttribute('aria-label', term);
  note.setAttribute('aria-describedby', 'term-note');
  const words = element('p', '', short);
  words.id = 'term-note';
  const more = element('a', '', `More about ${term}`);
  more.href = page;
  const actions = element('div', 'cluster');
  actions.append(
    more,
    button('Close', 'btn btn-text', () => note.hidePopover()),
  );
  note.append(element('strong', '', term), words, actions);
  return note;
}

/** Keeps an open note beside its word, and takes it away when it closes. */
function watchNote(note: HTMLElement, link: HTMLAnchorElement): void {
  const place = (): void => {
    const view = { width: document.documentElement.clientWidth, height: innerHeight };
    const { left, top } = placeNote([...link.getClientRects()], note.getBoundingClientRect(), view);
    note.style.left = `${String(left + scrollX)}px`;
    note.style.top = `${String(top + scrollY)}px`;
  };
  const press = ({ target }: Event): void => {
    if (link.contains(target as Node)) closing = link;
  };
  place();
  addEventListener('resize', place);
  addEventListener('pointerdown', press, true);
  note.addEventListener('focusout', ({ relatedTarget }) => {
    // Going on by keyboard, the focus could come to stand under the note.
    const isLeaving = relatedTarget instanceof Node && !note.contains(relatedTarget);
    if (isLeaving && note.matches(':popover-open')) note.hidePopover();
  });
  note.addEventListener('toggle', ({ newState }) => {
    if (newState === 'open') return;
    removeEventListener('resize', place);
    removeEventListener('pointerdown', press, true);
    note.remove();
  });
}
