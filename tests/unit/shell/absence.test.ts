import { expect, test } from 'vitest';
import { watchAbsence } from '../../../src/shell/absence.ts';

test('tells once that nobody is there, and only after the last touch', () => {
  const page = new EventTarget() as Document;
  const said: string[] = [];
  const waits: { call: () => void; ms: number }[] = [];
  const wait = (call: () => void, ms: number): unknown => waits.push({ call, ms });
  watchAbsence(page, 'Ada', (notice) => said.push(notice), wait);
  watchAbsence(page, 'Ada', (notice) => said.push(notice), wait);
  expect(waits.map(({ ms }) => ms)).toEqual([600_000]);
  page.dispatchEvent(new Event('keydown'));
  waits[0]?.call();
  expect(said).toEqual([]);
  waits[1]?.call();
  expect(said).toHaveLength(1);
  expect(said[0]).toContain('still open as Ada');
});
