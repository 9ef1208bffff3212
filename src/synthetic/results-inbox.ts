import { shiftDays } from './moments.ts';
import { resultRules } from './result-rules.ts';
import { COMMON_RESULT, REQUESTERS, resultScenes } from './result-scenes.ts';
import type { ResultColumn } from './result-scenes.ts';
import { nhsNumberCheckDigit } from './stay-rules.ts';
import { columnOf } from './template.ts';
import type { DecoyMaker, Template } from './template.ts';

const decoys: DecoyMaker<ResultColumn>[] = [
  {
    name: 'critical-and-filed',
    says: 'So extreme a value, filed within hours, looks careless; it was telephoned, seen and acted on first.',
    columns: ['value', 'flag', 'telephoned', 'filed'],
    scene: 'critical',
    matches: (row) => /^(LL|HH)$/.test(row.flag) && row.telephoned !== '' && row.acted !== '',
  },
  {
    name: 'added-on',
    says: 'A request after the sample looks impossible; the test was added on to a sample that was there.',
    columns: ['requested', 'collected', 'request'],
    scene: 'addedOn',
    matches: (row) => row.request === 'added on',
  },
  {
    name: 'handed-over',
    says: 'The requester had left when it was reported; it was sent to somebody else, who is there.',
    columns: ['requester_left', 'recipient'],
    scene: 'slow',
    disguise(row, random) {
      row.requester_left = shiftDays(row.requested, random.int(1, 5));
      row.recipient = random.pick(REQUESTERS.filter((name) => name !== row.requester));
    },
  },
  {
    name: 'nothing-needed',
    says: 'A flag and nothing done looks like an omission; somebody looked, and wrote down why nothing is needed.',
    columns: ['action_taken', 'acted'],
    scene: 'flagged',
    disguise(row) {
      Object.assign(row, { action_taken: 'None needed: known and stable', acted: '' });
    },
  },
  {
    name: 'answered-in-words',
    says: 'No value, unit or interval looks like a gap; a culture is answered in words and has none of them.',
    columns: ['value', 'unit', 'result_text'],
    scene: 'cultured',
    matches: (row) => row.result_text !== '',
  },
  {
    name: 'on-the-limit',
    says: 'A value on the limit looks like a flag that was forgotten; both limits belong to the interval.',
    columns: ['value', 'high', 'flag'],
    disguise(row) {
      row.value = row.high;
    },
  },
];

/**
 * Test results in the inboxes of one invented service, as listed on 6 March 2026 at 18:00. `low` and `high` are the
 * interval that the laboratory printed; LL and HH mark what it telephones.
 */
export const resultsInbox: Template<ResultColumn> = {
  purpose:
    'Test results on their way from request to action, for closing the loop: what is late, lost or contradicts itself.',
  usualRows: 12,
  columns: Object.keys(COMMON_RESULT).map(columnOf),
  scenes: resultScenes,
  mix: 'usual flagged waiting usual critical usual seen flagged cultured usual waiting slow'.split(' '),
  rules: [nhsNumberCheckDigit, ...resultRules],
  decoys,
};
