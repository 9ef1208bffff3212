import { summariseLog } from '../log/compare-logs.ts';
import { isTransferLink } from '../log/transfer-link.ts';
import { openLearnerRecord } from './open-record.ts';
import { baseOfPage } from './read-progress.ts';
import { startArrival, startJoin } from './transfer-join.ts';
import { startLink } from './transfer-link.ts';
import { startRestore } from './transfer-restore.ts';
import { startSave } from './transfer-save.ts';
import { sayHolding } from './transfer-words.ts';

/** The link this page was opened with, if any. It leaves the address bar at once: on a shared PC others may read it. */
function takeLink(): string | undefined {
  const link = location.hash;
  if (!isTransferLink(link)) return undefined;
  history.replaceState(history.state, '', location.pathname + location.search);
  return link;
}

async function startTransferPage(page: HTMLElement): Promise<void> {
  const base = baseOfPage();
  const link = takeLink();
  const part = (name: string): HTMLElement => {
    const found = page.querySelector<HTMLElement>(`[data-transfer-${name}]`);
    if (!found) throw new Error(`The transfer page has no ${name}`);
    return found;
  };
  const record = await openLearnerRecord(base);
  const status = part('status');
  const desk = { record, say: (text: string) => void (status.textContent = text) };

  async function drawHolding(): Promise<void> {
    const words = sayHolding(summariseLog(await record.wholeLog()));
    const said = [words, record.status.says, ...record.problems.map((problem) => problem.says)];
    part('holds').textContent = said.filter(Boolean).join(' ');
  }

  const arrive = startArrival(part('arrival'), desk, base);
  startSave(part('save'), desk);
  startJoin(part('join'), desk, base);
  startLink(part('link'), desk, base);
  startRestore(part('restore'), desk);
  record.onChange(() => void drawHolding());
  await drawHolding();
  part('parts').hidden = false;
  if (link) arrive(link);
  // A link pasted into the address bar of this very page loads nothing anew.
  addEventListener('hashchange', () => {
    const next = takeLink();
    if (next) arrive(next);
  });
}

const root = document.querySelector<HTMLElement>('[data-transfer]');
if (root) void startTransferPage(root);
