import { components, pageOfComponent } from './components.ts';
import { lessonSchema } from './lesson.ts';
import { siteSchema } from './site.ts';

/** A part of an author page that no schema describes; messages lead to it by its anchor. */
export interface AuthorTopic {
  /** The page under `/for-authors/`. */
  page: 'start' | 'lessons' | 'site';
  /** The id of the heading. */
  anchor: string;
  heading: string;
  /** Paragraphs. A paragraph that begins with four spaces is a sample, to be set as code. */
  says: readonly string[];
}

/** Anchors that every component's page has besides one for each attribute. */
export const COMPONENT_ANCHORS = ['place', 'attributes'] as const;

/** The anchor above all fields, on every page that lists some. */
export const FIELDS_ANCHOR = 'fields';

/** A page that lists the fields of a schema, such as a kind's. */
export interface FieldPage {
  page: string;
  fields: readonly string[];
}

/** Every address that a message may lead to: the author pages owe each of them. `kinds`: a page a kind of exercise. */
export function promisedAddresses(kinds: readonly FieldPage[]): string[] {
  const fields: FieldPage[] = [
    ...kinds,
    { page: 'lessons', fields: Object.keys(lessonSchema.shape) },
    { page: 'site', fields: Object.keys(siteSchema.unwrap().shape) },
  ];
  const addresses = [
    ...authorTopics.map(({ page, anchor }) => `${page}/#${anchor}`),
    ...fields.flatMap(({ page, fields: names }) =>
      [FIELDS_ANCHOR, ...names].map((name) => `${page}/#${name}`),
    ),
    ...Object.entries(components).flatMap(([name, { attributes }]) =>
      [...COMPONENT_ANCHORS, ...Object.keys(attributes.shape)].map(
        (anchor) => `${pageOfComponent(name)}/#${anchor}`,
      ),
    ),
  ];
  return [...new Set(addresses)].map((address) => `/for-authors/${address}`);
}

/** The topics of the author pages, in the order in which a page shows them. */
export const authorTopics: readonly AuthorTopic[] = [
  {
    page: 'start',
    anchor: 'folders',
    heading: 'Where things lie',
    says: [
      'A module is a numbered folder in content/modules/, a lesson a numbered folder inside it. The number gives the order and is left out of the address.',
      '    content/modules/04-data-quality/\n      module.yaml\n      assessment.yaml\n      02-the-pregnant-men/\n        lesson.mdx\n        pregnant-men-check.exercise.yaml\n        allergies.csv',
      'Terms lie in content/glossary/, sources in content/sources/, statements of the plan in content/statements/, frameworks in content/frameworks/, one thing a file. A file that nothing reads is reported, so that no slip of a name makes it vanish.',
    ],
  },
  {
    page: 'start',
    anchor: 'ids',
    heading: 'Names are for ever',
    says: [
      'An id is kebab-case: lower-case letters, digits and hyphens. Exercises, items, tables, terms and sources are known by theirs over the whole site, and learners’ records keep them, so an id is never used again for something else.',
      'A file that holds one thing is named by its id.',
    ],
  },
  {
    page: 'start',
    anchor: 'yaml',
    heading: 'Writing YAML',
    says: [
      'Indent with two spaces, never with tabs. Put a text in quotation marks where it holds a colon and a space, begins with a sign such as % or @, or looks like a number, a date or yes and no.',
      '    ask: "Which is right: the first or the second?"\n    unit: "%"',
      'Long texts fold with >- and an indented block below.',
    ],
  },
  {
    page: 'start',
    anchor: 'tables',
    heading: 'Tables of data',
    says: [
      'A table is a CSV file in UTF-8 beside the lesson. The first line names its columns in snake_case; the page shows them as words. Rows are called R01, R02 and so on in order. A blank cell is a blank value. A cell that holds a comma or a quotation mark stands in quotation marks, and a mark inside it is written twice.',
      '    nhs_number,dob,allergen\n    9990000018,1948-03-02,"penicillin, oral"',
    ],
  },
  {
    page: 'start',
    anchor: 'numbers',
    heading: 'Numbers of patients',
    says: [
      'Everyone is invented. NHS numbers come from the range that begins with 999 and pass their check, unless failing it is the planted defect. 999 999 9999 and 000 000 0000 pass the check and are placeholders, so nobody has them.',
      'Ready-made: 999 000 0018, 999 000 0026, 999 000 0034, 999 000 0042, 999 000 0050, 999 000 0069, 999 000 0077, 999 000 0085, 999 000 0093.',
    ],
  },
  {
    page: 'start',
    anchor: 'exercises',
    heading: 'Exercises',
    says: [
      'An exercise is a file ‹id›.exercise.yaml in the folder of its lesson; its kind says what the learner does. Hints say where to look or how to think, and none gives the answer.',
      '    npm run new -- --list\n    npm run new -- exercise sort-items --lesson the-pregnant-men --id accuse-or-ask',
    ],
  },
  {
    page: 'start',
    anchor: 'proof',
    heading: 'Every exercise proves itself',
    says: [
      'The doctor answers every exercise with its own model answer, which must earn 100, and with every answer that takes no thought, such as nothing, everything or all in one group. Those earn nothing: the mark is counted from the best of them up. Where the best of them gets more than 80 % of the raw score, or passes, the exercise is refused.',
    ],
  },
  {
    page: 'start',
    anchor: 'claims',
    heading: 'Claims we do not make',
    says: [
      'Publishing results did not provably save lives; nobody has shown that full records save more lives than anything else; a sum for the national programme means nothing without date and scope; there were no 20,000 pregnant men; this course is accredited by nobody; a check digit does not prove identity; an override is not always an error; linkage has no single accuracy; the SHMI does not count avoidable deaths. The doctor warns where such a sentence stands, so that it is only there to be questioned.',
    ],
  },
  {
    page: 'start',
    anchor: 'module',
    heading: 'module.yaml',
    says: [
      'The fields of a module. Its lessons are the folders beside it, in order of number; they are not listed.',
    ],
  },
  {
    page: 'start',
    anchor: 'assessment',
    heading: 'assessment.yaml',
    says: [
      'The question bank of a module. Every item is a question as in answer-questions, with the lesson it asks about, the outcome of that lesson it tests, and a difficulty. Every lesson needs at least eight items and every outcome at least one, so that whoever tries again meets new questions.',
      '    - id: spell-or-episode\n      lesson: the-pregnant-men\n      outcome: test\n      difficulty: 2\n      form: single\n      ask: …\n      options: …',
    ],
  },
  { page: 'start', anchor: 'glossary', heading: 'Terms', says: ['One file a term in content/glossary/.'] },
  {
    page: 'start',
    anchor: 'sources',
    heading: 'Sources',
    says: [
      'One file a source in content/sources/. A source says how sure we are of it, and readers see that.',
    ],
  },
  {
    page: 'start',
    anchor: 'statements',
    heading: 'Statements of the plan',
    says: ['One file a statement in content/statements/, named by its id in lower case.'],
  },
  {
    page: 'start',
    anchor: 'frameworks',
    heading: 'Frameworks',
    says: ['One file a framework in content/frameworks/: names of domains only, never their text.'],
  },
  {
    page: 'start',
    anchor: 'pathways',
    heading: 'Pathways',
    says: ['One file a pathway in content/pathways/: modules in an order for one kind of reader.'],
  },
  {
    page: 'lessons',
    anchor: 'parts',
    heading: 'What a lesson is made of',
    says: [
      'A case in the first hundred words; steps; an exercise wherever the learner should stop reading and do something; a check at the end with four to six questions, two of them from earlier lessons; at most five key points; one question to reflect on.',
    ],
  },
  {
    page: 'lessons',
    anchor: 'steps',
    heading: 'Steps',
    says: [
      'Every section is a <Step> with a title; its address is made from the title. A reader meets at most 250 words before there is something to do. What stands behind a <Reveal> does not count, because it is read by choice.',
    ],
  },
  {
    page: 'lessons',
    anchor: 'components',
    heading: 'Components',
    says: [
      'Components are tags that begin with a capital letter. They are there without an import, and each has a page.',
    ],
  },
  {
    page: 'lessons',
    anchor: 'blank-lines',
    heading: 'Blank lines',
    says: [
      'Leave a blank line after an opening tag and before its closing tag, or keep all of it on one line. Text that shares a line with a tag and goes on below is not closed where you think.',
      '    <KeyPoint>\n\n    Blank is not "no known allergies".\n\n    </KeyPoint>',
    ],
  },
  {
    page: 'lessons',
    anchor: 'markup',
    heading: 'Words only',
    says: [
      'A lesson is Markdown and components. It has no import, no export, no HTML, no comments and nothing in braces: all of those would run as a program. For a brace or an opening angle bracket that readers should see, write \\{ and \\<.',
    ],
  },
  {
    page: 'lessons',
    anchor: 'headings',
    heading: 'Headings',
    says: [
      'The lesson’s title has level 1 and a step’s title level 2, so headings inside a step begin with ### and skip no level.',
    ],
  },
  {
    page: 'lessons',
    anchor: 'links',
    heading: 'Links',
    says: [
      'Link from where you are, so that the site works in any folder: #one-field-six-questions is a step of this lesson, ../the-pregnant-men/ another lesson of the module. Other people’s pages are sources: cite them with <Source>.',
    ],
  },
  {
    page: 'lessons',
    anchor: 'images',
    heading: 'Pictures',
    says: [
      'A picture lies beside lesson.mdx, and the words in its square brackets tell what a reader should learn from it.',
    ],
  },
  {
    page: 'lessons',
    anchor: 'fields',
    heading: 'The fields at the top',
    says: ['A lesson begins with its fields between two lines of three hyphens. These are all there are.'],
  },
];
