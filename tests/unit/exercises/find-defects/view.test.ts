import { expect, test } from 'vitest';
import {
  sixtyCells,
  wardDay,
  wardDimensions,
  wardNote,
} from '../../../../src/exercises/find-defects/examples.ts';
import { findDefects, findDefectsKind } from '../../../../src/exercises/find-defects/index.ts';
import { publishFindDefects } from '../../../../src/exercises/find-defects/publish.ts';
import runtime from '../../../../src/exercises/find-defects/runtime.ts';
import { findDefectsMarking } from '../../../../src/exercises/find-defects/marking.ts';
import type { FindDefects, FindDefectsResponse } from '../../../../src/exercises/find-defects/schema.ts';
import { solveFindDefects } from '../../../../src/exercises/find-defects/solve.ts';
import { mark } from '../../../../src/exercises/kind.ts';
import type { Rung } from '../../../../src/exercises/kind.ts';
import { renderState } from '../kind-proofs.ts';

function stateNamed(name: string) {
  const state = findDefects.gallery.find((entry) => entry.name === name);
  if (!state) throw new Error(name);
  return renderState(runtime, findDefectsMarking, state);
}

function textsAt(def: FindDefects, rung: Rung, ...flags: FindDefectsResponse['flags']): string[] {
  const verdict = mark(findDefectsKind.scorer, def, def.seed, { flags });
  return findDefectsMarking.explain(def, def.seed, { flags }, verdict, rung).map(({ text }) => text);
}

const day = { row: 'R02', column: 'dob' };
const decoy = { row: 'R05', column: 'name' };

test('renders every state of the gallery with its worked answer', () => {
  const blank = findDefects.gallery.filter((state) => {
    const { view, worked } = renderState(runtime, findDefectsMarking, state);
    return !view.includes('cell-flag') || !worked.includes('<li');
  });
  expect(blank.map(({ name }) => name)).toEqual([]);
});

test('names every cell by its value, its column and its row', () => {
  const { view } = stateNamed('working');
  expect(view).toContain('1961-02-30<span class="visually-hidden">, Date of birth, row R02</span>');
  expect(view).toContain('999\u00a0000\u00a00018<span class="visually-hidden">, NHS number, row R01</span>');
  expect(view).toContain('(blank)<span class="visually-hidden">, Outcome, row R08</span>');
  expect(stateNamed('note').view).toContain('Weight to be checked.');
});

test('says of every flag where it is and how to take it off', () => {
  const { view } = stateNamed('working');
  expect(view.match(/aria-pressed="true"/g)).toHaveLength(2);
  expect(view).toContain('<output>2 flags</output>');
  expect(view).toContain('Remove<span class="visually-hidden"> the flag on R05, Name</span>');
  expect(view).toContain('href="#x-flags"');
});

test('shows a plain table until it can answer, and locks the cells once the answer is shown', () => {
  expect(stateNamed('ready').view).not.toContain('<button');
  expect(stateNamed('working').view).not.toMatch(/ disabled/);
  expect(
    stateNamed('revealed').view.match(
      /<button[^>]*aria-pressed[^>]*disabled|<button[^>]*disabled[^>]*aria-pressed/g,
    ),
  ).toHaveLength(60);
});

test('shows no mark on the first rung, and words beside every mark on the second', () => {
  expect(stateNamed('checked-first-rung').view).not.toContain('mark-');
  const { view } = stateNamed('checked-second-rung');
  expect(view).toContain('row R02: a defect</span>');
  expect(view).toContain('row R05: not a defect</span>');
  expect(view.match(/aria-disabled="true"/g)).toHaveLength(1);
});

test('shows what was missed beside the worked answer, and never before', () => {
  expect(stateNamed('checked-second-rung').view).not.toContain('mark-missed');
  expect(stateNamed('revealed').view.match(/cell-flag[^"]*mark-missed/g)).toHaveLength(2);
});

test('asks for the dimension of each flag from the list', () => {
  const { view } = stateNamed('dimensions');
  expect(view.match(/<select/g)).toHaveLength(3);
  expect(view.match(/<option[^>]*>timeliness/g)).toHaveLength(3);
  expect(view).toContain('a defect of another dimension');
  expect(stateNamed('working').view).not.toContain('<select');
});

test('publishes neither places nor reasons', () => {
  for (const def of [sixtyCells, wardDay, wardDimensions, wardNote]) {
    const pub = publishFindDefects(def, def.seed);
    expect(Object.keys(pub)).toEqual(['caption', 'isNote', 'table', 'dimensions']);
    const published = JSON.stringify(pub);
    expect(findDefectsKind.keyStrings(def).filter((text) => published.includes(text))).toEqual([]);
  }
});

test('lists what is still to do: a flag at all, then the dimension of each', () => {
  const pub = runtime.publish(wardNote, 1);
  expect(runtime.missing(pub, { flags: [] })).toEqual([{ id: 'flags', label: 'flag at least one cell' }]);
  const flags = [
    { row: 'S04', column: 'sentence' },
    { row: 'S05', column: 'sentence', dimension: 'consistency' },
  ];
  expect(runtime.missing(pub, { flags })).toEqual([{ id: 'S04.sentence', label: 'the dimension of S04' }]);
  expect(runtime.missing(runtime.publish(sixtyCells, 1), { flags: [day] })).toEqual([]);
});

test('counts, names the kinds that are missing and gives one nudge on the first rung', () => {
  expect(textsAt(sixtyCells, 1, day)).toEqual([
    '1 of 3 defects found, with 1 flag.',
    'Recall, weighted by harm: 33%. Precision: 100%. Together F2 = 0.38; 0.80 with precision of 60% passes.',
    'Still to find: 1 of completeness (is anything blank that I needed?) and 1 of consistency (do two parts of the record disagree?).',
    'Read down the column Seen, one value at a time.',
  ]);
  expect(textsAt(sixtyCells, 1, day, decoy)[3]).toBe(
    'Look at R05 again: what would have to be so for that value to be right?',
  );
  expect(textsAt(sixtyCells, 1)[1]).toContain('Precision: no figure yet.');
  expect(textsAt(wardNote, 1)[3]).toBe('Read the first half of the note again, against all the rest of it.');
});

test('compares the columns of a defect that takes two to see', () => {
  const planted = solveFindDefects(wardDay, 1).defects;
  const others = planted.slice(1).flatMap(({ cells: [cell] }) => cell ?? []);
  expect(textsAt(wardDay, 1, ...others).at(-1)).toMatch(
    /^Compare the columns .+ and .+, one row at a time\.$/,
  );
});

test('gives each flag its reason on the second rung, and no place of what is missed', () => {
  const texts = textsAt(
    sixtyCells,
    2,
    day,
    decoy,
    { row: 'R04', column: 'booked' },
    { row: 'R01', column: 'name' },
  );
  expect(texts.slice(2)).toEqual([
    'R02, Date of birth: February has never had 30 days, so 1961-02-30 cannot be a date of birth.',
    'R05, Name: this looks wrong and is right. O is a surname. A short name is not a missing one.',
    'R04, Booked: not this cell, though R04 does hold a defect.',
    'R01, Name: nothing here shows that this is wrong.',
    'Still to find, of consistency. Read down the column Seen, one value at a time.',
    'Still to find, of completeness. Read down the column Outcome, one value at a time.',
  ]);
  const recipe = textsAt(wardDay, 2);
  expect(recipe.filter((text) => text.includes('Somewhere this rule is broken: '))).toHaveLength(4);
  expect(recipe.join(' ')).not.toMatch(/R\d\d/);
});

test('gives every place on the third rung', () => {
  const texts = textsAt(sixtyCells, 3);
  expect(texts).toContain(
    'Missed. R08, Outcome: The patient was seen, and nobody can tell what was decided.',
  );
  expect(texts.filter((text) => text.startsWith('Missed. '))).toHaveLength(3);
});

test('corrects the dimension, and asks for one that is not named', () => {
  const texts = textsAt(
    wardNote,
    2,
    { row: 'S05', column: 'sentence', dimension: 'validity' },
    { row: 'S07', column: 'sentence' },
  );
  expect(texts).toContain(
    'S05: a defect, but not of validity. It is consistency: do two parts of the record disagree? The operation was on the left; the wound is described on the right.',
  );
  expect(texts.join(' ')).toContain('S07: a defect, but its dimension is not named. It is completeness:');
});

test('compares a pass with what was published, and nothing less than a pass', () => {
  const flags = solveFindDefects(sixtyCells, 1).defects.flatMap(({ cells: [cell] }) => cell ?? []);
  expect(textsAt(sixtyCells, 3, ...flags)[0]).toBe('All 3 defects found, with 3 flags.');
  expect(textsAt(sixtyCells, 3, ...flags).at(-1)).toContain(
    'physicians saw 40%, nurses 30% and pharmacists 26%',
  );
  expect(textsAt(sixtyCells, 3, day).join(' ')).not.toContain('physicians');
});

test('keeps the list of flags on right cells short', () => {
  const rows = ['R01', 'R03', 'R06', 'R07', 'R09', 'R10'];
  const flags = rows.flatMap((row) => ['dob', 'seen'].map((column) => ({ row, column })));
  const texts = textsAt(sixtyCells, 2, ...flags);
  expect(texts.filter((text) => text.includes('nothing here shows'))).toHaveLength(6);
  expect(texts).toContain('6 more flags on cells that are right.');
});

test('works the answer out worst harm first, with what stood there before', () => {
  const severities = solveFindDefects(wardDay, 3).defects.map(({ severity }) => severity);
  expect(severities).toEqual([3, 3, 2, 2]);
  const { worked } = stateNamed('ready');
  expect(worked).toContain('could harm a patient');
  expect(worked).toContain('Before it was spoiled: ');
  expect(worked).toContain('Looks wrong, is right:');
});

test('offers a new version only where the data are made by recipe', () => {
  expect([wardDay, wardDimensions].map((def) => runtime.varies(def))).toEqual([true, true]);
  expect([sixtyCells, wardNote].map((def) => runtime.varies(def))).toEqual([false, false]);
});
