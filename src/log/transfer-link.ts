const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The most letters that the data of a link may have: what messages and a QR code carry with ease. */
export const LINK_LETTERS = 2000;

/** `#r1.` and the data: version 1 of the link is a log as its file, deflated (RFC 1951) and in base64url (RFC 4648, §5). */
const FRAGMENT = new RegExp(`#r1\\.([A-Za-z0-9_-]{1,${LINK_LETTERS}})$`);

/** Bytes in base64url, without padding. */
function writeBase64Url(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
    const bits = (first << 16) | (second << 8) | third;
    const letters = Math.min(4, bytes.length - at + 1);
    for (let place = 0; place < letters; place += 1) text += ALPHABET[(bits >> (18 - 6 * place)) & 63] ?? '';
  }
  return text;
}

function readBase64Url(text: string): Uint8Array<ArrayBuffer> {
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
  return bytes;
}

/** The fragment of a link that carries these deflated bytes; nothing where they are too many for one. */
export function writeLinkFragment(deflated: Uint8Array): string | undefined {
  const data = writeBase64Url(deflated);
  return data.length > 0 && data.length <= LINK_LETTERS ? `#r1.${data}` : undefined;
}

/** Whether a fragment, or a text with a link in it, means to carry a record, whole or not. */
export function isTransferLink(text: string): boolean {
  return text.length <= 4 * LINK_LETTERS && text.includes('#r1.');
}

/** The deflated bytes that a link or its fragment carries; nothing where it is no such link, or more than a link holds. */
export function readTransferLink(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length > 4 * LINK_LETTERS) return undefined;
  const data = FRAGMENT.exec(text.trim())?.[1];
  // A remainder of one letter is six bits, which no byte was ever made into.
  return data === undefined || data.length % 4 === 1 ? undefined : readBase64Url(data);
}
