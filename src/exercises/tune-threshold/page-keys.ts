import { HIGHEST } from './split.ts';

const PAGES: Readonly<Record<string, number>> = { PageUp: 5, PageDown: -5 };

/**
 * Where a threshold goes with Page Up or Page Down: five up or down, to the ends of the scale. Nothing for other keys,
 * which the slider knows by itself; its own pages would be ten, too coarse for a goal region of six.
 */
export function pageFrom(at: number, key: string): number | undefined {
  const by = Object.hasOwn(PAGES, key) ? PAGES[key] : undefined;
  return by === undefined ? undefined : Math.max(0, Math.min(HIGHEST, at + by));
}
