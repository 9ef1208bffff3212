import { components, pageOfComponent } from './components.ts';
import { lessonSchema } from './lesson.ts';
import { siteSchema } from './site.ts';

/** A page under `/for-authors/` and the ids of what it explains. */
export interface AuthorPage {
  page: string;
  anchors: readonly string[];
}

/** What the pages explain besides fields: each is the id of a heading. */
const topics: readonly AuthorPage[] = [
  {
    page: 'start',
    anchors: [
      'folders',
      'ids',
      'yaml',
      'tables',
      'numbers',
      'exercises',
      'proof',
      'claims',
      'module',
      'assessment',
      'glossary',
      'sources',
      'statements',
      'frameworks',
      'pathways',
    ],
  },
  {
    page: 'lessons',
    anchors: [
      'frontmatter',
      'draft-and-live',
      'parts',
      'steps',
      'components',
      'blank-lines',
      'markup',
      'headings',
      'links',
      'images',
      'reading',
    ],
  },
  { page: 'site', anchors: ['keys', 'nhs', 'overlay', 'texts'] },
];

/** Of every component's page: where it stands, and what its attributes are. */
const COMPONENT_ANCHORS = ['place', 'attributes'] as const;

/**
 * Every address that a message may lead to after "More:": the author pages owe each of them. `kinds`: a page for each
 * kind of exercise, with the fields of its schema.
 */
export function promisedAddresses(kinds: readonly AuthorPage[]): string[] {
  const pages: AuthorPage[] = [
    ...topics,
    ...kinds,
    { page: 'lessons', anchors: Object.keys(lessonSchema.shape) },
    { page: 'site', anchors: Object.keys(siteSchema.unwrap().shape) },
    ...Object.entries(components).map(([name, { attributes }]) => ({
      page: pageOfComponent(name),
      anchors: [...COMPONENT_ANCHORS, ...Object.keys(attributes.shape)],
    })),
  ];
  return pages.flatMap(({ page, anchors }) => anchors.map((anchor) => `/for-authors/${page}/#${anchor}`));
}
