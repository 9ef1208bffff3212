import { expect, test } from 'vitest';
import { findUnexplained, isSpelledOut } from '../../../../src/curriculum/rules/abbreviations.ts';
import { everydayAbbreviations } from '../../../../src/curriculum/everyday.ts';
import { good, say, withPassages } from './passages.ts';

const ids = (...texts: string[]): unknown[] =>
  findUnexplained(withPassages(...texts.map((text) => say(text)))).map(({ args }) => args['id']);

test.each([
  ['SHMI', 'the Summary Hospital-level Mortality Indicator', true],
  ['HCPC', 'the Health and Care Professions Council', true],
  ['SOAP', 'subjective, objective, assessment and plan', true],
  ['ICD', 'the International Classification of Diseases', true],
  ['SHMI', 'a mortality indicator', false],
  ['ABC', 'A B C', false],
])('knows whether %s is spelled out by %j', (abbreviation, text, isSo) => {
  expect(isSpelledOut(abbreviation, text)).toBe(isSo);
});

test('warns once a lesson, at the first use', () => {
  const faults = findUnexplained(withPassages(say('Ask the XYZ. The XYZ knows.'), say('XYZs again.')));
  expect(faults).toMatchObject([
    { code: 'term/unexplained', at: { line: 7, column: 9 }, args: { id: 'XYZ' } },
  ]);
});

test('takes words beside it or before it for an explanation', () => {
  expect(ids('The General Medical Council (GMC) asks.')).toEqual([]);
  expect(ids('The GMC, the General Medical Council, asks.')).toEqual([]);
  expect(ids('The General Medical Council asks.', 'So the GMC asks.')).toEqual([]);
  expect(ids('So the GMC asks.', 'The General Medical Council asks.')).toEqual(['GMC']);
});

test('wants brackets for two letters, whose words are soon met by chance', () => {
  expect(ids('Every doctor in the ED knows.')).toEqual(['ED']);
  expect(ids('The emergency department (ED) knows.')).toEqual([]);
});

test('passes what the glossary has, what everybody reads, and what is no abbreviation', () => {
  const [term] = good.terms.values();
  const terms = new Map(term ? [['xyz', { ...term, term: 'XYZ', synonyms: ['QRS', 'CHI number'] }]] : []);
  const library = { ...withPassages(say('The XYZ, the CHI and the QRS.')), terms };
  expect(findUnexplained(library)).toEqual([]);
  expect(ids('The NHS in part IV, ward B, box ZZ99, sign A-BC and ABCDEFG.')).toEqual([]);
});

test('gives a reason for every abbreviation that needs no words', () => {
  for (const [abbreviation, reason] of Object.entries(everydayAbbreviations)) {
    expect(abbreviation).toMatch(/^[A-Z]{2,6}$/);
    expect(reason).toMatch(/^\S.{15,}\.$/);
  }
});
