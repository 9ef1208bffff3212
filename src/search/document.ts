/** What can be found, in the order in which documents are numbered. */
export const KINDS = ['lesson', 'step', 'exercise', 'term'] as const;

export type DocumentKind = (typeof KINDS)[number];

/** One thing that can be found. Its number is its place in the list. */
export interface SearchDocument {
  kind: DocumentKind;
  title: string;
  /** Address below the base path, without a slash in front: `learn/data-quality/the-pregnant-men/`. */
  path: string;
  /** Where it stands, shown under the title: `Lesson 4.2: The case of the pregnant men`. */
  context: string;
  /** The words shown of it, at most 160 characters. */
  excerpt: string;
  /** Other ways to ask for it: a clinician's questions, an abbreviation written out, synonyms. */
  ask: string;
  /** All else that may be searched. */
  text: string;
}

/** The parts of a document that lunr weighs, and by how much. A title says most, a question nearly as much. */
export const FIELDS = [
  { name: 'title', boost: 10 },
  { name: 'ask', boost: 6 },
  { name: 'text', boost: 1 },
] as const;

/** What the browser is given of a document to show it: title, path, context, excerpt. */
export type ShownDocument = [title: string, path: string, context: string, excerpt: string];
