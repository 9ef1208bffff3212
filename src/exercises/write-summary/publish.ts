import type { Missing } from '../kind.ts';
import { drawItems } from './draw.ts';
import type { Line, WriteSummary, WriteSummaryResponse } from './schema.ts';

interface Named {
  id: string;
  label: string;
}

/** A line of a source as a learner sees it: whether it is needed, and where, is theirs to say. */
export interface PublicItem {
  id: string;
  text: string;
  /** True where it asks somebody to do something, so that it needs an owner and a date. */
  isAction: boolean;
}

/** What a learner sees. */
export interface WriteSummaryPub {
  reader: string;
  headings: Named[];
  owners: Named[];
  dates: Named[];
  sources: (Named & { items: PublicItem[] })[];
}

function nameOnly({ id, label }: Named): Named {
  return { id, label };
}

/** The public part of one version: the bundle and the headings, and nothing of what belongs where. */
export function publishWriteSummary(def: WriteSummary, seed: number): WriteSummaryPub {
  const shown = drawItems(def, seed);
  const sources = def.sources.map(({ id, label }) => {
    const items = shown
      .filter(({ source }) => source === id)
      .map(({ item }) => ({ id: item.id, text: item.text, isAction: item.action !== undefined }));
    return { id, label, items };
  });
  return {
    reader: def.reader,
    headings: def.headings.map(nameOnly),
    owners: def.owners.map(nameOnly),
    dates: def.dates.map(nameOnly),
    sources: sources.filter(({ items }) => items.length > 0),
  };
}

/** The answer nobody has touched: an empty summary. */
export function emptyWriteSummary(): WriteSummaryResponse {
  return { lines: [] };
}

/** Every item of the bundle, in its order. */
export function itemsOf({ sources }: WriteSummaryPub): PublicItem[] {
  return sources.flatMap(({ items }) => items);
}

/** The lines that stand under a heading, with their words; what the bundle does not hold is passed over. */
export function linesUnder(
  pub: WriteSummaryPub,
  { lines }: WriteSummaryResponse,
  heading: string,
): { line: Line; item: PublicItem }[] {
  const items = itemsOf(pub);
  return lines
    .filter(({ under }) => under === heading)
    .flatMap((line) => {
      const item = items.find(({ id }) => id === line.item);
      return item ? [{ line, item }] : [];
    });
}

/** What is unfinished: a first line, then actions that lack an owner or a date. */
export function missingWriteSummary(pub: WriteSummaryPub, response: WriteSummaryResponse): Missing[] {
  if (response.lines.length === 0) return [{ id: 'lines', label: 'choose what goes in' }];
  return pub.headings
    .flatMap(({ id }) => linesUnder(pub, response, id))
    .filter(({ line, item }) => item.isAction && !(line.owner && line.by))
    .map(({ item }) => ({ id: item.id, label: `an owner and a date for “${item.text}”` }));
}
