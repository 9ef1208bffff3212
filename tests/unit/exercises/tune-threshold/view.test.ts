import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { mark } from '../../../../src/exercises/kind.ts';
import type { Rung } from '../../../../src/exercises/kind.ts';
import { tuneThresholdByHand } from '../../../../src/exercises/tune-threshold/by-hand.ts';
import { oneThreshold, twoTiers } from '../../../../src/exercises/tune-threshold/examples.ts';
import { tuneThreshold, tuneThresholdKind } from '../../../../src/exercises/tune-threshold/index.ts';
import { tuneThresholdMarking } from '../../../../src/exercises/tune-threshold/marking.ts';
import { pageFrom } from '../../../../src/exercises/tune-threshold/page-keys.ts';
import { publishTuneThreshold } from '../../../../src/exercises/tune-threshold/publish.ts';
import runtime from '../../../../src/exercises/tune-threshold/runtime.ts';
import { sayAmount, sayCount } from '../../../../src/exercises/tune-threshold/say-goal.ts';
import type { TuneThreshold } from '../../../../src/exercises/tune-threshold/schema.ts';
import { TuneThresholdView } from '../../../../src/exercises/tune-threshold/view.tsx';
import { renderState } from '../kind-proofs.ts';

function stateNamed(name: string) {
  const state = tuneThreshold.gallery.find((entry) => entry.name === name);
  if (!state) throw new Error(name);
  return renderState(runtime, tuneThresholdMarking, state);
}

function textsAt(rung: Rung, at: Record<string, number>, def: TuneThreshold = twoTiers): string[] {
  const verdict = mark(tuneThresholdKind.scorer, def, 1, { at });
  return tuneThresholdMarking.explain(def, 1, { at }, verdict, rung).map(({ text }) => text);
}

test('renders every state of the gallery with its worked answer', () => {
  const blank = tuneThreshold.gallery.filter((state) => {
    const { view, worked } = renderState(runtime, tuneThresholdMarking, state);
    return !view.includes('type="range"') || !worked.includes('<li');
  });
  expect(blank.map(({ name }) => name)).toEqual([]);
});

test('states every goal with its reason before anything is done', () => {
  const { view } = stateNamed('ready');
  expect(view).toContain('At least 90% of real alerts get through');
  expect(view).toContain('A real alert that nobody sees is a patient at risk.');
  expect(view).toContain('At most 20 alerts a day reach “Interrupts”');
});

test('says what a threshold does as it stands, and nothing of what is real', () => {
  const { view } = stateNamed('working');
  expect(view).toContain('aria-valuetext="75: 8 alerts a day, Interrupts"');
  expect(view).toContain('2.7 minutes a day in all.');
  expect(view.match(/<td>\?<\/td>/g)).toHaveLength(4);
  expect(view).not.toContain('mark-');
});

test('shows in the table what of a checked setting is real, and takes it away once a threshold moves', () => {
  const { view } = stateNamed('checked-second-rung');
  const cells = (row: string): string[] =>
    [
      ...(new RegExp(`<th scope="row">${row}</th>(.*?)</tr>`).exec(view)?.[1] ?? '').matchAll(
        /<td>(.*?)<\/td>/g,
      ),
    ].map(([, text]) => text ?? '');
  expect(cells('Interrupts')).toEqual(['160', '36', '124', '64', '21.3']);
  expect(cells('In the list')).toEqual(['0', '0', '0', '0', '0']);
  expect(cells('Not shown')).toEqual(['840', '4', '836', '336', '0']);
  const answerAt = (list: number): unknown => tuneThresholdMarking.answerTo({ at: { list } }, 'real-1');
  expect(answerAt(60)).not.toEqual(answerAt(61));
});

test('names both controls of every threshold, and locks them with the worked answer', () => {
  const { view } = stateNamed('two-tiers');
  expect(view).toContain('aria-label="Interrupt at or above, as a number"');
  expect(view).toContain('aria-label="Put in the list at or above, as a number"');
  expect(view.match(/<label for="x-(interrupt|list)"/g)).toHaveLength(2);
  expect(stateNamed('revealed').view.match(/ disabled/g)).toHaveLength(2);
});

test('waits for the counts until the code that works them out is there', () => {
  const view = renderToString(
    h(TuneThresholdView, {
      pub: publishTuneThreshold(oneThreshold, 1),
      response: { at: {} },
      live: undefined,
      marks: undefined,
      phase: 'ready',
      solution: undefined,
      prefix: 'x',
      isInert: true,
      send: () => undefined,
    }),
  );
  expect(view).toContain('Move a threshold to see what it does.');
  expect(view).not.toContain('aria-valuetext');
});

test('publishes scores and what a review found, and nothing else of what is real', () => {
  const pub = publishTuneThreshold(oneThreshold, 1);
  expect(Object.keys(pub).filter((key) => key.toLowerCase().includes('real'))).toEqual([]);
  expect(pub.bands.every(({ reviewed, real }) => reviewed === 0 && real === 0)).toBe(true);
  const reviewed = publishTuneThreshold(twoTiers, 1).bands;
  expect(reviewed.reduce((sum, band) => sum + band.reviewed, 0)).toBe(500);
});

test('lists the thresholds that nobody has moved', () => {
  const pub = runtime.publish(twoTiers, 1);
  expect(runtime.missing(pub, { at: { interrupt: 70 } })).toEqual([
    { id: 'list', label: 'move “Put in the list at or above”' },
  ]);
});

test('types a threshold into its box, and leaves alone what was not moved', () => {
  const pub = publishTuneThreshold(twoTiers, 1);
  expect(tuneThresholdByHand(pub, { at: { list: 60 } })).toEqual([
    { does: 'write', name: 'Put in the list at or above, as a number', text: '60' },
  ]);
});

test('counts the goals, names those that are missed and asks one question on the first rung', () => {
  expect(textsAt(1, { interrupt: 66, list: 66 })).toEqual([
    '1 of 4 goals met.',
    'Not yet: recall, the share of real alerts that get through; the predictive value, the share of “Interrupts” that is real; minutes a day.',
    'Real alerts are being left out. What happens to them, and to the day, when “Put in the list at or above” comes down?',
  ]);
});

test('says how far each goal is off in the units of the ward on the second rung', () => {
  const texts = textsAt(2, { interrupt: 66, list: 66 });
  expect(texts[1]).toContain('now 90%. 3 more real alerts of this log have to get through.');
  expect(texts[2]).toBe('At least 55% of real alerts reach “Interrupts”: now 90%. Met.');
  expect(texts[3]).toContain('now 22.5%. With what is real there now, 58 false alerts too many');
  expect(texts[4]).toContain('now 21.3 minutes a day. 4.4 minutes a day too many.');
  expect(texts[5]).toBe(
    'Of 40 real alerts in the log, 36 get through and 4 do not: recall 90%. Of 160 alerts in “Interrupts”, 36 are real: predictive value 23%.',
  );
  expect(texts).toHaveLength(6);
});

test('has words for a setting that lets nothing through', () => {
  const texts = textsAt(2, { interrupt: 100, list: 100 });
  expect(texts.join(' ')).toContain('Nothing real reaches “Interrupts”.');
  expect(texts.at(-1)).toContain('Of 0 alerts in “Interrupts”, 0 are real: so there is no predictive value.');
});

test('gives a setting that works on the third rung, where any goal is missed', () => {
  expect(textsAt(3, { interrupt: 66, list: 66 }).at(-1)).toBe(
    'One setting that meets every goal: Interrupt at or above 78; Put in the list at or above 60.',
  );
  expect(textsAt(3, { interrupt: 78, list: 60 }).join(' ')).not.toContain('One setting');
});

test('works the answer out with the room that each threshold has', () => {
  const { worked } = stateNamed('revealed');
  expect(worked).toContain('Anything from 63 to 69 meets the goals');
  expect(worked).toContain('At most 20 alerts a day reach “Interrupts”');
});

test.each([
  [0, '0'],
  [1, '1'],
  [8.04, '8'],
  [8.06, '8.1'],
  [99.96, '100'],
  [133.4, '133'],
  [1401, '1,401'],
])('says %d as %s', (value, said) => {
  expect(sayAmount(value)).toBe(said);
});

test('says one of a thing as one, and anything else as several', () => {
  const noun = { one: 'alert', many: 'alerts' };
  expect([sayCount(1, noun), sayCount(1.5, noun), sayCount(0, noun, 'real')]).toEqual([
    '1 alert',
    '1.5 alerts',
    '0 real alerts',
  ]);
});

test.each([
  [63, 'PageUp', 68],
  [63, 'PageDown', 58],
  [98, 'PageUp', 100],
  [2, 'PageDown', 0],
  [63, 'ArrowUp', undefined],
  [63, 'constructor', undefined],
])('goes from %d with %s to %s', (at, key, to) => {
  expect(pageFrom(at, key)).toBe(to);
});
