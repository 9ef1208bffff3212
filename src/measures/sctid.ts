/**
 * The SNOMED CT identifier (SCTID): 6 to 18 digits without a leading zero, the last a Verhoeff check digit, the two
 * before it the partition. It is always text here: 18 digits are more than a number in this language can hold.
 * Source: SNOMED International, Release File Specification, 6.2 to 6.4.
 */

const SHAPE = /^[1-9][0-9]{5,17}$/;

/** Long identifiers hold an item number of at least one digit, seven of namespace, two of partition, one to check. */
const SHORTEST_LONG = 11;

/** Multiplication in D5, the symmetries of the pentagon. Source: Verhoeff J, Error Detecting Decimal Codes, 1969. */
const MULTIPLY = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
];

/** What becomes of a digit at each place from the right; after eight places it begins again. Source: as MULTIPLY. */
const PERMUTE = [
  '0123456789',
  '1576283094',
  '5803796142',
  '8916043527',
  '9453126870',
  '4286573901',
  '2793806415',
  '7046913258',
];

/** The digit that multiplies each digit back to 0 in D5. Source: as MULTIPLY. */
const INVERSE = '0432156789';

/** 0 for digits that check, when `offset` is 0; with `offset` 1, what the digit to be added has to undo. */
function checksum(digits: string, offset: number): number {
  return [...digits].reduceRight((sum, digit, index) => {
    const place = (digits.length - 1 - index + offset) % PERMUTE.length;
    return Number(MULTIPLY[sum]?.[Number(PERMUTE[place]?.[Number(digit)])]);
  }, 0);
}

/**
 * The Verhoeff digit that belongs after some digits (`7321100` → 9). Undefined where the text is empty or holds
 * anything but the digits 0 to 9. Source: Verhoeff J, Error Detecting Decimal Codes, 1969.
 */
export function verhoeffDigit(digits: string): number | undefined {
  return /^[0-9]+$/.test(digits) ? Number(INVERSE[checksum(digits, 1)]) : undefined;
}

/**
 * Whether digits end in their Verhoeff digit, which catches every single wrong digit and every swap of two
 * neighbours. False for text that is not digits. Source: Verhoeff J, Error Detecting Decimal Codes, 1969.
 */
export function passesVerhoeff(digits: string): boolean {
  return /^[0-9]+$/.test(digits) && checksum(digits, 0) === 0;
}

/** What a partition says an identifier names. Source: Release File Specification, 6.3. */
export type SctidComponent = 'concept' | 'description' | 'relationship';

const COMPONENTS: readonly SctidComponent[] = ['concept', 'description', 'relationship'];

/** The parts of an identifier, as text. */
export interface SctidParts {
  /** Names the component; unique within its namespace. */
  item: string;
  /** Seven digits of the organisation that issued a long identifier; absent in the short, International format. */
  namespace: string | undefined;
  /** Two digits: the first the format (0 short, 1 long), the second the component. */
  partition: string;
  component: SctidComponent;
  check: string;
}

/**
 * Takes an identifier apart. Undefined where it has not the shape of one, or a partition that is not defined; the
 * check digit is not judged. Source: SNOMED International, Release File Specification, 6.2 to 6.4.
 */
export function readSctid(text: string): SctidParts | undefined {
  if (!SHAPE.test(text)) return undefined;
  const [partition, check] = [text.slice(-3, -1), text.slice(-1)];
  const component = COMPONENTS[Number(partition[1])];
  const isLong = partition.startsWith('1');
  if (!component || !/^[01]/.test(partition) || (isLong && text.length < SHORTEST_LONG)) return undefined;
  return {
    item: text.slice(0, isLong ? -10 : -3),
    namespace: isLong ? text.slice(-10, -3) : undefined,
    partition,
    component,
    check,
  };
}

/**
 * Whether text is an identifier of the right shape and partition that ends in its check digit. Passing does not show
 * that such a component was ever issued, or is the one that was meant. Source: as `readSctid`.
 */
export function isValidSctid(text: string): boolean {
  return readSctid(text) !== undefined && passesVerhoeff(text);
}

/** The significant digits that a spreadsheet keeps of a number. */
const KEPT_DIGITS = 15;

/**
 * What a spreadsheet stores of an identifier that it took for a number: 15 significant digits, then zeros
 * (`999000011000001104` → `999000011000001000`). 15 digits or fewer come back as they were, as does text that is no
 * identifier. Source: Microsoft, Excel specifications and limits ("Number precision: 15 digits").
 */
export function asSpreadsheetNumber(text: string): string {
  if (!SHAPE.test(text) || text.length <= KEPT_DIGITS) return text;
  return text.slice(0, KEPT_DIGITS).padEnd(text.length, '0');
}
