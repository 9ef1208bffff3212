import { summariseLog } from '../log/summarise-log.ts';
import { isTransferLink } from '../log/transfer-link.ts';
import { NOT_LOADED } from './not-loaded.ts';
import { openLearnerRecord } from './open-record.ts';
import { sayHolding } from './transfer-words.ts';

/** The link this page was opened with, if any. It leaves the address bar at once: on a shared PC others may read it. */
function takeLink(): string | undefined {
  const link = location.hash;
  if (!isTransferLink(link)) return undefined;
  history.replaceState(history.state, '', location.pathname + location.search);
  return link;
}

async function startTransferPage(page: HTMLElement): Promise<void> {
  const base = page.dataset['base'] ?? '/';
  const link = takeLink();
  const part = (name: string): HTMLElement => {
    const found = page.querySelector<HTMLElement>(`[data-transfer-${name}]`);
    if (!found) throw new Error(`The transfer page has no ${name}`);
    return found;
  };
  const status = part('status');
  // What moves a record weighs more than what shows it, so it comes while the record is read.
  const loading = import('./transfer-parts.ts').catch(() => undefined);
  const record = await openLearnerRecord(base);

  async function drawHolding(): Promise<void> {
    const words = sayHolding(summariseLog(await record.wholeLog()));
    const said = [words, record.status.says, ...record.problems.map((problem) => problem.says)];
    part('holds').textContent = said.filter(Boolean).join(' ');
  }
  record.onChange(() => void drawHolding());
  await drawHolding();

  const parts = await loading;
  if (!parts) {
    part('holds').append(` ${NOT_LOADED}`);
    return;
  }
  const desk = { record, say: (text: string) => void (status.textContent = text) };
  const arrive = parts.startParts(part, desk, base);
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
