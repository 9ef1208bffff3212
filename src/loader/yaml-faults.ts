import { visit } from 'yaml';
import type { Document, YAMLParseError } from 'yaml';

/** Where a text is not YAML, what is wrong there, as the middle of a sentence, and how it is mended. */
export interface YamlFault {
  at: number;
  detail: string;
  advice: string;
}

/** What the reader of YAML found. */
type Found = Pick<YAMLParseError, 'code' | 'message' | 'pos'>;
type Finding = Omit<YamlFault, 'at'>;

const LINE_UP = 'begin the line under the first letter of the entries beside it, with spaces';
const QUOTE = 'put quotation marks around the whole text behind the first colon or hyphen';

const NO_COLON: Finding = {
  detail: 'a line has no colon with a space behind it, or a text goes on over lines without >-',
  advice: 'put a colon and a space behind the name, or >- in front of a text of several lines',
};

const SAID: Readonly<Partial<Record<YAMLParseError['code'], Finding>>> = {
  BAD_INDENT: { detail: 'the line is indented too little or too much', advice: LINE_UP },
  BAD_DQ_ESCAPE: {
    detail: 'between "…" a backslash begins a sign of its own, and this one begins none',
    advice: "write it twice, or put '…' around the text",
  },
  BAD_SCALAR_START: {
    detail: 'a text begins with a sign that needs quotation marks round it',
    advice: QUOTE,
  },
  BLOCK_IN_FLOW: {
    detail: 'between the brackets a text holds a colon and a space',
    advice: 'put quotation marks around each text between the brackets that holds a colon or a comma',
  },
  MISSING_CHAR: {
    detail: 'a quotation mark, bracket or comma is missing',
    advice: 'close what was opened on this line or above it; where nothing was, look at the indentation',
  },
  MULTILINE_IMPLICIT_KEY: NO_COLON,
  TAB_AS_INDENT: {
    detail: 'a tab indents the line, where only spaces may',
    advice: 'put two spaces in place of each tab, in the whole file',
  },
  UNEXPECTED_TOKEN: {
    detail: 'something stands here that cannot, such as text behind a closing quotation mark or bracket',
    advice: 'let quotation marks stand around the whole text; those inside it are of the other sort',
  },
};

/** What is true of every fault. */
export const GENERAL: Finding = {
  detail: 'what stands here does not fit what stands before it',
  advice: 'look at the indentation, quotation marks and brackets on this line and the one above it',
};
const UNCLOSED: Finding = {
  detail: 'the quotation mark here is not closed at the end of its text',
  advice: 'close it where the text ends, or take it away',
};
const OPEN_BRACKET: Finding = {
  detail: 'a bracket that was opened above is not closed before this line',
  advice: 'close it where its list ends: [ with ], and { with }',
};
const SECOND_COLON: Finding = {
  detail: 'a second colon and space stand on one line, so the text needs quotation marks',
  advice: QUOTE,
};
const CURLY: Finding = {
  detail:
    'the quotation marks round this text are curly, as word processors make them, and YAML knows only straight ones',
  advice: 'put " in place of both',
};
const FURTHER_RIGHT: Finding = {
  detail:
    "this line begins further right than the entry above it, so it is read as more of that entry's text",
  advice: `${LINE_UP}; where it is more of the text, put quotation marks around the whole of it`,
};
const APOSTROPHE: Finding = {
  detail: "a text that begins with ' ends at the next one, and this one has more of the text behind it",
  advice: 'put "…" around the whole text, or write \'\' for an apostrophe inside it',
};
const ODD_SPACE: Finding = {
  detail:
    'the line is indented with spaces of another sort, as they come from a word processor or a web page',
  advice:
    'delete the spaces at the beginning of the line and type them anew; look at the lines below it as well',
};
const GLUED_HYPHEN: Finding = {
  detail: 'a hyphen that begins an entry of a list stands directly before its text',
  advice: 'put a space behind the hyphen, and begin the other lines of the entry under its first letter',
};
const NOTE_IN_BRACKETS: Finding = {
  detail:
    'a # with a space before it begins a note, so the rest of the line is not read, its bracket neither',
  advice: 'put quotation marks around a text that begins with #, such as a colour',
};
const STAR: Finding = { detail: 'a text begins with *, which needs quotation marks round it', advice: QUOTE };

/** An indentation, hyphens of a list among it, that holds a space which is not the plain one. */
const ODD_INDENT = /^[ -]*[\u00a0\u2000-\u200b\u202f\u205f\u3000]/m;
/** A line whose whole text stands between curly quotation marks, behind its name or hyphen. */
const CURLY_TEXT = /^([ -]*(?:[\w-]+: +)?)[“”„‘’].*[“”‘’] *$/;
/** A line whose hyphen has no space behind it, though it begins an entry by all appearance. */
const GLUED = /^ *-[\p{L}"'“‘]/u;
/** A bracket that a note follows before it is closed, up to the sign of the note. */
const BRACKET_NOTE = /^[^#"']*[{[][^\]}#"']* #/;
/** A text in quotation marks, where a text may begin. */
const QUOTED = /(^|[:,[{-]) *("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/g;

/**
 * Where a quotation mark stands that is never closed. The reader only stumbles at the end of its line or of the file,
 * and what is wrong is where it was opened.
 */
function openQuote(doc: Document.Parsed, text: string): number | undefined {
  let found: number | undefined;
  visit(doc, {
    Scalar(_, { range, type }) {
      if (!range || (type !== 'QUOTE_DOUBLE' && type !== 'QUOTE_SINGLE')) return undefined;
      const [from, to] = range;
      if (to - from > 1 && text[to - 1] === text[from]) return undefined;
      found = from;
      return visit.BREAK;
    },
  });
  return found;
}

/** Where a text begins with `*`, which YAML takes for the name of something that is nowhere. */
function strayStar(doc: Document.Parsed): number | undefined {
  let found: number | undefined;
  visit(doc, {
    Alias(_, node) {
      if (node.resolve(doc) !== undefined) return undefined;
      found = node.range?.[0];
      return visit.BREAK;
    },
  });
  return found;
}

/** Where the line of an offset begins. */
function startOf(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function lineAt(text: string, offset: number): string {
  return /^.*/.exec(text.slice(startOf(text, offset)))?.[0] ?? '';
}

function hasSecondColon(line: string): boolean {
  const plain = line.replace(QUOTED, '$1').replace(/ #.*/, '');
  return (plain.match(/:(?= |$)/g) ?? []).length > 1;
}

/** The line of a list begins with its hyphen. */
function isItem(line: string): boolean {
  return /^ *- /.test(line);
}

/** How many signs stand before the hyphen of a line, and before its text. */
function startsOf(line: string): { hyphen: number; words: number } {
  const words = /^[ -]* */.exec(line)?.[0].length ?? 0;
  return { hyphen: /^ */.exec(line)?.[0].length ?? 0, words };
}

/**
 * How many spaces are missing before a line that begins further left than the entries above it to which it belongs;
 * 0 where it stands as far left as an entry that is still open.
 */
function spacesMissing(text: string, offset: number): number {
  const line = lineAt(text, offset);
  const { hyphen: own } = startsOf(line);
  let missing = 0;
  for (const above of text.slice(0, startOf(text, offset)).split('\n').toReversed()) {
    if (/^ *(#|$)/.test(above)) continue;
    const { hyphen, words } = startsOf(above);
    const place = isItem(line) ? hyphen : words;
    const isLike = !isItem(line) || isItem(above);
    if (isLike && place === own) return 0;
    if (isLike && place > own) missing = place - own;
    if (hyphen <= own) break;
  }
  return missing;
}

function saySpaces(count: number): string {
  return ['', 'a space', 'two spaces'][count] ?? `${String(count)} spaces`;
}

/** The place of a line that begins further left than its neighbours above, behind empty lines and notes. */
function indentFault(text: string, offset: number): YamlFault | undefined {
  const at = offset + (/^(?:\s|#.*)*/.exec(text.slice(offset))?.[0].length ?? 0);
  const isFirst = text.slice(startOf(text, at), at).trim() === '';
  const missing = isFirst ? spacesMissing(text, at) : 0;
  if (missing === 0) return undefined;
  const what = isItem(lineAt(text, at)) ? 'the hyphen' : 'it';
  return {
    at,
    detail: 'this line begins further left than the entries above it to which it belongs',
    advice: `put ${saySpaces(missing)} before ${what}, so that it stands under them, and as many before those of its lines that stand too far left as well`,
  };
}

/**
 * Where a text is further right than the names above it: it is read as more of the text above, in which a colon may
 * not stand. Where that is not so, only that something does not fit.
 */
function nestedFault(errors: readonly Found[], text: string, at: number): YamlFault {
  const end = errors.find(({ code, pos }) => code === 'MULTILINE_IMPLICIT_KEY' && pos[0] === at)?.pos[1];
  if (end === undefined) return { at, ...GENERAL };
  const start = startOf(text, end);
  return { at: start + startsOf(lineAt(text, end)).hyphen, ...FURTHER_RIGHT };
}

/** Where a text in single quotation marks ended at an apostrophe, on the line of an error. */
function apostropheAt(errors: readonly Found[], text: string, at: number): number | undefined {
  return errors
    .filter(({ code, pos }) => code === 'UNEXPECTED_TOKEN' && startOf(text, pos[0]) === startOf(text, at))
    .map(({ pos }) => text.slice(0, pos[0]).trimEnd().length - 1)
    .find((before) => text[before] === "'");
}

/** Where a hyphen is glued to its text, on the line of an offset or the one above it, at which readers often stumble. */
function gluedHyphen(text: string, offset: number): number | undefined {
  const start = startOf(text, offset);
  return [start, startOf(text, Math.max(0, start - 1))]
    .filter((at) => GLUED.test(lineAt(text, at)))
    .map((at) => at + lineAt(text, at).indexOf('-'))[0];
}

/** Where a note begins inside brackets, on the line of an offset or the one above it, which then seems unfinished. */
function noteInBrackets(text: string, offset: number): number | undefined {
  const start = startOf(text, offset);
  for (const at of [start, startOf(text, Math.max(0, start - 1))]) {
    const found = BRACKET_NOTE.exec(lineAt(text, at))?.[0];
    if (found !== undefined) return at + found.length - 1;
  }
  return undefined;
}

/** What the first error is about. The reader's own words are for programmers. */
function faultOf(doc: Document.Parsed, text: string, { code, message, pos }: Found): YamlFault {
  const [at] = pos;
  const curly = CURLY_TEXT.exec(lineAt(text, at))?.[1];
  if (curly !== undefined) return { at: startOf(text, at) + curly.length, ...CURLY };
  const hyphen = gluedHyphen(text, at);
  if (hyphen !== undefined) return { at: hyphen, ...GLUED_HYPHEN };
  const isOpen = code === 'MISSING_CHAR' || message.startsWith('Flow ');
  const note = isOpen ? noteInBrackets(text, at) : undefined;
  if (note !== undefined) return { at: note, ...NOTE_IN_BRACKETS };
  const quote = code === 'MISSING_CHAR' ? openQuote(doc, text) : undefined;
  if (quote !== undefined) return { at: quote, ...UNCLOSED };
  if (message.startsWith('Flow ')) return { at, ...OPEN_BRACKET };
  const apostrophe = apostropheAt(doc.errors, text, at);
  if (apostrophe !== undefined) return { at: apostrophe, ...APOSTROPHE };
  const indent = indentFault(text, at);
  if (indent) return indent;
  if (message.startsWith('Implicit map keys')) return { at, ...NO_COLON };
  if (code !== 'BLOCK_AS_IMPLICIT_KEY') return { at, ...(SAID[code] ?? GENERAL) };
  return hasSecondColon(lineAt(text, at)) ? { at, ...SECOND_COLON } : nestedFault(doc.errors, text, at);
}

/**
 * Why a text is not YAML; nothing where it is. Only the first reason, because others mostly follow from it. A name
 * written twice is no such reason.
 */
export function findYamlFault(doc: Document.Parsed, text: string): YamlFault | undefined {
  // Where YAML can be read with them, such spaces are a part of the name behind them.
  const odd = ODD_INDENT.exec(text);
  if (odd) return { at: odd.index, ...ODD_SPACE };
  const first = doc.errors.find(({ code }) => code !== 'DUPLICATE_KEY');
  if (first) return faultOf(doc, text, first);
  const star = strayStar(doc);
  return star === undefined ? undefined : { at: star, ...STAR };
}
