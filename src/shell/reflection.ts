import type { RecordStore } from '../platform/record-store.ts';

/** Brings a lesson's reflection box to life: shown once it can be saved, filled with the note saved before. */
export function startReflection(
  form: HTMLFormElement,
  record: RecordStore,
  lesson: string,
  note: string,
): void {
  const text = form.querySelector('textarea');
  const status = form.querySelector('[data-reflect-status]');
  if (!text || !status) return;
  text.value = note;
  form.hidden = false;
  let latest = 0;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    // What an earlier press was told says nothing of this one.
    latest += 1;
    const turn = latest;
    const say = (words: string): void => {
      if (turn === latest) status.textContent = words;
    };
    say('Saving…');
    record.append('reflection.save', { scope: 'lesson', of: lesson, fields: { note: text.value } }).then(
      () => say(record.status.kind === 'kept' ? 'Saved on this device.' : record.status.says),
      () => say('Not saved. Your note is still on this page.'),
    );
  });
}
