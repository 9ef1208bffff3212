import { expect, test } from 'vitest';
import { placeIn, sentencesOf } from '../../../src/curriculum/passage.ts';

test.each([
  ['One. Two? Three!', ['One.', 'Two?', 'Three!']],
  ['It is 4.1% here. Then 5.', ['It is 4.1% here.', 'Then 5.']],
  ['He said "No." She left.', ['He said "No."', 'She left.']],
  ['Write e.g. a code. Then stop', ['Write e.g. a code.', 'Then stop']],
  ['A cell\nAnother cell', ['A cell', 'Another cell']],
  ['(C. difficile is one word here.) End.', ['(C. difficile is one word here.)', 'End.']],
  ['', []],
])('takes %j apart into sentences', (text, sentences) => {
  expect(sentencesOf(text).map((sentence) => sentence.text)).toEqual(sentences);
});

test('gives each sentence its offset', () => {
  expect(sentencesOf('  One. Two.').map(({ at }) => at)).toEqual([2, 7]);
});

test('places an offset in the part it falls into', () => {
  const passage = {
    form: 'paragraph' as const,
    text: 'one two\nthree',
    places: [
      { at: 0, line: 3, column: 5 },
      { at: 4, line: 3, column: 30 },
      { at: 8, line: 4, column: 3 },
    ],
    cites: [],
    within: [],
  };
  expect([0, 3, 4, 6, 8, 10].map((at) => Object.values(placeIn(passage, at)).join(':'))).toEqual([
    '3:5',
    '3:8',
    '3:30',
    '3:32',
    '4:3',
    '4:5',
  ]);
});
