import type { RefusalCode } from './import-log.ts';

const SAFE = 'Your record on this device is as it was.';

const REFUSALS: Record<RefusalCode, string> = {
  empty: `There is nothing in this copy. ${SAFE} Choose the file that “Save a copy” made.`,
  'not-a-record': `This is not a copy of a record from this site. ${SAFE} Choose the file that “Save a copy” made; its name begins with point-twelve.`,
  'later-format': `A newer version of this site made this copy. ${SAFE} Reload this page to get the newer version, then bring the copy in.`,
  'too-deep': `This file is not built as our copies are, so it was not opened. ${SAFE} Choose the file that “Save a copy” made.`,
  'too-long': `This file holds a text longer than any that this site writes, so it was not opened. ${SAFE} Choose the file that “Save a copy” made.`,
  'too-large': `This file is larger than any copy that this site takes in: 5 MB, or 32 MB unpacked. ${SAFE} Save the copy anew on the other device, with “Make the file smaller”.`,
  'too-many': `This copy holds more than 200,000 records, and no more can be taken in at once. ${SAFE} Keep the file.`,
  'nothing-readable': `No record in this copy can be read: all are damaged. ${SAFE} Save the copy anew on the other device.`,
  'cut-short': `The end of this copy is missing. ${SAFE} If you still have the other device, save the copy there anew.`,
  damaged: `This copy is damaged. ${SAFE} If you still have the other device, save the copy there anew.`,
  'cannot-unpack': `This browser cannot unpack a compressed copy. ${SAFE} Save the copy anew without “Make the file smaller”, or update this browser.`,
  'cannot-open': `The file could not be opened. ${SAFE} Copy it to this device first, then choose it again.`,
  'broken-link': `This link is not whole, so nothing could be read from it. ${SAFE} Copy all of it, or bring the record over as a file.`,
};

/** The sentences for a copy that was not taken in: what is wrong, what is safe, then what to do. */
export function sayRefusedCopy(code: RefusalCode): string {
  return REFUSALS[code];
}
