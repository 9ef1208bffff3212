import { writeCode } from '../certificate/code.ts';
import { projectEvidence, sealEvidence } from '../certificate/evidence.ts';
import type { Evidence, Omission } from '../certificate/evidence.ts';
import { isoDay } from '../certificate/measure-words.ts';
import { copyText, downloadFile } from '../platform/download.ts';
import type { Eligibility } from '../certificate/eligibility.ts';
import type { Reading } from './read-progress.ts';

/** An earned certificate, and what its page knows beside the record. */
export interface Earned {
  reading: Reading;
  eligibility: Eligibility & { isEarned: true };
  slug: string;
  /** Name of the site. */
  course: string;
  /** Content version of the module. */
  version: string;
}

/** Evidence as the learner wants it, with the names it goes by. */
export interface MadeEvidence {
  evidence: Evidence;
  digest: string;
  /** What the file holds. */
  text: string;
  /** Where the certificate can be checked, with the code that stands on it. */
  address: string;
}

/** Whether a box of the form is ticked. */
const isTicked = (form: HTMLFormElement, name: string): boolean =>
  (form.elements.namedItem(name) as HTMLInputElement | null)?.checked ?? false;

const textOf = (form: HTMLFormElement, name: string): string =>
  (form.elements.namedItem(name) as HTMLInputElement | null)?.value.trim() ?? '';

/**
 * Makes the evidence that the form asks for. `checkedAt`: the whole address of the page that checks certificates. Nothing
 * where the course has lost the module.
 */
export function makeEvidence(
  form: HTMLFormElement,
  checkedAt: string,
  earned: Earned,
): MadeEvidence | undefined {
  const { reading, eligibility, slug, course, version } = earned;
  const omitted: Omission[] = [];
  if (!isTicked(form, 'with-practice')) omitted.push('practice');
  if (!isTicked(form, 'with-earlier')) omitted.push('earlier');
  const registration = [textOf(form, 'body'), textOf(form, 'number')];
  const name = textOf(form, 'name');
  const learner =
    isTicked(form, 'with-name') && name !== ''
      ? { name, ...(registration.every(Boolean) ? { registration: registration.join(' ') } : {}) }
      : undefined;
  const evidence = projectEvidence(reading.events, reading.course, slug, { course, omitted, learner });
  if (!evidence) return undefined;
  const { digest, text } = sealEvidence(evidence);
  const { at, result } = eligibility;
  const date = isoDay(at, -new Date(at).getTimezoneOffset());
  const score = result && { earned: result.earned, total: result.total };
  const code = writeCode({ module: slug, version, score, date, evidence: digest });
  return { evidence, digest, text, address: checkedAt + code };
}

/** A digest that a person can compare: its first 16 digits in fours. */
export function shortDigest(digest: string): string {
  return (digest.slice(0, 16).match(/.{4}/g) ?? []).join(' ');
}

/** Hands the file to the browser's downloads. */
export function saveEvidence({ evidence, text }: MadeEvidence): void {
  const file = new Blob([text], { type: 'application/json' });
  downloadFile(`point-twelve-evidence-${evidence.module.slug}.json`, file);
}

/** Says how much is in it. */
export function sayEvidence({ evidence }: MadeEvidence): string {
  const of = (type: string): number => evidence.events.filter((event) => event.type === type).length;
  const count = (number: number, one: string): string => `${String(number)} ${one}${number === 1 ? '' : 's'}`;
  const name = evidence.learner ? `your name, “${evidence.learner.name}”` : 'no name';
  return `In it now: ${count(of('attempt.check'), 'answer')} to exercises, ${count(of('assessment.finish'), 'assessment')}, and ${name}.`;
}

/** Copies a text, or shows it in a box to copy by hand where the browser keeps the clipboard shut. */
export async function copyOrShow(text: string, place: HTMLElement): Promise<boolean> {
  const box = place.querySelector('textarea');
  if (box) box.value = text;
  const isCopied = await copyText(text);
  place.hidden = isCopied;
  if (!isCopied) box?.select();
  return isCopied;
}
