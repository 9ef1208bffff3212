/**
 * Postcodes judged by their shape. A shape says nothing of existence: no list of live postcodes is kept here.
 * Convention: a text is normalised, then looked for among the pseudo-postcodes, and only then held against the
 * shape, because every ZZ99 code breaks the shape (its second letter is a Z).
 */

const MEANINGS: ReadonlyMap<string, string> = new Map([
  ['ZZ99 3VZ', 'No fixed abode'],
  ['ZZ99 3WZ', 'Address not known'],
  ['ZZ99 3CZ', 'England or UK, not otherwise specified'],
  ['ZZ99 3GZ', 'Wales, not otherwise specified'],
  ['ZZ99 1WZ', 'Scotland, not otherwise specified'],
  ['ZZ99 2WZ', 'Northern Ireland, not otherwise specified'],
]);

const OVERSEAS = /^ZZ99 [0-9A-Z]{3}$/;
const SHAPE =
  /^(GIR 0AA|[A-PR-UWYZ]([0-9]{1,2}|[A-HK-Y][0-9]([0-9]|[ABEHMNPRV-Y])?|[0-9][A-HJKPS-UW]) [0-9][ABD-HJLNP-UW-Z]{2})$/;

/**
 * Trimmed, in capitals, with one space before the last three characters: ` se16lh` → `SE1 6LH`. Text that is not
 * five to seven letters and digits is trimmed, put in capitals, and keeps its spaces as single ones.
 * Source of the form: Royal Mail, Postcode Address File (outward code, space, three-character inward code).
 */
export function normalisePostcode(text: string): string {
  const tidy = text.trim().toUpperCase().replace(/\s+/g, ' ');
  const compact = tidy.replaceAll(' ', '');
  return /^[0-9A-Z]{5,7}$/.test(compact) ? `${compact.slice(0, -3)} ${compact.slice(-3)}` : tidy;
}

/**
 * What a pseudo-postcode says, the text once normalised: "No fixed abode" …, or "Overseas, country code not checked"
 * for ZZ99 and any other three characters, because the list of countries is not kept, so a slip in the last three is
 * not seen. Undefined for every other text. Source: ODS pseudo-postcodes, which the NHS Data Model and Dictionary
 * requires.
 */
export function sayPseudoPostcode(text: string): string | undefined {
  const postcode = normalisePostcode(text);
  return (
    MEANINGS.get(postcode) ?? (OVERSEAS.test(postcode) ? 'Overseas, country code not checked' : undefined)
  );
}

/** Whether the text is a pseudo-postcode, as `sayPseudoPostcode` knows them. Source: ODS pseudo-postcodes. */
export function isPseudoPostcode(text: string): boolean {
  return sayPseudoPostcode(text) !== undefined;
}

/**
 * Whether the text as it stands (capitals, one space) has the shape of a postcode; `SE16LH` has not until it is
 * normalised. Source: the widely published pattern of Royal Mail's rules for each position; GIR 0AA is its one
 * exception.
 */
export function hasPostcodeShape(text: string): boolean {
  return SHAPE.test(text);
}

/**
 * What a text in a postcode field is, judged after normalising, pseudo-postcodes first.
 * Sources: as the functions it asks.
 */
export function judgePostcode(text: string): 'blank' | 'pseudo' | 'shaped' | 'malformed' {
  const postcode = normalisePostcode(text);
  if (postcode === '') return 'blank';
  if (isPseudoPostcode(postcode)) return 'pseudo';
  return hasPostcodeShape(postcode) ? 'shaped' : 'malformed';
}
