import { readBase64Url, writeBase64Url } from '../kernel/base64url.ts';

/** The most letters that the data of a link may have: what messages and a QR code carry with ease. */
export const LINK_LETTERS = 2000;

/** `#r1.` and the data: version 1 of the link is a log as its file, deflated (RFC 1951) and in base64url (RFC 4648, §5). */
const FRAGMENT = new RegExp(`#r1\\.([A-Za-z0-9_-]{1,${LINK_LETTERS}})$`);

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
  return data === undefined ? undefined : readBase64Url(data);
}
