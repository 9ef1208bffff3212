const PLAIN = /^[+-]?(\d+(\.\d*)?|\.\d+)$/;
const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/;

/**
 * Reads a number as people type it: `1,401`, ` 47.2 %`, `−3`, `.5`, `2 500`, `130 records` where the unit is
 * `records`. Commas must group thousands, so `47,2` is not guessed at. Nothing where the text is no number.
 */
export function readTypedNumber(text: string, unit = ''): number | undefined {
  const lower = text.trim().toLowerCase();
  const ending = unit.trim().toLowerCase();
  const bare = ending !== '' && lower.endsWith(ending) ? lower.slice(0, -ending.length) : lower;
  const digits = bare
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/%$/, '')
    .replace(/\s/g, '');
  if (GROUPED.test(digits)) return Number(digits.replace(/,/g, ''));
  return PLAIN.test(digits) ? Number(digits) : undefined;
}

/**
 * Says a number as a reader expects it: `sayNumber(1401, 0)` is `1,401`, `sayNumber(47.1528, 1)` is `47.2`.
 * `decimals` is 0–20; without it the number keeps the decimals it has.
 */
export function sayNumber(value: number, decimals?: number): string {
  const fixed = decimals === undefined ? String(Math.abs(value)) : Math.abs(value).toFixed(decimals);
  const [whole = '', fraction] = fixed.split('.');
  const grouped = /^\d+$/.test(whole) ? whole.replace(/\B(?=(\d{3})+$)/g, ',') : whole;
  const isNegative = value < 0 && /[1-9]/.test(fixed);
  return (isNegative ? '−' : '') + grouped + (fraction === undefined ? '' : `.${fraction}`);
}
