/** Verbs that say what a learner will be seen to do, for outcomes. */
export const OBSERVABLE_VERBS = [
  'identify',
  'classify',
  'calculate',
  'detect',
  'justify',
  'draft',
  'reconcile',
  'challenge',
  'escalate',
  'redesign',
  'test',
  'specify',
  'choose',
] as const;

/** Beginnings of outcomes that nobody can see a learner do. */
const HIDDEN =
  /^(understand|know|appreciate|learn|realise|be aware|become familiar|be familiar|gain|have an? )\b/i;

/** The first word or words of an outcome where nobody could see it done; nothing where they could. */
export function hiddenVerbOf(outcome: string): string | undefined {
  return HIDDEN.exec(outcome.trim())?.[0];
}
