import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestName } from '../../../src/kernel/nearest.ts';
import { runs } from '../../runs.ts';

const columns = ['row', 'nhs_number', 'dob', 'sex', 'specialty', 'discharge_method'];

test('finds the name behind one slip of each sort', () => {
  expect(nearestName('nhs_numbr', columns)).toBe('nhs_number');
  expect(nearestName('nhs_nuumber', columns)).toBe('nhs_number');
  expect(nearestName('nhs-number', columns)).toBe('nhs_number');
  expect(nearestName('psecialty', columns)).toBe('specialty');
});

test('counts a swap of neighbours as one slip', () => {
  expect(nearestName('dbo', ['dboxx', 'dob'])).toBe('dob');
});

test('takes no notice of capitals', () => {
  expect(nearestName('NHS_Number', columns)).toBe('nhs_number');
  expect(nearestName('dob', ['DOB'])).toBe('DOB');
});

test('allows more slips in a longer name, up to a third of it', () => {
  expect(nearestName('abcdefghXXXX', ['abcdefghijkl'])).toBe('abcdefghijkl');
  expect(nearestName('XbcdefgXXXXX', ['abcdefghijkl'])).toBeUndefined();
});

test('allows two slips in a short name and no third', () => {
  expect(nearestName('sXY', ['sex'])).toBe('sex');
  expect(nearestName('WXY', ['sex'])).toBeUndefined();
});

test('returns nothing when no name is near, or there are none', () => {
  expect(nearestName('admission_source', ['dob', 'sex'])).toBeUndefined();
  expect(nearestName('anything', [])).toBeUndefined();
});

test('takes the first of two names that are equally near', () => {
  expect(nearestName('cat', ['bat', 'hat'])).toBe('bat');
});

test('finds a name that is there, whatever stands beside it', () => {
  fc.assert(
    fc.property(fc.constantFrom(...columns), (name) => {
      expect(nearestName(name, columns)).toBe(name);
    }),
    runs,
  );
});

test('finds a name after any one letter of it was lost', () => {
  const lost: string[] = [];
  for (const name of columns) {
    for (let at = 0; at < name.length; at += 1) {
      const wrong = name.slice(0, at) + name.slice(at + 1);
      if (nearestName(wrong, columns) !== name) lost.push(wrong);
    }
  }
  expect(lost).toEqual([]);
});

test('finds the name that a clipped word begins', () => {
  expect(nearestName('nhs_no', ['row', 'nhs_number', 'dob', 'sex', 'specialty'])).toBe('nhs_number');
});
