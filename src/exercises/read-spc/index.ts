// The charts of the cases and the gallery are drawn while they are loaded.
import './chart.ts';
import { defineKind } from '../kind.ts';
import type { Kind } from '../kind.ts';
import { readSpcByHand } from './by-hand.ts';
import { readSpcCases } from './cases.ts';
import { makeReadSpc } from './chart.ts';
import { findChart } from './drawn.ts';
import { readSpcGallery } from './gallery.ts';
import { readSpcMachine } from './machine.ts';
import { emptyReadSpc, publishReadSpc, variesReadSpc } from './publish.ts';
import type { ReadSpcPub } from './publish.ts';
import { readReadSpcResponse } from './response.ts';
import { readSpcResponse, readSpcSchema } from './schema.ts';
import type { ReadSpc, ReadSpcResponse } from './schema.ts';
import { readSpcScorer } from './score.ts';
import { READ_SPC_STARTER } from './starter.ts';

const SECONDS_TO_READ = 40;
const SECONDS_A_POINT = 3;
const SECONDS_A_CHOICE = 25;

/** The whole kind with its types, for the tests of this kind. */
export const readSpcKind: Kind<ReadSpc, ReadSpcPub, ReadSpcResponse> = {
  name: 'read-spc',
  purpose: 'Mark the special-cause points of a control chart, choose its icons, then choose what to do.',
  schema: readSpcSchema,
  response: readSpcResponse,
  scorer: readSpcScorer,
  varies: variesReadSpc,
  make: makeReadSpc,
  publish: publishReadSpc,
  empty: emptyReadSpc,
  readResponse: readReadSpcResponse,
  // The schema says it all: a recipe is tried, and limits worked out, while it is read.
  check: () => [],
  estimateSeconds: (def) => {
    const points = findChart(def, def.seed).points.length;
    return SECONDS_TO_READ + SECONDS_A_POINT * points + SECONDS_A_CHOICE * (def.target === undefined ? 2 : 3);
  },
  searchText: ({ title, task, measure }) => [title, task, measure].join('\n'),
  keyStrings: (def) => [
    def.explanation,
    ...def.actions.map(({ because }) => because),
    ...findChart(def, def.seed).decoys.map(({ because }) => because),
  ],
  machine: readSpcMachine,
  byHand: readSpcByHand,
  cases: readSpcCases,
  gallery: readSpcGallery,
  starter: READ_SPC_STARTER,
};

/** Mark the special-cause points of a control chart, choose its icons, then choose what to do. */
export const readSpc = defineKind(readSpcKind);
