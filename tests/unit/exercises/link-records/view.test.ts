import { expect, test } from 'vitest';
import { mark } from '../../../../src/exercises/kind.ts';
import type { Rung } from '../../../../src/exercises/kind.ts';
import { bothParts, eightPairs, wholeFile } from '../../../../src/exercises/link-records/examples.ts';
import { linkRecords, linkRecordsKind } from '../../../../src/exercises/link-records/index.ts';
import { linkRecordsMarking } from '../../../../src/exercises/link-records/marking.ts';
import runtime from '../../../../src/exercises/link-records/runtime.ts';
import type { LinkRecords, LinkRecordsResponse } from '../../../../src/exercises/link-records/schema.ts';
import { versionOf } from '../../../../src/exercises/link-records/version.ts';
import { renderState } from '../kind-proofs.ts';

function stateNamed(name: string) {
  const state = linkRecords.gallery.find((entry) => entry.name === name);
  if (!state) throw new Error(name);
  return renderState(runtime, linkRecordsMarking, state);
}

function textsAt(rung: Rung, response: LinkRecordsResponse, def: LinkRecords): string[] {
  const verdict = mark(linkRecordsKind.scorer, def, 1, response);
  return linkRecordsMarking.explain(def, 1, response, verdict, rung).map(({ text }) => text);
}

/** The records of the first pair with a history, as the words name them. */
function rowsOf(def: LinkRecords, story: string): string {
  const { pairs, file } = versionOf(def, 1);
  const found = [...pairs, ...file].find((pair) => pair.story === story);
  return `${found?.left ?? ''} and ${found?.right ?? ''}`;
}

test('renders every state of the gallery with its worked answer', () => {
  const blank = linkRecords.gallery.filter((state) => {
    const { view, worked } = renderState(runtime, linkRecordsMarking, state);
    return !view.includes('<output') || !worked.includes('<li');
  });
  expect(blank.map(({ name }) => name)).toEqual([]);
});

test('gives every id once, and every control a name', () => {
  for (const { name } of linkRecords.gallery) {
    const { view } = stateNamed(name);
    const ids = [...view.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id?.startsWith('x-'))).toBe(true);
  }
  const { view } = stateNamed('file-working');
  expect(view).toContain('<label for="x-merge">Merge at or above</label>');
  expect(view).toContain('aria-label="Send to a person at or above, as a number"');
});

test('says in words and a sign how each field compares, also where no score is shown', () => {
  const { view } = stateNamed('ready');
  for (const words of ['✓ agrees', '≈ partly', '✗ differs', '○ blank']) expect(view).toContain(words);
  expect(view).toContain('Score +36.5');
  const bare = stateNamed('revealed').view;
  expect(bare).toContain('✗ differs');
  expect(bare).not.toContain('what each field adds');
});

test('says what the thresholds do as they stand, without the truth', () => {
  const { view } = stateNamed('file-working');
  expect(view).toContain('115 pairs merge, 29 go to a person, 33 stay apart.');
  expect(view).toContain('aria-valuetext="30: 115 pairs merge, 29 go to a person, 33 stay apart"');
  expect(view).not.toContain('mark-');
  expect(stateNamed('file-ready').view).toContain('0 pairs merge, 0 go to a person, 177 stay apart.');
  expect(stateNamed('file-crossed').view).toContain('Nothing goes to a person while');
});

test('locks the controls until it can answer and once the answer is shown', () => {
  for (const name of ['ready', 'file-ready', 'revealed']) {
    const { view } = stateNamed(name);
    expect(view.match(/<(input|button)[^>]* disabled/g)).toHaveLength(
      view.match(/<(input|button)/g)?.length ?? 0,
    );
  }
  expect(stateNamed('working').view).not.toMatch(/ disabled/);
});

test('publishes scores and fields, and nothing of histories or truth', () => {
  for (const def of [eightPairs, wholeFile, bothParts]) {
    const published = JSON.stringify(linkRecordsKind.publish(def, 1));
    for (const word of ['isSame', 'tells', 'story', 'twins', 'unknowable'])
      expect(published).not.toContain(word);
  }
  expect(JSON.stringify(linkRecordsKind.publish(bothParts, 1).pairs)).not.toContain('tenths');
});

test('gives a new version of cards, and of a file alone none', () => {
  expect([eightPairs, wholeFile, bothParts].map((def) => linkRecordsKind.varies(def))).toEqual([
    true,
    false,
    true,
  ]);
});

test('lists what is still to do: pairs by their numbers, then the thresholds', () => {
  const pub = runtime.publish(bothParts, 1);
  const missing = runtime.missing(pub, { decisions: {}, merge: 3 });
  expect(missing.map(({ label }) => label)).toEqual([
    ...[1, 2, 3, 4, 5, 6].map((number) => `pair ${String(number)}`),
    'the threshold to send to a person at',
  ]);
  expect(runtime.missing(pub, linkRecordsKind.scorer.model(bothParts, 1))).toEqual([]);
});

test('says the cost and asks one question on the first rung, and names no pair', () => {
  const twins = textsAt(1, { decisions: { 'pair-1': 'same' } }, eightPairs);
  expect(twins).toEqual([
    '0 of 8 pairs decided well. Your decisions cost 31. The best cost 2; one decision for all costs 8 at least.',
    'One merge joins two people, at 10 points each. Who shares a birthday, a home and a surname?',
    '7 pairs are still open. Each counts as a missed match.',
  ]);
  const file = textsAt(1, { decisions: {}, merge: 20, send: 10 }, wholeFile);
  expect(file[0]).toBe(
    'Your thresholds cost 165. The best cost 52; one fate for all pairs costs 177 at least.',
  );
  expect(file[1]).toBe('By the machine alone: pairwise precision 88%, recall 95%, B-cubed F1 0.97.');
  expect(file[2]).toMatch(/^14 of your merges join two people\./);
  const careful = textsAt(1, { decisions: {}, merge: 49, send: 0 }, wholeFile);
  expect(careful.at(-1)).toMatch(/^Most of your cost is people’s time: 150 pairs\./);
  expect(textsAt(1, { decisions: {} }, wholeFile).at(-1)).toContain('Neither threshold is set');
});

test('names the people of a wrong decision on the second rung', () => {
  const decisions = {
    'pair-1': 'same',
    'pair-2': 'different',
    'pair-5': 'refer',
    'pair-6': 'different',
    'pair-7': 'same',
  } as const;
  const texts = textsAt(2, { decisions }, eightPairs).join('\n');
  expect(texts).toContain(`You merged ${rowsOf(eightPairs, 'twins')}: twins.`);
  expect(texts).toContain(`You kept ${rowsOf(eightPairs, 'moved')} apart: one person, who moved.`);
  expect(texts).toContain(
    `You sent ${rowsOf(eightPairs, 'transliterated')} to a person, and the fields suffice.`,
  );
  expect(texts).toContain(`You decided ${rowsOf(eightPairs, 'too-little')} on a guess.`);
  expect(texts).toContain(`${rowsOf(eightPairs, 'swapped-date')}: decided well.`);
  expect(texts).toContain(`${rowsOf(eightPairs, 'two-numbers')}: still open.`);
});

test('names wrong merges of the file and recall by group on the second rung', () => {
  const texts = textsAt(2, { decisions: {}, merge: 30, send: 20 }, wholeFile);
  expect(texts.join('\n')).toContain(`You merged ${rowsOf(wholeFile, 'twins')}; `);
  expect(texts.join('\n')).toContain(', and 8 more pairs: twins.');
  expect(texts).toContain('Of people who changed their surname and moved, 0 of 5 are merged or sent on.');
  const all = textsAt(2, { decisions: {}, merge: 37, send: 10 }, wholeFile);
  expect(all).toContain('No group of people is left split in two.');
});

test('gives the cheapest thresholds and the open cards on the third rung', () => {
  const texts = textsAt(3, { decisions: {}, merge: 30 }, bothParts).join('\n');
  expect(texts).toContain('Same person: merge them. The NHS number agrees');
  expect(texts).toMatch(/Cheapest: merge at \d+, send to a person at \d+, for 13 points\./);
});

test('works the answer out: the scores that no threshold can part', () => {
  const { worked } = stateNamed('file-ready');
  expect(worked).toContain('At +36.5: 3 of one person, 10 of two.');
  expect(worked).toContain('At +16.5: 5 of one person, 6 of two.');
  expect(worked).toContain('It costs 52 points.');
});

test('takes a mark off just the part that changed', () => {
  const answerTo = (response: LinkRecordsResponse, part: string) =>
    linkRecordsMarking.answerTo(response, part);
  const answer = { decisions: { 'pair-1': 'same' as const }, merge: 3 };
  expect(answerTo(answer, 'pair-1')).toBe('same');
  expect(answerTo(answer, 'constructor')).toBeUndefined();
  expect(answerTo(answer, 'thresholds')).toEqual([3, undefined]);
});
