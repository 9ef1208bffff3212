import type { Passage } from '../curriculum/passage.ts';
import { isTag, placeOfNode, walkMdx } from './mdx.ts';
import type { MdxNode, MdxSource } from './mdx.ts';

/** Program text is no prose; a sign stands for it, so that the sentence around it stays one. */
const PROGRAM = '…';

type Run = Passage['places'][number];

/** The text of a node, run by run: a run begins with each node of text and each line of one. */
function readRuns(source: MdxSource, lines: readonly string[], node: MdxNode): { text: string; runs: Run[] } {
  let text = '';
  const runs: Run[] = [];
  for (const { node: inner } of walkMdx(node)) {
    const start = placeOfNode(source, inner);
    if (inner.type === 'tableCell' && text !== '') text += '\n';
    if (inner.type === 'inlineCode') {
      runs.push({ at: text.length, line: start.line, column: start.column });
      text += PROGRAM;
    }
    if (inner.type !== 'text') continue;
    const value = inner.value ?? '';
    value.split('\n').forEach((part, index) => {
      if (index > 0) text += '\n';
      const line = start.line + index;
      // The lines of a paragraph lose their indentation, and the mark of a quotation, on the way into the tree.
      const found = index === 0 ? start.column - 1 : (lines[line - 1] ?? '').indexOf(part);
      runs.push({ at: text.length, line, column: Math.max(0, found) + 1 });
      text += part;
    });
  }
  return { text, runs };
}

function citesIn(node: MdxNode): string[] {
  return [{ node }, ...walkMdx(node)].flatMap(({ node: inner }) => {
    if (inner.name !== 'Source' || !isTag(inner)) return [];
    const id = inner.attributes?.find(({ name }) => name === 'id')?.value;
    return typeof id === 'string' ? [id] : [];
  });
}

const FORMS: Readonly<Record<string, Passage['form']>> = {
  paragraph: 'paragraph',
  heading: 'heading',
  table: 'table',
};

/** All prose of a lesson in order, piece by piece. A citation on a line of its own belongs to what stands before it. */
export function readPassages(source: MdxSource): Passage[] {
  if (!source.tree) return [];
  const lines = source.text.split('\n');
  const passages: Passage[] = [];
  const read = (node: MdxNode, within: readonly string[], lead: readonly string[]): void => {
    const form = FORMS[node.type];
    const cites = citesIn(node);
    if (form !== undefined || node.name === 'Source') {
      const { text, runs } = readRuns(source, lines, node);
      const last = passages.at(-1);
      if (form !== undefined && text.trim() !== '')
        passages.push({ form, text, places: runs, cites: [...lead, ...cites], within });
      else if (last) passages[passages.length - 1] = { ...last, cites: [...last.cites, ...cites] };
      return;
    }
    const inside = isTag(node) && node.name ? [...within, node.name] : within;
    let before: Passage | undefined;
    for (const child of node.children ?? []) {
      const isLedIn =
        (child.type === 'list' || child.type === 'table') && before?.text.trimEnd().endsWith(':');
      read(child, inside, isLedIn ? (before?.cites ?? []) : lead);
      before = child.type === 'paragraph' ? passages.at(-1) : undefined;
    }
  };
  read(source.tree, [], []);
  return passages;
}
