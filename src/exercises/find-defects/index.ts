import '../maker.ts';
import { defineKind } from '../kind.ts';
import type { Kind } from '../kind.ts';
import { findDefectsByHand } from './by-hand.ts';
import { findDefectsCases } from './cases.ts';
import { findDefectsGallery } from './gallery.ts';
import { findDefectsMachine } from './machine.ts';
import { emptyFindDefects, publishFindDefects, variesFindDefects } from './publish.ts';
import type { FindDefectsPub } from './publish.ts';
import { readFindDefectsResponse } from './response.ts';
import { findDefectsResponse, findDefectsSchema } from './schema.ts';
import type { FindDefects, FindDefectsResponse } from './schema.ts';
import { findDefectsScorer } from './score.ts';
import { FIND_DEFECTS_STARTER } from './starter.ts';
import { findTruth, makeFindDefects } from './truth.ts';

const SECONDS_TO_READ = 25;
const SECONDS_A_CELL = 1;
const SECONDS_A_DEFECT = 15;
const SECONDS_A_DIMENSION = 8;

function estimateSeconds(def: FindDefects): number {
  const { table, defects } = findTruth(def, def.seed);
  const cells = table.rowIds.length * table.columns.length;
  const eachDefect = SECONDS_A_DEFECT + (def.dimensions ? SECONDS_A_DIMENSION : 0);
  return SECONDS_TO_READ + SECONDS_A_CELL * cells + eachDefect * defects.length;
}

/** The whole kind with its types, for the tests of this kind. */
export const findDefectsKind: Kind<FindDefects, FindDefectsPub, FindDefectsResponse> = {
  name: 'find-defects',
  purpose: 'Flag what is wrong in a table or a note, and name the dimension that fails.',
  schema: findDefectsSchema,
  response: findDefectsResponse,
  scorer: findDefectsScorer,
  varies: variesFindDefects,
  make: makeFindDefects,
  publish: publishFindDefects,
  empty: emptyFindDefects,
  readResponse: readFindDefectsResponse,
  // The schema says it all: a recipe is tried, and a table's cells are there, while it is read.
  check: () => [],
  estimateSeconds,
  searchText: ({ title, task, caption }) =>
    [title, task, ...(caption === undefined ? [] : [caption])].join('\n'),
  keyStrings: (def) => {
    const { defects, decoys } = findTruth(def, def.seed);
    return [def.explanation, ...[...defects, ...decoys].map(({ because }) => because)];
  },
  machine: findDefectsMachine,
  byHand: findDefectsByHand,
  cases: findDefectsCases,
  gallery: findDefectsGallery,
  starter: FIND_DEFECTS_STARTER,
};

/** Flag what is wrong in a table or a note, and name the dimension that fails. */
export const findDefects = defineKind(findDefectsKind);
