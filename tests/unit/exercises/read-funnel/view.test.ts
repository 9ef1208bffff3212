import { expect, test } from 'vitest';
import type { Rung } from '../../../../src/exercises/kind.ts';
import { mark } from '../../../../src/exercises/kind.ts';
import {
  dataKnown,
  equalRisks,
  pooledNormal,
  thirtyUnits,
  twelveUnits,
} from '../../../../src/exercises/read-funnel/examples.ts';
import { readFunnel, readFunnelKind } from '../../../../src/exercises/read-funnel/index.ts';
import { readFunnelMarking } from '../../../../src/exercises/read-funnel/marking.ts';
import { namePoint, publishReadFunnel } from '../../../../src/exercises/read-funnel/publish.ts';
import runtime from '../../../../src/exercises/read-funnel/runtime.ts';
import type { ReadFunnel, ReadFunnelResponse } from '../../../../src/exercises/read-funnel/schema.ts';
import { renderState } from '../kind-proofs.ts';

function stateNamed(name: string) {
  const state = readFunnel.gallery.find((entry) => entry.name === name);
  if (!state) throw new Error(name);
  return renderState(runtime, readFunnelMarking, state);
}

function textsAt(def: ReadFunnel, rung: Rung, response: ReadFunnelResponse): string[] {
  const verdict = mark(readFunnelKind.scorer, def, def.seed, response);
  return readFunnelMarking.explain(def, def.seed, response, verdict, rung).map(({ text }) => text);
}

const chance = { unit: 'R05', percent: 40 };
const high = { unit: 'R08', percent: 90 };
const low = { unit: 'R11', percent: 90 };

test('renders every state of the gallery with its worked answer', () => {
  const blank = readFunnel.gallery.filter((state) => {
    const { view, worked } = renderState(runtime, readFunnelMarking, state);
    return !view.includes('<svg') || !worked.includes('<li');
  });
  expect(blank.map(({ name }) => name)).toEqual([]);
});

test('walks the points from the smallest unit to the largest, each with its figures and its place', () => {
  const pub = publishReadFunnel(twelveUnits, 1);
  const names = pub.units.map((unit) => namePoint(pub, unit));
  expect(names[0]).toBe('Ward A: 10.0%, 5 of 50, within the limits. 1 of 12.');
  expect(names[4]).toBe('Ward E: 8.5%, 17 of 200, above the upper 95% limit. 5 of 12.');
  expect(names[7]).toBe('Ward H: 9.0%, 36 of 400, above the upper 99.8% limit. 8 of 12.');
  expect(names[10]).toBe('Ward L: 2.5%, 20 of 800, below the lower 99.8% limit. 11 of 12.');
});

test('shows one picture until it can answer, then points as boxes to tick', () => {
  const { view } = stateNamed('ready');
  expect(view).not.toContain('role="checkbox"');
  expect(view.match(/role="img"/g)).toHaveLength(1);
  // Twelve outlines in three paths: one up-pointing pair, one down, and the rest.
  expect(view.match(/chart-mark/g)).toHaveLength(3);
  expect(stateNamed('working').view.match(/role="checkbox"/g)).toHaveLength(12);
  expect(stateNamed('working').view.match(/aria-checked="true"/g)).toHaveLength(2);
});

test('draws all that lies above or below a limit in another shape than what lies within', () => {
  const { view } = stateNamed('working');
  expect(view.match(/chart-up/g)).toHaveLength(2);
  expect(view.match(/chart-down/g)).toHaveLength(1);
  expect(view.match(/chart-dot/g)).toHaveLength(9);
});

test('has every value of the chart in a table', () => {
  const { view } = stateNamed('thirty');
  expect(view.match(/<th scope="row">/g)).toHaveLength(30);
  expect(view).toContain('The same figures as a table');
});

test('asks of every pick how likely it truly differs, and offers tens of per cent', () => {
  const { view } = stateNamed('working');
  expect(view).toContain('How likely is it that Ward E truly differs?');
  expect(view.match(/<option[^>]*>40%/g)).toHaveLength(2);
  expect(view).toContain('Remove<span class="visually-hidden"> Ward H</span>');
});

test('shows no mark on the first rung, and what was missed beside the worked answer only', () => {
  expect(stateNamed('checked-first-rung').view).not.toContain('mark-wrong');
  expect(stateNamed('checked-second-rung').view).toContain('Marked wrong.');
  expect(stateNamed('checked-second-rung').view).not.toContain('Marked missed.');
  expect(stateNamed('revealed').view).toContain('Marked missed.');
});

test('locks everything once the answer is shown', () => {
  const { view } = stateNamed('revealed');
  expect(view.match(/aria-disabled="true"/g)).toHaveLength(12);
  expect(view).not.toContain('>Remove');
  expect(view.match(/<(select|input)(?![^>]*disabled)/g)).toBeNull();
});

test('reads what is known already before it asks for the next check, which it no longer offers', () => {
  const { view } = stateNamed('known');
  expect(view).toContain('The data were audited');
  expect(publishReadFunnel(dataKnown, 1).checks).not.toContain('data');
  expect(publishReadFunnel(twelveUnits, 1).checks).toHaveLength(5);
});

test('publishes neither which units differ nor why', () => {
  for (const def of [twelveUnits, dataKnown, pooledNormal, thirtyUnits, equalRisks]) {
    const published = JSON.stringify(publishReadFunnel(def, def.seed));
    expect(published).not.toMatch(/differs|because|risk/);
    expect(readFunnelKind.keyStrings(def).filter((text) => published.includes(text))).toEqual([]);
  }
});

test('lists what is still to do: a pick, a probability, the check', () => {
  const pub = runtime.publish(twelveUnits, 1);
  const labels = (response: ReadFunnelResponse) => runtime.missing(pub, response).map(({ label }) => label);
  expect(labels({ picks: [] })).toEqual(['pick at least one unit', 'what to check first']);
  expect(labels({ picks: [{ unit: 'R05' }, high], first: 'data' })).toEqual([
    'how likely Ward E truly differs',
  ]);
});

test('counts, gives the Brier score and one nudge to each part on the first rung', () => {
  expect(
    textsAt(twelveUnits, 1, {
      picks: [{ unit: 'R01', percent: 70 }, chance, { unit: 'R08' }],
      first: 'process',
    }),
  ).toEqual([
    '2 of 3 units outside the limits picked, and 1 inside them.',
    'Brier score over the units outside: 0.22. 0 is best and 0.25 is even odds for all: they say something.',
    'Still to pick: look below the line, among the larger half of the units. It lies beyond the 99.8% limits, and no answer passes without it.',
    'Inside the limits, chance alone explains the difference: there is no best and no worst to name there.',
    '1 of the picks still without a probability.',
    'The first check: which one, if it goes wrong, makes all others pointless?',
  ]);
  expect(textsAt(twelveUnits, 1, { picks: [] })).toEqual([
    '0 of 3 units outside the limits picked.',
    'Still to pick: look above the line, among the larger half of the units. It lies beyond the 99.8% limits, and no answer passes without it.',
    'What to check first is still open.',
  ]);
  expect(textsAt(dataKnown, 1, { picks: [chance, high, low], first: 'carer' }).at(-1)).toBe(
    'A person is looked at last. With that as the first check, no answer passes.',
  );
});

test('says of each pick on the second rung what is true of it, and not where the missed one is', () => {
  const texts = textsAt(twelveUnits, 2, {
    picks: [{ unit: 'R01', percent: 70 }, { unit: 'R05', percent: 90 }, high],
    first: 'process',
  });
  expect(texts).toContain(
    'Ward E: 8.5%, 17 of 200, above the upper 95% limit. You said 90%. Its risk is that of all others. One ward in twenty lies outside the 95% limits by chance.',
  );
  expect(texts).toContain(
    'Ward A: 10.0%, 5 of 50, within the limits. Ten per cent of fifty is five people: chance does that to so small a ward.',
  );
  expect(texts.join(' ')).not.toContain('Ward L');
  expect(texts.at(-1)).toBe(
    'You would begin with the process. Begin with what makes the rest pointless if it is wrong.',
  );
});

test('names what was missed and the order of the checks on the third', () => {
  const texts = textsAt(twelveUnits, 3, { picks: [high] });
  expect(texts).toContain('Missed. Ward L: 2.5%, 20 of 800, below the lower 99.8% limit. It truly differs.');
  expect(texts.at(-1)).toContain(
    'First: the data. The order here: the data, then the case mix, then the structure, then the process, then the carer.',
  );
});

test('offers a new version only where the units are made by recipe', () => {
  expect([thirtyUnits, equalRisks].map((def) => runtime.varies(def))).toEqual([true, true]);
  expect([twelveUnits, pooledNormal].map((def) => runtime.varies(def))).toEqual([false, false]);
});

test('takes a unit by its name with a pointer, and by its point with keys', () => {
  const pub = publishReadFunnel(twelveUnits, 1);
  const response: ReadFunnelResponse = { picks: [high], first: 'data' };
  expect(readFunnelKind.byHand(pub, response, 'pointer').slice(0, 2)).toEqual([
    { does: 'choose', name: 'Or pick a unit by its name', option: 'Ward H' },
    { does: 'press', name: 'Pick it' },
  ]);
  expect(readFunnelKind.byHand(pub, response, 'keys')[0]).toEqual({
    does: 'tick',
    name: 'Ward H: 9.0%, 36 of 400, above the upper 99.8% limit. 8 of 12.',
  });
});
