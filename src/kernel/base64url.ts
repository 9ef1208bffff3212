const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const WHOLE = /^[A-Za-z0-9_-]*$/;

/** Bytes in base64url (RFC 4648, §5), without padding. */
export function writeBase64Url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
    const bits = (first << 16) | (second << 8) | third;
    const letters = Math.min(4, bytes.length - at + 1);
    for (let place = 0; place < letters; place += 1) text += ALPHABET[(bits >> (18 - 6 * place)) & 63] ?? '';
  }
  return text;
}

/** The bytes of a base64url text; nothing for another letter, a length that no bytes have, or spare bits that are set. */
export function readBase64Url(text: string): Uint8Array<ArrayBuffer> | undefined {
  // A remainder of one letter is six bits, which no byte was ever made into.
  if (!WHOLE.test(text) || text.length % 4 === 1) return undefined;
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const letter of text) {
    bits = ((bits << 6) | ALPHABET.indexOf(letter)) & 0xffff;
    held += 6;
    if (held < 8) continue;
    held -= 8;
    bytes[at] = (bits >> held) & 0xff;
    at += 1;
  }
  return (bits & ((1 << held) - 1)) === 0 ? bytes : undefined;
}
