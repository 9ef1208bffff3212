import { drawItems } from './draw.ts';
import type { SummaryItem, WriteSummary } from './schema.ts';
import { modelWriteSummary } from './score.ts';
import { countWords } from './words.ts';

/** The worked answer: the summary as its reader would want it, and what was rightly left out. */
export interface WriteSummarySolution {
  headings: { label: string; lines: { text: string; who: string; because: string }[] }[];
  words: number;
  left: { text: string; because: string }[];
}

/** An action's owner and date in words: "GP practice, within a week"; empty for a line that asks nothing. */
export function sayOwner(def: WriteSummary, { action }: SummaryItem): string {
  if (!action) return '';
  const owner = def.owners.find(({ id }) => id === action.owner[0])?.label ?? '';
  const by = def.dates.find(({ id }) => id === action.by[0])?.label ?? '';
  return `${owner}, ${by}`;
}

/** Writes the summary of one version out. */
export function solveWriteSummary(def: WriteSummary, seed: number): WriteSummarySolution {
  const items = drawItems(def, seed).map(({ item }) => item);
  const { lines } = modelWriteSummary(def, seed);
  const under = (heading: string): SummaryItem[] =>
    lines
      .filter((line) => line.under === heading)
      .flatMap((line) => items.filter(({ id }) => id === line.item));
  return {
    headings: def.headings
      .map(({ id, label }) => ({
        label,
        lines: under(id).map((item) => ({
          text: item.text,
          who: sayOwner(def, item),
          because: item.because,
        })),
      }))
      .filter((heading) => heading.lines.length > 0),
    words: items.reduce((sum, { need, text }) => sum + (need === 'clutter' ? 0 : countWords(text)), 0),
    left: items.flatMap(({ need, text, because }) => (need === 'clutter' ? [{ text, because }] : [])),
  };
}
