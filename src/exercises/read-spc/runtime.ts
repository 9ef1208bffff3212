import { defineRuntime } from '../kind.ts';
import { readSpcMachine } from './machine.ts';
import { emptyReadSpc, missingReadSpc, publishReadSpc, variesReadSpc } from './publish.ts';
import type { ReadSpcPub } from './publish.ts';
import { readReadSpcResponse } from './response.ts';
import type { ReadSpc, ReadSpcResponse } from './schema.ts';
import type { ReadSpcSolution } from './solve.ts';
import { ReadSpcView } from './view.tsx';

/** The half of read-spc that the browser loads when an exercise comes near. */
export default defineRuntime<ReadSpc, ReadSpcPub, ReadSpcResponse, ReadSpcSolution>({
  name: 'read-spc',
  varies: variesReadSpc,
  prepare: async (def, seed) => {
    if (def.drawn?.seed !== seed) await import('./chart.ts');
  },
  publish: publishReadSpc,
  empty: emptyReadSpc,
  missing: missingReadSpc,
  readResponse: readReadSpcResponse,
  machine: readSpcMachine,
  View: ReadSpcView,
  marking: async () => (await import('./marking.ts')).readSpcMarking,
});
