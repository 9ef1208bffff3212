/** One key of the host's file, as its JSON Schema tells of it. */
export interface Key {
  /** The way to it: `brand.colours.deep`. */
  path: string;
  says: string;
  /** Its default as JSON; empty where it has none. */
  otherwise: string;
}

/** The part of a JSON Schema that is read here. */
interface Shape {
  description?: string;
  default?: unknown;
  properties?: Record<string, Shape>;
  items?: Shape;
}

/** Every key that a schema has, in its order; those that hold others are left out. */
export function listKeys(schema: Shape, path = ''): Key[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, inner]) => {
    const at = path === '' ? name : `${path}.${name}`;
    const below = [...listKeys(inner, at), ...(inner.items ? listKeys(inner.items, `${at}[]`) : [])];
    if (inner.properties) return below;
    const otherwise = inner.default === undefined ? '' : JSON.stringify(inner.default);
    return [{ path: at, says: inner.description ?? '', otherwise }, ...below];
  });
}

/** What became of the keys from one version to the next. */
export interface KeyChanges {
  added: Key[];
  retired: Key[];
  /** Keys whose default is another, as they are now, with the old one. */
  changed: (Key & { before: string })[];
}

/** Compares the keys of two versions. */
export function compareKeys(before: readonly Key[], after: readonly Key[]): KeyChanges {
  const known = new Map(before.map((key) => [key.path, key]));
  const paths = new Set(after.map(({ path }) => path));
  return {
    added: after.filter(({ path }) => !known.has(path)),
    retired: before.filter(({ path }) => !paths.has(path)),
    changed: after.flatMap((key) => {
      const old = known.get(key.path);
      return old && old.otherwise !== key.otherwise ? [{ ...key, before: old.otherwise }] : [];
    }),
  };
}
