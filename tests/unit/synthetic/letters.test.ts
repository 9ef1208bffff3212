import { expect, test } from 'vitest';
import { CONDITIONS, SIDED } from '../../../src/synthetic/letter-conditions.ts';
import { letterDecoys, letterRules } from '../../../src/synthetic/letter-rules.ts';
import { make, recordsOf } from './records.ts';

const EVERYTHING = {
  template: 'clinic-letters',
  defects: letterRules.map(({ name }) => ({ rule: name })),
  decoys: letterDecoys.map(({ name }) => name),
};
const letter = (seed: number) => make({ ...EVERYTHING, seed });

test('plants each mention as its rule says, its phrase and cue standing in the sentence', () => {
  for (let seed = 0; seed < 200; seed += 1) {
    const { table, planted } = letter(seed);
    const rows = planted.map(({ row }) => recordsOf(table)[table.rowIds.indexOf(row)] ?? {});
    expect(rows.map(({ status, side }) => [status, side !== ''])).toEqual([
      ['confirmed', false],
      ['confirmed', true],
      ['suspected', false],
      ['ruled-out', false],
      ['family', false],
      ['past', false],
    ]);
    for (const { sentence = '', phrase = '', cue = '' } of rows) {
      expect(sentence.split(phrase)).toHaveLength(2);
      expect(sentence).toContain(cue);
      expect(cue).not.toContain(phrase);
      expect(sentence).not.toMatch(/[{}#]/);
    }
  }
});

test('speaks of no condition twice in one letter, and repeats no sentence', () => {
  for (let seed = 0; seed < 200; seed += 1) {
    const records = recordsOf(letter(seed).table);
    const codes = records.flatMap(({ code }) => (code ? [code] : []));
    expect(codes).toHaveLength(9);
    expect(new Set(codes).size).toBe(9);
    expect(new Set(records.map(({ sentence }) => sentence)).size).toBe(12);
  }
});

test('gives a side in words that agree with its code', () => {
  const words = { left: 'the left', right: 'the right', both: 'both sides' };
  const seen = new Set<string>();
  for (let seed = 0; seed < 50; seed += 1) {
    const sided = recordsOf(letter(seed).table).find(({ side }) => side !== '');
    const side = sided?.['side'] as keyof typeof words;
    seen.add(side);
    expect(sided?.['sentence']).toContain(words[side]);
  }
  expect([...seen].sort()).toEqual(['both', 'left', 'right']);
});

test('marks a lookalike by its words and gives it no status', () => {
  const { table, decoys } = letter(3);
  for (const { row } of decoys) {
    const record = recordsOf(table)[table.rowIds.indexOf(row)];
    expect(record?.['sentence']).toContain(record?.['phrase']);
    expect([record?.['status'], record?.['cue']]).toEqual(['', '']);
  }
});

test('uses teaching codes only, each meaning one thing', () => {
  const codes = [...CONDITIONS, ...SIDED].flatMap(({ code, acceptable, tooBroad }) => [
    code,
    acceptable,
    tooBroad,
  ]);
  expect(codes.filter((code) => !/^T-0\d\d \S/.test(code))).toEqual([]);
  const meanings = new Set(codes);
  expect(new Set([...meanings].map((code) => code.slice(0, 5))).size).toBe(meanings.size);
});

test('names no condition in a sentence that has nothing to code', () => {
  for (let seed = 0; seed < 50; seed += 1) {
    const plain = recordsOf(letter(seed).table).filter(({ code }) => code === '');
    const said = plain.filter(({ sentence = '' }) =>
      [...CONDITIONS, ...SIDED].some(({ phrase }) => sentence.includes(phrase)),
    );
    expect(said).toEqual([]);
  }
});
