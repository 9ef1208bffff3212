import type { Random } from '../kernel/random.ts';
import type { Table } from '../kernel/table.ts';
import { rowId } from '../kernel/table.ts';
import { shiftDays } from './moments.ts';
import { tableOf } from './template.ts';

/** A birthday that makes someone `low` to `high` whole years old on a day. Leap days are allowed for at both ends. */
export function dobAged(on: string, low: number, high: number, random: Random): string {
  return shiftDays(on, -random.int(low * 365 + 30, high * 365));
}

/** A code of PERSON STATED GENDER: 1 male or 2 female. */
export function sexOf(random: Random): string {
  return random.pick(['1', '2']);
}

/** The letters that may end a postcode. */
const LETTERS = Array.from('ABDEFGHJLNPQRSTUWXYZ');

/** A postcode with the right shape in an area that does not exist (no area is called JX, UW or YK). */
export function postcodeOf(random: Random): string {
  const letter = (): string => random.pick(LETTERS);
  const [district, sector] = [random.int(1, 19), random.int(1, 9)];
  return `${random.pick(['JX', 'UW', 'YK'])}${String(district)} ${String(sector)}${letter()}${letter()}`;
}

/** An invented practice that is no longer open. */
export const CLOSED_PRACTICE = 'T99007';
/** The day on which it closed. */
export const CLOSED_ON = '2019-03-31';
/** An invented practice in Wales. */
export const WELSH_PRACTICE = 'W00001';
/** No registered practice: a documented default of the NHS Data Model and Dictionary. */
export const NO_PRACTICE = 'V81997';
const OPEN_PRACTICES = ['T99001', 'T99002', 'T99003', 'T99004'];
const PRACTICES = [...OPEN_PRACTICES, CLOSED_PRACTICE, WELSH_PRACTICE, NO_PRACTICE, 'V81998', 'V81999'].map(
  (code) => ({ code, opened: '1998-04-01', closed: code === CLOSED_PRACTICE ? CLOSED_ON : '' }),
);

/** An invented practice that is open. Codes that begin T990 are nobody's. */
export function practiceOf(random: Random): string {
  return random.pick(OPEN_PRACTICES);
}

/** Whether a practice is in the list and was open at a moment. */
export function isOpenPractice(practice: string, moment: string): boolean {
  return PRACTICES.some(({ code, closed }) => code === practice && (closed === '' || closed > moment));
}

/** The practices that may stand in a table, with the days on which they opened and closed. */
export function organisationTable(): Table {
  return tableOf(
    ['code', 'opened', 'closed'],
    PRACTICES,
    PRACTICES.map((_, index) => rowId(index, PRACTICES.length)),
  );
}
