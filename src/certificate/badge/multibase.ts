/** Bytes that a browser's own functions take. */
export type Bytes = Uint8Array<ArrayBuffer>;

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Keys and signatures have fewer than a hundred digits; the work grows with the square. */
const MOST_BASE58 = 200;

const base58Value = new Map([...BASE58].map((letter, value) => [letter, value]));

/** Bytes as base58 (Bitcoin's letters) with the multibase prefix `z`. */
export function writeBase58(bytes: Uint8Array): string {
  let rest = bytes.reduce((number, byte) => number * 256n + BigInt(byte), 0n);
  let digits = '';
  for (; rest > 0n; rest /= 58n) digits = (BASE58[Number(rest % 58n)] ?? '') + digits;
  const leading = bytes.findIndex((byte) => byte !== 0);
  return 'z' + '1'.repeat(leading < 0 ? bytes.length : leading) + digits;
}

/** The bytes of multibase base58 (`z…`); nothing where the text is not that, or has more than 200 digits. */
export function readBase58(text: string): Bytes | undefined {
  if (!text.startsWith('z') || text.length > MOST_BASE58) return undefined;
  let number = 0n;
  for (const letter of text.slice(1)) {
    const value = base58Value.get(letter);
    if (value === undefined) return undefined;
    number = number * 58n + BigInt(value);
  }
  const bytes: number[] = [];
  for (; number > 0n; number /= 256n) bytes.unshift(Number(number % 256n));
  const leading = /^1*/.exec(text.slice(1))?.[0].length ?? 0;
  return Uint8Array.from([...new Array<number>(leading).fill(0), ...bytes]);
}
