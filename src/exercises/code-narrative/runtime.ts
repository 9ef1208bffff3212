import { defineRuntime } from '../kind.ts';
import { codeNarrativeMachine } from './machine.ts';
import {
  emptyCodeNarrative,
  missingCodeNarrative,
  publishCodeNarrative,
  variesCodeNarrative,
} from './publish.ts';
import type { CodeNarrativePub } from './publish.ts';
import { readCodeNarrativeResponse } from './response.ts';
import type { CodeNarrative, CodeNarrativeResponse } from './schema.ts';
import type { CodeNarrativeSolution } from './solve.ts';
import { CodeNarrativeView } from './view.tsx';

/** The half of code-narrative that the browser loads when an exercise comes near. */
export default defineRuntime<CodeNarrative, CodeNarrativePub, CodeNarrativeResponse, CodeNarrativeSolution>({
  name: 'code-narrative',
  varies: variesCodeNarrative,
  prepare: async (def, seed) => {
    if (def.data && def.made?.seed !== seed) await import('../maker.ts');
  },
  publish: publishCodeNarrative,
  empty: emptyCodeNarrative,
  missing: missingCodeNarrative,
  readResponse: readCodeNarrativeResponse,
  machine: codeNarrativeMachine,
  View: CodeNarrativeView,
  marking: async () => (await import('./marking.ts')).codeNarrativeMarking,
});
