import { findProgress } from '../certificate/eligibility.ts';
import { listActivity } from '../certificate/activity.ts';
import { writePortfolio } from '../certificate/portfolio.ts';
import { REFLECTION_PROMPTS, sayThemes, writeCertificate } from '../certificate/wording.ts';
import type { Accreditation, CertificateText, Signatory } from '../certificate/wording.ts';
import type { RecordStore } from '../platform/record-store.ts';
import { drawActivity, drawCode, drawWords } from './certificate-draw.ts';
import { copyOrShow, makeEvidence, saveEvidence, sayEvidence } from './certificate-evidence.ts';
import type { Earned, MadeEvidence } from './certificate-evidence.ts';
import type { Reading } from './read-progress.ts';
import { drawWeave } from './weave.ts';

/** What the page knows of the module without the record. */
export interface About {
  /** Name of the site. */
  course: string;
  /** Who provides the course; may be empty. */
  provider: string;
  minutes: number;
  lessons: number;
  reviewed: number;
  version: string;
  passFraction: number;
  /** What the host holds, whether or not its dates do. */
  accreditation?: Accreditation | undefined;
  signatory?: Signatory | undefined;
}

/** Draws a certificate that is earned, again whenever the record changed. */
export type DrawEarned = (reading: Reading, eligibility: Earned['eligibility']) => void;

/** What is kept for every certificate, each under its name below `certificate.`. */
const KEPT = ['name', 'body', 'number'];

const PROMPTS = REFLECTION_PROMPTS.map(({ name }) => name);

/** The certificate as it stands: its words, and its evidence where the course still has the module. */
interface Drawn {
  text: CertificateText;
  made: MadeEvidence | undefined;
}

/** Brings the form and the two pages of an earned certificate to life; all of it stands in the page already. */
export function startEarned(page: HTMLElement, slug: string, about: About): DrawEarned {
  const form = page.querySelector<HTMLFormElement>('[data-certificate-form]');
  // Others check a certificate on the public site, wherever this page is.
  const checkedAt = new URL(page.dataset['public'] ?? '', location.href).href;
  const status = page.querySelector('[data-certificate-status]');
  const say = (text: string): void => {
    if (status) status.textContent = text;
  };
  const valueOf = (name: string): string => {
    const box = form?.elements.namedItem(name) as HTMLInputElement | null;
    return box?.value.trim() ?? '';
  };
  const themeBoxes = [...page.querySelectorAll<HTMLInputElement>('input[name="theme"]')];
  /** The themes that were ticked; none of them counts for who is not registered with the NMC. */
  const listThemes = (): string[] =>
    valueOf('body') === 'NMC' ? themeBoxes.flatMap(({ checked, value }) => (checked ? [value] : [])) : [];
  const listOutcomes = (): string[] =>
    [...page.querySelectorAll('[data-outcomes] li')].map((item) => item.textContent.trim());
  let latest: Parameters<DrawEarned> | undefined;
  let drawn: Drawn | undefined;

  function writeText([{ progress }, { at, result }]: Parameters<DrawEarned>): CertificateText | undefined {
    const module = findProgress(progress, slug);
    if (!module) return undefined;
    const offsetMinutes = -new Date(at).getTimezoneOffset();
    drawActivity(page, module, offsetMinutes, valueOf, sayThemes(listThemes()));
    const themes = page.querySelector<HTMLElement>('[data-themes]');
    if (themes) themes.hidden = valueOf('body') !== 'NMC';
    const [body, number] = [valueOf('body'), valueOf('number')];
    return writeCertificate({
      ...{ name: valueOf('name'), registration: body && number ? { body, number } : undefined, module },
      ...{ version: about.version, earnedAt: at, offsetMinutes, result, passFraction: about.passFraction },
      ...{ designedMinutes: about.minutes, activeSeconds: module.activeSeconds },
      ...{ reviewedLessons: about.reviewed, lessons: about.lessons },
      ...{ accreditation: about.accreditation, signatory: about.signatory },
    });
  }

  /** Fills the two pages from the record and from what stands in the form. */
  function drawPages(): void {
    if (!latest || !form) return;
    const text = writeText(latest);
    if (!text) return;
    drawWords(page, text);
    const [reading, eligibility] = latest;
    const made = makeEvidence(form, checkedAt, {
      ...{ reading, eligibility, slug, course: about.course, version: about.version },
    });
    if (made) drawCode(page, made);
    const holds = page.querySelector('[data-evidence-holds]');
    if (holds) holds.textContent = made ? sayEvidence(made) : '';
    const date = text.lines.find((line) => line.label === 'Completed')?.value ?? '';
    const summary = page.querySelector('[data-certificate-summary]');
    if (summary) summary.textContent = `${text.title}, completed on ${date}.`;
    drawn = { text, made };
    if (page.querySelector<HTMLDetailsElement>('[data-evidence-all]')?.open) showAll();
  }

  /** Shows the whole evidence as text, so that nobody hands over what they have not seen. */
  function showAll(): void {
    const box = page.querySelector<HTMLTextAreaElement>('[data-evidence-all] textarea');
    if (box && drawn?.made) box.value = JSON.stringify(drawn.made.evidence, null, 2);
  }

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
    for (const box of themeBoxes) box.checked = (saved['themes'] ?? '').split(' ').includes(box.value);
  }

  async function write(record: RecordStore): Promise<void> {
    // What the host does not ask for is left as it was kept.
    for (const name of KEPT.filter((one) => form?.elements.namedItem(one))) {
      await record.append('preference.set', { name: `certificate.${name}`, value: valueOf(name) });
    }
    const written = Object.fromEntries(PROMPTS.map((name) => [name, valueOf(name)]));
    const fields = { ...written, themes: listThemes().join(' ') };
    await record.append('reflection.save', { scope: 'module', of: slug, fields });
  }

  /** Keeps what was typed, then does what was asked for, kept or not. */
  async function keepAnd(use: (drawn: Drawn) => string | Promise<string>): Promise<void> {
    if (!latest) return;
    const [{ record }] = latest;
    let kept = 'Saved on this device.';
    try {
      await write(record);
      if (record.status.kind !== 'kept') kept = record.status.says;
    } catch {
      kept = 'Not saved; it is still on this page.';
    }
    drawPages();
    if (drawn) say(`${await use(drawn)} ${kept}`.trim());
  }

  const on = (name: string, use: Parameters<typeof keepAnd>[0]): void => {
    page.querySelector(`[data-certificate-${name}]`)?.addEventListener('click', () => void keepAnd(use));
  };
  on('evidence', ({ made }) => {
    if (made) saveEvidence(made);
    return made ? 'The evidence file was handed to your downloads.' : 'There is no evidence to save.';
  });
  on('pdf', async ({ text, made }) => {
    const module = latest && findProgress(latest[0].progress, slug);
    if (!made || !module || !latest) return 'There is no evidence to put into a PDF; print the page instead.';
    const earnedAt = latest[1].at;
    say('Making the PDF…');
    try {
      const { savePdf } = await import('./certificate-pdf.ts');
      return await savePdf(text, made, {
        ...{
          course: about.course,
          provider: about.provider,
          home: new URL('../', checkedAt).href,
          earnedAt,
          written: valueOf,
        },
        ...{
          outcomes: listOutcomes(),
          serves: page.querySelector('[data-serves]')?.textContent.trim() ?? '',
        },
        themes: sayThemes(listThemes()),
        activities: listActivity(module, -new Date(earnedAt).getTimezoneOffset()),
      });
    } catch (fault) {
      console.error(fault);
      return 'The part of the site that makes the PDF could not be loaded. Try again, or print the page instead.';
    }
  });
  on('copy', async ({ text, made }) => {
    const place = page.querySelector<HTMLElement>('[data-portfolio-text]');
    const parts = {
      outcomes: listOutcomes(),
      reflection: Object.fromEntries(PROMPTS.map((name) => [name, valueOf(name)])),
      themes: sayThemes(listThemes()),
      address: made?.address ?? '',
    };
    const isCopied = place !== null && (await copyOrShow(writePortfolio(text, parts), place));
    return isCopied
      ? 'Copied. Paste it into your portfolio.'
      : 'This browser does not let a page copy: the text is below, selected.';
  });
  form?.addEventListener('input', drawPages);
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    void keepAnd(() => '').finally(() => print());
  });
  page.querySelector('[data-evidence-all]')?.addEventListener('toggle', showAll);

  return (reading, eligibility) => {
    latest = [reading, eligibility];
    fillForm(reading);
    drawPages();
    for (const unit of [...reading.progress.modules, ...reading.progress.pathways]) drawWeave(unit);
  };
}
