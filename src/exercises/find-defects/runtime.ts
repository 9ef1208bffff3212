import { defineRuntime } from '../kind.ts';
import { findDefectsMachine } from './machine.ts';
import { emptyFindDefects, missingFindDefects, publishFindDefects, variesFindDefects } from './publish.ts';
import type { FindDefectsPub } from './publish.ts';
import { readFindDefectsResponse } from './response.ts';
import type { FindDefects, FindDefectsResponse } from './schema.ts';
import type { FindDefectsSolution } from './solve.ts';
import { FindDefectsView } from './view.tsx';

/** The half of find-defects that the browser loads when an exercise comes near. */
export default defineRuntime<FindDefects, FindDefectsPub, FindDefectsResponse, FindDefectsSolution>({
  name: 'find-defects',
  varies: variesFindDefects,
  prepare: async (def, seed) => {
    if (variesFindDefects(def) && def.made?.seed !== seed) await import('../maker.ts');
  },
  publish: publishFindDefects,
  empty: emptyFindDefects,
  missing: missingFindDefects,
  readResponse: readFindDefectsResponse,
  machine: findDefectsMachine,
  View: FindDefectsView,
  marking: async () => (await import('./marking.ts')).findDefectsMarking,
});
