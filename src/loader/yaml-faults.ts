import { visit } from 'yaml';
import type { Document, YAMLParseError } from 'yaml';
import {
  APOSTROPHE,
  CURLY,
  FURTHER_RIGHT,
  GENERAL,
  GLUED_HYPHEN,
  NOTE_IN_BRACKETS,
  NO_COLON,
  ODD_SPACE,
  OPEN_BRACKET,
  SAID,
  SECOND_COLON,
  STAR,
  UNCLOSED,
} from './yaml-fault-words.ts';
import type { Finding } from './yaml-fault-words.ts';

/** Where a text is not YAML, and what is wrong there. */
export interface YamlFault extends Finding {
  at: number;
}

/** What the reader of YAML found. */
type Found = Pick<YAMLParseError, 'code' | 'message' | 'pos'>;

/** An indentation, hyphens of a list among it, that holds a space which is not the plain one. */
const ODD_INDENT = /^[ -]*[\u00a0\u2000-\u200b\u202f\u205f\u3000]/m;
/** A line whose whole text stands between curly quotation marks, behind its name or hyphen. */
const CURLY_TEXT = /^([ -]*(?:[\w-]+: +)?)[“”„‘’].*[“”‘’] *$/;
/** What stands before a hyphen that has no space behind it, though it begins an entry by all appearance. */
const GLUED = /^( *)-[\p{L}"'“‘]/u;
/** What stands before a note that begins between brackets. */
const BRACKET_NOTE = /^([^#"']*[{[][^\]}#"']* )#/;
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

/** Where what a pattern finds ends, on the line of an offset or the one above it, at whose end readers often stumble. */
function nearAt(pattern: RegExp, text: string, offset: number): number | undefined {
  const start = startOf(text, offset);
  for (const at of [start, startOf(text, Math.max(0, start - 1))]) {
    const before = pattern.exec(lineAt(text, at))?.[1];
    if (before !== undefined) return at + before.length;
  }
  return undefined;
}

/** What the first error is about. The reader's own words are for programmers. */
function faultOf(doc: Document.Parsed, text: string, { code, message, pos }: Found): YamlFault {
  const [at] = pos;
  const curly = CURLY_TEXT.exec(lineAt(text, at))?.[1];
  if (curly !== undefined) return { at: startOf(text, at) + curly.length, ...CURLY };
  const hyphen = nearAt(GLUED, text, at);
  if (hyphen !== undefined) return { at: hyphen, ...GLUED_HYPHEN };
  const isOpen = code === 'MISSING_CHAR' || message.startsWith('Flow ');
  const note = isOpen ? nearAt(BRACKET_NOTE, text, at) : undefined;
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
