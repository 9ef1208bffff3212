import type { Random } from '../kernel/random.ts';
import { BARE_SENTENCE, letterDecoys, letterRules } from './letter-rules.ts';
import type { LetterColumn } from './letter-rules.ts';
import type { Seat } from './seat.ts';
import { columnOf } from './template.ts';
import type { Scene, Template } from './template.ts';

/** A scene that is one sentence with nothing to code in it. `#` is a number from `low` to `high`. */
function sentence(text: string, low = 0, high = 0): Scene<LetterColumn> {
  return (_seat: Seat, random: Random) => ({
    ...BARE_SENTENCE,
    sentence: text.replace('#', String(random.int(low, high))),
  });
}

const SCENES = {
  usual: sentence('I was glad to review this patient today.'),
  weight: sentence('Weight today was # kg.', 54, 96),
  pulse: sentence('The pulse was # and regular.', 62, 84),
  walking: sentence('Walks # minutes to the shops most days.', 10, 40),
  sleep: sentence('Sleep is about # hours a night.', 6, 8),
  home: sentence('Lives in a flat on floor # with a lift.', 1, 6),
  work: sentence('Works # days a week in a garden centre.', 2, 5),
  tobacco: sentence('Stopped smoking # years ago.', 3, 20),
  alcohol: sentence('Alcohol is # units a week.', 2, 12),
  bloods: sentence('Routine bloods will be repeated in # months.', 3, 9),
  medicines: sentence('Medicines were checked, and # were continued.', 2, 6),
  visit: sentence('The next visit is in # weeks.', 6, 12),
  copies: sentence('A copy of this letter goes to the patient.'),
  concerns: sentence('All questions were answered.'),
};

/** A short clinic letter, one sentence a row, with planted phrases to find and to code. */
export const letters: Template<LetterColumn> = {
  purpose:
    'A short clinic letter, a sentence a row, with phrases to find and code. The key stands in the columns after `sentence`.',
  usualRows: 12,
  columns: Object.keys(BARE_SENTENCE).map(columnOf),
  scenes: SCENES,
  mix: Object.keys(SCENES),
  rules: letterRules,
  decoys: letterDecoys,
};
