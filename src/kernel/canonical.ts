/**
 * Canonical JSON (RFC 8785): keys sorted by code unit, no white space, so that the same value gives the same text
 * everywhere and its digest can name it. Numbers and strings are written as ECMAScript does, which is what the RFC
 * asks. Members that are `undefined` are left out. Throws on what JSON cannot
 * hold (NaN, Infinity, a function), because that is a bug.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) {
    return (
      '[' + value.map((member) => (member === undefined ? 'null' : canonicalJson(member))).join(',') + ']'
    );
  }
  if (typeof value === 'object' && value !== null) {
    const held = value as Record<string, unknown>;
    let members = '';
    for (const key of Object.keys(held).sort()) {
      const member = held[key];
      if (member === undefined) continue;
      members += (members && ',') + JSON.stringify(key) + ':' + canonicalJson(member);
    }
    return '{' + members + '}';
  }
  const text = typeof value === 'number' && !Number.isFinite(value) ? undefined : JSON.stringify(value);
  if (text === undefined) throw new TypeError('This value has no JSON form');
  return text;
}
