import { createRandom } from '../../kernel/random.ts';
import type { SummaryItem, WriteSummary } from './schema.ts';

/** The items that one version shows, with the source each stands in. */
export interface Shown {
  source: string;
  item: SummaryItem;
}

function allItems({ sources }: WriteSummary): Shown[] {
  return sources.flatMap(({ id, items }) => items.map((item) => ({ source: id, item })));
}

/** Whether another seed gives another version. */
export function variesWriteSummary(def: WriteSummary): boolean {
  const items = allItems(def).map(({ item }) => item);
  const swaps = items.flatMap(({ swap }) => swap ?? []);
  const clutter = items.filter(({ need }) => need === 'clutter').length;
  return new Set(swaps).size < swaps.length || (def.draw ?? clutter) < clutter;
}

/** The lines of one version in their own order: one of each `swap`, and as many clutter lines as are drawn. */
export function drawItems(def: WriteSummary, seed: number): Shown[] {
  const random = createRandom(seed);
  const all = allItems(def);
  const swaps = [...new Set(all.flatMap(({ item }) => item.swap ?? []))];
  const taken = swaps.map((swap) => random.pick(all.filter(({ item }) => item.swap === swap)));
  const shown = all.filter((one) => one.item.swap === undefined || taken.includes(one));
  const clutter = shown.filter(({ item }) => item.need === 'clutter');
  const kept = random.shuffle(clutter).slice(0, def.draw ?? clutter.length);
  return shown.filter((one) => one.item.need !== 'clutter' || kept.includes(one));
}
