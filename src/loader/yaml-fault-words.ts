import type { YAMLParseError } from 'yaml';

/** What is wrong with a text that should be YAML, as the middle of a sentence, and how it is mended. */
export interface Finding {
  detail: string;
  advice: string;
}

const LINE_UP = 'begin the line under the first letter of the entries beside it, with spaces';
const QUOTE = 'put quotation marks around the whole text behind the first colon or hyphen';

export const NO_COLON: Finding = {
  detail: 'a line has no colon with a space behind it, or a text goes on over lines without >-',
  advice: 'put a colon and a space behind the name, or >- in front of a text of several lines',
};

/** By the reader's own codes, where nothing nearer is known. */
export const SAID: Readonly<Partial<Record<YAMLParseError['code'], Finding>>> = {
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
export const UNCLOSED: Finding = {
  detail: 'the quotation mark here is not closed at the end of its text',
  advice: 'close it where the text ends, or take it away',
};
export const OPEN_BRACKET: Finding = {
  detail: 'a bracket that was opened above is not closed before this line',
  advice: 'close it where its list ends: [ with ], and { with }',
};
export const SECOND_COLON: Finding = {
  detail: 'a second colon and space stand on one line, so the text needs quotation marks',
  advice: QUOTE,
};
export const CURLY: Finding = {
  detail:
    'the quotation marks round this text are curly, as word processors make them, and YAML knows only straight ones',
  advice: 'put " in place of both',
};
export const FURTHER_RIGHT: Finding = {
  detail:
    "this line begins further right than the entry above it, so it is read as more of that entry's text",
  advice: `${LINE_UP}; where it is more of the text, put quotation marks around the whole of it`,
};
export const APOSTROPHE: Finding = {
  detail: "a text that begins with ' ends at the next one, and this one has more of the text behind it",
  advice: 'put "…" around the whole text, or write \'\' for an apostrophe inside it',
};
export const ODD_SPACE: Finding = {
  detail:
    'the line is indented with spaces of another sort, as they come from a word processor or a web page',
  advice:
    'delete the spaces at the beginning of the line and type them anew; look at the lines below it as well',
};
export const GLUED_HYPHEN: Finding = {
  detail: 'a hyphen that begins an entry of a list stands directly before its text',
  advice: 'put a space behind the hyphen, and begin the other lines of the entry under its first letter',
};
export const NOTE_IN_BRACKETS: Finding = {
  detail:
    'a # with a space before it begins a note, so the rest of the line is not read, its bracket neither',
  advice: 'put quotation marks around a text that begins with #, such as a colour',
};
export const STAR: Finding = {
  detail: 'a text begins with *, which needs quotation marks round it',
  advice: QUOTE,
};
