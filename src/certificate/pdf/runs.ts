import bidiFactory from 'bidi-js';
import { FACES } from './faces.ts';
import type { FaceName } from './faces.ts';
import type { TextStyle } from './look.ts';
import type { Paper } from './paper.ts';
import { splitClusters } from './tidy-text.ts';

const bidi = bidiFactory();

/** One letter with its marks: where it stands in its text, its font, and how deep it is nested in other directions. */
export interface Cluster {
  text: string;
  face: FaceName;
  /** Even from left to right, odd from right to left. Source: Unicode Standard Annex 9. */
  level: number;
}

/** Letters that stand together in one font and one direction. */
export interface Run {
  text: string;
  face: FaceName;
  level: number;
}

/** Scripts whose letters change shape or place beside others, so that a reader is told the text as well. */
const SHAPED: ReadonlySet<FaceName> = new Set([
  'arabic',
  'hebrew',
  'devanagari',
  'bengali',
  'gurmukhi',
  'tamil',
]);
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}]/u;
const LETTER = /\p{L}/u;
const MARK = /\p{M}/u;

/** Whether a run is drawn from right to left. */
export function isReversed({ level }: Run): boolean {
  return level % 2 === 1;
}

/** Whether the letters of a run depend on each other, so that the signs drawn may differ from its text. */
export function isShaped({ text, face, level }: Run): boolean {
  return SHAPED.has(face) || level % 2 === 1 || MARK.test(text);
}

/** The fonts at hand for a style, in the order in which they are asked. */
function facesFor(paper: Paper, face: TextStyle['face']): FaceName[] {
  const others = FACES.map(({ name }) => name).filter((name) => SHAPED.has(name) && paper.has(name));
  return face === 'mono' ? ['mono', 'regular', ...others] : [face, ...others];
}

/** The first of these fonts that has all of a letter; that of the letter before it where this one is no letter. */
function chooseFace(paper: Paper, faces: FaceName[], text: string, before?: FaceName): FaceName | undefined {
  const has = (face: FaceName): boolean =>
    [...text].every((sign) => isJoiner(sign) || paper.hasGlyph(face, sign.codePointAt(0) ?? 0));
  if (before && !LETTER.test(text) && has(before)) return before;
  return faces.find(has);
}

function isJoiner(sign: string): boolean {
  return sign === '\u200c' || sign === '\u200d';
}

/**
 * Splits a tidy paragraph into letters, each with its font and its level. A letter that no font has is put into
 * `missing` and stands in the first font.
 */
export function readClusters(
  paper: Paper,
  paragraph: string,
  face: TextStyle['face'],
  missing?: Set<string>,
): { clusters: Cluster[]; isRightToLeft: boolean } {
  const { levels, paragraphs } = bidi.getEmbeddingLevels(paragraph, 'auto');
  const faces = facesFor(paper, face);
  let at = 0;
  let before: FaceName | undefined;
  const clusters = splitClusters(paragraph).map((text) => {
    const chosen = chooseFace(paper, faces, text, before);
    if (!chosen) missing?.add(text);
    const level = levels[at] ?? 0;
    at += text.length;
    before = chosen ?? face;
    return { text, face: before, level };
  });
  return { clusters, isRightToLeft: (paragraphs[0]?.level ?? 0) % 2 === 1 };
}

/** Joins letters of one font and one level, in the order of the text. */
export function joinRuns(clusters: readonly Cluster[]): Run[] {
  const runs: Run[] = [];
  for (const { text, face, level } of clusters) {
    const last = runs.at(-1);
    if (last?.face === face && last.level === level) last.text += text;
    else runs.push({ text, face, level });
  }
  return runs;
}

/** Orders the runs of one line as they are seen from left to right. Source: Unicode Standard Annex 9, rule L2. */
export function orderRuns(runs: readonly Run[]): Run[] {
  const seen = [...runs];
  const deepest = Math.max(0, ...runs.map(({ level }) => level));
  for (let level = deepest; level > 0; level -= 1) {
    for (let start = 0; start < seen.length; start += 1) {
      let end = start;
      while ((seen[end]?.level ?? -1) >= level) end += 1;
      if (end === start) continue;
      seen.splice(start, end - start, ...seen.slice(start, end).reverse());
      start = end;
    }
  }
  return seen;
}

/** The text of a run as its font is asked to draw it: brackets mirrored from right to left, joiners only where it has them. */
export function drawnText(paper: Paper, { text, face, level }: Run): string {
  const kept = [...text].filter((sign) => !isJoiner(sign) || paper.hasGlyph(face, sign.codePointAt(0) ?? 0));
  if (level % 2 === 0) return kept.join('');
  const mirrored = kept.map((sign) => bidi.getMirroredCharacter(sign) ?? sign).join('');
  // The font turns words of these scripts around by itself, and nothing else.
  return RIGHT_TO_LEFT.test(text) ? mirrored : splitClusters(mirrored).reverse().join('');
}
