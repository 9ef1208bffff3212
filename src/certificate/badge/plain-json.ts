/** A value that JSON can hold. */
export type Json = boolean | number | string | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}

const MAX_DEPTH = 16;
/** Values in one document, counted with the objects and lists that hold them. A credential of ours has about 80. */
const MAX_VALUES = 2_000;
/**
 * How every term of the bundled contexts is written. A key that is a whole address, a prefix with a colon, a class, or a
 * keyword means to JSON-LD what a term means, so a signed field could be renamed and hidden from whoever reads terms.
 */
const TERM = /^[a-z][A-Za-z0-9]*$/;
const PROTOTYPE_KEYS: ReadonlySet<string> = new Set(['prototype', 'constructor']);
/** A blank node with a name: one thing could be written in two places, and its fields parted without a trace. */
const BLANK_NODE = /^_:/;
/** Half of a pair that stands alone: encoders turn every one into the same sign, so two texts would share a digest. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** What is wrong with a document, as the path to it: `evidence[0].name`; empty for the document itself. */
export interface FormFault {
  fault: string;
}

/** Thrown from the depths of a document, and caught at its top. */
class Fault extends Error {
  readonly path: string;
  constructor(path: string) {
    super(path);
    this.path = path;
  }
}

/** Whether two members of a list have one id, and so are one thing to JSON-LD, its fields parted between them. */
function isParted(members: readonly Json[]): boolean {
  const ids = members.flatMap((member) =>
    isObject(member) && member['id'] !== undefined ? [member['id']] : [],
  );
  return new Set(ids).size < ids.length;
}

/**
 * Copies what a stranger sent into plain objects: at most 16 levels and 2,000 values, no prototype's keys, no `null`,
 * which JSON-LD drops unsigned. Refuses as well whatever would let the same signed graph be written as another tree,
 * because people are shown the tree: every key is a plain term, but for `@context` at the top. Never throws.
 */
export function readPlainJson(value: unknown): { document: JsonObject } | FormFault {
  let values = 0;
  const copy = (from: unknown, path: string, depth: number): Json => {
    values += 1;
    if (depth > MAX_DEPTH || values > MAX_VALUES) throw new Fault(path);
    if (typeof from === 'string' && !LONE_SURROGATE.test(from) && !BLANK_NODE.test(from)) return from;
    if (typeof from === 'boolean' || (typeof from === 'number' && Number.isFinite(from))) return from;
    if (typeof from !== 'object' || from === null) throw new Fault(path);
    return Array.isArray(from) ? copyList(from, path, depth) : copyObject(from, path, depth);
  };
  const copyList = (from: unknown[], path: string, depth: number): Json[] => {
    const members = from.map((member, at) => copy(member, `${path}[${String(at)}]`, depth + 1));
    if (isParted(members)) throw new Fault(path);
    return members;
  };
  const copyObject = (from: object, path: string, depth: number): JsonObject => {
    const entries = Object.entries(from).map(([key, member]): [string, Json] => {
      const inside = path === '' ? key : `${path}.${key}`;
      const isTerm = TERM.test(key) && !PROTOTYPE_KEYS.has(key);
      if (!isTerm && inside !== '@context') throw new Fault(inside);
      return [key, copy(member, inside, depth + 1)];
    });
    return Object.fromEntries(entries);
  };
  try {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? { document: copyObject(value, '', 1) } : { fault: '' };
  } catch (error) {
    // Whatever else a hostile object throws while it is read is a fault of its form too.
    return { fault: error instanceof Fault ? error.path.slice(0, 200) : '' };
  }
}

/** A value as a list: one that JSON-LD allows to stand without its brackets gets them. Absent: an empty list. */
export function asList(value: Json | undefined): Json[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** Whether a value is an object, and no list. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
