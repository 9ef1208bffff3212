/** Whether a value is an object of named entries, neither null nor a list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads a record whose keys and entries all fit, as a response schema's `z.record(…).default({})` does: absent is
 * empty, and nothing comes back where one entry does not fit.
 */
export function readRecord<T>(
  value: unknown,
  isKey: (key: string) => boolean,
  isEntry: (entry: unknown) => entry is T,
): Record<string, T> | undefined {
  if (value === undefined) return {};
  if (!isRecord(value)) return undefined;
  const entries: [string, T][] = [];
  for (const [key, entry] of Object.entries(value)) {
    // The one key that an object cannot safely hold; the schema passes over it too.
    if (key === '__proto__') continue;
    if (!isKey(key) || !isEntry(entry)) return undefined;
    entries.push([key, entry]);
  }
  return Object.fromEntries(entries);
}

/** Whether a record has no keys but these. */
export function hasOnlyKeys(value: Readonly<Record<string, unknown>>, keys: readonly string[]): boolean {
  return Object.keys(value).every((key) => keys.includes(key));
}

/**
 * Reads a list of at most `most` items that all fit, as a response schema's `z.array(…).max(most)` does. A hole in a
 * list is an item that does not fit.
 */
export function readList<T>(
  value: unknown,
  most: number,
  read: (item: unknown) => T | undefined,
): T[] | undefined {
  if (!Array.isArray(value) || value.length > most) return undefined;
  // `Array.from` visits the holes that `map` and `every` pass over.
  const items = Array.from(value as unknown[], read);
  return items.every((item) => item !== undefined) ? items : undefined;
}
