import type { AssessmentResult } from '../progress/progress.ts';
import { sayDay, sayMinutes, sayPercent, sayScore, suggestCpdHours } from './measure-words.ts';

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

/** What a certificate of this site is, and is not. */
export const DISCLAIMER = [
  'This records completion of learning material. It is formative and self-reported, it is not a qualification, ' +
    'and the material is not accredited.',
  'Progress and identity are held on the learner’s own device and were not independently checked.',
  'Independent educational material, not produced or endorsed by the NHS. Not clinical advice: follow local policy.',
] as const;

/** What the second page asks. The names are the fields of `reflection.save`. */
export const REFLECTION_PROMPTS = [
  { name: 'learned', label: 'What I learned' },
  { name: 'change', label: 'What I will do differently' },
  { name: 'code', label: 'Which part of my professional code it serves' },
  { name: 'share', label: 'Who else should know' },
  { name: 'evidence', label: 'Evidence that it changed something' },
] as const;

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
  if (registration) {
    const value = `${registration.body} ${registration.number} (as entered by the learner)`;
    lines.unshift({ label: 'Registration', value });
  }
  return {
    heading: 'Certificate of completion',
    name: facts.name.trim() || 'Name not entered',
    statement: `completed the ${isPathway ? 'pathway' : 'module'} and passed its assessment`,
    title: `${isPathway ? 'Pathway' : `Module ${facts.module.number}`}: ${facts.module.title}`,
    lines,
    disclaimer: [...DISCLAIMER],
  };
}
