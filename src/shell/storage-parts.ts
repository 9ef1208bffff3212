import { mendLog } from '../platform/care.ts';
import type { RecordStore } from '../platform/record-store.ts';
import { askForRoom, isInCourse } from '../platform/setting.ts';
import { drawFacts } from './storage-facts.ts';
import { startLearners } from './storage-learners.ts';
import { startLeaving } from './storage-leave.ts';
import { startOfflineStorage } from './offline-storage.ts';
import { sayCount } from './say-count.ts';

const IN_COURSE =
  'Your learning platform (LMS) opened this course and keeps your progress. What is here is what you did since, until you press “Save and leave” above; then it is erased from this device. To share or leave the device, use that button and sign out of your LMS.';

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
  if (isInCourse(window)) {
    // Another learner, or none, would be one that the platform did not send.
    for (const part of ['learners', 'leave']) page.querySelector(`[aria-labelledby="${part}"]`)?.remove();
    say('kept-said', IN_COURSE);
  } else {
    startLearners(find('learners'), page, base, (words) => say('learners-said', words));
    startLeaving(page, record, base);
  }
  record.onChange(() => void draw());
  await draw();
  find('storage-parts').hidden = false;
  const offline = page.querySelector<HTMLElement>('[data-offline-storage]');
  if (offline) await startOfflineStorage(offline, base);
}
