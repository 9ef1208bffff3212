import { mdxToMdast } from 'satteri';
import { problemAt } from '../kernel/problem.ts';
import type { Place, Problem } from '../kernel/problem.ts';

/** An attribute of a component, as the reader of MDX gives it: without a position. */
interface MdxAttribute {
  type: string;
  name?: string;
  value?: string | { value: string } | null | undefined;
}

/** The parts of a Markdown node that are read here. */
export interface MdxNode {
  type: string;
  name?: string | null;
  value?: string;
  depth?: number;
  url?: string;
  alt?: string | null;
  attributes?: MdxAttribute[];
  children?: MdxNode[];
  position?: { start: Point; end: Point };
}

interface Point {
  line: number;
  column: number;
}

/** A lesson's text, apart: its fields as YAML on their own lines, and its body as a tree. */
export interface MdxSource {
  file: string;
  text: string;
  /** The fields, with an empty line for the first `---`, so that lines count as in the file; nothing without fields. */
  frontmatter: string | undefined;
  /** Nothing where the body could not be read. */
  tree: MdxNode | undefined;
  problems: Problem[];
}

const FRONTMATTER = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;
const MOST_REPAIRS = 20;
const MESSAGE = /^(\d+):(\d+): ([\s\S]*)$/;
const GLUED = /^Expected a closing tag for `<([A-Za-z]+)>` \((\d+):(\d+)\) before the end of `paragraph`/;
const UNCLOSED = /^Expected a closing tag for `<([A-Za-z]+)>`/;
const CROSSED =
  /^Unexpected closing tag `<\/(\w+)>`, expected corresponding closing tag for `<(\w+)>` \((\d+):/;
/** A tag whose attribute stands in the quotation marks of a word processor. */
const CURLY = /^<[A-Za-z]+[^<>]*=\s*[“”‘’]/;
const STRAIGHTEN = {
  detail: 'the quotation marks in this tag are curly, as word processors make them',
  advice: 'type straight ones: "',
};
const NO_PROGRAM = 'Could not parse expression';
const STRAY = /^Unexpected closing tag `<\/(\w+)>`/;

/** What the reader of MDX says, in plain words, and what to do about it. */
function sayFault(message: string): { detail: string; advice: string } {
  const [said = ''] = message.split(' (mdx-jsx:');
  const close = 'close every tag that was opened, inside the one it stands in';
  const unclosed = UNCLOSED.exec(said)?.[1];
  if (unclosed !== undefined)
    return { detail: `<${unclosed}> is never closed`, advice: `add </${unclosed}>` };
  const crossed = CROSSED.exec(said);
  if (crossed) {
    const [, closing = '', open = '', line = ''] = crossed;
    return { detail: `</${closing}> stands where <${open}> of line ${line} should be closed`, advice: close };
  }
  const stray = STRAY.exec(said)?.[1];
  if (stray !== undefined) return { detail: `</${stray}> closes nothing that was opened`, advice: close };
  if (said.startsWith('Unexpected end of file in expression')) {
    return { detail: 'the brace { is never closed', advice: 'write \\{ for a brace that readers should see' };
  }
  if (said.startsWith(NO_PROGRAM)) {
    return {
      detail: 'the words between the braces { } would be run as a program',
      advice: 'remove the braces, or write \\{ for a brace that readers should see',
    };
  }
  if (said.startsWith('Unexpected character `!`')) {
    return { detail: '<!-- --> is not a comment here', advice: 'remove it: lessons have no comments' };
  }
  if (said.startsWith('Unexpected character')) {
    const detail = 'the sign < begins something that is not a tag';
    return {
      detail,
      advice: 'write \\< for a sign that readers should see, or put quotation marks round the attribute',
    };
  }
  return { detail: said.charAt(0).toLowerCase() + said.slice(1), advice: close };
}

function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let at = 1; at < line; at += 1) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}

/** One sign replaced by a space, so that reading can go on behind it and all positions stay. */
function blank(text: string, line: number, column: number): string {
  const offset = offsetOf(text, line, column);
  return `${text.slice(0, offset)} ${text.slice(offset + 1)}`;
}

/**
 * What stands in braces blanked, so that the tree has them and the rules of markup report them, once. Braces that are
 * blank already go as well, so that those around them can be read. The same text where there are none.
 */
function emptyBraces(text: string, line: number, column: number): string {
  const offset = offsetOf(text, line, column);
  const from = text.lastIndexOf('{', offset);
  const to = text.indexOf('}', offset) + 1;
  if (from < 0 || to === 0) return text;
  const written = text.slice(from, to);
  const inside = written.slice(1, -1).replace(/\S/g, ' ');
  const put = written === `{${inside}}` ? ` ${inside} ` : `{${inside}}`;
  return text.slice(0, from) + put + text.slice(to);
}

/** Reads the body; signs that open nothing are blanked, so that faults behind them are found as well. */
function readTree(file: string, text: string): { tree: MdxNode | undefined; problems: Problem[] } {
  const problems: Problem[] = [];
  let left = text;
  for (let repairs = 0; repairs <= MOST_REPAIRS; repairs += 1) {
    try {
      // Typed as mdast with MDX nodes, whose members differ by type; only what `MdxNode` names is read.
      return { tree: mdxToMdast(left) as MdxNode, problems };
    } catch (error) {
      const [, line = '1', column = '1', message = String(error)] =
        MESSAGE.exec((error as Error).message) ?? [];
      const place: Place = { file, line: Number(line), column: Number(column) };
      const emptied = message.startsWith(NO_PROGRAM) ? emptyBraces(left, place.line, place.column) : left;
      if (emptied !== left && repairs < MOST_REPAIRS) {
        left = emptied;
        continue;
      }
      const glued = GLUED.exec(message)?.[1];
      const isCurly = CURLY.test(left.slice(offsetOf(left, place.line, place.column)));
      const isTagFault =
        isCurly ||
        glued !== undefined ||
        UNCLOSED.test(message) ||
        message.startsWith('Unexpected closing tag');
      problems.push(
        glued === undefined
          ? problemAt('mdx/syntax', place, isCurly ? STRAIGHTEN : sayFault(message))
          : problemAt('component/blank-line', place, { component: glued }),
      );
      if (isTagFault) return { tree: undefined, problems };
      left = blank(left, place.line, place.column);
    }
  }
  return { tree: undefined, problems };
}

/** Of the two lines around the fields, the one that is missing where the other is there. */
function missingEnd(text: string): 'first' | 'second' | 'both' {
  if (text.startsWith('---')) return 'second';
  return /^[ \t]*\w+:/.test(text) && /^---[ \t]*$/m.test(text) ? 'first' : 'both';
}

/** Takes a lesson apart; never throws. */
export function readMdx(file: string, text: string): MdxSource {
  const fields = text.startsWith('---') ? FRONTMATTER.exec(text) : null;
  const problems = fields
    ? []
    : [problemAt('mdx/no-frontmatter', { file, line: 1, column: 1 }, { end: missingEnd(text) })];
  const { tree, problems: faults } = readTree(file, text);
  return {
    file,
    text,
    frontmatter: fields ? `\n${fields[1] ?? ''}` : undefined,
    tree,
    problems: [...problems, ...faults],
  };
}

/** All nodes below one, in the order of the text, each with the nodes around it, outermost first. */
export function* walkMdx(
  node: MdxNode,
  around: readonly MdxNode[] = [],
): Generator<{ node: MdxNode; around: readonly MdxNode[] }> {
  if (!node.children) return;
  const outer = [...around, node];
  for (const child of node.children) {
    yield { node: child, around: outer };
    if (child.children) yield* walkMdx(child, outer);
  }
}

/** Whether a node is a tag, alone on its lines or in a sentence. */
export function isTag(node: MdxNode): boolean {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/** Where a node begins. */
export function placeOfNode(source: Pick<MdxSource, 'file'>, node: MdxNode): Place {
  return {
    file: source.file,
    line: node.position?.start.line ?? 1,
    column: node.position?.start.column ?? 1,
  };
}

/** Where an attribute's name and value begin; the tag itself where it is not found. */
export function placeOfAttribute(
  source: Pick<MdxSource, 'file' | 'text'>,
  node: MdxNode,
  name: string,
): { name: Place; value: Place } {
  const { file, text } = source;
  const start = placeOfNode(source, node);
  const from = offsetOf(text, start.line, start.column);
  // The first tag only: an attribute of an inner tag may have the same name.
  const found = new RegExp(`^<[^>]*?\\s${name.replace(/[^\w:-]/g, '\\$&')}(\\s*=\\s*["']?|(?=[\\s/>]))`).exec(
    text.slice(from),
  );
  if (!found) return { name: start, value: start };
  const valueAt = from + found[0].length;
  const nameAt = valueAt - (found[1] ?? '').length - name.length;
  const placeAt = (offset: number): Place => {
    const lines = text.slice(from, offset).split('\n');
    const column = (lines.at(-1) ?? '').length + (lines.length === 1 ? start.column : 1);
    return { file, line: start.line + lines.length - 1, column };
  };
  return { name: placeAt(nameAt), value: placeAt(valueAt) };
}

/** The beginning of what stands between the braces that open at a place. */
export function writtenInBraces({ text }: Pick<MdxSource, 'text'>, { line, column }: Place): string {
  const from = offsetOf(text, line, column) + 1;
  const to = text.indexOf('}', from);
  return text.slice(from, to).trim().replace(/\s+/g, ' ').slice(0, 60);
}

/** The words a reader sees under a node; nothing of components that hold no text of their own. */
export function textOf(node: MdxNode): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value ?? '';
  if (node.type === 'yaml' || node.type === 'mdxjsEsm') return '';
  const separator = /^(root|list|listItem|table|tableRow|blockquote|mdxJsxFlowElement)$/.test(node.type)
    ? '\n'
    : '';
  return (node.children ?? [])
    .map(textOf)
    .filter((text) => separator === '' || text.trim() !== '')
    .join(separator);
}

/** How many words a text has: runs of signs between white space that hold a letter or digit. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}
