import { eraseRecord } from '../platform/care.ts';
import { dropProfile, listProfiles } from '../platform/profiles.ts';
import type { RecordStore } from '../platform/record-store.ts';
import { button, element } from './element.ts';
import { saveCopy } from './transfer-save.ts';
import { sayCount } from './say-count.ts';

/** Takes the present learner off the device: their record, its copy, and their name on the list. */
async function forget(record: RecordStore, base: string): Promise<void> {
  const { present } = await listProfiles(base).catch(() => ({ present: undefined }));
  await eraseRecord(record);
  if (present) await dropProfile(base, present.id);
}

/** Signing out and erasing: each asks once more, in words that count, and says no first. */
export function startLeaving(page: HTMLElement, record: RecordStore, base: string): void {
  const place = page.querySelector<HTMLElement>('[data-leave-question]');
  if (!place) return;

  function close(focus?: HTMLElement): void {
    place?.replaceChildren();
    focus?.focus();
  }

  /** Home, as a new learner finds it. */
  function onward(): HTMLElement {
    const link = element('a', 'btn btn-spark', 'Go on');
    link.href = base;
    return link;
  }

  async function leave(withCopy: boolean, box: HTMLElement): Promise<void> {
    try {
      const name = withCopy ? await saveCopy(await record.wholeLog(), false) : '';
      await forget(record, base);
      box.replaceChildren(
        element('h3', '', withCopy ? 'Signed out of this device' : 'Erased'),
        element(
          'p',
          '',
          withCopy
            ? `Your record was handed to your browser as ${name}; look among your downloads. It is erased here.`
            : 'Your record is erased from this device.',
        ),
        onward(),
      );
      box.classList.replace('msg-warn', 'msg-good');
    } catch {
      box.append(
        element(
          'p',
          '',
          'That did not work, and nothing more was changed. Reload this page to see what is kept.',
        ),
      );
    }
    box.focus();
  }

  async function ask(withCopy: boolean, from: HTMLElement): Promise<void> {
    const count = sayCount((await record.wholeLog()).length, 'record');
    const box = element('div', 'msg msg-warn stack');
    box.tabIndex = -1;
    const answers = element('p', 'cluster');
    answers.append(
      button('No, keep it here', 'btn btn-secondary', () => close(from)),
      button(withCopy ? 'Save a copy, then erase it here' : `Erase ${count}`, 'btn btn-secondary', () => {
        void leave(withCopy, box);
      }),
    );
    box.append(
      element('h3', '', withCopy ? 'Sign out of this device?' : `Erase ${count} for good?`),
      element(
        'p',
        '',
        withCopy
          ? `A file with ${count} is saved first. Check that you have it: it is the only copy once the record here is erased.`
          : 'Nobody can bring them back, unless you saved a copy. Answers not yet checked are erased too.',
      ),
      answers,
    );
    place?.replaceChildren(box);
    box.focus();
  }

  for (const opener of page.querySelectorAll<HTMLElement>('[data-leave]')) {
    opener.addEventListener('click', () => void ask(opener.dataset['leave'] === 'sign-out', opener));
  }
}
