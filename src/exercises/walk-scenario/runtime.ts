import { defineRuntime } from '../kind.ts';
import { walkScenarioMachine } from './machine.ts';
import {
  emptyWalkScenario,
  missingWalkScenario,
  publishWalkScenario,
  variesWalkScenario,
} from './publish.ts';
import { readWalkScenarioResponse } from './response.ts';
import { WalkScenarioView } from './view.tsx';

/** The half of walk-scenario that the browser loads when an exercise comes near. */
export default defineRuntime({
  name: 'walk-scenario',
  varies: variesWalkScenario,
  publish: publishWalkScenario,
  empty: emptyWalkScenario,
  missing: missingWalkScenario,
  readResponse: readWalkScenarioResponse,
  machine: walkScenarioMachine,
  View: WalkScenarioView,
  marking: async () => (await import('./marking.ts')).walkScenarioMarking,
});
