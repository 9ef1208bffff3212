import { entry, meant } from './problem-entry.ts';

const MARKUP = '/for-authors/lessons/#markup';
const COMPONENTS = '/for-authors/lessons/#components';
const BLANK = '/for-authors/lessons/#blank-lines';
const LINKS = '/for-authors/lessons/#links';
const IMAGES = '/for-authors/lessons/#images';

interface Attribute {
  component: string;
  attribute: string;
  /** The author page of the component: its name in lower case. */
  page: string;
}
type With<Args> = Args & Attribute & Record<string, string | number>;

const aboutAttribute = ({ page, attribute }: Attribute): string => `/for-authors/${page}/#${attribute}`;

/** What is said where the fields do not stand between two lines of hyphens: by which of the lines is missing. */
const NO_FIELDS = {
  first: {
    what: 'The fields of the lesson have no line of "---" before them.',
    fix: 'put "---" on a line of its own as the first line of the file.',
  },
  second: {
    what: 'The fields of the lesson begin after "---", and no second line of "---" ends them.',
    fix: 'put "---" on a line of its own between the last field and the first line of the text.',
  },
  both: {
    what: 'The lesson does not begin with its fields between two lines of "---".',
    fix: 'start the file with "---", the fields title, summary, minutes …, and "---" again.',
  },
} as const;

/** The markup of a lesson: tags, attributes, headings, links, images. */
export const markupWords = {
  'mdx/syntax': entry<{ detail: string; advice: string }>({
    severity: 'error',
    what: ({ detail }) => `The lesson cannot be read from here on: ${detail}.`,
    fix: ({ advice }) => `${advice}. More may be reported once this is mended.`,
    more: MARKUP,
  }),
  'mdx/no-frontmatter': entry<{ end: 'first' | 'second' | 'both' }>({
    severity: 'error',
    what: ({ end }) => NO_FIELDS[end].what,
    fix: ({ end }) => NO_FIELDS[end].fix,
    more: '/for-authors/lessons/#frontmatter',
  }),
  'mdx/import': entry<{ word: string }>({
    severity: 'error',
    what: ({ word }) => `A lesson may not contain "${word}".`,
    fix: () =>
      'remove the line. Components are there without it; if this is a sentence, begin it with another word.',
    more: MARKUP,
  }),
  'mdx/expression': entry<{ text: string }>({
    severity: 'error',
    what: ({ text }) => `{${text}} would be run as a program; lessons are words only.`,
    fix: () => 'remove the braces. For a brace that readers should see, write \\{.',
    more: MARKUP,
  }),
  'mdx/html': entry<{ tag: string; near: string }>({
    severity: 'error',
    what: ({ tag }) => `<${tag}> is HTML, which lessons do not use.`,
    fix: ({ near }) => meant(near, 'Use Markdown, or one of the components.'),
    more: MARKUP,
  }),
  'component/unknown': entry<{ name: string; near: string; names: string }>({
    severity: 'error',
    what: ({ name }) => `<${name}> is not a component.`,
    fix: ({ near, names }) => meant(near === '' ? '' : `<${near}>`, `Components: ${names}.`),
    more: COMPONENTS,
  }),
  'component/unknown-attribute': entry<{
    component: string;
    attribute: string;
    near: string;
    attributes: string;
    page: string;
  }>({
    severity: 'error',
    what: ({ component, attribute }) => `<${component}> has no attribute "${attribute}".`,
    fix: ({ near, attributes }) =>
      meant(near, `Attributes here: ${attributes === '' ? 'none' : attributes}.`),
    more: ({ page }) => `/for-authors/${page}/#attributes`,
  }),
  'component/missing-attribute': entry<With<{ says: string }>>({
    severity: 'error',
    what: ({ component, attribute }) => `<${component}> needs ${attribute}="…".`,
    fix: ({ attribute, says }) => `add ${attribute}="…".  ${says}`,
    more: aboutAttribute,
  }),
  'component/attribute-value': entry<With<{ value: string; rule: string }>>({
    severity: 'error',
    what: ({ component, attribute, value }) =>
      `<${component}> has ${attribute}="${value}", which has the wrong form.`,
    fix: ({ attribute, rule }) => `${attribute} ${rule}.`,
    more: aboutAttribute,
  }),
  'component/misplaced': entry<{ component: string; parent: string; belongs: string; page: string }>({
    severity: 'error',
    what: ({ component, parent }) => `<${component}> may not stand ${parent}.`,
    fix: ({ belongs }) => `move it: it belongs ${belongs}.`,
    more: ({ page }) => `/for-authors/${page}/#place`,
  }),
  'component/empty': entry<{ component: string; page: string }>({
    severity: 'error',
    what: ({ component }) => `<${component}> has nothing in it.`,
    fix: ({ component }) => `write between <${component}> and </${component}>, or remove it.`,
    more: ({ page }) => `/for-authors/${page}/#place`,
  }),
  'component/not-empty': entry<{ component: string; page: string }>({
    severity: 'error',
    what: ({ component }) => `<${component}> holds text, but shows only what its attributes name.`,
    fix: ({ component }) => `write <${component} … /> and put the text before or after it.`,
    more: ({ page }) => `/for-authors/${page}/#place`,
  }),
  'component/twice': entry<{ component: string; page: string }>({
    severity: 'error',
    what: ({ component }) => `<${component}> stands here a second time; a lesson has one.`,
    fix: () => 'join the two.',
    more: ({ page }) => `/for-authors/${page}/#place`,
  }),
  'component/blank-line': entry<{ component: string }>({
    severity: 'error',
    what: ({ component }) =>
      `<${component}> and its text share a line and the text goes on below, so its end is not found.`,
    fix: ({ component }) => `leave a blank line after <${component} …> and another before </${component}>.`,
    more: BLANK,
  }),
  'heading/level': entry<{ depth: number; allowed: string }>({
    severity: 'error',
    what: ({ depth }) => `A heading of level ${String(depth)} (${'#'.repeat(depth)}) does not fit here.`,
    fix: ({ allowed }) => `${allowed}.`,
    more: '/for-authors/lessons/#headings',
  }),
  'link/dead': entry<{ url: string; near: string }>({
    severity: 'error',
    what: ({ url }) => `The link to ${url} leads nowhere on this site.`,
    fix: ({ near }) =>
      meant(near, 'From a lesson, ../slug/ is a lesson of the same module and #slug a step of this one.'),
    more: LINKS,
  }),
  'link/absolute': entry<{ url: string }>({
    severity: 'error',
    what: ({ url }) => `The link to ${url} begins with "/", so it breaks where the site lies in a folder.`,
    fix: () => 'link from where you are: ../the-pregnant-men/ or ../../data-quality/the-pregnant-men/.',
    more: LINKS,
  }),
  'link/external': entry<{ url: string }>({
    severity: 'warning',
    what: ({ url }) => `The link to ${url} leaves the site in the middle of a lesson, and may die.`,
    fix: () => 'make it a source (content/sources/) and cite it with <Source id="…" />.',
    more: LINKS,
  }),
  'link/nhs-assets': entry<{ url: string }>({
    severity: 'error',
    what: ({ url }) => `${url} is the NHS's own store of fonts and logos, which this site may not use.`,
    fix: () => 'remove it.',
    more: LINKS,
  }),
  'image/no-alt': entry<{ url: string }>({
    severity: 'error',
    what: ({ url }) => `The picture ${url} has no words for readers who do not see it.`,
    fix: () => 'write what it tells between the square brackets: ![what it tells](file.svg).',
    more: IMAGES,
  }),
  'image/alt-is-file-name': entry<{ alt: string }>({
    severity: 'warning',
    what: ({ alt }) => `"${alt}" names the file of a picture, not what it tells.`,
    fix: () => 'say what a reader should learn from it.',
    more: IMAGES,
  }),
  'image/not-here': entry<{ url: string }>({
    severity: 'error',
    what: ({ url }) => `The picture ${url} does not lie in the folder of this lesson.`,
    fix: () => 'put the file beside lesson.mdx and name it alone; the site loads nothing from elsewhere.',
    more: IMAGES,
  }),
};
