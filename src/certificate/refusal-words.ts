import type { EvidenceRefusal } from './read-evidence.ts';

/** What is wrong with a file that is not read, and what to do. `at` is the field or the number of the event. */
export function sayRefusedEvidence(code: EvidenceRefusal, at = ''): string {
  switch (code) {
    case 'too-large':
      return 'This file is larger than any evidence that the site writes (1 MB), so it was not read. Ask for the file as it was exported.';
    case 'too-deep':
      return 'This file is not built as evidence is, so it was not read. Ask for the file as it was exported.';
    case 'too-long':
      return 'This file holds a text longer than any that the site writes, so it was not read. Ask for the file as it was exported.';
    case 'not-json':
      return 'This file is no evidence file, or it is cut short: it is not whole JSON. Ask for the file again.';
    case 'not-evidence':
      return 'This file is no evidence from this site. The file to choose is the one that “Save the evidence file” on the certificate page made.';
    case 'later-format':
      return 'A newer version of the site wrote this evidence. Check it on a newer copy of the site.';
    case 'bad-field':
      return `This evidence does not hold together: its field “${at}” is not as the site writes it. Ask for the file as it was exported.`;
    case 'bad-event':
      return `This evidence does not hold together: event ${at} is not as the site writes it. Ask for the file as it was exported.`;
    case 'twice':
      return `This evidence does not hold together: event ${at} is in it twice. Ask for the file as it was exported.`;
    case 'too-many':
      return 'This file holds more than 20,000 events, more than anyone writes for one module, so it was not read.';
    default:
      return code satisfies never;
  }
}
