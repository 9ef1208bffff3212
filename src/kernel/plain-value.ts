/**
 * A new value with the same content: plain objects and lists, members defined one by one, so that no name has a power.
 * For what `JSON.parse` made of a text that somebody else wrote.
 */
export function plainValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plainValue);
  if (typeof value === 'object' && value !== null) {
    // `fromEntries` defines members and never assigns them: `__proto__` is a name like any other.
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, plainValue(member)]));
  }
  // JSON has a minus zero and no digest or checksum sees it.
  return value === 0 ? 0 : value;
}
