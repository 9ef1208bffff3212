/** The most that is taken in from outside. Generous: a finished curriculum is some 20,000 events, 5 MB of text. */
export const IMPORT_LIMITS = {
  /** Of the file as it is chosen. */
  fileBytes: 5_000_000,
  /** Of what a compressed file unfolds to: some 130,000 events. */
  inflatedBytes: 32_000_000,
  /** How deep lists and objects may stand in each other, the record itself counted as 1. */
  depth: 16,
  events: 200_000,
  /** Of one text, in UTF-16 units. The boxes that a learner types into take fewer: 4,000. */
  textUnits: 4_096,
  /** Of one record's own JSON, in UTF-16 units: a checksum over more would hold up the page. */
  recordUnits: 200_000,
} as const;

type Excess = 'deep' | 'long';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const LETTER_U = 0x75;
const OPENERS = [0x5b, 0x7b];
const CLOSERS = [0x5d, 0x7d];

/** Where the text that begins after `start` ends, and how many UTF-16 units it stands for. */
function measureText(json: string, start: number): { end: number; units: number } {
  let at = start + 1;
  let units = 0;
  for (; at < json.length; at += 1, units += 1) {
    const code = json.charCodeAt(at);
    if (code === QUOTE) break;
    // An escape is one unit: two characters, or six where it names its number.
    if (code === BACKSLASH) at += json.charCodeAt(at + 1) === LETTER_U ? 5 : 1;
  }
  return { end: at, units };
}

/**
 * Looks over JSON before it is parsed, without recursion: whether it nests deeper, or holds a longer text (also as
 * the name of a member), than `IMPORT_LIMITS` allow. Whether it is JSON at all is left to the parser.
 */
export function findExcess(json: string): Excess | undefined {
  let depth = 0;
  for (let at = 0; at < json.length; at += 1) {
    const code = json.charCodeAt(at);
    if (code === QUOTE) {
      const { end, units } = measureText(json, at);
      if (units > IMPORT_LIMITS.textUnits) return 'long';
      at = end;
    } else if (OPENERS.includes(code)) {
      depth += 1;
      if (depth > IMPORT_LIMITS.depth) return 'deep';
    } else if (CLOSERS.includes(code)) depth -= 1;
  }
  return undefined;
}
