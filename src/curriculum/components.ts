import { z } from '../kernel/zod.ts';
import { SLUG } from '../kernel/ids.ts';

const text = (least: number, most: number) =>
  z
    .string()
    .min(least, `must have at least ${String(least)} characters`)
    .max(most, `must have at most ${String(most)} characters`);
const id = z.string().regex(SLUG, 'must be kebab-case: lower-case letters, digits and hyphens');

/** Where in a lesson a component may stand. */
type ComponentPlace = 'top' | 'step' | 'block' | 'sentence';

/** One component of a lesson: what it is for, where it stands and what its attributes are. */
export interface ComponentSpec {
  /** What it is for, to the author, in a sentence. */
  purpose: string;
  /**
   * `top`: between steps, never inside anything · `step`: directly in a step · `block`: anywhere a paragraph may
   * stand · `sentence`: inside a sentence as well.
   */
  place: ComponentPlace;
  /** Whether text stands between its tags. */
  holds: 'text' | 'nothing';
  /** How often a lesson may have it. */
  times: 'once' | 'any';
  /** Its attributes: a strict object of texts, each with a sentence to the author. */
  attributes: z.ZodObject<Record<string, z.ZodType<string | undefined>>>;
  /** How it is written. */
  example: string;
}

/** The components that a lesson may use without importing them, by name. */
export const components: Readonly<Record<string, ComponentSpec>> = {
  Case: {
    purpose:
      'The patient or the decision a lesson begins with, in its first hundred words; the people are invented.',
    place: 'top',
    holds: 'text',
    times: 'once',
    attributes: z.strictObject({
      who: text(2, 60).describe('Whom it is about, invented, such as "Mrs B, 72".'),
      where: text(2, 60).describe('Where, and when if that matters, such as "Pre-assessment clinic".'),
    }),
    example:
      '<Case who="Mrs B, 72" where="Pre-assessment clinic">\n\nHer GP record says "penicillin: rash, 1998".\n\n</Case>',
  },
  Step: {
    purpose:
      'One section of a lesson with a heading and an address of its own; learners come back to the step they left.',
    place: 'top',
    holds: 'text',
    times: 'any',
    attributes: z.strictObject({
      title: text(3, 70).describe(
        'The heading; its address is made from it, so changing it breaks links to the step.',
      ),
    }),
    example:
      '<Step title="Why one blank field matters">\n\nA blank allergy field has three meanings.\n\n</Step>',
  },
  KeyPoint: {
    purpose: 'One thing worth remembering, set apart from the text around it.',
    place: 'block',
    holds: 'text',
    times: 'any',
    attributes: z.strictObject({}),
    example: '<KeyPoint>\n\nBlank is not "no known allergies".\n\n</KeyPoint>',
  },
  Warning: {
    purpose: 'A mistake that harms, or a reading that the data do not allow.',
    place: 'block',
    holds: 'text',
    times: 'any',
    attributes: z.strictObject({}),
    example: '<Warning>\n\nA passed check digit does not prove identity.\n\n</Warning>',
  },
  Opinion: {
    purpose: 'A paragraph that is opinion and says so, so that nobody takes it for fact.',
    place: 'block',
    holds: 'text',
    times: 'any',
    attributes: z.strictObject({}),
    example: '<Opinion>\n\nThe plan called information a key part of practice.\n\n</Opinion>',
  },
  Term: {
    purpose: 'A word of the glossary: pressed, it shows what it means in short, with a link to its page.',
    place: 'sentence',
    holds: 'text',
    times: 'any',
    attributes: z.strictObject({ id: id.describe('The id of a file in content/glossary/.') }),
    example: 'Count <Term id="spell">spells</Term>, not people.',
  },
  Source: {
    purpose: 'A citation mark behind what a source supports; the source is listed at the end of the lesson.',
    place: 'sentence',
    holds: 'nothing',
    times: 'any',
    attributes: z.strictObject({
      id: z
        .string()
        .regex(
          /^[a-z][a-z0-9]*(-[a-z0-9]+)*(#[a-z][a-z0-9]*(-[a-z0-9]+)*)?$/,
          'must be the id of a source, or source#fact',
        )
        .describe(
          'The id of a file in content/sources/, also listed under `sources`; source#fact names one of its facts.',
        ),
    }),
    example: 'About 17,000 episodes were reported. <Source id="brennan-2012#episodes" />',
  },
  Data: {
    purpose:
      'A table of a CSV file that lies beside a lesson, shown to read; what asks something is an exercise.',
    place: 'block',
    holds: 'nothing',
    times: 'any',
    attributes: z.strictObject({
      id: id.describe('The id of the table: the name of the CSV file without its ending.'),
      rows: z
        .string()
        .regex(/^[1-9]\d*(-[1-9]\d*)?$/, 'must be a row or a span of rows, such as 3 or 1-5')
        .optional()
        .describe('Which rows to show, counted from 1, such as 1-5. Default: all.'),
      columns: z
        .string()
        .regex(
          /^[a-z][a-z0-9_]*(, ?[a-z][a-z0-9_]*)*$/,
          'must be column names with commas between them, such as dob,sex',
        )
        .optional()
        .describe('Which columns to show, in the order of the table, such as dob,sex. Default: all.'),
      caption: text(5, 140).describe('What the table shows; readers who hear the page hear it first.'),
    }),
    example: '<Data id="allergies" rows="1-5" caption="Allergy list, pre-assessment export" />',
  },
  Exercise: {
    purpose: 'An exercise, at the place in a step where the learner should do it.',
    place: 'step',
    holds: 'nothing',
    times: 'any',
    attributes: z.strictObject({
      id: id.describe('The id of a definition, wherever its file lies; each is shown once.'),
    }),
    example: '<Exercise id="allergy-list-defects" />',
  },
  Reveal: {
    purpose: 'Text behind a line that opens it: what only some readers need.',
    place: 'block',
    holds: 'text',
    times: 'any',
    attributes: z.strictObject({
      title: text(3, 90).describe('The line that opens it; it says what is inside.'),
    }),
    example: '<Reveal title="Tell your team on Monday">\n\nWe will write none, not blank.\n\n</Reveal>',
  },
  KeyPoints: {
    purpose: 'The list at the end: at most five things to remember, as a Markdown list.',
    place: 'block',
    holds: 'text',
    times: 'once',
    attributes: z.strictObject({}),
    example: '<KeyPoints>\n\n- Blank has three meanings.\n- Only one of them is safe.\n\n</KeyPoints>',
  },
  Reflect: {
    purpose: 'One question about the learner’s own practice, with a box that only they can read.',
    place: 'block',
    holds: 'nothing',
    times: 'once',
    attributes: z.strictObject({
      prompt: text(10, 240).describe('The question; it stands in their record beside their note.'),
    }),
    example: '<Reflect prompt="Where does your own team leave allergy status blank, and who finds out?" />',
  },
};

/** The names of the components, in the order of the table. */
export const componentNames = Object.keys(components);

/** The author page of a component, under `/for-authors/`: its name in lower case. */
export function pageOfComponent(name: string): string {
  return name.toLowerCase();
}
