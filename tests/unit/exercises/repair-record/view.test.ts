import { expect, test } from 'vitest';
import {
  oneRegistration,
  threeLists,
  twoRegistrations,
} from '../../../../src/exercises/repair-record/examples.ts';
import { repairRecord, repairRecordKind } from '../../../../src/exercises/repair-record/index.ts';
import { repairRecordMarking } from '../../../../src/exercises/repair-record/marking.ts';
import runtime from '../../../../src/exercises/repair-record/runtime.ts';
import type { RepairRecordResponse } from '../../../../src/exercises/repair-record/schema.ts';
import { renderState } from '../kind-proofs.ts';

const RIGHT = repairRecordKind.scorer.model(oneRegistration, 1);
const PUB = repairRecordKind.publish(oneRegistration, 1);

function stateNamed(name: string) {
  const state = repairRecord.gallery.find((entry) => entry.name === name);
  if (!state) throw new Error(name);
  return renderState(runtime, repairRecordMarking, state);
}

test('renders every state of the gallery with its worked answer', () => {
  const blank = repairRecord.gallery.filter((state) => {
    const { view, worked } = renderState(runtime, repairRecordMarking, state);
    return !view.includes('<article') || !worked.includes('<li');
  });
  expect(blank.map(({ name }) => name)).toEqual([]);
});

test('shows every source as an article with its name, and each entry as a group with its own', () => {
  const { view } = stateNamed('ready');
  expect(view).toContain('<article class="card" aria-labelledby="x-source-letter"><h4 id="x-source-letter">');
  expect(view).toContain('role="group" aria-labelledby="x-dob"><h4 id="x-dob">Date of birth</h4>');
  expect(view.match(/role="radiogroup" aria-label="What to do"/g)).toHaveLength(7);
});

test('leaves every entry as it is until something else is chosen, and keeps who entered it in sight', () => {
  const { view } = stateNamed('ready');
  expect(view.match(/checked/g)).toHaveLength(7);
  expect(view).not.toContain('<del>');
  expect(view).toContain('<small>desk, 3 March, 09:14</small>');
});

test('strikes the old value out and never hides it, but leaves it standing under a question', () => {
  const { view } = stateNamed('working');
  expect(view).toContain('<del>01/01/1900</del><ins>14/06/1956</ins>');
  expect(view).toContain('<span>None known</span><ins>asked: Mrs Alder herself</ins>');
  expect(view).toContain('<p class="rr-value"><span>61 kg</span>');
});

test('tells a slip in the form apart from what is true', () => {
  const { view } = stateNamed('working');
  expect(view).toContain('aria-invalid="true" aria-describedby="x-nhs-number-value-error"');
  expect(view).toContain('Enter ten digits that pass the check of the last one.');
  expect(view).not.toContain('mark-');
  const errorsOf = (entries: RepairRecordResponse['entries']) =>
    repairRecordMarking.live?.(PUB, { entries }).errors;
  expect(errorsOf({ dob: { do: 'correct', value: '31/02/1956' }, weight: { do: 'correct' } })).toEqual({
    dob: 'Enter a date that exists, such as 27/03/1961.',
  });
  expect(errorsOf({ dob: { do: 'query', value: '31/02/1956' } })).toEqual({});
});

test('says as it stands how many corrected values match the source named beside them', () => {
  const at = (entries: RepairRecordResponse['entries']) => repairRecordMarking.live?.(PUB, { entries });
  expect(stateNamed('working').view).toContain(
    '2 of 7 entries changed or queried. 1 of 1 corrected values match the source you named.',
  );
  expect(
    at({
      dob: { do: 'correct', value: '14/06/1965', pick: 'letter' },
      weight: { do: 'correct', value: '61.5', pick: 'letter' },
      allergies: { do: 'correct', value: 'Penicillin', pick: 'wristband' },
    }),
  ).toEqual({
    errors: {},
    corrected: 3,
    matching: 1,
    notes: [
      'Date of birth: “Referral letter” says something else.',
      'Weight: no value for it in “Referral letter”.',
    ],
  });
});

test('shows no mark on the first rung and a word beside every mark on the second', () => {
  expect(stateNamed('checked-first-rung').view).not.toContain('mark-');
  const { view } = stateNamed('checked-second-rung');
  expect(view.match(/✓ Right/g)).toHaveLength(4);
  expect(view.match(/◐ Partly right/g)).toHaveLength(1);
  expect(view.match(/✗ Not right yet/g)).toHaveLength(2);
});

test('puts was, yours, agreed and the words that settle it under each entry once the answer is shown', () => {
  const { view } = stateNamed('revealed');
  expect(view).toContain(
    '<dt>Was</dt><dd>999\u00a0000\u00a00024</dd><dt>Yours</dt><dd>999\u00a0000\u00a00026</dd><dt>Agreed</dt><dd>999\u00a0000\u00a00042</dd><dt>Referral letter</dt><dd>“999 000 0042”</dd>',
  );
  expect(view.match(/<dt>Wristband<\/dt>/g)).toHaveLength(2);
  expect(view.match(/<(input|select)[^>]*disabled/g)).toHaveLength(
    view.match(/<(input|select)/g)?.length ?? 0,
  );
});

test('publishes nothing of the key', () => {
  const keys = PUB.fields.flatMap((field) => Object.keys(field));
  expect(keys.filter((key) => ['decision', 'pick', 'because'].includes(key))).toEqual([]);
});

test('lists what is open: a value, or what goes with the decision', () => {
  const entries = {
    ...RIGHT.entries,
    dob: { do: 'correct' as const },
    weight: { do: 'missing' as const },
  };
  expect(runtime.missing(PUB, { entries })).toEqual([
    { id: 'dob', label: 'a value for Date of birth' },
    { id: 'weight', label: 'reason for Weight' },
  ]);
  expect(runtime.missing(PUB, RIGHT)).toEqual([]);
  expect(runtime.missing(PUB, { entries: {} })).toHaveLength(1);
});

test('tells by decision, value and pick whether an entry was changed', () => {
  const at = (response: RepairRecordResponse) => repairRecordMarking.answerTo(response, 'dob');
  expect(at(RIGHT)).toEqual(['correct', '14/06/1956', 'letter']);
  expect(at({ entries: {} })).toEqual(['leave', null, null]);
});

test('repairs by hand with a radio button, a box or a list, and a select for what goes with it', () => {
  const steps = repairRecordKind.byHand(PUB, RIGHT, 'keys');
  expect(steps.filter((step) => step.in === 'Date of birth')).toEqual([
    { does: 'tick', name: 'Correct it', in: 'Date of birth' },
    { does: 'write', name: 'New value of Date of birth', in: 'Date of birth', text: '14/06/1956' },
    { does: 'choose', name: 'Evidence', in: 'Date of birth', option: 'Referral letter' },
  ]);
  const lists = repairRecordKind.publish(threeLists, 1);
  const chart = repairRecordKind.byHand(lists, repairRecordKind.scorer.model(threeLists, 1), 'pointer');
  expect(chart.filter((step) => step.does === 'choose' && step.name.startsWith('New value'))).toHaveLength(3);
  expect(chart.filter((step) => step.name === 'Merge with')).toHaveLength(1);
});

test('offers a new version where there are several, or a recipe', () => {
  expect([twoRegistrations, threeLists, oneRegistration].map((def) => runtime.varies(def))).toEqual([
    true,
    true,
    false,
  ]);
});
