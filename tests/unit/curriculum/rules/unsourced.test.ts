import { expect, test } from 'vitest';
import { findUnsourced } from '../../../../src/curriculum/rules/unsourced.ts';
import { say, withPassages } from './passages.ts';

const CLAIM = 'A study of 4,592 patients found this.';

test.each([
  'A study found that blank fields were read as none.',
  'In one trial 84% of the false codes fell on weekdays.',
  'They found 433 infants who were possible false matches.',
  'In England 12,000 people have one.',
  'About 6% of people carry a label.',
  'The standard became law in 2015.',
  'Access began there on 6 November 2023.',
])('wants a source: %s', (text) => {
  expect(findUnsourced(withPassages(say(text))).map(({ code }) => code)).toEqual(['source/missing']);
});

test.each([
  'Completeness: 36 ÷ 40 = 90.0%.',
  'It flags 2% of right records by mistake.',
  'She was born in 1948.',
  'The law asks more of you than the screen does.',
  'Ask what the study would need.',
  'She writes "a study of 4,592 patients found this", and stops.',
  'In England it is done with a form.',
  'Found it? Then count 12 of them.',
  'Marden Road is invented. Access began there on 6 November 2023.',
])('wants none: %s', (text) => {
  const faults = findUnsourced(withPassages(say(text)));
  expect(faults.filter(({ code }) => code === 'source/missing')).toEqual([]);
});

test('wants none where the passage cites, or where it is invented, opinion or a repetition', () => {
  const none = [
    say(CLAIM, { cites: ['framework-2020'] }),
    ...['Case', 'Opinion', 'KeyPoints'].map((component) => say(CLAIM, { within: ['Step', component] })),
    say(CLAIM, { form: 'heading' }),
  ];
  expect(findUnsourced(withPassages(...none))).toEqual([]);
  expect(findUnsourced(withPassages(say(CLAIM, { within: ['Step', 'Reveal'] }), say(CLAIM)))).toHaveLength(2);
});

test('points at the sentence and quotes its beginning', () => {
  const [fault] = findUnsourced(withPassages(say(`Look here. ${CLAIM} ${CLAIM}`)));
  expect(fault).toMatchObject({ at: { line: 7, column: 12 }, args: { said: CLAIM } });
  const long = `A study of 12 wards found ${'one thing and '.repeat(9)}no more.`;
  const [cut] = findUnsourced(withPassages(say(long)));
  expect(String(cut?.args['said'])).toMatch(/^A study of 12 wards found .{10,40}…$/);
});
