import type { Random } from '../kernel/random.ts';
import { checkDigit } from '../measures/nhs-number.ts';

/** What belongs to a row whatever happens in it, so that spoiling one row leaves the people of the others alone. */
export interface Seat {
  /** Place in the table, from 0. */
  index: number;
  /** Ten digits in the 999 range that pass Modulus 11, no two alike, never 9999999999. */
  nhsNumber: string;
  /** Invented, double-barrelled from the sixteenth row; no two alike in a table of up to 225 rows. */
  surname: string;
  /** Drawn without replacement: 0 to 14 among the first fifteen rows, and the same again in each fifteen after them. */
  lot: number;
  /** One draw that all rows of a table share, 0 to 999,999. */
  common: number;
}

const SURNAMES =
  'Okafor Bennett Rahman Kowalski Hughes Chen Patel Murray Adeyemi Walsh Iqbal Fraser Silva Novak Mensah'.split(
    ' ',
  );

/** Coprime to a million, so that the walk meets every stem once before it meets one twice. */
const STRIDE = 381_967;

function surnameOf(index: number, surnames: readonly string[]): string {
  const count = surnames.length;
  const round = (index - (index % count)) / count;
  const [first, second] = [surnames[index % count] ?? '', surnames[(index + round) % count] ?? ''];
  return round === 0 ? first : `${first}-${second}`;
}

function lotOf(index: number, surnames: readonly string[]): number {
  return SURNAMES.indexOf(surnames[index % surnames.length] ?? '');
}

/** Seats for a table of `rows` rows, up to 5,000. */
export function createSeats(rows: number, random: Random): Seat[] {
  const surnames = random.shuffle(SURNAMES);
  const common = random.int(0, 999_999);
  let stem = common;
  return Array.from({ length: rows }, (_, index) => {
    let digits = '';
    let check: number | undefined;
    // Ten nines pass Modulus 11 and are the placeholder for "more than one match", so that stem is passed over.
    while (check === undefined || digits === '999999999') {
      stem = (stem + STRIDE) % 1_000_000;
      digits = '999' + String(stem).padStart(6, '0');
      check = checkDigit(digits);
    }
    return {
      index,
      nhsNumber: digits + String(check),
      surname: surnameOf(index, surnames),
      lot: lotOf(index, surnames),
      common,
    };
  });
}
