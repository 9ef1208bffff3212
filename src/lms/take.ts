/** What was read is not what was written. Thrown and caught within `readTuples`, never seen outside. */
export class Malformed extends Error {}

/** The last moment that a date can hold. */
const LAST_MOMENT = 8.64e15;

function refuse(): never {
  throw new Malformed();
}

/** Takes one value after the other off a list that may hold anything. */
export class Taker {
  readonly #values: readonly unknown[];
  #at = 0;

  constructor(value: unknown) {
    this.#values = Array.isArray(value) ? (value as unknown[]) : refuse();
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#values.length;
  }

  value(): unknown {
    if (this.isAtEnd) refuse();
    return this.#values[this.#at++];
  }

  /** A whole number from `least` to `most`. */
  number(least = 0, most = Number.MAX_SAFE_INTEGER): number {
    const value = this.value();
    if (!Number.isSafeInteger(value)) refuse();
    const number = value as number;
    return number >= least && number <= most ? number : refuse();
  }

  text(): string {
    const value = this.value();
    return typeof value === 'string' ? value : refuse();
  }

  list(): Taker {
    return new Taker(this.value());
  }

  /** What `read` makes of each value that is left, taken as a list of its own. */
  rest<T>(read: (taker: Taker) => T): T[] {
    const all: T[] = [];
    while (!this.isAtEnd) all.push(read(this.list()));
    return all;
  }

  /** Nothing more may follow. */
  end(): void {
    if (!this.isAtEnd) refuse();
  }
}

/** Reads moments that were written as distances; the other side of `Clock`. */
export class Moments {
  readonly #unit: number;
  #last = 0;

  constructor(unit: number) {
    this.#unit = unit;
  }

  read(taker: Taker): number {
    const at = this.#last + taker.number(-LAST_MOMENT, LAST_MOMENT) * this.#unit;
    if (!(at >= 0 && at <= LAST_MOMENT)) refuse();
    return (this.#last = at);
  }
}
