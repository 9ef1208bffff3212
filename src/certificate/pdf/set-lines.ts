import type { TextStyle } from './look.ts';
import type { Paper } from './paper.ts';
import { drawnText, isReversed, isShaped, joinRuns, orderRuns, readClusters } from './runs.ts';
import type { Cluster, Run } from './runs.ts';
import { tidyText } from './tidy-text.ts';

/** A run in its place on a line: `x` in points from the start of the line. */
interface Piece extends Run {
  drawn: string;
  x: number;
  width: number;
}

/** One line, measured. `pieces` in the order of the text. */
export interface Line {
  pieces: Piece[];
  width: number;
  /** Whether its paragraph is read from right to left. */
  isRightToLeft: boolean;
  /** Whether a space parts it from the next line: not seen, but read. */
  endsInSpace: boolean;
}

/** A line may end after these. */
const BREAKS = new Set([' ', '-', '–', '—', '/']);

function measureRun(paper: Paper, run: Run, size: number): number {
  return paper.widthOf(run.face, size, drawnText(paper, run), isShaped(run));
}

function measure(paper: Paper, clusters: readonly Cluster[], size: number): number {
  return joinRuns(clusters).reduce((sum, run) => sum + measureRun(paper, run, size), 0);
}

function withoutLastSpaces(clusters: readonly Cluster[]): Cluster[] {
  const last = clusters.findLastIndex(({ text }) => text !== ' ');
  return clusters.slice(0, last + 1);
}

function splitWords(clusters: readonly Cluster[]): Cluster[][] {
  const words: Cluster[][] = [];
  let word: Cluster[] = [];
  clusters.forEach((cluster, index) => {
    word.push(cluster);
    if (BREAKS.has(cluster.text) && clusters[index + 1]?.text !== ' ') {
      words.push(word);
      word = [];
    }
  });
  return word.length > 0 ? [...words, word] : words;
}

/** Cuts a word that is wider than a line into parts that are not. */
function cutWord(paper: Paper, word: Cluster[], size: number, width: number): Cluster[][] {
  if (measure(paper, withoutLastSpaces(word), size) <= width) return [word];
  const parts: Cluster[][] = [];
  let part: Cluster[] = [];
  let wide = 0;
  for (const cluster of word) {
    const more = measureRun(paper, cluster, size);
    if (part.length > 0 && wide + more > width) {
      parts.push(part);
      [part, wide] = [[], 0];
    }
    part.push(cluster);
    wide += more;
  }
  return [...parts, part];
}

function placeLine(paper: Paper, clusters: readonly Cluster[], size: number, isRightToLeft: boolean): Line {
  const runs = joinRuns(withoutLastSpaces(clusters));
  const endsInSpace = clusters.at(-1)?.text === ' ';
  const places = new Map<Run, Piece>();
  let x = 0;
  for (const run of orderRuns(runs)) {
    const width = measureRun(paper, run, size);
    places.set(run, { ...run, drawn: drawnText(paper, run), x, width });
    x += width;
  }
  return { pieces: runs.flatMap((run) => places.get(run) ?? []), width: x, isRightToLeft, endsInSpace };
}

function setParagraph(paper: Paper, paragraph: string, style: TextStyle, width: number): Line[] {
  const { clusters, isRightToLeft } = readClusters(paper, paragraph, style.face);
  const lines: Cluster[][] = [[]];
  let used = 0;
  for (const word of splitWords(clusters).flatMap((word) => cutWord(paper, word, style.size, width))) {
    const bare = measure(paper, withoutLastSpaces(word), style.size);
    if (used > 0 && used + bare > width) {
      lines.push([]);
      used = 0;
    }
    lines.at(-1)?.push(...word);
    used += measure(paper, word, style.size);
  }
  return lines.map((line) => placeLine(paper, line, style.size, isRightToLeft));
}

/** Sets a text in lines of at most `width` points; a word that is wider is cut. A blank paragraph is a blank line. */
export function setLines(paper: Paper, text: string, style: TextStyle, width: number): Line[] {
  return tidyText(text).flatMap((paragraph) => setParagraph(paper, paragraph, style, width));
}

/** Draws one line with its base at `y`, in points from the top of the page. Draws nothing else, and marks no structure. */
export function drawLine(paper: Paper, line: Line, x: number, y: number, style: TextStyle): void {
  line.pieces.forEach((piece, index) => {
    const space = line.endsInSpace && index === line.pieces.length - 1 ? ' ' : '';
    const place = [x + piece.x, y, style.colour] as const;
    if (!isShaped(piece)) {
      paper.drawRun(piece.face, style.size, piece.drawn + space, ...place, false);
      return;
    }
    // Where the signs alone would not say it, a reader of the file is told the text, or that it runs the other way.
    if (isReversed(piece)) paper.markContent('ReversedChars');
    else paper.markContent('Span', { actual: piece.text + space });
    paper.drawRun(piece.face, style.size, piece.drawn, ...place, true);
    paper.endMarkedContent();
  });
}
