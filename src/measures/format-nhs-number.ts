/**
 * Ten digits in the form people read, `9990000018` → `999 000 0018`; any other text comes back as it was.
 * Source: NHS Data Model and Dictionary, "NHS NUMBER" (3-3-4).
 */
export function formatNhsNumber(text: string): string {
  const digits = text.replace(/\s+/g, '');
  if (!/^\d{10}$/.test(digits)) return text;
  return `${digits.slice(0, 3)} ${digits.slice(3, 6)} ${digits.slice(6)}`;
}
