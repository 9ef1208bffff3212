import { REFLECTION_PROMPTS } from './wording.ts';
import type { CertificateText } from './wording.ts';

/** What goes into a portfolio beside the words of the certificate. */
export interface PortfolioParts {
  outcomes: readonly string[];
  /** Texts by the names of `REFLECTION_PROMPTS`; what is empty is left out. */
  reflection: Readonly<Record<string, string>>;
  /** Themes of the NMC Code that the learner ticked, as `sayThemes` says them. */
  themes: string;
  /** Where the certificate can be checked; empty where it cannot. */
  address: string;
}

const block = (heading: string, lines: readonly string[]): string => [heading, ...lines].join('\n');

/**
 * A certificate as plain text to paste into any portfolio: blocks of a heading and lines, a blank line between them. No
 * portfolio's own fields are known here; each of them has a title, a date, hours and a reflection.
 */
export function writePortfolio(text: CertificateText, parts: PortfolioParts): string {
  const reflection = REFLECTION_PROMPTS.flatMap(({ name, label }) => {
    const written = parts.reflection[name]?.trim() ?? '';
    return written === '' ? [] : [block(label, [written])];
  });
  return [
    block('Title', [text.title]),
    ...text.lines.map(({ label, value }) => block(label, [value])),
    block(
      'Learning outcomes',
      parts.outcomes.map((outcome, index) => `${String(index + 1)}. ${outcome}`),
    ),
    ...reflection,
    ...(parts.themes === '' ? [] : [block('Themes of the NMC Code', [parts.themes])]),
    ...(parts.address === '' ? [] : [block('Check this certificate', [parts.address])]),
    block('What this is', text.disclaimer),
  ].join('\n\n');
}
