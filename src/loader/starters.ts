/** What a new lesson needs to know of its surroundings. */
export interface LessonStart {
  title: string;
  /** Ids of statements of the plan that exist. */
  statements: readonly string[];
  /** Codes of framework domains that exist. */
  frameworks: readonly string[];
  /** `YYYY-MM-DD`. */
  today: string;
  minutes: number;
  /** Id of its first exercise. */
  exercise: string;
}

/** The outcome a new lesson begins with, which its first exercise serves. */
export const FIRST_OUTCOME = 'identify';

/** What the author writes anew; the doctor looks for what was not. */
const TO_WRITE = {
  summary: 'Say in one sentence what the learner will do in this lesson.',
  outcome: 'Identify what a learner can do afterwards, beginning with a verb',
  question: 'what would a clinician type to find this lesson',
  opening: 'Begin with one person and one decision, in at most a hundred words.',
  idea: 'Explain one idea, in at most 250 words, with a worked example.',
  keyPoint: 'Say the one thing to remember.',
  first: 'The first thing to remember.',
  second: 'The second thing to remember.',
} as const;

/** The sentences of a new lesson that are none of its author's. */
export const LESSON_SENTENCES: readonly string[] = Object.values(TO_WRITE);

/** A slug as a title: `allergy-records` → "Allergy records", cut to what a title may have. */
export function titleOfSlug(slug: string): string {
  const words = slug.replaceAll('-', ' ');
  return (words.charAt(0).toUpperCase() + words.slice(1)).slice(0, 60).trim();
}

/** The text of a new lesson: a draft that passes the doctor, with every part in its place. */
export function lessonStarter(start: LessonStart): string {
  const { title, statements, frameworks, today, minutes, exercise } = start;
  return `---
title: ${JSON.stringify(title)}
summary: ${TO_WRITE.summary}
minutes: ${String(minutes)}
outcomes:
  ${FIRST_OUTCOME}: ${TO_WRITE.outcome}
statements: [${statements.join(', ')}]
frameworks: [${frameworks.join(', ')}]
sources: []
questions:
  - ${TO_WRITE.question}
asAt: ${today}
changed: ${today}
version: 0.1.0
status: draft
---

<Case who="Mrs Invented, 72" where="A ward, one morning">

${TO_WRITE.opening}

</Case>

<Step title="The idea">

${TO_WRITE.idea}

<KeyPoint>

${TO_WRITE.keyPoint}

</KeyPoint>

</Step>

<Step title="Check your understanding">

<Exercise id="${exercise}" />

</Step>

<KeyPoints>

- ${TO_WRITE.first}
- ${TO_WRITE.second}

</KeyPoints>

<Reflect prompt="Where does this happen in your own team, and who would notice?" />
`;
}

/** A kind's starter as the definition of an id, for an outcome of its lesson. */
export function exerciseStarter(starter: string, id: string, outcome: string): string {
  return starter.replace(/\bID\b/g, id).replace(/^(outcome: *)[a-z][a-z0-9-]*/m, `$1${outcome}`);
}
