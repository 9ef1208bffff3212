import type { Random } from '../kernel/random.ts';
import { momentOf, shiftMinutes } from './moments.ts';
import { drawResult, RESULT_TESTS, sayNumber } from './result-tests.ts';
import type { ResultTest } from './result-tests.ts';
import type { Seat } from './seat.ts';
import type { Row, Scene } from './template.ts';

/** The columns in the order in which they are shown, with what most results have in common. */
export const COMMON_RESULT = {
  nhs_number: '',
  name: '',
  test: '',
  value: '',
  unit: '',
  low: '',
  high: '',
  flag: '',
  result_text: '',
  request: 'new',
  requester: '',
  requester_left: '',
  recipient: '',
  requested: '',
  collected: '',
  preliminary: '',
  reported: '',
  telephoned: '',
  viewed: '',
  filed: '',
  action_taken: '',
  acted: '',
  status: 'filed',
};

export type ResultColumn = keyof typeof COMMON_RESULT;

/** One result in an inbox. */
export type Result = Row<ResultColumn>;

/** When the inbox was listed, 6 March 2026 at 18:00: what has happened by then has its moment, and nothing else has. */
export const LISTED = '2026-03-06T18:00';
const LISTED_DAY = 20_518;
/** Finished results were asked for on the twelve days from 10 February 2026. */
const FIRST_DAY = 20_494;

const FORENAMES = 'Amina Arjun Daniel Grace Helen Leon Mei Nadia Peter Ruth Tomasz Yusuf'.split(' ');
/** Those who ask for tests; all of them invented. */
export const REQUESTERS = ['Dr Amari', 'Dr Boateng', 'Dr Caro', 'Dr Dunmore', 'Nurse Elwood', 'Nurse Farah'];
const ACTIONS = ['Repeated', 'Dose changed', 'Patient told', 'Discussed on the round'];

/** Who it is about and who asked, with the moments up to the report. `turnaround` is minutes from sample to report. */
function reportedOn(seat: Seat, random: Random, day: number, turnaround: readonly [number, number]): Result {
  const requested = momentOf(day, random.int(480, 600));
  const collected = shiftMinutes(requested, random.int(15, 90));
  const requester = random.pick(REQUESTERS);
  return {
    ...COMMON_RESULT,
    nhs_number: seat.nhsNumber,
    name: `${seat.surname.toUpperCase()}, ${random.pick(FORENAMES)}`,
    requester,
    recipient: requester,
    requested,
    collected,
    reported: shiftMinutes(collected, random.int(...turnaround)),
  };
}

function withNumber(
  row: Result,
  random: Random,
  level: 'normal' | 'beyond' | 'critical',
  tests = RESULT_TESTS,
): Result {
  const { test, value, flag } = drawResult(level, tests, random);
  const [low, high] = [sayNumber(test, test.low), sayNumber(test, test.high)];
  return { ...row, test: test.name, value, unit: test.unit, low, high, flag };
}

/** Looked at within a day, filed within two hours of that, and acted on where a flag asks for it. */
function finish(row: Result, random: Random): Result {
  const viewed = shiftMinutes(row.reported, random.int(30, 1380));
  const acted = row.flag === '' ? '' : shiftMinutes(viewed, random.int(2, 30));
  return {
    ...row,
    viewed,
    acted,
    action_taken: row.flag === '' ? 'None needed' : random.pick(ACTIONS),
    filed: shiftMinutes(viewed, random.int(31, 120)),
  };
}

function earlierDay(random: Random): number {
  return FIRST_DAY + random.int(0, 11);
}

/** A result within its interval, of one of some tests, looked at and filed. */
function usualOf(tests: readonly ResultTest[]): Scene<ResultColumn> {
  return (seat, random) =>
    finish(
      withNumber(reportedOn(seat, random, earlierDay(random), [90, 420]), random, 'normal', tests),
      random,
    );
}

function flagged(seat: Seat, random: Random): Result {
  return finish(
    withNumber(reportedOn(seat, random, earlierDay(random), [90, 420]), random, 'beyond'),
    random,
  );
}

/** So far out that the laboratory rang; seen and acted on within three hours. */
function critical(seat: Seat, random: Random): Result {
  const row = withNumber(reportedOn(seat, random, earlierDay(random), [60, 240]), random, 'critical');
  const telephoned = shiftMinutes(row.reported, random.int(3, 25));
  const viewed = shiftMinutes(telephoned, random.int(10, 60));
  const acted = shiftMinutes(viewed, random.int(2, 30));
  const filed = shiftMinutes(acted, random.int(15, 60));
  return { ...row, telephoned, viewed, acted, filed, action_taken: 'Treated the same day' };
}

/** Looked at and not yet filed. */
function seen(seat: Seat, random: Random): Result {
  const row = usualOf(RESULT_TESTS)(seat, random);
  return { ...row, filed: '', action_taken: '', status: 'viewed' };
}

/** Reported on the day of the list, and still to be looked at. */
function waiting(seat: Seat, random: Random): Result {
  const level = random.pick(['normal', 'beyond'] as const);
  return {
    ...withNumber(reportedOn(seat, random, LISTED_DAY, [60, 240]), random, level),
    status: 'waiting',
  };
}

/** Sent away eight to fourteen days ago, reported on the day of the list, and still to be looked at. */
function slow(seat: Seat, random: Random): Result {
  const days = random.int(8, 14);
  const row = reportedOn(seat, random, LISTED_DAY - days, [days * 1440, days * 1440 + 240]);
  const level = random.pick(['normal', 'beyond'] as const);
  const tests = RESULT_TESTS.filter(({ name }) => name === 'Vitamin D');
  return { ...withNumber(row, random, level, tests), status: 'waiting' };
}

/** A culture: words instead of a number, a preliminary report after a day and the final one two days later. */
function cultured(seat: Seat, random: Random): Result {
  const row = reportedOn(seat, random, earlierDay(random), [3600, 4320]);
  return finish(
    {
      ...row,
      test: random.pick(['Urine culture', 'Blood culture']),
      result_text: 'No growth',
      preliminary: shiftMinutes(row.collected, random.int(1260, 1560)),
    },
    random,
  );
}

/** A test added to a sample that the laboratory had already. */
function addedOn(seat: Seat, random: Random): Result {
  const row = usualOf(RESULT_TESTS)(seat, random);
  return { ...row, request: 'added on', requested: shiftMinutes(row.collected, random.int(15, 60)) };
}

/** Every scene by name. */
export const resultScenes: Record<string, Scene<ResultColumn>> = {
  usual: usualOf(RESULT_TESTS),
  pointed: usualOf(RESULT_TESTS.filter(({ name }) => name === 'Potassium' || name === 'Phosphate')),
  convertible: usualOf(RESULT_TESTS.filter(({ otherUnit }) => otherUnit !== '')),
  flagged,
  critical,
  seen,
  waiting,
  slow,
  cultured,
  addedOn,
};
