import { minutesBetween } from '../kernel/dates.ts';
import { withoutPoint } from './decimals.ts';
import { dateOf, shiftDays, shiftMinutes } from './moments.ts';
import { LISTED } from './result-scenes.ts';
import type { Result, ResultColumn } from './result-scenes.ts';
import { sayNumber, sideOf, testNamed } from './result-tests.ts';
import type { Rule } from './template.ts';

/** A flagged result may wait this long for somebody to look at it: three days. */
const LONGEST_WAIT = 3 * 1440;

function isCritical({ flag }: Result): boolean {
  return flag === 'LL' || flag === 'HH';
}

/** How far somebody has got with a result, as its moments tell it. */
function statusOf({ viewed, filed }: Result): string {
  if (filed !== '') return 'filed';
  return viewed === '' ? 'waiting' : 'viewed';
}

const duplicateResult: Rule<ResultColumn> = {
  name: 'duplicate-result',
  says: 'One sample has one result of each test; a second copy is acted on, or counted, a second time.',
  dimension: 'uniqueness',
  severity: 1,
  columns: ['nhs_number', 'test', 'collected'],
  isPair: true,
  test: (row, earlier) =>
    !earlier.some(
      ({ nhs_number, test, collected }) =>
        nhs_number === row.nhs_number && test === row.test && collected === row.collected,
    ),
  spoil(row, random, twin) {
    Object.assign(row, twin);
    row.reported = shiftMinutes(twin.reported, random.int(2, 9));
  },
};

const reportedBeforeCollected: Rule<ResultColumn> = {
  name: 'reported-before-collected',
  says: 'A sample is taken before its result is reported; otherwise the report is of another sample.',
  dimension: 'consistency',
  severity: 3,
  columns: ['collected', 'reported'],
  test: (row) => row.collected <= row.reported,
  spoil(row, random) {
    row.collected = shiftMinutes(row.reported, random.int(60, 720));
  },
};

const collectedBeforeRequested: Rule<ResultColumn> = {
  name: 'collected-before-requested',
  says: 'A sample is taken after it was asked for, unless the test was added on to a sample that was there.',
  dimension: 'consistency',
  severity: 2,
  columns: ['collected', 'requested'],
  quotes: ['request', 'requested', 'collected'],
  test: (row) => row.request === 'added on' || row.requested <= row.collected,
  spoil(row, random) {
    row.requested = shiftMinutes(row.collected, random.int(15, 60));
  },
};

const flagNotFromValue: Rule<ResultColumn> = {
  name: 'flag-not-from-value',
  says: 'L or LL stands below the interval, H or HH above it, and no flag within it or on its limits.',
  dimension: 'consistency',
  severity: 3,
  columns: ['flag', 'value'],
  quotes: ['value', 'low', 'high', 'flag'],
  scene: 'flagged',
  test: (row) =>
    row.value === '' || row.flag.slice(0, 1) === sideOf(Number(row.value), Number(row.low), Number(row.high)),
  spoil(row) {
    row.flag = '';
  },
};

/** R23. */
const impossibleValue: Rule<ResultColumn> = {
  name: 'impossible-value',
  number: 'R23',
  says: 'A value must be possible in a living person; a lost decimal point makes it ten times too large.',
  dimension: 'validity',
  severity: 3,
  columns: ['value'],
  quotes: ['test', 'value', 'unit'],
  scene: 'pointed',
  test(row) {
    const test = testNamed(row.test);
    if (!test || test.unit !== row.unit) return true;
    const [least, most] = test.possible.map((limit) => Number(sayNumber(test, limit)));
    return Number(row.value) >= (least ?? 0) && Number(row.value) <= (most ?? 0);
  },
  spoil(row) {
    row.value = withoutPoint(row.value);
    row.flag = 'H';
  },
};

const unitNotOfTest: Rule<ResultColumn> = {
  name: 'unit-not-of-test',
  says: 'A value means nothing but in its own unit; here the number is in one unit and its label is another.',
  dimension: 'validity',
  severity: 3,
  columns: ['unit'],
  quotes: ['test', 'value', 'unit', 'low', 'high'],
  scene: 'convertible',
  test: (row) => row.unit === (testNamed(row.test)?.unit ?? ''),
  spoil(row) {
    row.unit = testNamed(row.test)?.otherUnit ?? '';
  },
};

const finalBeforePreliminary: Rule<ResultColumn> = {
  name: 'final-before-preliminary',
  says: 'A final report is later than the preliminary one that it replaces; otherwise the older one stands on top.',
  dimension: 'consistency',
  severity: 2,
  columns: ['preliminary', 'reported'],
  scene: 'cultured',
  test: (row) => row.preliminary === '' || row.preliminary < row.reported,
  spoil(row, random) {
    row.preliminary = shiftMinutes(row.reported, random.int(60, 600));
  },
};

const criticalNotTelephoned: Rule<ResultColumn> = {
  name: 'critical-not-telephoned',
  says: 'A critical result (LL or HH) is telephoned, and the moment of the call is on record.',
  dimension: 'completeness',
  severity: 3,
  columns: ['telephoned', 'flag'],
  quotes: ['test', 'value', 'flag', 'telephoned'],
  scene: 'critical',
  test: (row) => !isCritical(row) || row.telephoned !== '',
  spoil(row) {
    row.telephoned = '';
  },
};

const viewedLate: Rule<ResultColumn> = {
  name: 'viewed-late',
  says: 'Somebody looks at a flagged result within three days of its report.',
  dimension: 'timeliness',
  severity: 3,
  columns: ['viewed', 'reported'],
  quotes: ['flag', 'reported', 'viewed'],
  scene: 'flagged',
  test(row) {
    const until = [row.viewed, row.filed, LISTED].find((moment) => moment !== '') ?? '';
    return row.flag === '' || (minutesBetween(row.reported, until) ?? 0) <= LONGEST_WAIT;
  },
  spoil(row, random) {
    const late = random.int(5, 9) * 1440;
    for (const column of ['viewed', 'filed', 'acted'] as const) row[column] = shiftMinutes(row[column], late);
  },
};

const filedUnviewed: Rule<ResultColumn> = {
  name: 'filed-unviewed',
  says: 'A result is filed by somebody who has looked at it; filed unseen, it is gone from every list.',
  dimension: 'consistency',
  severity: 3,
  columns: ['viewed', 'filed'],
  scene: 'flagged',
  test: (row) => row.filed === '' || (row.viewed !== '' && row.viewed <= row.filed),
  spoil(row) {
    row.viewed = '';
  },
};

const filedWithoutAction: Rule<ResultColumn> = {
  name: 'filed-without-action',
  says: 'A flagged result is filed with what was done about it, or with a note that nothing is needed.',
  dimension: 'completeness',
  severity: 3,
  columns: ['action_taken'],
  quotes: ['flag', 'filed', 'action_taken'],
  scene: 'flagged',
  test: (row) => row.filed === '' || row.flag === '' || row.action_taken !== '',
  spoil(row) {
    Object.assign(row, { action_taken: '', acted: '' });
  },
};

const statusNotFromMoments: Rule<ResultColumn> = {
  name: 'status-not-from-moments',
  says: 'The status follows from the moments: waiting, then viewed, then filed.',
  dimension: 'consistency',
  severity: 2,
  columns: ['status'],
  quotes: ['viewed', 'filed', 'status'],
  scene: 'waiting',
  test: (row) => row.status === statusOf(row),
  spoil(row) {
    row.status = 'filed';
  },
};

const sentToLeaver: Rule<ResultColumn> = {
  name: 'sent-to-leaver',
  says: 'A result goes to somebody who is still there; one that waits for a person who has left is seen by nobody.',
  dimension: 'timeliness',
  severity: 3,
  columns: ['recipient', 'requester_left'],
  quotes: ['recipient', 'requester', 'requester_left', 'reported', 'viewed'],
  scene: 'slow',
  test: (row) =>
    row.requester_left === '' ||
    row.recipient !== row.requester ||
    row.viewed !== '' ||
    dateOf(row.reported) <= row.requester_left,
  spoil(row, random) {
    row.requester_left = shiftDays(row.requested, random.int(1, 5));
  },
};

/** The rules that only an inbox of results has. */
export const resultRules: Rule<ResultColumn>[] = [
  duplicateResult,
  reportedBeforeCollected,
  collectedBeforeRequested,
  flagNotFromValue,
  impossibleValue,
  unitNotOfTest,
  finalBeforePreliminary,
  criticalNotTelephoned,
  viewedLate,
  filedUnviewed,
  filedWithoutAction,
  statusNotFromMoments,
  sentToLeaver,
];
