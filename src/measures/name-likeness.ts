/** Winkler's scale for a shared beginning, and how many letters of it count. */
const PREFIX_SCALE = 0.1;
const PREFIX_LETTERS = 4;
/** Only names at least this alike are raised for their beginning. */
const BOOST_ABOVE = 0.7;

/** For each letter of `a`, the place in `b` of the letter it is matched with, or nothing. */
function matchLetters(a: string, b: string): (number | undefined)[] {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  const taken = new Set<number>();
  return [...Array(a.length).keys()].map((at) => {
    const last = Math.min(b.length - 1, at + reach);
    for (let place = Math.max(0, at - reach); place <= last; place += 1) {
      if (taken.has(place) || a[at] !== b[place]) continue;
      taken.add(place);
      return place;
    }
    return undefined;
  });
}

/**
 * Jaro's likeness of two texts, 0 (nothing shared) to 1 (the same); two empty texts are the same. Letters match
 * within half the longer length less one; half of the matched letters that stand out of order, rounded down, count
 * as transpositions. Case and spaces count: tidy the texts first.
 * Source: Jaro MA, J Am Stat Assoc 1989;84:414–20.
 */
export function jaro(a: string, b: string): number {
  if (a === b) return 1;
  const places = matchLetters(a, b).filter((place) => place !== undefined);
  const matches = places.length;
  if (matches === 0) return 0;
  const inOrder = [...places].sort((one, other) => one - other);
  const moved = places.filter((place, index) => b[place] !== b[inOrder[index] ?? -1]).length;
  const transpositions = Math.floor(moved / 2);
  return (matches / a.length + matches / b.length + (matches - transpositions) / matches) / 3;
}

/**
 * Jaro–Winkler likeness, 0–1: Jaro's, raised by 0.1 of what it lacks for each of up to four letters that both begin
 * with, where Jaro's is above 0.7. MARTHA and MARHTA are 0.961. It favours names whose beginnings are stable, which
 * transliterated names are not. Source: Winkler WE, Proc Sect Surv Res Methods, ASA 1990:354–9.
 */
export function jaroWinkler(a: string, b: string): number {
  const plain = jaro(a, b);
  if (plain <= BOOST_ABOVE) return plain;
  let shared = 0;
  while (shared < PREFIX_LETTERS && shared < a.length && a[shared] === b[shared]) shared += 1;
  return plain + shared * PREFIX_SCALE * (1 - plain);
}

/**
 * The fewest letters to put in, take out or replace to turn one text into the other. Two letters that changed
 * places are two edits. Source: Levenshtein VI, Soviet Physics Doklady 1966;10:707–10.
 */
export function levenshtein(a: string, b: string): number {
  let above = [...Array(b.length + 1).keys()];
  for (let row = 1; row <= a.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const replaced = (above[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      line.push(Math.min((above[column] ?? 0) + 1, (line[column - 1] ?? 0) + 1, replaced));
    }
    above = line;
  }
  return above[b.length] ?? 0;
}
