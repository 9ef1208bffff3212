import { defineKind } from '../kind.ts';
import type { Kind } from '../kind.ts';
import { walkScenarioByHand } from './by-hand.ts';
import { walkScenarioCases } from './cases.ts';
import { walkScenarioGallery } from './gallery.ts';
import { titleOf } from './graph.ts';
import { walkScenarioMachine } from './machine.ts';
import { emptyWalkScenario, publishWalkScenario, variesWalkScenario } from './publish.ts';
import type { WalkScenarioPub } from './publish.ts';
import { readWalkScenarioResponse } from './response.ts';
import { findSafeWay } from './safe-way.ts';
import { walkScenarioResponse, walkScenarioSchema } from './schema.ts';
import type { WalkScenario, WalkScenarioResponse } from './schema.ts';
import { walkScenarioScorer } from './score.ts';
import { WALK_SCENARIO_STARTER } from './starter.ts';

const SECONDS_TO_READ = 30;
/** Reading a point and its choices, deciding, and walking about half of it a second time. */
const SECONDS_A_CHOICE = 40;

/** The whole kind with its types, for the tests of this kind. */
export const walkScenarioKind: Kind<WalkScenario, WalkScenarioPub, WalkScenarioResponse> = {
  name: 'walk-scenario',
  purpose: 'Decide through a branching case, see what follows, and go back.',
  schema: walkScenarioSchema,
  response: walkScenarioResponse,
  scorer: walkScenarioScorer,
  varies: variesWalkScenario,
  publish: publishWalkScenario,
  empty: emptyWalkScenario,
  readResponse: readWalkScenarioResponse,
  // The schema says it all: the case is proven while it is read.
  check: () => [],
  estimateSeconds: (def) => SECONDS_TO_READ + SECONDS_A_CHOICE * (findSafeWay(def)?.steps.length ?? 0),
  searchText: (def) =>
    [def.title, def.task, titleOf(def, def.start), def.nodes[def.start]?.text ?? ''].join('\n'),
  keyStrings: ({ explanation, nodes, endings }) => [
    explanation,
    ...Object.values(nodes).flatMap(({ choices }) => choices.flatMap(({ because }) => because ?? [])),
    ...Object.values(endings).map(({ because }) => because),
  ],
  machine: walkScenarioMachine,
  byHand: walkScenarioByHand,
  cases: walkScenarioCases,
  gallery: walkScenarioGallery,
  starter: WALK_SCENARIO_STARTER,
};

/** Decide through a branching case, see what follows, and go back. */
export const walkScenario = defineKind(walkScenarioKind);
