import { expect, test } from 'vitest';
import { chestLetter, madeLetter } from '../../../../src/exercises/code-narrative/examples.ts';
import { codeNarrative, codeNarrativeKind } from '../../../../src/exercises/code-narrative/index.ts';
import { codeNarrativeMarking } from '../../../../src/exercises/code-narrative/marking.ts';
import { missingCodeNarrative } from '../../../../src/exercises/code-narrative/publish.ts';
import runtime from '../../../../src/exercises/code-narrative/runtime.ts';
import type { MarkedPhrase } from '../../../../src/exercises/code-narrative/schema.ts';
import { mark } from '../../../../src/exercises/kind.ts';
import type { Rung } from '../../../../src/exercises/kind.ts';
import { renderState } from '../kind-proofs.ts';

function stateNamed(name: string) {
  const state = codeNarrative.gallery.find((entry) => entry.name === name);
  if (!state) throw new Error(name);
  return renderState(runtime, codeNarrativeMarking, state);
}

function textsAt(rung: Rung, phrases: MarkedPhrase[], def = chestLetter): string[] {
  const verdict = mark(codeNarrativeKind.scorer, def, 1, { phrases });
  return codeNarrativeMarking.explain(def, 1, { phrases }, verdict, rung).map(({ text }) => text);
}

const MODEL = codeNarrativeKind.scorer.model(chestLetter, 1).phrases;
const INFECTION: MarkedPhrase = { sentence: 3, from: 6, to: 7, code: 'T-001', status: 'confirmed' };

/** What a reader of the page hears of its text. */
function textOf(html: string): string {
  return html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');
}

test('renders every state of the gallery with its worked answer', () => {
  const blank = codeNarrative.gallery.filter((state) => {
    const { view, worked } = renderState(runtime, codeNarrativeMarking, state);
    return !view.includes('<output') || !worked.includes('<li');
  });
  expect(blank.map(({ name }) => name)).toEqual([]);
});

test('keeps the letter as text, and says which words are marked', () => {
  const { view } = stateNamed('working');
  expect(textOf(view)).toContain('Thank you for asking me to see this man of 61.');
  expect(textOf(view)).toContain('There was no sign of chest, marked 22 infection today.');
  expect(view.match(/<mark /g)).toHaveLength(2);
  expect(view).toContain('<span class="visually-hidden">, marked 1</span><sup aria-hidden="true">1</sup>');
  expect(view.split('</ol>')[0]).not.toContain('<button');
});

test('opens what is unfinished and closes what is whole', () => {
  const { view } = stateNamed('working');
  expect(view.match(/ hidden/g)).toHaveLength(1);
  expect(view).toContain('Change<span class="visually-hidden"> phrase 1</span>');
  expect(view).not.toContain('Change<span class="visually-hidden"> phrase 2</span>');
  expect(view).toContain('<p>“asthma”: T-003 Asthma, confirmed</p>');
  expect(view).toContain('<p>No words yet: no code yet</p>');
});

test('offers as the last word only the first and what follows it', () => {
  const [, after = ''] = stateNamed('working').view.split('id="x-phrase-2-to"');
  const [list = ''] = after.split('</select>');
  expect(textOf(list.replaceAll('</option>', '|'))).toContain('Choose one|6 chest|7 infection|8 today.|');
});

test('shows few codes as radio buttons and many as a list, and asks for a side where it should', () => {
  const few = stateNamed('few-codes').view;
  expect(few.match(/type="radio"/g)).toHaveLength(4);
  expect(few).not.toContain('Status');
  const sides = stateNamed('with-sides').view;
  expect(sides).not.toContain('type="radio"');
  expect(sides).toContain('>Side</label>');
  expect(stateNamed('working').view).not.toContain('>Side</label>');
});

test('locks the controls until it can answer and once the answer is shown', () => {
  expect(stateNamed('ready').view).not.toContain('cn-open');
  const { view } = stateNamed('revealed');
  expect(view).not.toContain('cn-open');
  expect(view.match(/<(select|button)[^>]* disabled/g)).toHaveLength(
    view.match(/<(select|button)/g)?.length ?? 0,
  );
});

test('shows no mark on the first rung and a word beside every mark on the second', () => {
  expect(stateNamed('checked-first-rung').view).not.toContain('mark-');
  const { view } = stateNamed('checked-second-rung');
  expect(view).toContain('Phrase 1: ✓ Right');
  expect(view).toContain('Phrase 2: ✗ Not right yet');
  expect(view).toContain('Phrase 3: ◐ Partly right');
});

test('gives every id once', () => {
  for (const name of ['working', 'checked-second-rung', 'with-sides']) {
    const ids = [...stateNamed(name).view.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id?.startsWith('x-'))).toBe(true);
  }
});

test('quotes the words that give the status away', () => {
  expect(textsAt(2, [INFECTION])).toContain(
    'You coded “chest infection” as confirmed. The text says “no sign of”. Status: ruled out.',
  );
});

test('says how many and what kind first, then each mark, then every phrase', () => {
  const [lead, pass, kinds, nudge] = textsAt(1, [INFECTION]);
  expect(lead).toBe('0 of 5 phrases just as the text says; 1 of 5 marked.');
  expect(pass).toBe(
    'Credit: 0%; 80% passes. No answer passes with 1 condition invented, denied or on the wrong side.',
  );
  expect(kinds).toBe('Still to mark: 1 confirmed, 1 suspected, 1 family history, 1 past.');
  expect(nudge).toMatch(/does the patient have it, now\?$/);
  expect(textsAt(2, [INFECTION]).join()).not.toMatch(/asthma|pneumonia|T-00[2-9]/);
  expect(textsAt(3, [INFECTION]).filter((text) => text.startsWith('Missed.'))).toHaveLength(4);
});

test('says what is wrong with words, code and side, and gives them away on the third rung alone', () => {
  const phrase: MarkedPhrase = { sentence: 6, from: 2, to: 3, code: 'T-004', status: 'past' };
  expect(textsAt(2, [phrase])[2]).toBe(
    'You coded “had pneumonia” as past. You marked more words than the phrase has. T-004 Disease of the chest is true and says too little.',
  );
  expect(textsAt(3, [phrase]).at(-2)).toContain('The words are “pneumonia”.');
  expect(textsAt(3, [phrase]).at(-2)).toContain('The code is T-008 Pneumonia.');
  const sided = codeNarrativeKind.scorer.model(madeLetter, 1).phrases;
  const wrong = sided.map((each) => (each.side ? { ...each, side: 'left' as const } : each));
  expect(textsAt(2, wrong, madeLetter).join()).toContain('The side is both sides.');
});

test('shows how colleagues differed after the answer, and who they were', () => {
  const panel =
    '“chest infection”: Colleagues differed here. T-001 Chest infection: 3; T-002 Infection of the airways: 2. Asked: five colleagues at one teaching session; the figures are invented.';
  expect(textsAt(3, MODEL)).toContain(panel);
  expect(textsAt(2, MODEL)).not.toContain(panel);
  expect(stateNamed('pass').worked).toContain('Colleagues differed here.');
});

test('says why a lookalike is none, once for each mark, and counts what is more than can be read', () => {
  const leaflet = { sentence: 7, from: 4, to: 5, code: 'T-009' };
  expect(textsAt(2, [leaflet])).toContain(
    'You coded “lung cancer”. Everybody was given the leaflet: it says nothing about this man.',
  );
  const many = Array.from({ length: 9 }, (_, index) => ({ sentence: 1, from: index + 1, to: index + 1 }));
  expect(textsAt(2, many).filter((text) => text.endsWith('Nothing here is to be coded.'))).toHaveLength(6);
  expect(textsAt(2, many)).toContain('3 more marks on words that are not to be coded.');
});

test('says what is still to do', () => {
  const pub = codeNarrativeKind.publish(chestLetter, 1);
  const labels = (phrases: MarkedPhrase[]) =>
    missingCodeNarrative(pub, { phrases }).map(({ label }) => label);
  expect(labels([])).toEqual(['mark at least one phrase']);
  expect(labels([{ sentence: 0, from: 0, to: 0 }])).toEqual(['the words of phrase 1']);
  expect(labels([{ sentence: 3, from: 6, to: 7 }])).toEqual(['the code of phrase 1']);
  expect(labels([{ sentence: 3, from: 6, to: 7, code: 'T-001' }])).toEqual(['the status of phrase 1']);
  expect(labels([INFECTION, { ...INFECTION, from: 7 }])).toEqual(['phrase 2 shares words with phrase 1']);
  expect(labels(MODEL)).toEqual([]);
});
