import { isMap, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
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

/** The first line of what the YAML reader says, as the middle of a sentence. */
function detailOf(message: string): string {
  const [line = ''] = message.split('\n');
  const text = line.replace(/ at line \d+, column \d+:?$/, '').replace(/[.:]$/, '');
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/**
 * Reads a YAML text; never throws. A key written twice is reported and the text is read on; anything else that is
 * not YAML leaves no value. Positions are those of `text`, so a part of a file is passed with empty lines before it.
 */
export function readYaml(file: string, text: string): YamlSource {
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(1, line), column: Math.max(1, col) };
  };
  const problems = doc.errors.map((error) => {
    const place = placeAt(error.pos[0]);
    if (error.code !== 'DUPLICATE_KEY')
      return problemAt('yaml/syntax', place, { detail: detailOf(error.message) });
    const key =
      text
        .slice(error.pos[0])
        .match(/^["']?([^"':\n]*)/)?.[1]
        ?.trim() ?? '';
    return problemAt('yaml/duplicate-key', place, { key });
  });
  let value: unknown;
  if (problems.every(({ code }) => code === 'yaml/duplicate-key')) {
    try {
      value = doc.toJS();
    } catch (error) {
      problems.push(problemAt('yaml/syntax', placeAt(0), { detail: detailOf((error as Error).message) }));
    }
  }
  const start = (node: Node | null | undefined): number | undefined => node?.range?.[0];
  const placeOf = (path: Path): Place => {
    for (let depth = path.length; depth >= 0; depth -= 1) {
      const offset = start(nodeAt(doc, path.slice(0, depth)));
      if (offset !== undefined)
        return depth === path.length || depth === 0 ? placeAt(offset) : placeOfInner(path, depth);
    }
    return { file, line: 1, column: 1 };
  };
  // A part that is missing is reported at the key of what should hold it, not at its first entry.
  const placeOfInner = (path: Path, depth: number): Place => {
    const key = path[depth - 1];
    return typeof key === 'string'
      ? placeOfKey(path.slice(0, depth - 1), key)
      : placeAt(start(nodeAt(doc, path.slice(0, depth))) ?? 0);
  };
  const placeOfKey = (path: Path, key: string): Place => {
    const offset = start(pairAt(doc, path, key)?.key as Node | undefined);
    return offset === undefined ? placeOf(path) : placeAt(offset);
  };
  return { file, text, value, problems, placeOf, placeOfKey, has: (path) => nodeAt(doc, path) !== undefined };
}

function nodeAt(doc: Document.Parsed, path: Path): Node | undefined {
  if (path.length === 0) return (doc.contents as Node | null) ?? undefined;
  const node = doc.getIn(path, true) as Node | undefined;
  // A key with nothing after it has a scalar without a value; the range of that stands right behind the colon.
  return node === null ? undefined : node;
}

function pairAt(doc: Document.Parsed, path: Path, key: string): Pair | undefined {
  const map = nodeAt(doc, path);
  if (!isMap(map)) return undefined;
  return map.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === key);
}
