import { startArrival, startJoin } from './transfer-join.ts';
import type { Desk } from './transfer-intake.ts';
import { startLink } from './transfer-link.ts';
import { startRestore } from './transfer-restore.ts';
import { startSave } from './transfer-save.ts';

/** Wires the four parts of the page; gives the way to ask about a link that was opened. */
export function startParts(
  part: (name: string) => HTMLElement,
  desk: Desk,
  base: string,
): (link: string) => void {
  startSave(part('save'), desk);
  startJoin(part('join'), desk, base);
  startLink(part('link'), desk);
  startRestore(part('restore'), desk);
  return startArrival(part('arrival'), desk, base);
}
