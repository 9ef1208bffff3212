import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  hasPostcodeShape,
  isPseudoPostcode,
  judgePostcode,
  normalisePostcode,
  sayPseudoPostcode,
} from '../../../src/measures/postcode.ts';
import { runs } from '../../runs.ts';

const shaped = [
  'SW1A 1AA',
  'M1 1AE',
  'B33 8TH',
  'CR2 6XH',
  'DN55 1PT',
  'W1A 1AA',
  'EC2V 7HH',
  'BF1 4AF',
  'GIR 0AA',
];
const pseudo = ['ZZ99 3VZ', 'ZZ99 3WZ', 'ZZ99 3CZ', 'ZZ99 3GZ', 'ZZ99 1WZ', 'ZZ99 2WZ'];

test('accepts the shape of every published example (golden)', () => {
  expect(shaped.filter((text) => !hasPostcodeShape(text))).toEqual([]);
  expect(shaped.filter((text) => judgePostcode(text) !== 'shaped')).toEqual([]);
});

test('refuses the shape of SE16LH, which has no space, and of XX9 9XX (golden)', () => {
  expect(hasPostcodeShape('SE16LH')).toBe(false);
  expect(hasPostcodeShape('XX9 9XX')).toBe(false);
  expect(judgePostcode('XX9 9XX')).toBe('malformed');
});

test('knows the six pseudo-postcodes, and that each one breaks the strict shape (golden)', () => {
  expect(pseudo.filter((text) => judgePostcode(text) !== 'pseudo')).toEqual([]);
  expect(pseudo.filter((text) => hasPostcodeShape(text))).toEqual([]);
  expect(pseudo.map(sayPseudoPostcode)).toEqual([
    'No fixed abode',
    'Address not known',
    'England or UK, not otherwise specified',
    'Wales, not otherwise specified',
    'Scotland, not otherwise specified',
    'Northern Ireland, not otherwise specified',
  ]);
});

test('takes ZZ99 and any three characters as a country overseas', () => {
  expect(judgePostcode('ZZ99 7BZ')).toBe('pseudo');
  expect(sayPseudoPostcode('zz997bz')).toBe('Overseas, country code not checked');
  expect(sayPseudoPostcode('M1 1AE')).toBeUndefined();
  expect(judgePostcode('zz997bz')).toBe('pseudo');
  expect(judgePostcode('ZZ99 7B')).toBe('malformed');
});

test('judges Z99 3CZ, a pseudo-postcode with a letter lost, as malformed (golden)', () => {
  expect(isPseudoPostcode('Z99 3CZ')).toBe(false);
  expect(judgePostcode('Z99 3CZ')).toBe('malformed');
});

test('normalises before it judges', () => {
  expect(judgePostcode('SE16LH')).toBe('shaped');
  expect(judgePostcode(' se1  6lh ')).toBe('shaped');
  expect(judgePostcode('zz993vz')).toBe('pseudo');
  expect(judgePostcode('gir0aa')).toBe('shaped');
});

test('trims, puts in capitals and puts one space before the last three characters', () => {
  expect(normalisePostcode('  se16lh ')).toBe('SE1 6LH');
  expect(normalisePostcode('m11ae')).toBe('M1 1AE');
  expect(normalisePostcode('S W 1 A 1 A A')).toBe('SW1A 1AA');
  expect(normalisePostcode('dn55\u00a01pt')).toBe('DN55 1PT');
});

test('leaves text of another length or with other characters in one piece', () => {
  expect(normalisePostcode('')).toBe('');
  expect(normalisePostcode(' ls1 ')).toBe('LS1');
  expect(normalisePostcode('ls12')).toBe('LS12');
  expect(normalisePostcode('sw1a11aa')).toBe('SW1A11AA');
  expect(normalisePostcode('not  known')).toBe('NOT KNOWN');
  expect(normalisePostcode('SE1-6LH')).toBe('SE1-6LH');
});

test('judges blanks as blank', () => {
  expect(['', ' ', '\t\n', '\u00a0'].filter((text) => judgePostcode(text) !== 'blank')).toEqual([]);
});

test('judges everything else as malformed', () => {
  const bad = ['X', 'LS1', 'NOT KNOWN', 'SW1A 1A', 'SW1A 11A', 'SW1A 1AAA', 'QA1 1AA', 'VA1 1AA', '1AA 1AA'];
  expect(bad.filter((text) => judgePostcode(text) !== 'malformed')).toEqual([]);
});

test('refuses C, I, K, M, O and V in the last two places and accepts every other letter', () => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const refused = letters.filter((letter) => !hasPostcodeShape(`M1 1A${letter}`));
  expect(refused.join('')).toBe('CIKMOV');
  const refusedBefore = letters.filter((letter) => !hasPostcodeShape(`M1 1${letter}A`));
  expect(refusedBefore.join('')).toBe('CIKMOV');
});

test('refuses Q, V and X in the first place and I, J and Z in the second', () => {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  expect(letters.filter((letter) => !hasPostcodeShape(`${letter}1 1AA`)).join('')).toBe('QVX');
  expect(letters.filter((letter) => !hasPostcodeShape(`S${letter}1 1AA`)).join('')).toBe('IJZ');
});

test('changes nothing by normalising twice', () => {
  const text = fc.oneof(fc.string(), fc.string({ unit: 'grapheme' }), fc.constantFrom(...shaped, ...pseudo));
  fc.assert(
    fc.property(text, (given) => {
      const once = normalisePostcode(given);
      expect(normalisePostcode(once)).toBe(once);
    }),
    runs,
  );
});

test('judges a postcode the same however it is spaced and capitalised', () => {
  fc.assert(
    fc.property(fc.constantFrom(...shaped, ...pseudo), fc.nat(7), fc.boolean(), (given, at, isSmall) => {
      const compact = given.replace(' ', '');
      const spaced = `${compact.slice(0, at)} ${compact.slice(at)}`;
      const written = isSmall ? spaced.toLowerCase() : spaced;
      expect(normalisePostcode(written)).toBe(given);
      expect(judgePostcode(written)).toBe(judgePostcode(given));
    }),
    runs,
  );
});
