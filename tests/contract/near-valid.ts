import fc from 'fast-check';

/** One change to a response: at the place that `path` leads to, stands `to`; `undefined` takes the place away. */
interface Blow {
  path: number[];
  to: unknown;
}

/** One change that keeps the form: which place, what is done there, and what else it is done with. */
interface Twist {
  place: number;
  does: 'drop' | 'repeat' | 'swap' | 'replace';
  other: number;
}

/** One to three changes to a response, of either sort. */
export type Changes = { blows: Blow[] } | { twists: Twist[] };

const few = { minLength: 1, maxLength: 3 };

/**
 * Half the time blows, which put anything anywhere, so that most of what comes of them is no response any more; half
 * the time twists, which drop, repeat, swap and replace like by like, so that most of what comes of them still is.
 */
export const changes: fc.Arbitrary<Changes> = fc.oneof(
  fc.record({
    blows: fc.array(
      fc.record({
        path: fc.array(fc.nat(12), { minLength: 1, maxLength: 4 }),
        to: fc.oneof(
          fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<unknown>,
          fc.constantFrom<unknown>(undefined, null, -1, 1e9, '', 'R01', 'sex', '__proto__'),
        ),
      }),
      few,
    ),
  }),
  fc.record({
    twists: fc.array(
      fc.record({
        place: fc.nat(),
        does: fc.constantFrom('drop', 'repeat', 'swap', 'replace', 'replace'),
        other: fc.nat(),
      }),
      few,
    ),
  }),
);

const isHolder = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function strike(value: unknown, { path, to }: Blow): unknown {
  let at = value;
  let depth = 0;
  while (isHolder(at)) {
    const keys = Object.keys(at);
    const key = keys[(path[depth] ?? 0) % Math.max(1, keys.length)] ?? 'extra';
    depth += 1;
    if (depth >= path.length || !isHolder(at[key])) {
      if (to === undefined) Reflect.deleteProperty(at, key);
      else at[key] = to;
      return value;
    }
    at = at[key];
  }
  return to;
}

/** Every place in a value, with what holds it. */
function placesOf(value: unknown): { holder: Record<string, unknown>; key: string }[] {
  if (!isHolder(value)) return [];
  return Object.keys(value).flatMap((key) => [{ holder: value, key }, ...placesOf(value[key])]);
}

/** Every name, word and number in some values: what one of them can be replaced by. */
export function wordsOf(values: readonly unknown[]): unknown[] {
  const found = values.flatMap((value) =>
    placesOf(value).flatMap(({ holder, key }) => [key, holder[key]].filter((word) => !isHolder(word))),
  );
  return [...new Set(found)];
}

function turn(value: unknown, { place, does, other }: Twist, words: readonly unknown[]): unknown {
  const places = placesOf(value);
  const { holder, key } = places[place % Math.max(1, places.length)] ?? {};
  if (!holder || key === undefined) return value;
  const keys = Object.keys(holder);
  const second = keys[other % keys.length] ?? key;
  const stood = holder[key];
  const like = words.filter((word) => typeof word === typeof stood);
  const list = Array.isArray(holder) ? (holder as unknown[]) : undefined;
  switch (does) {
    case 'drop':
      if (list) list.splice(Number(key), 1);
      else Reflect.deleteProperty(holder, key);
      return value;
    case 'repeat':
      if (list) list.splice(other % (list.length + 1), 0, structuredClone(stood));
      else holder[String(words[other % Math.max(1, words.length)])] = structuredClone(stood);
      return value;
    case 'swap':
      [holder[key], holder[second]] = [holder[second], stood];
      return value;
    case 'replace':
      if (typeof stood === 'number') holder[key] = [stood + 1, stood - 1, 0, stood * 2][other % 4];
      else if (like.length > 0) holder[key] = like[other % like.length];
      return value;
  }
}

/** A copy of a response with some changes. `words`: what may stand in it, for the twists. */
export function change(response: unknown, made: Changes, words: readonly unknown[]): unknown {
  const copy = structuredClone(response);
  if ('blows' in made) return made.blows.reduce<unknown>(strike, copy);
  return made.twists.reduce<unknown>((value, twist) => turn(value, twist, words), copy);
}
