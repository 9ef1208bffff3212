import { describe, expect, it } from 'vitest';
import { HEIGHT, PITCH, RECORDS, SIZE, WIDTH, recordCardOf, weaveOf } from '../../../src/components/weave.ts';

/** Modules first, then pathways. */
const NUMBERS = Array.from({ length: 20 }, (_, index) => index + 1);

describe('weaveOf', () => {
  it.each(NUMBERS)('outlines different cells of the cloth for number %i', (number) => {
    const cells = weaveOf(number);
    expect(new Set(cells.map(String)).size).toBe(cells.length);
    expect(cells.length).toBeGreaterThanOrEqual(14);
    expect(cells.length).toBeLessThan(RECORDS / 20);
    for (const [x, y] of cells) {
      expect(x % PITCH).toBe(0);
      expect(y % PITCH).toBe(0);
      expect(x + SIZE).toBeLessThanOrEqual(WIDTH);
      expect(y + SIZE).toBeLessThanOrEqual(HEIGHT);
    }
  });

  it('gives each unit a pattern of its own', () => {
    expect(new Set(NUMBERS.map((number) => String(weaveOf(number)))).size).toBe(NUMBERS.length);
  });
});

describe('recordCardOf', () => {
  it.each(NUMBERS)('shows what is wrong in one record for number %i', (number) => {
    const { fields, rule, row } = recordCardOf(number);
    expect(row).toMatch(/^R\d{3}$/);
    expect(rule).toMatch(/^[A-Z].*\.$/);
    const wrong = fields.filter(({ isWrong }) => isWrong);
    expect(wrong.length).toBeGreaterThan(0);
    expect(wrong.length).toBeLessThan(fields.length);
  });

  it('shows the record that stands at one of the outlined cells', () => {
    for (const number of NUMBERS) {
      const index = Number(recordCardOf(number).row.slice(1)) - 1;
      const columns = Math.round((WIDTH + PITCH - SIZE) / PITCH);
      const cell = [(index % columns) * PITCH, Math.floor(index / columns) * PITCH];
      expect(weaveOf(number).map(String)).toContain(String(cell));
    }
  });

  it('writes moments and NHS numbers as people read them, and codes as they stand', () => {
    const said = new Map(recordCardOf(8).fields.map(({ label, value }) => [label, value]));
    expect(said.get('NHS number')).toMatch(/^\d{3} \d{3} \d{4}$/);
    expect(said.get('Admitted')).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
    expect(said.get('GP practice')).toBe('T99007');
  });

  it('names the test beside a result', () => {
    expect(recordCardOf(5).fields.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Result test', 'Result value', 'Result unit']),
    );
  });
});
