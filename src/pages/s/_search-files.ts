import { library } from '../../components/library.ts';
import { kindNamed } from '../../exercises/registry.ts';
import { buildSearchFiles } from '../../search/build-index.ts';
import type { SearchFiles } from '../../search/build-index.ts';
import { searchDocuments } from '../../search/documents.ts';

let built: SearchFiles | undefined;

/** The search files of this build, made once. */
export function searchFiles(): SearchFiles {
  built ??= buildSearchFiles(
    searchDocuments(
      library,
      ({ kind, definition }) => kindNamed(kind)?.searchText(definition) ?? definition.title,
    ),
  );
  return built;
}
