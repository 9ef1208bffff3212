/** Bytes that a browser's own functions take. */
export type Bytes = Uint8Array<ArrayBuffer>;

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Keys and signatures have fewer than a hundred digits; the work grows with the square. */
const MOST_BASE58 = 200;

const [base58Value, base64Value] = [BASE58, BASE64].map(
  (letters) => new Map([...letters].map((letter, value) => [letter, value])),
) as [Map<string, number>, Map<string, number>];

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

/** Bytes as base64url without padding (RFC 4648), with no prefix. */
export function writeBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const group = (a << 16) | (b << 8) | c;
    const letters = Math.min(4, bytes.length - at + 1);
    for (let place = 0; place < letters; place += 1) text += BASE64[(group >> (18 - 6 * place)) & 63] ?? '';
  }
  return text;
}

/** The bytes of base64url without padding; nothing for another letter, a length that cannot be, or spare bits set. */
export function readBase64(text: string): Bytes | undefined {
  if (text.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let [held, bits, at] = [0, 0, 0];
  for (const letter of text) {
    const value = base64Value.get(letter);
    if (value === undefined) return undefined;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at++] = (held >> bits) & 0xff;
  }
  return (held & ((1 << bits) - 1)) === 0 ? bytes : undefined;
}

/** Bytes as hexadecimal digits in lower case. */
export function writeHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
