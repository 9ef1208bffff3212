import { isMap, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, Node, Pair } from 'yaml';
import { problemAt } from '../kernel/problem.ts';
import type { Place, Problem } from '../kernel/problem.ts';
import type { Path } from '../curriculum/fault.ts';

/** A YAML text that was read: its value, and where each part of it stands. */
export interface YamlSource {
  file: string;
  text: string;
  /** Plain data; `undefined` where the text could not be read. */
  value: unknown;
  /** What is wrong with the text as YAML. */
  problems: Problem[];
  /** Where the value at a path stands, or the nearest part around it that is there. */
  placeOf(path: Path): Place;
  /** Where a key of the map at a path stands, or the map where it has no such key. */
  placeOfKey(path: Path, key: string): Place;
  /** Whether anything is written at a path. */
  has(path: Path): boolean;
}

/** What is wrong, as the middle of a sentence, and how it is mended. */
type Finding = Readonly<Record<'detail' | 'advice', string>>;

const REPEATED = 'DUPLICATE_KEY';
const LINE_UP = 'begin the line under the first letter of the entries beside it, with spaces';
const QUOTE = 'put quotation marks around the whole text behind the first colon or hyphen';

const SAID: Readonly<Record<string, Finding>> = {
  BAD_INDENT: { detail: 'the line is indented too little or too much', advice: LINE_UP },
  BAD_SCALAR_START: {
    detail: 'a text begins with a sign that needs quotation marks round it',
    advice: QUOTE,
  },
  BLOCK_AS_IMPLICIT_KEY: {
    detail: 'a second colon and space stand on one line, so the text needs quotation marks',
    advice: QUOTE,
  },
  MISSING_CHAR: {
    detail: 'a quotation mark, bracket or comma is missing',
    advice: 'close what was opened on this line or above it; where nothing was, look at the indentation',
  },
  MULTILINE_IMPLICIT_KEY: {
    detail: 'a line has no colon, or a text goes on over lines without >-',
    advice: 'put a colon and a space behind the name, or >- in front of a text of several lines',
  },
  TAB_AS_INDENT: {
    detail: 'a tab indents the line, where only spaces may',
    advice: 'put two spaces in place of each tab, in the whole file',
  },
  UNEXPECTED_TOKEN: {
    detail: 'something stands here that cannot, such as text behind a closing quotation mark',
    advice: 'let quotation marks stand around the whole text; those inside it are of the other sort',
  },
};

const UNCLOSED: Finding = {
  detail: 'the quotation mark here is not closed at the end of its text',
  advice: 'close it where the text ends, or take it away',
};

/** What the YAML reader found. */
function findingOf(code: string, message: string): Finding {
  const [line = ''] = message.split('\n');
  const detail = line.charAt(0).toLowerCase() + line.slice(1).replace(/[.:]$/, '');
  const advice = 'look at the indentation, quotation marks and brackets on this line and the one above it';
  return SAID[code] ?? { detail, advice };
}

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

/**
 * Reads a YAML text; never throws. A key written twice is reported and the text is read on; anything else that is
 * not YAML leaves no value, and only the first of it is reported, because the rest mostly follows from it. Positions
 * are those of `text`, so a part of a file is passed with empty lines before it.
 */
export function readYaml(file: string, text: string): YamlSource {
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const placeAtNode = (node: Node | undefined): Place | undefined =>
    node?.range ? placeAt(node.range[0]) : undefined;

  const problems = doc.errors
    .filter(({ code }) => code === REPEATED)
    .map(({ pos: [at] }) => problemAt('yaml/duplicate-key', placeAt(at), { key: keyAt(text, at) }));
  const first = doc.errors.find(({ code }) => code !== REPEATED);
  if (first) {
    const { code, message, pos } = first;
    const quote = code === 'MISSING_CHAR' ? openQuote(doc, text) : undefined;
    problems.push(
      problemAt(
        'yaml/syntax',
        placeAt(quote ?? pos[0]),
        quote === undefined ? findingOf(code, message) : UNCLOSED,
      ),
    );
  }
  let value: unknown;
  if (problems.every(({ code }) => code === 'yaml/duplicate-key')) {
    try {
      value = doc.toJS();
    } catch (error) {
      problems.push(problemAt('yaml/syntax', placeAt(0), findingOf('', (error as Error).message)));
    }
  }

  const placeOfKey = (path: Path, key: string): Place => {
    return placeAtNode(pairAt(doc, path, key)?.key as Node | undefined) ?? placeOf(path);
  };
  const placeOf = (path: Path): Place => {
    const here = placeAtNode(nodeAt(doc, path));
    if (here) return here;
    const parent = path.slice(0, -1);
    if (parent.length === 0) return placeAtNode(nodeAt(doc, [])) ?? { file, line: 1, column: 1 };
    const key = parent.at(-1);
    // What is missing is reported at the key of what should hold it, not at its first entry.
    return typeof key === 'string' ? placeOfKey(parent.slice(0, -1), key) : placeOf(parent);
  };
  return { file, text, value, problems, placeOf, placeOfKey, has: (path) => nodeAt(doc, path) !== undefined };
}

/** The key that stands at an offset. */
function keyAt(text: string, offset: number): string {
  return /^["']?([^"':\n]*)/.exec(text.slice(offset))?.[1]?.trim() ?? '';
}

function nodeAt(doc: Document.Parsed, path: Path): Node | undefined {
  return (path.length === 0 ? doc.contents : (doc.getIn(path, true) as Node | null | undefined)) ?? undefined;
}

function pairAt(doc: Document.Parsed, path: Path, key: string): Pair | undefined {
  const map = nodeAt(doc, path);
  if (!isMap(map)) return undefined;
  return map.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === key);
}
