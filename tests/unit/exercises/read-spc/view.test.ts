import { expect, test } from 'vitest';
import {
  sevenAbove,
  spikeThenShift,
  chanceAlone,
  rebased,
  twoNear,
} from '../../../../src/exercises/read-spc/examples.ts';
import { readSpc, readSpcKind } from '../../../../src/exercises/read-spc/index.ts';
import { layOutSpc } from '../../../../src/exercises/read-spc/layout.ts';
import { readSpcMarking } from '../../../../src/exercises/read-spc/marking.ts';
import { publishReadSpc } from '../../../../src/exercises/read-spc/publish.ts';
import runtime from '../../../../src/exercises/read-spc/runtime.ts';
import type { ReadSpc, ReadSpcResponse } from '../../../../src/exercises/read-spc/schema.ts';
import { sayPoint } from '../../../../src/exercises/read-spc/labels.ts';
import { mark } from '../../../../src/exercises/kind.ts';
import type { Rung } from '../../../../src/exercises/kind.ts';
import { renderState } from '../kind-proofs.ts';

function stateNamed(name: string) {
  const state = readSpc.gallery.find((entry) => entry.name === name);
  if (!state) throw new Error(name);
  return renderState(runtime, readSpcMarking, state);
}

function textsAt(def: ReadSpc, rung: Rung, response: ReadSpcResponse): string[] {
  const verdict = mark(readSpcKind.scorer, def, def.seed, response);
  return readSpcMarking.explain(def, def.seed, response, verdict, rung).map(({ text }) => text);
}

const half: ReadSpcResponse = {
  points: ['R10', 'R13', 'R14', 'R15', 'R16'],
  variation: 'improvement-high',
  assurance: 'inconsistent',
  action: 'explain-each',
};

test('names every point with its month, value, place and number', () => {
  const pub = publishReadSpc(sevenAbove, 1);
  expect(sayPoint(pub, 2)).toBe('June 2025: 39 days, below the mean. Point 3 of 19');
  const spiked = publishReadSpc(
    { ...sevenAbove, data: { ...sevenAbove.data, values: [...(sevenAbove.data.values ?? []), 20] } },
    1,
  );
  expect(sayPoint(spiked, 19)).toBe('November 2026: 20 days, below the lower limit. Point 20 of 20');
  expect(sayPoint(publishReadSpc(spikeThenShift, 1), 0)).toMatch(
    /^November 2024: \d\d\.\d%, .+\. Point 1 of 24$/,
  );
});

test('shows one stop of the Tab key in each of the two layouts, and checkboxes once it is awake', () => {
  const { view } = stateNamed('working');
  expect(view.match(/data-roving/g)).toHaveLength(2);
  expect(view.match(/role="checkbox"/g)).toHaveLength(2 * 19);
  expect(view.match(/aria-checked="true"/g)).toHaveLength(2 * 5);
  expect(stateNamed('ready').view).not.toContain('role="checkbox"');
});

test('says below the chart how the limits were come by, and what each line is', () => {
  const { view } = stateNamed('working');
  expect(view).toContain('The limits are held from the first 12 months, April 2025 to March 2026.');
  expect(view).toContain('Limits: 31.8 and 55.0 days');
  expect(view).toContain('Near limits: 35.7 and 51.2 days');
  expect(publishReadSpc(rebased, 1).held).toBe(
    'The limits are held from the first 12 months, May 2024 to April 2025. From May 2025 they are worked out anew, from 12 months to April 2026.',
  );
  expect(publishReadSpc({ ...rebased, screening: true }, 1).held).toContain(
    'Very large moving ranges were left out.',
  );
});

test('holds every value in a table beside the chart', () => {
  const { view } = stateNamed('working');
  expect(view.match(/<tr>/g)).toHaveLength(1 + 19);
  expect(view).toContain('<td>✓ marked</td>');
});

test('marks no point on the first rung, and says the mark in words on the second', () => {
  expect(stateNamed('checked-first-rung').view).not.toContain('is-right');
  const { view } = stateNamed('checked-second-rung');
  expect(view.match(/chart-point is-picked is-right/g)).toHaveLength(2 * 4);
  expect(view).toContain('Point 10 of 19. Not right: no rule catches it');
  expect(view).not.toContain('is-missed');
});

test('shows what was missed beside the worked answer, and locks the chart', () => {
  const { view, worked } = stateNamed('revealed');
  expect(view.match(/is-missed/g)).toHaveLength(2 * 3);
  expect(view.match(/aria-disabled="true"/g)).toHaveLength(2 * 19);
  expect(worked).toContain('April 2026 to October 2026, 7 points above the mean: a shift.');
  expect(worked).toContain('Special cause, higher: a concern');
});

test('asks for assurance only where there is a target and a better way', () => {
  expect(stateNamed('working').view).toContain('Assurance:');
  expect(stateNamed('two-of-three').view).not.toContain('Assurance:');
  expect(stateNamed('rebased').view).not.toContain('Assurance:');
});

test('lays months to the right where it is wide, and down the page where it is narrow', () => {
  const pub = publishReadSpc(sevenAbove, 1);
  const [wide, tall] = [layOutSpc(pub, 640, false), layOutSpc(pub, 256, true)];
  expect(wide.place(1, 40)[0]).toBeGreaterThan(wide.place(0, 40)[0]);
  expect(wide.place(0, 50)[1]).toBeLessThan(wide.place(0, 40)[1]);
  expect(tall.place(1, 40)[1] - tall.place(0, 40)[1]).toBeGreaterThanOrEqual(28);
  expect(tall.place(0, 50)[0]).toBeGreaterThan(tall.place(0, 40)[0]);
  for (const { frame, place } of [wide, tall]) {
    pub.points.forEach(({ value }, index) => {
      const [x, y] = place(index, value);
      expect(x > 0 && x < frame.width && y > 0 && y < frame.height).toBe(true);
    });
  }
});

test('gives neighbours in the wide layout at least 24 pixels each, up to 24 months', () => {
  const { place } = layOutSpc(publishReadSpc(spikeThenShift, 1), 640, false);
  expect(place(1, 20)[0] - place(0, 20)[0]).toBeGreaterThanOrEqual(24);
});

test('names the lines where there is room, and leaves them to the legend where there is not', () => {
  const pub = publishReadSpc(rebased, 1);
  expect(layOutSpc(pub, 640, false).lines.filter(({ label }) => label)).toEqual([]);
  expect(layOutSpc(pub, 900, false).lines.flatMap(({ label }) => label?.says ?? [])).toEqual([
    'lower limit',
    'near limit',
    'mean',
    'near limit',
    'upper limit',
  ]);
});

test('leaves the name of a target out where it would stand on that of another line', () => {
  const names = (target: number): string[] =>
    layOutSpc(publishReadSpc({ ...sevenAbove, target }, 1), 900, false).lines.flatMap(
      ({ label }) => label?.says ?? [],
    );
  expect(names(43)).not.toContain('target');
  expect(names(40)).toContain('target');
  // The mean moving range, 4.4, is no line.
  expect(names(4)).toContain('target');
});

test('lists what is still to do', () => {
  const pub = publishReadSpc(sevenAbove, 1);
  expect(runtime.missing(pub, { points: [] }).map(({ id }) => id)).toEqual([
    'points',
    'variation',
    'assurance',
    'action',
  ]);
  expect(runtime.missing(pub, { points: [], isQuiet: true }).map(({ id }) => id)).not.toContain('points');
  expect(runtime.missing(pub, half)).toEqual([]);
  expect(runtime.missing(publishReadSpc(twoNear, 1), { points: ['R13'] }).map(({ id }) => id)).toEqual([
    'variation',
    'action',
  ]);
});

test('counts, names the rules that have more to find and one half of the chart on the first rung', () => {
  expect(textsAt(sevenAbove, 1, half)).toEqual([
    '4 of 7 special-cause points found, with 5 marks. Of the icons and the action, 1 of 3 right.',
    'Recall 57%, precision 80%, together F1 = 0.67; 0.80 passes.',
    'Still to find, or to finish: shift.',
    'Begin with the second half of the chart: seven or more points in a row on one side of the mean; a point exactly on the mean breaks the run.',
  ]);
});

test('gives each mark and choice its rule on the second rung, and no place of what is missed', () => {
  const texts = textsAt(sevenAbove, 2, half);
  expect(texts.slice(2)).toEqual([
    'A shift found in part: 4 of its 7 points are marked. The rule: seven or more points in a row on one side of the mean; a point exactly on the mean breaks the run.',
    'January 2026: not special. It lies above the mean, and no rule in force catches it.',
    'Variation: not right yet. Look at the latest month: is it part of a signal? Then on which side, and which way is better?',
    'Assurance: right. Left as it is, it will meet the target in some months and not in others, by chance.',
    'Your action: This is tampering: acting on chance as if it were a cause. Months inside the limits differ by chance; explanations for chance are stories. Cost: 6 of 10.',
  ]);
});

test('gives every place and the better action on the third rung', () => {
  const texts = textsAt(sevenAbove, 3, { points: [], isQuiet: true });
  expect(texts).toContain('Missed. April 2026 to October 2026, 7 points above the mean: a shift.');
  expect(texts).toContain('You said that no point is special, and a rule catches some.');
  expect(texts).toContain('Variation: Special cause, higher: a concern.');
  expect(texts.at(-1)).toMatch(/^Better: Find out with the team/);
});

test('says why a decoy is not special, without its place in the table', () => {
  const all = publishReadSpc(chanceAlone, 1).points.map(({ id }) => id);
  const texts = textsAt(chanceAlone, 2, { points: all.slice(12) });
  expect(texts.join(' ')).toContain('the rule asks for');
  expect(texts.join(' ')).not.toMatch(/R\d\d/);
  expect(textsAt(chanceAlone, 2, { points: ['R13'] })).toContain(
    'Here no rule catches a point: this is chance alone, and there is a box for saying so.',
  );
});

test('keeps the list of false marks short', () => {
  const all = publishReadSpc(sevenAbove, 1).points.map(({ id }) => id);
  expect(textsAt(sevenAbove, 2, { points: all })).toContain('6 more marks on points that no rule catches.');
});

test('publishes nothing that a rule says', () => {
  for (const def of [sevenAbove, spikeThenShift, chanceAlone]) {
    const published = JSON.stringify(publishReadSpc(def, def.seed));
    expect(published).not.toMatch(/"(cost|signals|special|rule)"/);
    expect(readSpcKind.keyStrings(def).filter((text) => published.includes(text))).toEqual([]);
  }
});

test('offers a new version only where the series is made by recipe', () => {
  expect([sevenAbove, spikeThenShift].map((def) => runtime.varies(def))).toEqual([false, true]);
});

test('tells the answer to a part, so that its mark can be taken off once it changes', () => {
  const answerTo = (response: ReadSpcResponse, part: string): unknown =>
    readSpcMarking.answerTo(response, part);
  expect([answerTo(half, 'R13'), answerTo(half, 'R19')]).toEqual([true, false]);
  expect(answerTo(half, 'variation')).toBe('improvement-high');
  expect(answerTo({ points: [], isQuiet: true }, 'quiet')).toBe(true);
  expect(answerTo({ points: [] }, 'constructor')).toBe(false);
});
