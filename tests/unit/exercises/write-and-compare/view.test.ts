import { expect, test } from 'vitest';
import { rewriteEntry } from '../../../../src/exercises/write-and-compare/examples.ts';
import { writeAndCompare, writeAndCompareKind } from '../../../../src/exercises/write-and-compare/index.ts';
import { writeAndCompareMarking } from '../../../../src/exercises/write-and-compare/marking.ts';
import { missingWriteAndCompare } from '../../../../src/exercises/write-and-compare/publish.ts';
import runtime from '../../../../src/exercises/write-and-compare/runtime.ts';
import { renderState } from '../kind-proofs.ts';

function stateNamed(name: string) {
  const state = writeAndCompare.gallery.find((entry) => entry.name === name);
  if (!state) throw new Error(name);
  return renderState(runtime, writeAndCompareMarking, state);
}

const [FIRST] = rewriteEntry.rubric;
const RUBRIC = FIRST?.say ?? '';
const MODEL = 'Ms Orrell has not taken';

test.each(['ready', 'working', 'checked-nothing'])(
  'shows neither rubric nor model answer while %s',
  (name) => {
    const { view } = stateNamed(name);
    expect(view).toContain('The entry as it stands');
    expect(view).not.toContain(RUBRIC);
    expect(view).not.toContain(MODEL);
    expect(view).not.toContain('type="radio"');
  },
);

test('lays the model answer and the rubric beside a text that was checked, and locks nothing', () => {
  const { view, texts } = stateNamed('compared');
  expect(view).toContain(MODEL);
  expect(view).toContain(RUBRIC);
  expect(view.match(/type="radio"/g)).toHaveLength(12);
  expect(view).not.toMatch(/ disabled/);
  expect(view).toMatch(/<fieldset class="wc-line" aria-describedby="x-fact"><legend>Line 1 of 4<\/legend>/);
  expect(texts[0]).toContain('mark your text yourself');
});

test('names the box and says its length with it', () => {
  const { view } = stateNamed('working');
  expect(view).toContain('<label for="x-text">Your version</label>');
  expect(view).toContain('aria-describedby="x-text-length"');
  expect(view).toContain('22 words. Aim for 20 to 60.');
});

test('keeps the learner’s marks, locked, under the worked answer', () => {
  const { view, worked } = stateNamed('done');
  expect(view.match(/<input[^>]*disabled/g)).toHaveLength(12);
  expect(view.match(/checked/g)).toHaveLength(4);
  expect(view).not.toContain(MODEL);
  expect(worked).toContain(MODEL);
  expect(stateNamed('revealed').view).not.toContain(RUBRIC);
});

test('says on every rung that there is nothing to compare, each time in other words', () => {
  const { scorer } = writeAndCompareMarking;
  const empty = { text: '', marks: {} };
  const verdict = { ...scorer.score(rewriteEntry, 1, empty), earned: 0, total: 100 };
  const leads = ([1, 2, 3] as const).map(
    (rung) => writeAndCompareMarking.explain(rewriteEntry, 1, empty, verdict, rung)[0]?.text,
  );
  expect(new Set(leads).size).toBe(3);
});

test('counts what is marked, and says why the open lines matter once all are', () => {
  expect(stateNamed('half-marked').texts[0]).toBe('2 of 4 lines are marked.');
  const { texts } = stateNamed('pass');
  expect(texts[0]).toBe('All 4 lines are marked: 2 met, 1 partly met, 1 not met.');
  expect(texts).toHaveLength(4);
  expect(texts[2]).toContain('An instruction to nobody');
  const model = writeAndCompareKind.scorer.model(rewriteEntry, 1);
  const { scorer } = writeAndCompareMarking;
  const said = (response: typeof model): string =>
    writeAndCompareMarking.tally({ ...scorer.score(rewriteEntry, 1, response), earned: 0, total: 100 });
  expect(said(model)).toBe('4 of 4 lines met, by your own mark');
  expect(said({ ...model, marks: {} })).toBe('written, not marked yet');
  expect(said({ text: ' ', marks: {} })).toBe('nothing written');
});

test('takes the mark off a part once it is changed, and asks for a text first', () => {
  expect(writeAndCompareMarking.answerTo({ text: 'A', marks: { fact: 1 } }, 'fact')).toBe(1);
  expect(writeAndCompareMarking.answerTo({ text: 'A', marks: {} }, 'constructor')).toBeUndefined();
  expect(writeAndCompareMarking.answerTo({ text: 'A', marks: {} }, 'text')).toBe('A');
  const pub = writeAndCompareKind.publish(rewriteEntry, 1);
  expect(missingWriteAndCompare(pub, { text: '', marks: {} })).toEqual([
    { id: 'text', label: 'Your version' },
  ]);
  expect(missingWriteAndCompare(pub, { text: 'A', marks: {} })).toEqual([]);
});
