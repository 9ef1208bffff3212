import { isMap, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import type { Document, Node, Pair } from 'yaml';
import { problemAt } from '../kernel/problem.ts';
import type { Place, Problem } from '../kernel/problem.ts';
import { GENERAL } from './yaml-fault-words.ts';
import { findYamlFault } from './yaml-faults.ts';
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

const REPEATED = 'DUPLICATE_KEY';

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
  const fault = findYamlFault(doc, text);
  if (fault) {
    const { at, detail, advice } = fault;
    problems.push(problemAt('yaml/syntax', placeAt(at), { detail, advice }));
  }
  let value: unknown;
  if (!fault) {
    try {
      value = doc.toJS();
    } catch {
      // Names for parts of the text, which no content needs, can make it too long to be read.
      problems.push(problemAt('yaml/syntax', placeAt(0), { ...GENERAL }));
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
