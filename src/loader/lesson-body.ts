import { slugOfTitle } from '../kernel/ids.ts';
import { problemAt } from '../kernel/problem.ts';
import type { Problem } from '../kernel/problem.ts';
import type { Lesson, Step, Use } from '../curriculum/library.ts';
import { countKeyPoints } from './markup-rules.ts';
import { countWords, isTag, placeOfAttribute, placeOfNode, textOf, walkMdx } from './mdx.ts';
import type { MdxNode, MdxSource } from './mdx.ts';
import { readPassages } from './passages.ts';

/** At most so many words before a learner does something. */
export const MOST_WORDS = 250;

/** Addresses that the page around a lesson needs itself. */
const RESERVED = new Set([
  'main',
  'outcomes',
  'sources',
  'key-points',
  'reflect',
  'reflect-prompt',
  'reflect-text',
]);

/** What the text of a lesson holds. */
export type LessonBody = Pick<
  Lesson,
  'steps' | 'exercises' | 'passages' | 'bodyText' | 'words' | 'parts' | 'keyPoints' | 'uses'
>;

function valueOf(node: MdxNode, name: string): string | undefined {
  const value = node.attributes?.find((attribute) => attribute.name === name)?.value;
  return typeof value === 'string' ? value : undefined;
}

function exercisesIn(node: MdxNode): string[] {
  return [...walkMdx(node)].flatMap(({ node: inner }) => {
    const id = inner.name === 'Exercise' && isTag(inner) ? valueOf(inner, 'id') : undefined;
    return id === undefined ? [] : [id];
  });
}

/** What a learner does: an exercise, or a line to open. What that opens is read by choice. */
const DOING = new Set(['Exercise', 'Reveal']);

/** The longest run of words with nothing to do in between. */
function longestRun(node: MdxNode): number {
  let run = 0;
  let longest = 0;
  const read = (inner: MdxNode): void => {
    if (inner.name && DOING.has(inner.name)) run = 0;
    else if (
      inner.type === 'paragraph' ||
      inner.type === 'heading' ||
      inner.type === 'table' ||
      !inner.children
    ) {
      run += countWords(textOf(inner));
    } else inner.children.forEach(read);
    longest = Math.max(longest, run);
  };
  node.children?.forEach(read);
  return longest;
}

function readStep(source: MdxSource, node: MdxNode): Step {
  const title = valueOf(node, 'title') ?? '';
  const text = textOf(node);
  const { line, column } = placeOfNode(source, node);
  return {
    title,
    slug: slugOfTitle(title),
    words: countWords(text),
    text,
    exercises: exercisesIn(node),
    line,
    column,
  };
}

const USES = { Exercise: ['id'], Term: ['id'], Source: ['id'], Data: ['id', 'columns', 'rows'] } as const;

function usesOf(source: MdxSource, node: MdxNode): Use[] {
  const component = node.name ?? '';
  if (!isTag(node) || !Object.hasOwn(USES, component)) return [];
  const name = component as keyof typeof USES;
  const table = name === 'Data' ? valueOf(node, 'id') : undefined;
  return USES[name].flatMap((attribute) => {
    const value = valueOf(node, attribute);
    if (value === undefined) return [];
    const { line, column } = placeOfAttribute(source, node, attribute).value;
    return [{ component: name, attribute, value, ...(table === undefined ? {} : { table }), line, column }];
  });
}

function stepProblems(source: MdxSource, steps: readonly Step[]): Problem[] {
  const { file } = source;
  if (steps.length === 0) return [problemAt('step/none', { file, line: 1, column: 1 }, {})];
  return steps.flatMap(({ title, slug, line, column }, index) => {
    const place = { file, line, column };
    if (RESERVED.has(slug)) return [problemAt('step/reserved-title', place, { title, slug })];
    const isRepeat = steps.slice(0, index).some((step) => step.slug === slug);
    return isRepeat ? [problemAt('step/same-title', place, { title, slug })] : [];
  });
}

function lengthProblems(source: MdxSource, sections: readonly MdxNode[]): Problem[] {
  return sections.flatMap((node) => {
    const words = longestRun(node);
    if (words <= MOST_WORDS) return [];
    const title = node.name === 'Case' ? 'The case' : `The step "${valueOf(node, 'title') ?? ''}"`;
    return [problemAt('step/too-long', placeOfNode(source, node), { title, words, limit: MOST_WORDS })];
  });
}

function countParts(tree: MdxNode): Record<string, number> {
  const parts: Record<string, number> = {};
  for (const { node } of walkMdx(tree)) {
    if (isTag(node) && node.name) parts[node.name] = (parts[node.name] ?? 0) + 1;
  }
  return parts;
}

/** What the text of a lesson holds, and what is wrong with its steps. Nothing is in a lesson that could not be read. */
export function readLessonBody(source: MdxSource): { body: LessonBody; problems: Problem[] } {
  const { tree } = source;
  if (!tree) {
    return {
      body: {
        steps: [],
        exercises: [],
        passages: [],
        bodyText: '',
        words: 0,
        parts: {},
        keyPoints: 0,
        uses: [],
      },
      problems: [],
    };
  }
  const sections = (tree.children ?? []).filter(
    (node) => isTag(node) && (node.name === 'Step' || node.name === 'Case'),
  );
  const steps = sections.filter(({ name }) => name === 'Step').map((node) => readStep(source, node));
  const bodyText = textOf(tree);
  return {
    body: {
      steps,
      exercises: [...new Set(exercisesIn(tree))],
      passages: readPassages(source),
      bodyText,
      words: countWords(bodyText),
      parts: countParts(tree),
      keyPoints: countKeyPoints(tree),
      uses: [...walkMdx(tree)].flatMap(({ node }) => usesOf(source, node)),
    },
    problems: [...stepProblems(source, steps), ...lengthProblems(source, sections)],
  };
}
