import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { mark } from '../../../../src/exercises/kind.ts';
import type { Rung } from '../../../../src/exercises/kind.ts';
import { sixRules, threeRules } from '../../../../src/exercises/write-rules/examples.ts';
import { writeRules, writeRulesKind } from '../../../../src/exercises/write-rules/index.ts';
import { publishWriteRules } from '../../../../src/exercises/write-rules/publish.ts';
import runtime from '../../../../src/exercises/write-rules/runtime.ts';
import { writeRulesMarking } from '../../../../src/exercises/write-rules/marking.ts';
import type { Rule, WriteRules } from '../../../../src/exercises/write-rules/schema.ts';
import { ruleTruth } from '../../../../src/exercises/write-rules/truth.ts';
import { WriteRulesView } from '../../../../src/exercises/write-rules/view.tsx';
import { renderState } from '../kind-proofs.ts';

const [backwards, diedHome, verifiedBlank] = threeRules.model as [Rule, Rule, Rule];
const oldPeople: Rule = {
  severity: 'fatal',
  join: 'and',
  conditions: [{ field: 'dob', op: 'age-over', value: '90', other: 'admitted' }],
};

function stateNamed(name: string) {
  const state = writeRules.gallery.find((entry) => entry.name === name);
  if (!state) throw new Error(name);
  return renderState(runtime, writeRulesMarking, state);
}

function textsAt(rung: Rung, rules: Rule[], def: WriteRules = threeRules): string[] {
  const verdict = mark(writeRulesKind.scorer, def, 1, { rules });
  return writeRulesMarking.explain(def, 1, { rules }, verdict, rung).map(({ text }) => text);
}

test('renders every state of the gallery with its worked answer', () => {
  const blank = writeRules.gallery.filter((state) => {
    const { view, worked } = renderState(runtime, writeRulesMarking, state);
    return !view.includes('<output') || !worked.includes('<li');
  });
  expect(blank.map(({ name }) => name)).toEqual([]);
});

test('says how many rows the rules flag as they stand, without saying which are wrong', () => {
  const { view } = stateNamed('working');
  expect(view).toContain('<output>Flags 6 of 200 rows.</output>');
  expect(view).toContain('Reject rows where Discharged is before Admitted: 6 of 200.');
  expect(view).toContain('Query rows where Discharge method is 4 and … is …: not finished.');
  expect(view).not.toContain('mark-');
});

test('names every control by its condition and rule', () => {
  const { view } = stateNamed('working');
  expect(view).toContain('aria-label="Field, condition 2 of rule 2"');
  expect(view).toContain('aria-label="Test, condition 1 of rule 1"');
  expect(view).toContain(
    'Remove<span class="visually-hidden">, condition 1 of rule 2: Discharge method is 4</span>',
  );
  expect(view).toContain(
    'Remove rule 1<span class="visually-hidden">: Reject rows where Discharged is before Admitted</span>',
  );
  expect(view).toContain('Add a condition<span class="visually-hidden"> to rule 2</span>');
  expect(view.match(/It fits where/g)).toHaveLength(1);
});

test('gives every id once', () => {
  for (const name of ['working', 'every-operator', 'checked-second-rung']) {
    const ids = [...stateNamed(name).view.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.every((id) => id?.startsWith('x-'))).toBe(true);
  }
});

test('offers a field only the tests that fit it', () => {
  const { view } = stateNamed('every-operator');
  const testsOf = (rule: number): string => {
    const [, after = ''] = view.split(`aria-label="Test, condition 1 of rule ${String(rule)}"`);
    return after.split('</select>')[0] ?? '';
  };
  expect(testsOf(3)).toContain('is a malformed postcode');
  expect(testsOf(3)).not.toContain('is before');
  expect(testsOf(5)).toContain('is after');
  expect(testsOf(5)).not.toContain('check digit');
});

test('locks the controls until it can answer and once the answer is shown', () => {
  const controls = (view: string) => view.match(/<(select|input|button)/g)?.length;
  for (const name of ['ready', 'revealed']) {
    const { view } = stateNamed(name);
    expect(view.match(/<(select|input|button)[^>]* disabled/g)).toHaveLength(controls(view) ?? 0);
  }
  expect(stateNamed('working').view).not.toMatch(/ disabled/);
});

test('shows no truth on the first rung, and the four counts on the second', () => {
  expect(stateNamed('checked-first-rung').view).not.toMatch(/mark-|At your last check/);
  const { view } = stateNamed('checked-second-rung');
  expect(view).toContain('Rule 1: ✓ Right');
  expect(view).toContain('Rule 2: ✗ Not right yet');
  const counts = [...view.matchAll(/<td>(\d+)<\/td>/g)].map(([, count]) => Number(count));
  expect(counts.slice(0, 4).reduce((sum, count) => sum + count, 0)).toBe(200);
  expect([counts[0], counts[2]]).toEqual([6, 9]);
  expect(view).toContain('3 of 9 rows missed');
});

test('takes the marks off the rules, and keeps the counts, while the rules change', () => {
  const pub = publishWriteRules(threeRules, 1);
  const shared = {
    pub,
    response: { rules: [backwards] },
    live: undefined,
    prefix: 'x',
    isInert: false,
    send: () => undefined,
  };
  const marks = new Map([['rule-1', 'right' as const]]);
  const viewIn = (phase: 'working' | 'partial') =>
    renderToString(h(WriteRulesView, { ...shared, marks, phase, solution: undefined }));
  expect(viewIn('partial')).toContain('Rule 1: ✓ Right');
  expect(viewIn('working')).not.toContain('✓ Right');
  expect(viewIn('working')).toContain('At your last check');
});

test('says that the rules are being run until the code that runs them is there', () => {
  const pub = publishWriteRules(threeRules, 1);
  const viewOf = (rules: Rule[]) =>
    renderToString(
      h(WriteRulesView, {
        pub,
        response: { rules },
        live: undefined,
        marks: undefined,
        phase: 'working',
        solution: undefined,
        prefix: 'x',
        isInert: false,
        send: () => undefined,
      }),
    );
  expect(viewOf([])).toContain('<output>Flags 0 of 200 rows.</output>');
  expect(viewOf([backwards])).toContain('<output>Running your rules over the rows.</output>');
});

test('publishes the rows, and nothing of which are wrong', () => {
  for (const def of [threeRules, sixRules]) {
    const pub = publishWriteRules(def, 1);
    expect(Object.keys(pub)).toEqual(['table', 'maxRules', 'fields']);
    const published = JSON.stringify(pub);
    expect(writeRulesKind.keyStrings(def).filter((text) => published.includes(text))).toEqual([]);
  }
});

test('types fields by what they hold, and offers codes where they are few', () => {
  const fields = new Map(publishWriteRules(sixRules, 1).fields.map((field) => [field.name, field]));
  const types = ['dob', 'admitted', 'systolic', 'specialty', 'postcode', 'diagnosis'].map(
    (name) => fields.get(name)?.type,
  );
  expect(types).toEqual(['date', 'date', 'number', 'number', 'text', 'text']);
  expect(fields.get('admission_method')?.values).toContain('21');
  expect(fields.get('dob')?.values).toEqual([]);
  expect(fields.get('nhs_number')?.values).toEqual([]);
});

test('lists what is still to do: a rule at all, then what is unfinished', () => {
  const pub = runtime.publish(threeRules, 1);
  expect(runtime.missing(pub, { rules: [] })).toEqual([{ id: 'rule-1', label: 'write a rule' }]);
  const rules: Rule[] = [
    backwards,
    { ...backwards, conditions: [] },
    { ...backwards, conditions: [{ field: 'dob', op: 'is' }] },
  ];
  expect(runtime.missing(pub, { rules })).toEqual([
    { id: 'rule-2', label: 'a condition of rule 2' },
    { id: 'rule-3', label: 'the rest of condition 1 of rule 3' },
  ]);
});

test('counts, names the kinds that get through and gives one nudge on the first rung', () => {
  expect(textsAt(1, [backwards])).toEqual([
    '6 of 15 wrong rows caught, no clean row rejected.',
    'Recall 40%; precision 100% of 6 flagged rows. Where only 1 row in 200 is wrong, 100% of flags would be real.',
    '2 kinds of error still get through: failures of consistency.',
    'Look at Discharge destination and Discharge method together: which pairs of values could never be right?',
  ]);
  expect(textsAt(1, [backwards, oldPeople]).at(-1)).toBe(
    'Rule 2 flags rows that are right. Who could truthfully have such a record?',
  );
  expect(textsAt(1, [])[1]).toBe('Recall 0%. Nothing is flagged, so there is no precision yet.');
});

test('gives each rule its account on the second rung, and the rules still broken, without their rows', () => {
  const idle: Rule = { ...backwards, conditions: [{ field: 'sex', op: 'is', value: '7' }] };
  const texts = textsAt(2, [backwards, idle, { ...idle, conditions: [{ field: '', op: 'is' }] }, oldPeople]);
  expect(texts).toContain('Rule 1 catches 6 wrong rows and no clean one.');
  expect(texts).toContain('Rule 2 flags no row: its conditions never hold together in these data.');
  expect(texts).toContain('Rule 3 is not finished, so it flags nothing.');
  expect(texts.join(' ')).toMatch(/Rule 4 catches \d+ wrong rows? and rejects \d+ clean rows?\./);
  expect(texts.filter((text) => text.startsWith('Gets through, '))).toHaveLength(2);
  expect(texts.filter((text) => text.includes('looks wrong and is right'))).toHaveLength(1);
});

test('says that a warning lets harm in', () => {
  const warned = textsAt(2, [backwards, { ...diedHome, severity: 'warn' }, verifiedBlank]);
  expect(warned.at(-1)).toBe(
    '5 wrong rows that could harm a patient only got a query: a warning lets the row in until somebody answers it.',
  );
  expect(textsAt(2, [backwards, diedHome, verifiedBlank]).join(' ')).not.toContain('got a query');
});

test('gives the rules that work on the third rung, where any are wanting', () => {
  expect(textsAt(3, [backwards]).filter((text) => text.startsWith('One rule that works: '))).toHaveLength(3);
  expect(textsAt(3, threeRules.model).join(' ')).not.toContain('One rule that works');
});

test('works the answer out: each model rule with what it catches, each decoy with its reason', () => {
  const { worked } = stateNamed('ready');
  expect(worked).toContain('Reject rows where Discharged is before Admitted. Catches 6.');
  const { decoys } = ruleTruth(threeRules, 1);
  for (const { row } of decoys.values()) expect(worked).toContain(`<strong>${row}</strong>`);
});
