import { listActivity } from '../certificate/activity.ts';
import type { Eligibility } from '../certificate/eligibility.ts';
import { REFLECTION_PROMPTS, writeCertificate } from '../certificate/wording.ts';
import type { RecordStore } from '../platform/record-store.ts';
import { element } from './element.ts';
import type { Reading } from './read-progress.ts';
import { drawWeave } from './weave.ts';

/** What the page knows of the module without the record. */
export interface About {
  minutes: number;
  lessons: number;
  reviewed: number;
  version: string;
  passFraction: number;
}

/** Draws a certificate that is earned, again whenever the record changed. */
export type DrawEarned = (reading: Reading, eligibility: Eligibility & { isEarned: true }) => void;

/** What is kept for every certificate, each under its name below `certificate.`. */
const KEPT = ['name', 'body', 'number'];

/** Brings the form and the two pages of an earned certificate to life; both stand in the page already. */
export function startEarned(page: HTMLElement, slug: string, about: About): DrawEarned {
  const form = page.querySelector<HTMLFormElement>('[data-certificate-form]');
  const field = (name: string): Element | null => page.querySelector(`[data-field="${name}"]`);
  const valueOf = (name: string): string => {
    const box = form?.elements.namedItem(name) as HTMLInputElement | null;
    return box?.value.trim() ?? '';
  };

  function put(name: string, text: string): void {
    const place = field(name);
    if (place) place.textContent = text;
  }

  /** Fills the two pages from the record and from what stands in the form. */
  const drawPages: DrawEarned = ({ progress }, { at, result }) => {
    const module = progress.modules.find((one) => one.slug === slug);
    if (!module) return;
    const offsetMinutes = -new Date(at).getTimezoneOffset();
    const [body, number] = [valueOf('body'), valueOf('number')];
    const text = writeCertificate({
      name: valueOf('name'),
      registration: body && number ? { body, number } : undefined,
      module,
      version: about.version,
      earnedAt: at,
      offsetMinutes,
      result,
      passFraction: about.passFraction,
      designedMinutes: about.minutes,
      activeSeconds: module.activeSeconds,
      reviewedLessons: about.reviewed,
      lessons: about.lessons,
    });
    put('name', text.name);
    put('statement', text.statement);
    put('title', text.title);
    field('lines')?.replaceChildren(
      ...text.lines.flatMap(({ label, value }) => [element('dt', '', label), element('dd', '', value)]),
    );
    field('activities')?.replaceChildren(
      ...listActivity(module, offsetMinutes).map((row) => {
        const line = element('tr');
        const head = element('th', '', row.activity);
        head.setAttribute('scope', 'row');
        const cells = [row.day || '–', row.minutes, row.attempts, row.result].map((cell) =>
          element('td', '', String(cell)),
        );
        line.append(head, ...cells);
        return line;
      }),
    );
    for (const { name } of REFLECTION_PROMPTS) put(name, valueOf(name));
    const date = text.lines.find((line) => line.label === 'Completed')?.value ?? '';
    const summary = page.querySelector('[data-certificate-summary]');
    if (summary) summary.textContent = `${module.title}, completed on ${date}.`;
  };

  /** Puts what was saved before into the form, once; what the learner types since then stays. */
  function fillForm({ progress }: Reading): void {
    if (!form || form.dataset['filled']) return;
    form.dataset['filled'] = 'yes';
    const saved = progress.reflections.get(`module:${slug}`) ?? {};
    const kept = KEPT.map((name) => [name, progress.preferences.get(`certificate.${name}`)] as const);
    for (const [name, value] of [...kept, ...Object.entries(saved)]) {
      const box = form.elements.namedItem(name);
      if (box && 'value' in box && typeof value === 'string') box.value = value;
    }
  }

  async function save(record: RecordStore): Promise<void> {
    for (const name of KEPT) {
      await record.append('preference.set', { name: `certificate.${name}`, value: valueOf(name) });
    }
    const fields = Object.fromEntries(REFLECTION_PROMPTS.map(({ name }) => [name, valueOf(name)]));
    await record.append('reflection.save', { scope: 'module', of: slug, fields });
  }

  let latest: Parameters<DrawEarned> | undefined;

  form?.addEventListener('input', () => {
    if (latest) drawPages(...latest);
  });
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    const status = form.querySelector('[data-certificate-status]');
    if (!latest || !status) return;
    const [{ record }] = latest;
    save(record)
      .then(() => {
        status.textContent = record.status.kind === 'kept' ? 'Saved on this device.' : record.status.says;
      })
      .catch(() => {
        status.textContent = 'Not saved; it is still on this page and can be printed.';
      })
      .finally(() => print());
  });

  return (reading, eligibility) => {
    latest = [reading, eligibility];
    fillForm(reading);
    drawPages(reading, eligibility);
    for (const module of reading.progress.modules) drawWeave(module);
  };
}
