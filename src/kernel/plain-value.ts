/**
 * A new value with the same content: plain objects and lists, members defined one by one, so that no name has a power.
 * For what `JSON.parse` made of a text that somebody else wrote. Throws a `RangeError` for a number that is none any more
 * (`1e999` is read as infinity), which could not be written back.
 */
export function plainValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainValue);
  if (typeof value === 'object' && value !== null) {
    // `fromEntries` defines members and never assigns them: `__proto__` is a name like any other.
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, plainValue(member)]));
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('A number out of range');
  // JSON has a minus zero and no digest or checksum sees it.
  return value === 0 ? 0 : value;
}
