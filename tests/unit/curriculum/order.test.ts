import { expect, test } from 'vitest';
import {
  compareText,
  folderName,
  isEarlier,
  readFolderName,
  slugFromName,
} from '../../../src/curriculum/order.ts';

const lessons = [{ slug: 'one' }, { slug: 'two' }, { slug: 'three' }];

test('reads number and address from a folder name, and nothing from another', () => {
  expect(readFolderName('04-data-quality')).toEqual({ number: 4, slug: 'data-quality' });
  expect(readFolderName('4-data-quality')).toBeUndefined();
  expect(readFolderName('data-quality')).toBeUndefined();
  expect(readFolderName('04-Data')).toBeUndefined();
});

test('writes the folder name it can read', () => {
  expect(folderName(4, 'data-quality')).toBe('04-data-quality');
  expect(readFolderName(folderName(112, 'x'))).toEqual({ number: 112, slug: 'x' });
});

test('makes an address from any name', () => {
  expect(slugFromName('04 The Pregnant Men!')).toBe('the-pregnant-men');
  expect(slugFromName('404')).toBe('');
});

test('compares by code points, not by language', () => {
  expect(['ä', 'b', 'B', 'a'].sort(compareText)).toEqual(['B', 'a', 'b', 'ä']);
});

test('tells earlier from later, and neither from what is not there', () => {
  expect(isEarlier(lessons, 'one', 'three')).toBe(true);
  expect(isEarlier(lessons, 'two', 'two')).toBe(false);
  expect(isEarlier(lessons, 'none', 'one')).toBe(false);
  expect(isEarlier(lessons, 'one', 'none')).toBe(false);
});
