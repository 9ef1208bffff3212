import { expect, test } from 'vitest';
import { mark } from '../../../../src/exercises/kind.ts';
import type { Rung } from '../../../../src/exercises/kind.ts';
import { twoMrsKhans } from '../../../../src/exercises/walk-scenario/examples.ts';
import { walkScenario, walkScenarioKind } from '../../../../src/exercises/walk-scenario/index.ts';
import { walkScenarioMarking } from '../../../../src/exercises/walk-scenario/marking.ts';
import runtime from '../../../../src/exercises/walk-scenario/runtime.ts';
import { renderState } from '../kind-proofs.ts';

function stateNamed(name: string) {
  const state = walkScenario.gallery.find((entry) => entry.name === name);
  if (!state) throw new Error(name);
  return renderState(runtime, walkScenarioMarking, state);
}

function textsAt(path: string[], rung: Rung): string[] {
  const verdict = mark(walkScenarioKind.scorer, twoMrsKhans, 1, { path });
  return walkScenarioMarking.explain(twoMrsKhans, 1, { path }, verdict, rung).map(({ text }) => text);
}

const count = (html: string, pattern: RegExp): number => html.match(pattern)?.length ?? 0;

test('renders every state of the gallery with the whole tree as its worked answer', () => {
  const blank = walkScenario.gallery.filter((state) => {
    const { view, worked } = renderState(runtime, walkScenarioMarking, state);
    return !view.includes('Go back one choice') || count(worked, /<details/g) !== 8;
  });
  expect(blank.map(({ name }) => name)).toEqual([]);
});

test('grows downwards: points passed without their choices, the present one with them', () => {
  const { view } = stateNamed('working');
  expect(view).toContain('You chose:</strong> Ask: “Are you Samina');
  expect(view).toContain('Choose again here<span class="visually-hidden">: At the desk</span>');
  expect(view.indexOf('She nods')).toBeGreaterThan(view.indexOf('At the desk'));
  expect(count(view, /class="btn btn-secondary"/g)).toBe(2);
  expect(view).toContain('Patient safety fell to 2 of 3.');
});

test('gives every heading of the case the means to take the focus and to be heard with its text', () => {
  const { view } = stateNamed('working');
  expect(count(view, /<h4[^>]*tabindex="-1"[^>]*aria-describedby/g)).toBe(2);
});

test('says the three meters in words', () => {
  const { view } = stateNamed('ended');
  expect(view).toContain('2 of 3, at risk');
  expect(view).toContain('3 of 3, sound');
  expect(view).toContain('3 minutes');
});

test('locks the choices until it can answer and once the answer is shown', () => {
  expect(count(stateNamed('ready').view, /<button[^>]*disabled/g)).toBe(4);
  expect(count(stateNamed('working').view, /<button[^>]*disabled/g)).toBe(0);
  const { view } = stateNamed('revealed');
  expect(count(view, /<button[^>]*disabled/g)).toBe(count(view, /<button/g));
});

test('lists the way at the end, and the choices not taken only once the answer is shown', () => {
  expect(stateNamed('working').view).not.toContain('Your way through the case');
  const { view } = stateNamed('ended');
  expect(view).toContain('The choices you did not take stand here once the answer is shown.');
  expect(view).not.toContain('Not taken');
  const shown = stateNamed('revealed').view;
  expect(count(shown, /Not taken/g)).toBe(3);
  expect(shown).toContain('She supplies the details, so that they can disagree with the screen.');
});

test('shows no mark on the first rung and a word beside every mark on the second', () => {
  expect(stateNamed('checked-first-rung').view).not.toContain('mark-');
  const { view } = stateNamed('checked-second-rung');
  expect(count(view, /✗ Not right yet/g)).toBe(1);
  expect(count(view, /✓ Right/g)).toBe(3);
});

test('opens the safe way in the tree, and tells no point twice', () => {
  const { worked } = stateNamed('ready');
  expect(count(worked, /<details open/g)).toBe(2);
  expect(count(worked, /\(the safe way\)/g)).toBe(2);
  expect(count(worked, /Fourth of March, 1961/g)).toBe(1);
  expect(worked).toContain('It goes on as under “She tells you”');
  expect(worked).toContain('Earns 30% of a good ending.');
});

test('publishes no reason and no credit', () => {
  const published = JSON.stringify(runtime.publish(twoMrsKhans, 1));
  expect(published).not.toContain('credit');
  expect(walkScenarioKind.keyStrings(twoMrsKhans).filter((text) => published.includes(text))).toEqual([]);
});

test('asks for an ending while the case goes on', () => {
  const pub = runtime.publish(twoMrsKhans, 1);
  expect(runtime.missing(pub, { path: ['desk:0'] })).toEqual([
    { id: 'ending', label: 'go on from “She nods” to an ending' },
  ]);
  expect(runtime.missing(pub, { path: ['desk:2'] })).toEqual([]);
  expect(runtime.varies(twoMrsKhans)).toBe(false);
});

test('answers to a node with the step taken there, and to the ending with the way', () => {
  const response = { path: ['desk:0', 'nodded:1'] };
  expect(walkScenarioMarking.answerTo(response, 'nodded')).toBe('nodded:1');
  expect(walkScenarioMarking.answerTo(response, 'stated')).toBeUndefined();
  expect(walkScenarioMarking.answerTo(response, 'ending')).toEqual(response.path);
});

test('climbs from a count and a nudge, to reasons, to a safe way', () => {
  const path = ['desk:0', 'nodded:1', 'stated:0'];
  expect(textsAt(path, 1)).toEqual([
    'The case ended: “The right record”. 2 of 3 safety-critical choices safe.',
    'One choice put the patient at risk, beginning in the first half of your way. At each point ask: what do I know for certain, and who told me?',
  ]);
  const second = textsAt(path, 2);
  expect(second).toHaveLength(3);
  expect(second[1]).toContain('A leading question gets a yes');
  const third = textsAt(path, 3);
  expect(third.at(-1)).toBe(
    'A safe way: (1) Ask her to say her full name and date of birth. (2) Open the record that agrees with both, and ask her for a third.',
  );
});

test('says in which half of the way the trouble began', () => {
  expect(textsAt(['desk:1', 'stated:1'], 1)[1]).toContain('beginning in the second half');
  expect(textsAt(['desk:0', 'nodded:0'], 1)[1]).toBe(
    '2 choices put the patient at risk, beginning in the first half of your way. At each point ask: what do I know for certain, and who told me?',
  );
});

test('says what to do next where the case has not ended', () => {
  expect(textsAt([], 1)).toEqual([
    'The case has not ended: it stands at “At the desk”.',
    'Take one of the choices to begin. You can go back at any time.',
  ]);
  expect(textsAt([], 2)[1]).toBe(
    'The ending is still to come. A safe way has 2 choices, 2 of them safety-critical.',
  );
  expect(textsAt(['desk:1'], 1).at(-1)).toContain('Go on to an ending');
});

test('asks after the next reader where nobody was put at risk and it could have ended better', () => {
  expect(textsAt(['desk:1', 'stated:2'], 1).at(-1)).toContain('it could have ended better');
});

test('gives every reason after a pass, and no other way', () => {
  const texts = textsAt(['desk:1', 'stated:0'], 1);
  expect(texts).toHaveLength(4);
  expect(texts.join(' ')).not.toContain('A safe way');
  expect(walkScenarioMarking.tally(mark(walkScenarioKind.scorer, twoMrsKhans, 1, { path: ['desk:1'] }))).toBe(
    'Case not ended · 1 of 1 safety-critical choice safe',
  );
});
