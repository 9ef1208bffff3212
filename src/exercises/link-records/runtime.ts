import { defineRuntime } from '../kind.ts';
import { linkRecordsMachine } from './machine.ts';
import { emptyLinkRecords, missingLinkRecords, publishLinkRecords, variesLinkRecords } from './publish.ts';
import type { LinkRecordsPub } from './publish.ts';
import { readLinkRecordsResponse } from './response.ts';
import type { LinkRecords, LinkRecordsResponse } from './schema.ts';
import type { LinkRecordsSolution } from './solve.ts';
import { LinkRecordsView } from './view.tsx';
import type { LinkRecordsLive } from './view.tsx';

/** The half of link-records that the browser loads when an exercise comes near. */
export default defineRuntime<
  LinkRecords,
  LinkRecordsPub,
  LinkRecordsResponse,
  LinkRecordsSolution,
  LinkRecordsLive
>({
  name: 'link-records',
  varies: variesLinkRecords,
  prepare: async (def, seed) => {
    if (def.made?.seed !== seed) await import('./maker.ts');
  },
  publish: publishLinkRecords,
  empty: emptyLinkRecords,
  missing: missingLinkRecords,
  readResponse: readLinkRecordsResponse,
  machine: linkRecordsMachine,
  View: LinkRecordsView,
  marking: async () => (await import('./marking.ts')).linkRecordsMarking,
});
