import { defineRuntime } from '../kind.ts';
import { readFunnelMachine } from './machine.ts';
import { emptyReadFunnel, missingReadFunnel, publishReadFunnel, variesReadFunnel } from './publish.ts';
import type { ReadFunnelPub } from './publish.ts';
import { readFunnelAnswer } from './response.ts';
import type { ReadFunnel, ReadFunnelResponse } from './schema.ts';
import type { ReadFunnelSolution } from './solve.ts';
import { ReadFunnelView } from './view.tsx';

/** The half of read-funnel that the browser loads when an exercise comes near. */
export default defineRuntime<ReadFunnel, ReadFunnelPub, ReadFunnelResponse, ReadFunnelSolution>({
  name: 'read-funnel',
  varies: variesReadFunnel,
  prepare: async (def, seed) => {
    if (def.made?.seed !== seed) await import('./work-out.ts');
  },
  publish: publishReadFunnel,
  empty: emptyReadFunnel,
  missing: missingReadFunnel,
  readResponse: readFunnelAnswer,
  machine: readFunnelMachine,
  View: ReadFunnelView,
  marking: async () => (await import('./marking.ts')).readFunnelMarking,
});
