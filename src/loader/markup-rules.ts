import { problemAt } from '../kernel/problem.ts';
import type { Problem } from '../kernel/problem.ts';
import { nearestName } from '../kernel/nearest.ts';
import { componentNames, components, pageOfComponent } from '../curriculum/components.ts';
import type { ComponentSpec } from '../curriculum/components.ts';
import { isTag, placeOfAttribute, placeOfNode, textOf, walkMdx, writtenInBraces } from './mdx.ts';
import type { MdxNode, MdxSource } from './mdx.ts';

const BELONGS: Readonly<Record<ComponentSpec['place'], string>> = {
  top: 'between the steps, inside nothing',
  step: 'directly inside a <Step>',
  block: 'where a paragraph may stand',
  sentence: 'in a sentence',
};

function sayParent(around: readonly MdxNode[]): string {
  if (around.at(-1)?.type === 'paragraph') return 'in a sentence';
  const parent = around.findLast(
    (node) => isTag(node) || node.type === 'listItem' || node.type === 'tableCell',
  );
  if (!parent) return 'outside a <Step>';
  if (parent.type === 'listItem') return 'inside a list';
  return parent.type === 'tableCell' ? 'inside a table' : `inside <${parent.name ?? ''}>`;
}

function isInPlace(spec: ComponentSpec, node: MdxNode, around: readonly MdxNode[]): boolean {
  const tags = around.filter(isTag);
  switch (spec.place) {
    case 'top':
      return around.length === 1;
    case 'step':
      return around.length === 2 && tags[0]?.name === 'Step';
    case 'block':
      return node.type === 'mdxJsxFlowElement' && around.every(({ type }) => type !== 'tableCell');
    case 'sentence':
      return true;
    default:
      return spec.place satisfies never;
  }
}

function attributeProblems(source: MdxSource, node: MdxNode, name: string, spec: ComponentSpec): Problem[] {
  const page = pageOfComponent(name);
  const known = Object.keys(spec.attributes.shape);
  const written = node.attributes ?? [];
  const faults = written.flatMap((attribute): Problem[] => {
    const said = attribute.name ?? '…';
    const place = placeOfAttribute(source, node, said);
    const { value } = attribute;
    if (typeof value === 'object' && value !== null) {
      return [problemAt('mdx/expression', place.value, { text: writtenInBraces(source, place.value) })];
    }
    const schema = attribute.name === undefined ? undefined : spec.attributes.shape[attribute.name];
    if (!schema) {
      const near = nearestName(said, known) ?? '';
      const args = { component: name, attribute: said, near, attributes: known.join(', '), page };
      return [problemAt('component/unknown-attribute', place.name, args)];
    }
    const result = schema.safeParse(value ?? undefined);
    if (result.success && typeof value === 'string') return [];
    const rule = result.error?.issues[0]?.message ?? 'needs a value in quotation marks';
    const args = { component: name, attribute: said, value: value ?? '', rule, page };
    return [problemAt('component/attribute-value', place.value, args)];
  });
  const missing = known.filter(
    (key) =>
      spec.attributes.shape[key]?.safeParse(undefined).success === false &&
      !written.some((one) => one.name === key),
  );
  return [
    ...faults,
    ...missing.map((attribute) => {
      const says = spec.attributes.shape[attribute]?.description ?? '';
      return problemAt('component/missing-attribute', placeOfNode(source, node), {
        component: name,
        attribute,
        says,
        page,
      });
    }),
  ];
}

function contentProblems(source: MdxSource, node: MdxNode, name: string, spec: ComponentSpec): Problem[] {
  const page = pageOfComponent(name);
  const isEmpty = (node.children ?? []).length === 0;
  if (spec.holds === 'text' && isEmpty)
    return [problemAt('component/empty', placeOfNode(source, node), { component: name, page })];
  if (spec.holds === 'text' || isEmpty) return [];
  return [problemAt('component/not-empty', placeOfNode(source, node), { component: name, page })];
}

function tagProblems(
  source: MdxSource,
  node: MdxNode,
  around: readonly MdxNode[],
  seen: Set<string>,
): Problem[] {
  const name = node.name ?? '';
  const place = placeOfNode(source, node);
  const spec = Object.hasOwn(components, name) ? components[name] : undefined;
  if (!spec) {
    const near = nearestName(name, componentNames) ?? '';
    if (/^[a-z]/.test(name)) {
      return [
        problemAt('mdx/html', place, {
          tag: name,
          near: near.toLowerCase() === name.toLowerCase() ? near : '',
        }),
      ];
    }
    return [problemAt('component/unknown', place, { name, near, names: componentNames.join(', ') })];
  }
  const page = pageOfComponent(name);
  const isRepeat = spec.times === 'once' && seen.has(name);
  seen.add(name);
  const misplaced = {
    component: name,
    parent: sayParent(around.slice(1)),
    belongs: BELONGS[spec.place],
    page,
  };
  return [
    ...(isInPlace(spec, node, around) ? [] : [problemAt('component/misplaced', place, misplaced)]),
    ...(isRepeat ? [problemAt('component/twice', place, { component: name, page })] : []),
    ...attributeProblems(source, node, name, spec),
    ...contentProblems(source, node, name, spec),
  ];
}

/** A step's title is a heading of level 2, so text starts at 3 and skips none. */
function headingProblems(
  source: MdxSource,
  node: MdxNode,
  around: readonly MdxNode[],
  last: number,
): Problem[] {
  const depth = node.depth ?? 2;
  const place = placeOfNode(source, node);
  if (!around.some((outer) => outer.name === 'Step')) {
    return [
      problemAt('heading/level', place, {
        depth,
        allowed: 'headings stand inside a <Step>; its title is one already',
      }),
    ];
  }
  if (depth < 3)
    return [
      problemAt('heading/level', place, {
        depth,
        allowed: 'inside a step begin with ###: its title has level 2',
      }),
    ];
  if (depth <= last + 1) return [];
  return [
    problemAt('heading/level', place, {
      depth,
      allowed: `the heading before it has level ${last}, so this one has ${last + 1} at most`,
    }),
  ];
}

/** Everything wrong with the tags, headings and program text of a lesson. */
export function findMarkupProblems(source: MdxSource): Problem[] {
  if (!source.tree) return [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  let depth = 2;
  for (const { node, around } of walkMdx(source.tree)) {
    const place = placeOfNode(source, node);
    if (isTag(node)) {
      if (node.name === 'Step') depth = 2;
      problems.push(...tagProblems(source, node, around, seen));
    } else if (node.type === 'heading') {
      problems.push(...headingProblems(source, node, around, depth));
      depth = Math.max(3, node.depth ?? 3);
    } else if (node.type === 'mdxjsEsm') {
      problems.push(problemAt('mdx/import', place, { word: (node.value ?? '').split(/\s/)[0] ?? '' }));
    } else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      problems.push(problemAt('mdx/expression', place, { text: writtenInBraces(source, place) }));
    }
  }
  return problems;
}

/** How many entries the list of key points has. */
export function countKeyPoints(tree: MdxNode): number {
  for (const { node } of walkMdx(tree)) {
    if (node.name !== 'KeyPoints') continue;
    return (node.children ?? [])
      .filter(({ type }) => type === 'list')
      .reduce(
        (sum, list) => sum + (list.children ?? []).filter((item) => textOf(item).trim() !== '').length,
        0,
      );
  }
  return 0;
}
