import type { AssessmentResult } from '../progress/progress.ts';
import { sayDate } from '../kernel/dates.ts';
import {
  isoDay,
  sayDay,
  sayMinutes,
  sayPercent,
  sayScore,
  suggestCpdHours,
  titleOfUnit,
} from './measure-words.ts';

/** What a certificate is written from. Nothing in it was checked by anyone but the learner's own device. */
export interface CertificateFacts {
  /** As the learner typed it; may be empty. */
  name: string;
  /** Registration body and number as the learner typed them, where they did. */
  registration?: { body: string; number: string } | undefined;
  /** Without a number: a pathway. */
  module: { number: string; title: string };
  /** Version of the content: the build's. */
  version: string;
  /** Milliseconds since 1970 (UTC), and how far the learner's clock was ahead of UTC then. */
  earnedAt: number;
  offsetMinutes: number;
  result: AssessmentResult | undefined;
  /** From 0 to 1. */
  passFraction: number;
  designedMinutes: number;
  activeSeconds: number;
  /** How many of its lessons a named clinician has reviewed, and how many it has. */
  reviewedLessons: number;
  lessons: number;
  /** What the host holds, whether or not its dates do. */
  accreditation?: Accreditation | undefined;
  /** Who answers for the course, where the host names someone. */
  signatory?: Signatory | undefined;
}

/** One labelled line. */
export interface CertificateLine {
  label: string;
  value: string;
}

/** The words of a certificate, ready to be laid out. */
export interface CertificateText {
  heading: string;
  name: string;
  statement: string;
  title: string;
  lines: CertificateLine[];
  /** Stands on every certificate, whole. */
  disclaimer: string[];
}

/** How the learning was done, in the words that portfolios ask for: self-study online counts as non-participatory. */
export const LEARNING_TYPE = 'Self-directed e-learning, non-participatory';

/** What a certificate of this site is, and is not: whole on every one, unless the host holds an accreditation. */
export const DISCLAIMER = [
  'This records completion of learning material. It is formative and self-reported, it is not a qualification, ' +
    'and the material is not accredited.',
  'Progress and identity are held on the learner’s own device and were not independently checked.',
  'Independent educational material, not produced or endorsed by the NHS. Not clinical advice: follow local policy.',
] as const;

/** Stands in place of the first of them where an accreditation holds. */
const ACCREDITED =
  'This records completion of learning material. It is formative and self-reported, and it is not a qualification.';

/** What the second page asks. The names are the fields of `reflection.save`. */
export const REFLECTION_PROMPTS = [
  { name: 'learned', label: 'What I learned' },
  { name: 'change', label: 'What I will do differently' },
  { name: 'code', label: 'Which part of my professional code it serves' },
  { name: 'share', label: 'Who else should know' },
  { name: 'evidence', label: 'Evidence that it changed something' },
] as const;

/** An accreditation that the host holds, with days as `2026-11-14`. */
export interface Accreditation {
  body: string;
  reference: string;
  credits: string;
  from: string;
  to: string;
}

/** Who answers for the course at the host. They have not seen the certificate: the learner's device writes it. */
export interface Signatory {
  name: string;
  role: string;
}

/** The accreditation, where its dates hold for what was finished at this moment. */
function accreditationAt({
  accreditation,
  earnedAt,
  offsetMinutes,
}: CertificateFacts): Accreditation | undefined {
  const day = isoDay(earnedAt, offsetMinutes);
  return accreditation && accreditation.from <= day && day <= accreditation.to ? accreditation : undefined;
}

function sayAccreditation({ body, reference, credits, from, to }: Accreditation): string {
  const [first = from, last = to] = [sayDate(from), sayDate(to)];
  return `${credits}, accredited by ${body} (${reference}), for learning completed from ${first} to ${last}`;
}

/** The themes of the NMC Code that a learner ticked ("1 and 3"), from their numbers; empty where they ticked none. */
export function sayThemes(numbers: readonly string[]): string {
  const [last, ...before] = [...numbers].reverse();
  if (last === undefined) return '';
  return before.length === 0 ? `Theme ${last}` : `Themes ${before.reverse().join(', ')} and ${last}`;
}

/** How many themes the NMC Code has. Their names are the NMC's. */
export const NMC_THEMES = ['1', '2', '3', '4'] as const;

function sayAssessment({ result, passFraction }: CertificateFacts): string {
  const passMark = `pass mark ${sayPercent(passFraction)}`;
  return result
    ? `${sayScore(result)}, ${passMark}, attempt ${String(result.attempt)}`
    : `passed, ${passMark}`;
}

function sayTime({ designedMinutes, activeSeconds }: CertificateFacts): string {
  const hours = suggestCpdHours(designedMinutes);
  return [
    `${sayMinutes(designedMinutes)} designed`,
    `${sayMinutes(activeSeconds / 60)} recorded`,
    `suggests ${String(hours)} CPD ${hours === 1 ? 'hour' : 'hours'}: claim the time you actually spent`,
  ].join(' · ');
}

/** Writes the certificate of a module or a pathway. Claims no accreditation, no endorsement and no proof of identity. */
export function writeCertificate(facts: CertificateFacts): CertificateText {
  const { registration } = facts;
  const isPathway = facts.module.number === '';
  const lines: CertificateLine[] = [
    { label: 'Completed', value: sayDay(facts.earnedAt, facts.offsetMinutes) },
    { label: 'Assessment', value: sayAssessment(facts) },
    { label: 'Learning time', value: sayTime(facts) },
    { label: 'Type', value: LEARNING_TYPE },
    {
      label: 'Clinical review',
      value: `${String(facts.reviewedLessons)} of ${String(facts.lessons)} lessons clinically reviewed`,
    },
    { label: 'Content version', value: facts.version },
  ];
  const { signatory } = facts;
  if (signatory) {
    const value = `${signatory.name}, ${signatory.role} (not a signature)`;
    lines.push({ label: 'Answers for the course', value });
  }
  const accreditation = accreditationAt(facts);
  if (accreditation) {
    lines.splice(4, 0, { label: 'Accreditation', value: sayAccreditation(accreditation) });
  }
  if (registration) {
    const value = `${registration.body} ${registration.number} (as entered by the learner)`;
    lines.unshift({ label: 'Registration', value });
  }
  return {
    heading: 'Certificate of completion',
    name: facts.name.trim() || 'Name not entered',
    statement: `completed the ${isPathway ? 'pathway' : 'module'} and passed its assessment`,
    title: titleOfUnit(facts.module),
    lines,
    disclaimer: accreditation ? [ACCREDITED, ...DISCLAIMER.slice(1)] : [...DISCLAIMER],
  };
}
