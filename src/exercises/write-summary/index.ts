import { defineKind } from '../kind.ts';
import type { Kind } from '../kind.ts';
import { writeSummaryByHand } from './by-hand.ts';
import { writeSummaryCases } from './cases.ts';
import { variesWriteSummary } from './draw.ts';
import { writeSummaryGallery } from './gallery.ts';
import { writeSummaryMachine } from './machine.ts';
import { emptyWriteSummary, publishWriteSummary } from './publish.ts';
import type { WriteSummaryPub } from './publish.ts';
import { readWriteSummaryResponse } from './response.ts';
import { writeSummaryResponse, writeSummarySchema } from './schema.ts';
import type { WriteSummary, WriteSummaryResponse } from './schema.ts';
import { writeSummaryScorer } from './score.ts';
import { WRITE_SUMMARY_STARTER } from './starter.ts';

const SECONDS_TO_READ = 60;
const SECONDS_A_LINE = 12;

/** The whole kind with its types, for the tests of this kind. */
export const writeSummaryKind: Kind<WriteSummary, WriteSummaryPub, WriteSummaryResponse> = {
  name: 'write-summary',
  purpose: 'Build a summary that its reader can act on from notes, a drug chart and results.',
  schema: writeSummarySchema,
  response: writeSummaryResponse,
  scorer: writeSummaryScorer,
  varies: variesWriteSummary,
  publish: publishWriteSummary,
  empty: emptyWriteSummary,
  readResponse: readWriteSummaryResponse,
  // The schema says it all: names and needs are looked up while it is read.
  check: () => [],
  estimateSeconds: ({ sources }) =>
    SECONDS_TO_READ + SECONDS_A_LINE * sources.reduce((sum, { items }) => sum + items.length, 0),
  searchText: ({ title, task }) => [title, task].join('\n'),
  keyStrings: ({ explanation, sources }) => [
    explanation,
    ...sources.flatMap(({ items }) => items.map(({ because }) => because)),
  ],
  machine: writeSummaryMachine,
  byHand: writeSummaryByHand,
  cases: writeSummaryCases,
  gallery: writeSummaryGallery,
  starter: WRITE_SUMMARY_STARTER,
};

/** Build a summary that its reader can act on from notes, a drug chart and results. */
export const writeSummary = defineKind(writeSummaryKind);
