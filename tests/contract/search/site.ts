import { kindNamed } from '../../../src/exercises/registry.ts';
import { loadLibrary } from '../../../src/loader/library.ts';
import { searchDocuments } from '../../../src/search/documents.ts';
import type { SearchTextOf } from '../../../src/search/documents.ts';

/** What the real site lets be searched of an exercise. */
const textOfSite: SearchTextOf = ({ kind, definition }) => kindNamed(kind)?.searchText(definition) ?? '';

/** The real site: its library, and the documents made of it. */
export function readSite() {
  const library = loadLibrary();
  return { library, documents: searchDocuments(library, textOfSite) };
}
