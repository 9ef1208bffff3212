import { listActivity } from '../certificate/activity.ts';
import { judgeEligibility } from '../certificate/eligibility.ts';
import type { Eligibility } from '../certificate/eligibility.ts';
import { REFLECTION_PROMPTS, writeCertificate } from '../certificate/wording.ts';
import type { RecordStore } from '../platform/record-store.ts';
import { readProgress } from './read-progress.ts';
import { drawWeave } from './weave.ts';
import type { Reading } from './read-progress.ts';

interface About {
  minutes: number;
  lessons: number;
  reviewed: number;
  version: string;
  passFraction: number;
}

/** What is kept for every certificate, each under its name below `certificate.`. */
const KEPT = ['name', 'body', 'number'];

const page = document.querySelector<HTMLElement>('[data-certificate]');
const base = page?.dataset['base'] ?? '/';
const slug = page?.dataset['certificate'] ?? '';
const about = JSON.parse(page?.dataset['about'] ?? '{}') as About;
const form = page?.querySelector<HTMLFormElement>('[data-certificate-form]');

function put(field: string, text: string): void {
  const place = page?.querySelector(`[data-field="${field}"]`);
  if (place) place.textContent = text;
}

function show(part: string, isShown: boolean): void {
  const place = page?.querySelector<HTMLElement>(`[data-certificate-${part}]`);
  if (place) place.hidden = !isShown;
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function valueOf(name: string): string {
  const field = form?.elements.namedItem(name) as HTMLInputElement | null;
  return field?.value.trim() ?? '';
}

/** Lists what is left, each with a link to where it is done. */
function drawMissing(eligibility: Eligibility & { isEarned: false }): void {
  const list = page?.querySelector('[data-certificate-list]');
  if (!list) return;
  list.replaceChildren(
    ...eligibility.missing.map((missing) => {
      const item = element('li', '');
      const name = element('p', '');
      name.className = 'task-name';
      const link = document.createElement('a');
      const tag = element('span', '');
      tag.className = 'tag';
      tag.dataset['state'] = 'not-started';
      if (missing.what === 'lesson') {
        link.href = `${base}learn/${slug}/${missing.slug}/`;
        link.textContent = missing.title;
        tag.textContent = `${missing.left} exercise${missing.left === 1 ? '' : 's'} left`;
      } else {
        link.href = `${base}learn/${slug}/assessment/`;
        link.textContent = 'The assessment';
        tag.textContent = missing.attempts > 0 ? 'Not passed yet' : 'Not tried yet';
      }
      name.append(link);
      item.append(name, tag);
      return item;
    }),
  );
}

/** Fills the two pages from the record and from what stands in the form. */
function drawPages({ progress }: Reading, eligibility: Eligibility & { isEarned: true }): void {
  const module = progress.modules.find((one) => one.slug === slug);
  if (!module) return;
  const offsetMinutes = -new Date(eligibility.at).getTimezoneOffset();
  const [body, number] = [valueOf('body'), valueOf('number')];
  const text = writeCertificate({
    name: valueOf('name'),
    registration: body && number ? { body, number } : undefined,
    module,
    version: about.version,
    earnedAt: eligibility.at,
    offsetMinutes,
    result: eligibility.result,
    passFraction: about.passFraction,
    designedMinutes: about.minutes,
    activeSeconds: module.activeSeconds,
    reviewedLessons: about.reviewed,
    lessons: about.lessons,
  });
  put('name', text.name);
  put('statement', text.statement);
  put('title', text.title);
  page
    ?.querySelector('[data-field="lines"]')
    ?.replaceChildren(
      ...text.lines.flatMap(({ label, value }) => [element('dt', label), element('dd', value)]),
    );
  page?.querySelector('[data-field="activities"]')?.replaceChildren(
    ...listActivity(module, offsetMinutes).map((row) => {
      const line = element('tr', '');
      const head = element('th', row.activity);
      head.setAttribute('scope', 'row');
      const cells = [row.day || '–', row.minutes, row.attempts, row.result].map((cell) =>
        element('td', String(cell)),
      );
      line.append(head, ...cells);
      return line;
    }),
  );
  for (const { name } of REFLECTION_PROMPTS) put(name, valueOf(name));
  const date = text.lines.find((line) => line.label === 'Completed')?.value ?? '';
  const summary = page?.querySelector('[data-certificate-summary]');
  if (summary) summary.textContent = `${module.title}, completed on ${date}.`;
}

/** Puts what was saved before into the form, once; what the learner types since then stays. */
function fillForm({ progress }: Reading): void {
  if (!form || form.dataset['filled']) return;
  form.dataset['filled'] = 'yes';
  const saved = progress.reflections.get(`module:${slug}`) ?? {};
  const kept = KEPT.map((name) => [name, progress.preferences.get(`certificate.${name}`)] as const);
  for (const [name, value] of [...kept, ...Object.entries(saved)]) {
    const field = form.elements.namedItem(name);
    if (field && 'value' in field && typeof value === 'string') field.value = value;
  }
}

async function save(record: RecordStore): Promise<void> {
  for (const name of KEPT) {
    await record.append('preference.set', { name: `certificate.${name}`, value: valueOf(name) });
  }
  const fields = Object.fromEntries(REFLECTION_PROMPTS.map(({ name }) => [name, valueOf(name)]));
  await record.append('reflection.save', { scope: 'module', of: slug, fields });
}

let latest: Reading | undefined;

function draw(reading: Reading): void {
  latest = reading;
  const eligibility = judgeEligibility(reading.progress, slug);
  if (!eligibility) return;
  show('missing', !eligibility.isEarned);
  show('ready', eligibility.isEarned);
  show('pages', eligibility.isEarned);
  if (!eligibility.isEarned) return drawMissing(eligibility);
  fillForm(reading);
  drawPages(reading, eligibility);
  for (const module of reading.progress.modules) drawWeave(module);
}

form?.addEventListener('input', () => {
  if (latest) draw(latest);
});
form?.addEventListener('submit', (event) => {
  event.preventDefault();
  const status = form.querySelector('[data-certificate-status]');
  if (!latest || !status) return;
  const { record } = latest;
  save(record)
    .then(() => {
      status.textContent = record.status.kind === 'kept' ? 'Saved on this device.' : record.status.says;
    })
    .catch(() => {
      status.textContent = 'Not saved; it is still on this page and can be printed.';
    })
    .finally(() => print());
});

void readProgress(base, draw);
