import { defineRuntime } from '../kind.ts';
import { writeAndCompareMachine } from './machine.ts';
import {
  emptyWriteAndCompare,
  missingWriteAndCompare,
  publishWriteAndCompare,
  variesWriteAndCompare,
} from './publish.ts';
import { readWriteAndCompareResponse } from './response.ts';
import { WriteAndCompareView } from './view.tsx';

/** The half of write-and-compare that the browser loads when an exercise comes near. */
export default defineRuntime({
  name: 'write-and-compare',
  isSelfMarked: true,
  varies: variesWriteAndCompare,
  publish: publishWriteAndCompare,
  empty: emptyWriteAndCompare,
  missing: missingWriteAndCompare,
  readResponse: readWriteAndCompareResponse,
  machine: writeAndCompareMachine,
  View: WriteAndCompareView,
  marking: async () => (await import('./marking.ts')).writeAndCompareMarking,
});
