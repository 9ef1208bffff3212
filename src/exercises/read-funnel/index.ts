import { defineKind } from '../kind.ts';
import type { Kind } from '../kind.ts';
import { readFunnelByHand } from './by-hand.ts';
import { readFunnelCases } from './cases.ts';
import { readFunnelGallery } from './gallery.ts';
import { readFunnelMachine } from './machine.ts';
import { emptyReadFunnel, publishReadFunnel, variesReadFunnel } from './publish.ts';
import type { ReadFunnelPub } from './publish.ts';
import { readFunnelAnswer } from './response.ts';
import { readFunnelResponse, readFunnelSchema } from './schema.ts';
import type { ReadFunnel, ReadFunnelResponse } from './schema.ts';
import { readFunnelScorer } from './score.ts';
import { READ_FUNNEL_STARTER } from './starter.ts';
import { findFunnelTruth } from './truth.ts';
import { makeReadFunnel } from './work-out.ts';

const SECONDS_TO_READ = 45;
const SECONDS_A_UNIT = 1;
const SECONDS_A_PICK = 20;
const SECONDS_TO_CHOOSE = 25;

function estimateSeconds(def: ReadFunnel): number {
  const units = findFunnelTruth(def, def.seed).units.length;
  const picks = readFunnelScorer.model(def, def.seed).picks.length;
  return SECONDS_TO_READ + SECONDS_A_UNIT * units + SECONDS_A_PICK * picks + SECONDS_TO_CHOOSE;
}

/** The whole kind with its types, for the tests of this kind. */
export const readFunnelKind: Kind<ReadFunnel, ReadFunnelPub, ReadFunnelResponse> = {
  name: 'read-funnel',
  purpose:
    'Pick the units outside the limits of a funnel plot, say how likely each truly differs, choose the first check.',
  schema: readFunnelSchema,
  response: readFunnelResponse,
  scorer: readFunnelScorer,
  varies: variesReadFunnel,
  make: makeReadFunnel,
  publish: publishReadFunnel,
  empty: emptyReadFunnel,
  readResponse: readFunnelAnswer,
  // The schema says it all: a recipe is tried, and the limits are worked out, while it is read.
  check: () => [],
  estimateSeconds,
  searchText: ({ title, task, caption }) => [title, task, caption].join('\n'),
  // What is true of made units is in the words of the template, which are no secret of a definition.
  keyStrings: ({ explanation, units = [] }) => [
    explanation,
    ...units.flatMap(({ because }) => because ?? []),
  ],
  machine: readFunnelMachine,
  byHand: readFunnelByHand,
  cases: readFunnelCases,
  gallery: readFunnelGallery,
  starter: READ_FUNNEL_STARTER,
};

/** Pick the units outside the limits of a funnel plot, say how likely each truly differs, choose the first check. */
export const readFunnel = defineKind(readFunnelKind);
