import { nearestName } from '../kernel/nearest.ts';
import { problemAt } from '../kernel/problem.ts';
import type { Problem } from '../kernel/problem.ts';
import { placeOfNode, walkMdx } from './mdx.ts';
import type { MdxNode, MdxSource } from './mdx.ts';

const OUTSIDE = /^[a-z][a-z0-9+.-]*:|^\/\//i;
const PICTURE_NAME = /\.(png|jpe?g|svg|webp|gif|avif)$/i;
const NHS_ASSETS = /\bassets\.nhs\.uk\b/i;

/** What a lesson's links may lead to. */
export interface Surroundings {
  /** Address of the lesson inside the site: `learn/data-quality/the-pregnant-men/`. */
  address: string;
  /** Addresses of all pages a lesson may link to, in the same form. */
  pages: ReadonlySet<string>;
  /** Addresses of its own steps, without `#`. */
  steps: readonly string[];
  /** Names of the files in its folder. */
  files: readonly string[];
}

/** The address inside the site that a relative link leads to, without its `#` part. */
export function resolveLink(from: string, url: string): string {
  return new URL(url, `https://site.example/${from}`).pathname.slice(1);
}

function linkProblems(source: MdxSource, node: MdxNode, around: Surroundings): Problem[] {
  const url = node.url ?? '';
  const place = placeOfNode(source, node);
  if (NHS_ASSETS.test(url)) return [problemAt('link/nhs-assets', place, { url })];
  if (OUTSIDE.test(url)) return url.startsWith('mailto:') ? [] : [problemAt('link/external', place, { url })];
  if (url.startsWith('/')) return [problemAt('link/absolute', place, { url })];
  if (url.startsWith('#')) {
    const near = nearestName(url.slice(1), around.steps) ?? '';
    return around.steps.includes(url.slice(1))
      ? []
      : [problemAt('link/dead', place, { url, near: near && `#${near}` })];
  }
  const target = resolveLink(around.address, url);
  if (around.pages.has(target)) return [];
  const nearPage = nearestName(target, [...around.pages]);
  const [, ...parts] = around.address.split('/');
  const up = '../'.repeat(parts.length);
  return [problemAt('link/dead', place, { url, near: nearPage === undefined ? '' : up + nearPage })];
}

function imageProblems(source: MdxSource, node: MdxNode, { files }: Surroundings): Problem[] {
  const url = node.url ?? '';
  const alt = node.alt?.trim() ?? '';
  const place = placeOfNode(source, node);
  const missing = files.includes(url.replace(/^\.\//, ''))
    ? []
    : [problemAt('image/not-here', place, { url })];
  const foreign = NHS_ASSETS.test(url) ? [problemAt('link/nhs-assets', place, { url })] : missing;
  if (alt === '') return [...foreign, problemAt('image/no-alt', place, { url })];
  return PICTURE_NAME.test(alt) ? [...foreign, problemAt('image/alt-is-file-name', place, { alt })] : foreign;
}

/** Links that lead nowhere or out of the site, and pictures without words or from elsewhere. */
export function findLinkProblems(source: MdxSource, around: Surroundings): Problem[] {
  if (!source.tree) return [];
  return [...walkMdx(source.tree)].flatMap(({ node }) => {
    if (node.type === 'link' || node.type === 'definition') return linkProblems(source, node, around);
    return node.type === 'image' ? imageProblems(source, node, around) : [];
  });
}
