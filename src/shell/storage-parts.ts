import { mendLog } from '../platform/care.ts';
import type { RecordStore } from '../platform/record-store.ts';
import { askForRoom } from '../platform/setting.ts';
import { drawFacts } from './storage-facts.ts';
import { startLearners } from './storage-learners.ts';
import { startLeaving } from './storage-leave.ts';
import { startOfflineStorage } from './offline-storage.ts';
import { sayCount } from './say-count.ts';

/** Storage and privacy: how the record is kept, whose it is, and how it is erased. */
export async function startStorage(page: HTMLElement, record: RecordStore, base: string): Promise<void> {
  const find = (name: string): HTMLElement => {
    const found = page.querySelector<HTMLElement>(`[data-${name}]`);
    if (!found) throw new Error(`The storage page has no ${name}`);
    return found;
  };
  const say = (place: string, words: string): void => {
    find(place).textContent = words;
    find('storage-status').textContent = words;
  };
  const draw = (): Promise<void> => drawFacts(page, record);

  find('mend').addEventListener('click', () => {
    void mendLog(record).then(
      async (found) => {
        say(
          'kept-said',
          found > 0
            ? `${sayCount(found, 'lost record')} brought back from the second copy.`
            : 'Nothing is missing: the second copy holds no record that is not here.',
        );
        await draw();
      },
      () => say('kept-said', 'The second copy could not be read. Your record is as it was.'),
    );
  });
  find('persist').addEventListener('click', () => {
    void askForRoom().then(async (isSafe) => {
      say(
        'kept-said',
        isSafe
          ? 'The browser will keep your record even when space runs short.'
          : 'The browser did not agree. Your record stays where it is; save a copy now and then.',
      );
      await draw();
    });
  });
  startLearners(find('learners'), page, base, (words) => say('learners-said', words));
  startLeaving(page, record, base);
  record.onChange(() => void draw());
  await draw();
  find('storage-parts').hidden = false;
  const offline = page.querySelector<HTMLElement>('[data-offline-storage]');
  if (offline) await startOfflineStorage(offline, base);
}
