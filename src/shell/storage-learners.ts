import { addProfile, listProfiles, switchProfile } from '../platform/profiles.ts';
import type { Profile } from '../platform/profiles.ts';
import { button, element } from './element.ts';

const FAILED = 'That could not be stored, so nothing changed. Reload this page and try again.';

/** The list of those who share the device, and the form that adds one. A change of learner loads the page anew. */
export function startLearners(
  list: HTMLElement,
  page: HTMLElement,
  base: string,
  say: (words: string) => void,
): void {
  const form = page.querySelector<HTMLFormElement>('[data-add-learner]');
  const first = page.querySelector<HTMLElement>('[data-first-name]');
  const firstName = first?.querySelector('input');
  const reload = (work: Promise<unknown>): void => {
    work.then(
      () => location.reload(),
      () => say(FAILED),
    );
  };

  function drawProfile(profile: Profile, present: Profile | undefined): HTMLElement {
    const item = element('li');
    const isPresent = profile.id === present?.id;
    item.append(element('span', '', isPresent ? `${profile.name}, learning now` : profile.name));
    if (isPresent) item.dataset['present'] = '';
    else {
      item.append(
        button(`Go on as ${profile.name}`, 'btn btn-secondary', () =>
          reload(switchProfile(base, profile.id)),
        ),
      );
    }
    return item;
  }

  async function draw(): Promise<void> {
    const { profiles, present } = await listProfiles(base);
    list.replaceChildren(...profiles.map((profile) => drawProfile(profile, present)));
    list.hidden = profiles.length === 0;
    // The record that is here gets a name only when a second one comes.
    if (first && firstName) {
      first.hidden = profiles.length > 0;
      firstName.required = profiles.length === 0;
    }
  }

  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    const fields = new FormData(form);
    const [name, own] = ['name', 'first'].map((field) => {
      const value = fields.get(field);
      return typeof value === 'string' ? value.trim() : '';
    });
    if (!name) return say('Type a name for the new learner first.');
    reload(addProfile(base, name, own || 'First learner'));
  });
  draw().catch(() => {
    if (form) form.hidden = true;
    say('This browser keeps nothing for this site, so it can keep no learners apart.');
  });
}
