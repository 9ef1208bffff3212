import { importLog } from '../log/import-log.ts';
import type { ImportOutcome, RefusalCode } from '../log/import-log.ts';
import { IMPORT_LIMITS } from '../log/import-limits.ts';
import type { Pace } from '../log/pace.ts';
import { isTransferLink, readTransferLink } from '../log/transfer-link.ts';
import { isGzip, unpackText } from './packing.ts';

const refuse = (code: RefusalCode): ImportOutcome => ({ kind: 'refused', code });

/** Windows saves some texts in UTF-16; their first two bytes say so. Everything else is UTF-8, or nothing we wrote. */
function nameEncoding(first: number | undefined, second: number | undefined): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
}

async function readPacked(packed: Blob, pace: Pace): Promise<ImportOutcome> {
  const unpacked = await unpackText(packed, 'gzip', IMPORT_LIMITS.inflatedBytes);
  if (unpacked.kind === 'absent') return refuse('cannot-unpack');
  if (unpacked.kind === 'too-large') return refuse('too-large');
  const outcome = await importLog(unpacked.text, pace);
  if (unpacked.isWhole || outcome.kind === 'stopped') return outcome;
  // Each record carries its own checksum, so those that came out whole are good.
  if (outcome.kind === 'refused') return { ...outcome, code: outcome.salvage ? outcome.code : 'damaged' };
  const { events, unreadable } = outcome;
  return { kind: 'refused', code: 'damaged', salvage: { events, unreadable } };
}

/** Reads a copy from a file, packed or not. Never throws; the file itself is not kept. */
export async function readCopyFile(file: Blob, pace: Pace): Promise<ImportOutcome> {
  if (file.size > IMPORT_LIMITS.fileBytes) return refuse('too-large');
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (isGzip(bytes)) return await readPacked(file, pace);
    return await importLog(new TextDecoder(nameEncoding(bytes[0], bytes[1])).decode(bytes), pace);
  } catch {
    // Moved or locked since it was chosen.
    return refuse('cannot-open');
  }
}

/** Reads a copy from a link of `makeLink`. Never throws. */
export async function readCopyLink(link: string, pace: Pace): Promise<ImportOutcome> {
  const deflated = readTransferLink(link);
  if (!deflated) return refuse('broken-link');
  const unpacked = await unpackText(new Blob([deflated]), 'deflate-raw', IMPORT_LIMITS.inflatedBytes);
  if (unpacked.kind === 'absent') return refuse('cannot-unpack');
  if (unpacked.kind === 'too-large') return refuse('too-large');
  const outcome = await importLog(unpacked.text, pace);
  // Half a link is brought over again with ease: the other device has just made it.
  return unpacked.isWhole && outcome.kind !== 'refused' ? outcome : refuse('broken-link');
}

/** Reads a copy that was pasted as text, or the link in its place. Never throws. */
export async function readCopyText(text: string, pace: Pace): Promise<ImportOutcome> {
  if (text.length > IMPORT_LIMITS.fileBytes) return refuse('too-large');
  return isTransferLink(text) ? readCopyLink(text, pace) : importLog(text, pace);
}
