import { NOT_LOADED } from './not-loaded.ts';
import { openLearnerRecord } from './open-record.ts';
import { baseOfPage } from './read-progress.ts';

/** Opens the record first: what looks after it weighs more, and comes meanwhile. */
async function startStoragePage(page: HTMLElement): Promise<void> {
  const base = baseOfPage();
  const loading = import('./storage-parts.ts').catch(() => undefined);
  const record = await openLearnerRecord(base);
  const parts = await loading;
  const status = page.querySelector('[data-storage-status]');
  if (parts) await parts.startStorage(page, record, base);
  else if (status) {
    status.textContent = NOT_LOADED;
    status.className = 'msg msg-warn';
  }
}

const root = document.querySelector<HTMLElement>('[data-storage]');
if (root) void startStoragePage(root);
