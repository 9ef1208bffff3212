import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { mark } from '../../../../src/exercises/kind.ts';
import type { Rung } from '../../../../src/exercises/kind.ts';
import { writeSummaryByHand } from '../../../../src/exercises/write-summary/by-hand.ts';
import { shortStay, wholeBundle } from '../../../../src/exercises/write-summary/examples.ts';
import { writeSummary, writeSummaryKind } from '../../../../src/exercises/write-summary/index.ts';
import { countSummary } from '../../../../src/exercises/write-summary/live.ts';
import { writeSummaryMarking } from '../../../../src/exercises/write-summary/marking.ts';
import { publishWriteSummary } from '../../../../src/exercises/write-summary/publish.ts';
import runtime from '../../../../src/exercises/write-summary/runtime.ts';
import type { Line } from '../../../../src/exercises/write-summary/schema.ts';
import { modelWriteSummary } from '../../../../src/exercises/write-summary/score.ts';
import { WriteSummaryView } from '../../../../src/exercises/write-summary/view.tsx';
import { renderState } from '../kind-proofs.ts';

const MODEL = modelWriteSummary(wholeBundle, 1).lines;
const pub = publishWriteSummary(wholeBundle, 1);

function stateNamed(name: string) {
  const state = writeSummary.gallery.find((entry) => entry.name === name);
  if (!state) throw new Error(name);
  return renderState(runtime, writeSummaryMarking, state);
}

function textsAt(rung: Rung, lines: Line[]): string[] {
  const verdict = mark(writeSummaryKind.scorer, wholeBundle, 1, { lines });
  return writeSummaryMarking.explain(wholeBundle, 1, { lines }, verdict, rung).map(({ text }) => text);
}

test('renders every state of the gallery with its worked answer', () => {
  const blank = writeSummary.gallery.filter((state) => {
    const { view, worked } = renderState(runtime, writeSummaryMarking, state);
    return !view.includes('<output') || !worked.includes('<li');
  });
  expect(blank.map(({ name }) => name)).toEqual([]);
});

test('gives every line of the bundle a select of headings, named by the line', () => {
  const { view } = stateNamed('ready');
  expect(view).toContain('aria-label="Add to: Penicillin: rash within an hour of the first dose, 3 March"');
  expect(view.match(/>Leave out</g)).toHaveLength(9);
  expect(view).toContain('Nothing chosen yet.');
  expect(view).not.toContain('mark-');
});

test('asks for an owner and a date of actions alone, and counts what lacks one', () => {
  const { view } = stateNamed('working');
  expect(view.match(/aria-label="Owner: /g)).toHaveLength(2);
  expect(view.match(/aria-label="By when: /g)).toHaveLength(2);
  expect(view).toContain('<output>4 lines, 36 words. 2 actions have no owner or no date.</output>');
  expect(view).toContain('Creatinine and potassium to be measured (GP practice, ?)');
});

test('offers Up and Down where there is more than one line, and says where they can go no further', () => {
  const { view } = stateNamed('working');
  const buttons = [
    ...view.matchAll(/<button[^>]*>(?:Up|Down)<span class="visually-hidden">: [^<]+<\/span>/g),
  ];
  expect(buttons).toHaveLength(4);
  expect(buttons.filter(([button]) => button.includes('aria-disabled="true"'))).toHaveLength(2);
});

test('marks lines in the bundle on the second rung, and where something urgent is buried', () => {
  const { view } = stateNamed('checked-second-rung');
  expect(view).toContain('○ Missed');
  expect(view).toContain('✗ Not right yet');
  expect(view).toContain('Something more urgent should come first.');
  expect(stateNamed('checked-first-rung').view).not.toContain('mark-');
});

test('waits for the word count until the code that counts is there', () => {
  const view = renderToString(
    h(WriteSummaryView, {
      pub,
      response: { lines: MODEL },
      live: undefined,
      marks: undefined,
      phase: 'working',
      solution: undefined,
      prefix: 'x',
      isInert: false,
      send: () => undefined,
    }),
  );
  expect(view).toContain('<output>Counting the words.</output>');
});

test('publishes lines and headings, and nothing of what is needed or where', () => {
  const text = JSON.stringify(publishWriteSummary(shortStay, 1));
  expect(['"need"', '"under"', '"because"', '"lead"', '"swap"'].filter((key) => text.includes(key))).toEqual(
    [],
  );
  expect(writeSummaryKind.keyStrings(shortStay).filter((key) => text.includes(key))).toEqual([]);
});

test('counts lines, words and actions that nobody owns', () => {
  expect(countSummary(pub, { lines: [] })).toEqual({ lines: 0, words: 0, unowned: 0 });
  expect(countSummary(pub, { lines: MODEL })).toEqual({ lines: 7, words: 72, unowned: 0 });
  expect(countSummary(pub, { lines: [{ item: 'constructor', under: 'plan' }] }).lines).toBe(0);
});

test('lists a first line, then the actions that lack an owner or a date', () => {
  expect(runtime.missing(pub, { lines: [] })).toEqual([{ id: 'lines', label: 'choose what goes in' }]);
  expect(
    runtime.missing(pub, { lines: [{ item: 'check-creatinine', under: 'plan', owner: 'practice' }] }),
  ).toEqual([
    { id: 'check-creatinine', label: 'an owner and a date for “Creatinine and potassium to be measured”' },
  ]);
  expect(runtime.missing(pub, { lines: MODEL })).toEqual([]);
});

test('adds lines by their selects, then gives owners and dates', () => {
  const steps = writeSummaryByHand(pub, { lines: MODEL.slice(0, 2) });
  expect(steps).toEqual([
    {
      does: 'choose',
      name: 'Add to: Creatinine and potassium to be measured',
      option: 'Plan and requested actions',
    },
    {
      does: 'choose',
      name: 'Add to: Pneumonia of the right lung, treated; acute kidney injury, recovering',
      option: 'Diagnoses',
    },
    { does: 'choose', name: 'Owner: Creatinine and potassium to be measured', option: 'GP practice' },
    { does: 'choose', name: 'By when: Creatinine and potassium to be measured', option: 'within a week' },
  ]);
});

test('counts each kind in the order of harm and names one source to read again on the first rung', () => {
  expect(
    textsAt(
      1,
      MODEL.filter(({ item }) => item !== 'naproxen'),
    ),
  ).toEqual([
    '4 of 5 critical lines in, 2 of 2 actions owned; 62 words.',
    '1 line that could harm the patient if left out is missing.',
    'Read “Drug chart” again: what there could harm the patient if nobody knew it?',
  ]);
  expect(textsAt(1, [...MODEL, { item: 'stairs', under: 'summary' }])).toEqual([
    '5 of 5 critical lines in, 2 of 2 actions owned; 83 words.',
    '1 line, 11 words, that the reader has to read for nothing.',
    'Take each line: what would the reader do differently because of it?',
  ]);
});

test('says of an action what it lacks on the second rung, and who should own it on the third', () => {
  const lines = MODEL.map((line) =>
    line.item === 'check-creatinine' ? { ...line, owner: 'patient', by: 'six-weeks' } : line,
  );
  const said = '“Creatinine and potassium to be measured”: The owner does not fit. The date does not fit.';
  expect(textsAt(2, lines)[1]).toContain(said);
  expect(textsAt(2, lines).join(' ')).not.toContain('GP practice');
  expect(textsAt(3, lines)[1]).toContain('It should be: GP practice, within a week.');
});

test('says that nothing matters is missing where that is so', () => {
  expect(textsAt(3, MODEL)[1]).toBe('Nothing that matters is missing, and nothing is there that does not.');
});

test('writes the summary out with its owners, and what was left out with its reason', () => {
  const { worked } = stateNamed('revealed');
  expect(worked).toContain('A summary of 72 words');
  expect(worked).toContain('(GP practice, within a week)');
  expect(worked).toContain('She has done the stairs since.');
});

test('takes a mark off its line once that line changes, and no other', () => {
  const { answerTo } = {
    answerTo: (lines: Line[], part: string) => writeSummaryMarking.answerTo({ lines }, part),
  };
  const moved = MODEL.map((line) => (line.item === 'allergy' ? { ...line, under: 'summary' } : line));
  expect(answerTo(MODEL, 'allergy')).not.toEqual(answerTo(moved, 'allergy'));
  expect(answerTo(MODEL, 'diagnosis')).toEqual(answerTo(moved, 'diagnosis'));
  expect(answerTo(MODEL, 'first-plan')).toMatchObject({ item: 'check-creatinine' });
  expect(answerTo([], 'allergy')).toBe(null);
});
