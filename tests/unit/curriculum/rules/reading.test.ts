import { expect, test } from 'vitest';
import { findHardReading } from '../../../../src/curriculum/rules/reading.ts';
import { say, withPassages } from './passages.ts';

const HARD =
  'Interoperability necessitates organisational standardisation of terminological representations.';

test('warns of paragraphs that are hard to read, at the title', () => {
  const [fault] = findHardReading(withPassages(say(HARD)));
  expect(fault).toMatchObject({ code: 'lesson/reading-age', at: ['title'], args: { limit: 16 } });
  expect(Number(fault?.args['age'])).toBeGreaterThan(16);
  expect(findHardReading(withPassages(say('We ask. We write it down.')))).toEqual([]);
});

test('judges no tables and no headings', () => {
  expect(findHardReading(withPassages(say(HARD, { form: 'table' }), say(HARD, { form: 'heading' })))).toEqual(
    [],
  );
});
