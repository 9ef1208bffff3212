import { expect, test } from 'vitest';
import { mark } from '../../../../src/exercises/kind.ts';
import type { Rung } from '../../../../src/exercises/kind.ts';
import { oneRegistration } from '../../../../src/exercises/repair-record/examples.ts';
import { explainRepairRecord } from '../../../../src/exercises/repair-record/explain.ts';
import { MISS_WORDS } from '../../../../src/exercises/repair-record/miss-words.ts';
import type { RepairEntry } from '../../../../src/exercises/repair-record/schema.ts';
import { repairRecordScorer } from '../../../../src/exercises/repair-record/score.ts';

const RIGHT = repairRecordScorer.model(oneRegistration, 1).entries;

function textsAt(changes: Record<string, RepairEntry>, rung: Rung, from = RIGHT): string[] {
  const response = { entries: { ...from, ...changes } };
  const verdict = mark(repairRecordScorer, oneRegistration, 1, response);
  return explainRepairRecord(oneRegistration, 1, response, verdict, rung).map(({ text }) => text);
}

const wrongs: Record<string, RepairEntry> = {
  'nhs-number': { do: 'correct', value: '999 000 0026', pick: 'letter' },
  weight: { do: 'correct', value: '61.5', pick: 'letter' },
};

test('counts first, nudges once to the worst, and shows the measure beside the mark', () => {
  expect(textsAt(wrongs, 1)).toEqual([
    '2 of 4 repaired.',
    MISS_WORDS['invented']?.nudge,
    'Measure: 2 of 4 repaired, 0 of 3 sound entries altered, 1 invented: 0.25 of 1.',
  ]);
  expect(textsAt({ address: { do: 'missing', pick: 'too-old' } }, 1).slice(0, 2)).toEqual([
    '4 of 4 repaired. 1 that was right is not any more.',
    MISS_WORDS['sound-altered']?.nudge,
  ]);
  expect(textsAt({}, 1, {})[1]).toBe(MISS_WORDS['left']?.nudge);
});

test('marks each entry on the second rung with its rule, and says why a sound one was sound', () => {
  const texts = textsAt({ ...wrongs, address: { do: 'missing', pick: 'too-old' } }, 2);
  expect(texts).toContain(`NHS number: ${MISS_WORDS['wrong-value']?.says ?? ''}`);
  expect(texts).toContain(
    `Address: ${MISS_WORDS['sound-altered']?.says ?? ''} The letter has the same address.`,
  );
  expect(texts).toContain('Date of birth: repaired.');
  expect(texts.join(' ')).not.toContain('999\u00a0000\u00a00042');
});

test('gives what is agreed, and why, on the third rung', () => {
  const texts = textsAt(wrongs, 3);
  expect(texts).toContain(
    `NHS number: ${MISS_WORDS['wrong-value']?.says ?? ''} Agreed: 999\u00a0000\u00a00042. Two digits were swapped. The check digit shows it, and both sources have the other order.`,
  );
  expect(texts.join(' ')).toContain('Agreed: taken out: It has no unit, and nobody can weigh her now.');
});

test('says after a pass why each repair was right, and nothing of what was rightly left', () => {
  const texts = textsAt({}, 1);
  expect(texts).toHaveLength(6);
  expect(texts[0]).toBe('4 of 4 repaired.');
  expect(texts).toContain(
    'Weight: repaired. Nobody weighed her and no source gives a unit. A weight that may be in another unit is worse than none.',
  );
  expect(texts.join(' ')).not.toContain('Address');
});

test('has words for every finding that a score can have', () => {
  const codes = Object.keys(MISS_WORDS).sort();
  expect(codes).toEqual(
    [
      'asked',
      'false-merge',
      'invented',
      'left',
      'needless-query',
      'open',
      'other-person',
      'other-reason',
      'other-source',
      'sound-altered',
      'taken-out',
      'wrong-value',
    ].sort(),
  );
});
