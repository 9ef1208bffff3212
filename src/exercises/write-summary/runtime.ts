import { defineRuntime } from '../kind.ts';
import { variesWriteSummary } from './draw.ts';
import type { WriteSummaryLive } from './live.ts';
import { writeSummaryMachine } from './machine.ts';
import { emptyWriteSummary, missingWriteSummary, publishWriteSummary } from './publish.ts';
import type { WriteSummaryPub } from './publish.ts';
import { readWriteSummaryResponse } from './response.ts';
import type { WriteSummary, WriteSummaryResponse } from './schema.ts';
import type { WriteSummarySolution } from './solve.ts';
import { WriteSummaryView } from './view.tsx';

/** The half of write-summary that the browser loads when an exercise comes near. */
export default defineRuntime<
  WriteSummary,
  WriteSummaryPub,
  WriteSummaryResponse,
  WriteSummarySolution,
  WriteSummaryLive
>({
  name: 'write-summary',
  varies: variesWriteSummary,
  publish: publishWriteSummary,
  empty: emptyWriteSummary,
  missing: missingWriteSummary,
  readResponse: readWriteSummaryResponse,
  machine: writeSummaryMachine,
  View: WriteSummaryView,
  marking: async () => (await import('./marking.ts')).writeSummaryMarking,
});
