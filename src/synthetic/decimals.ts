/** A number of tenths as text with one decimal, in whole-number arithmetic: 714 → "71.4". `tenths` is 0 or more. */
export function decimalOf(tenths: number): string {
  return `${String((tenths - (tenths % 10)) / 10)}.${String(tenths % 10)}`;
}

/** What is left when the decimal point is lost: "4.5" → "45". */
export function withoutPoint(decimal: string): string {
  return decimal.replace('.', '');
}
