const LONGEST = 60;

const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  tuple: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
};

/** A type as an author thinks of it: `string` → "text". */
export function sayType(type: string): string {
  return TYPES[type] ?? type;
}

/** The type of a value as an author thinks of it; nothing at all is "blank". */
export function sayTypeOf(value: unknown): string {
  if (value === null || value === undefined) return 'blank';
  return Array.isArray(value) ? 'a list' : sayType(typeof value);
}

/** A value in a sentence, cut to sixty characters. */
export function sayValue(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
