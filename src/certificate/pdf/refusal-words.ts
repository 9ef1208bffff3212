/** Why a certificate's file cannot be read. */
export type ReadRefusal =
  'too-large' | 'not-a-pdf' | 'not-ours' | 'no-attachment' | 'damaged' | 'old-browser';

/** A refusal in words: what is wrong, what is safe all the same, and what to do. */
export interface RefusalWords {
  wrong: string;
  safe: string;
  toDo: string;
}

const DEVICE = 'Nothing on this device was changed.';
const RECORD = 'Your record and the certificate on this page are safe.';

const read: Record<ReadRefusal, RefusalWords> = {
  'too-large': {
    wrong: 'This file is larger than any certificate of this site.',
    safe: `It was not opened. ${DEVICE}`,
    toDo: 'Choose the PDF that was saved from the certificate’s own page.',
  },
  'not-a-pdf': {
    wrong: 'This file is not a PDF.',
    safe: DEVICE,
    toDo: 'Choose the PDF that was saved from the certificate’s own page.',
  },
  'not-ours': {
    wrong: 'This PDF was not made by this site, or another program has saved it again.',
    safe: `The certificate may still be right; it can only not be checked from this copy. ${DEVICE}`,
    toDo: 'Ask for the file as it was downloaded, not printed, signed or saved from a PDF program.',
  },
  'no-attachment': {
    wrong: 'This PDF carries no evidence, so there is nothing to check.',
    safe: DEVICE,
    toDo: 'Choose the PDF that was saved from the certificate’s own page; a printed copy carries none.',
  },
  'old-browser': {
    wrong: 'This browser is too old to unfold what the file carries.',
    safe: `Nothing is wrong with the file. ${DEVICE}`,
    toDo: 'Update the browser, or open this page in another one.',
  },
  damaged: {
    wrong: 'This file is damaged or not whole.',
    safe: `The learner’s own record is not touched by that. ${DEVICE}`,
    toDo: 'Download or ask for the file again; e-mail and disks sometimes cut files short.',
  },
};

/** Says why a file was refused. */
export function sayReadRefusal(code: ReadRefusal): RefusalWords {
  return read[code];
}

/** Says why no file was made. For `missing` and `what` see `DrawnCertificate`. */
export function sayDrawRefusal(
  refusal: { code: 'missing-glyph'; missing: readonly string[] } | { code: 'too-long'; what: string },
): RefusalWords {
  switch (refusal.code) {
    case 'missing-glyph':
      return {
        wrong: `The fonts of the PDF cannot show ${refusal.missing.slice(0, 20).join(' ')}.`,
        safe: RECORD,
        toDo: 'Print the page instead, which uses the fonts of your device, or write it in other letters.',
      };
    case 'too-long':
      return {
        wrong: `${refusal.what} is too long for the PDF.`,
        safe: RECORD,
        toDo: 'Make it shorter and try again, or print the page instead.',
      };
  }
}
