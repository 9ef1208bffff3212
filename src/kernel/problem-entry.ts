/** What every entry may use besides its own arguments. */
interface Pathed {
  /** The way into the YAML file, in words, `defects, entry 5: at`. */
  path: string;
}

/** The words of one code. */
export interface Words<Args> {
  severity: 'error' | 'warning';
  /** What is wrong, as one or two sentences that name the thing. */
  what: (args: Args & Pathed) => string;
  /** What to do about it. */
  fix: (args: Args & Pathed) => string;
  /** The author page that says more, `/for-authors/<page>/#<anchor>`. */
  more: string | ((args: Args & Pathed) => string);
}

/** Ties an entry's words to the arguments it needs, so that a problem raised without one does not compile. */
export function entry<Args extends Record<string, string | number> = Record<string, string | number>>(
  words: Words<Args>,
): Words<Args> {
  return words;
}

/** A count with its noun: "1 character", "2 characters". */
export function counted(count: number, noun: string, nouns = `${noun}s`): string {
  return `${String(count)} ${count === 1 ? noun : nouns}`;
}

/** "did you mean “x”?" where a near name is known, else what else to do. `near` is empty where none is near. */
export function meant(near: string, otherwise: string): string {
  return near === '' ? otherwise : `did you mean "${near}"?  ${otherwise}`;
}
