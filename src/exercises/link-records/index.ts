import './maker.ts';
import { defineKind } from '../kind.ts';
import type { Kind } from '../kind.ts';
import { linkRecordsByHand } from './by-hand.ts';
import { linkRecordsCases } from './cases.ts';
import { linkRecordsGallery } from './gallery.ts';
import { linkRecordsMachine } from './machine.ts';
import { emptyLinkRecords, publishLinkRecords, variesLinkRecords } from './publish.ts';
import type { LinkRecordsPub } from './publish.ts';
import { readLinkRecordsResponse } from './response.ts';
import { linkRecordsResponse, linkRecordsSchema } from './schema.ts';
import type { LinkRecords, LinkRecordsResponse } from './schema.ts';
import { linkRecordsScorer } from './score.ts';
import { LINK_RECORDS_STARTER } from './starter.ts';
import { makeLinkRecords } from './version.ts';

const SECONDS_TO_READ = 30;
const SECONDS_A_PAIR = 25;
const SECONDS_FOR_THRESHOLDS = 120;

/** The whole kind with its types, for the tests of this kind. */
export const linkRecordsKind: Kind<LinkRecords, LinkRecordsPub, LinkRecordsResponse> = {
  name: 'link-records',
  purpose: 'Decide whether two records are of one person, then set the thresholds for a whole file.',
  schema: linkRecordsSchema,
  response: linkRecordsResponse,
  scorer: linkRecordsScorer,
  varies: variesLinkRecords,
  make: makeLinkRecords,
  publish: publishLinkRecords,
  empty: emptyLinkRecords,
  readResponse: readLinkRecordsResponse,
  // The schema says it all: the recipe is tried, and the bills are added up, while it is read.
  check: () => [],
  estimateSeconds: ({ pairs, file }) =>
    SECONDS_TO_READ + SECONDS_A_PAIR * pairs.length + (file ? SECONDS_FOR_THRESHOLDS : 0),
  searchText: ({ title, task }) => [title, task].join('\n'),
  // The words of a story name no pair: the generator carries them for every version, and they give none away.
  keyStrings: (def) => [def.explanation],
  machine: linkRecordsMachine,
  byHand: linkRecordsByHand,
  cases: linkRecordsCases,
  gallery: linkRecordsGallery,
  starter: LINK_RECORDS_STARTER,
};

/** Decide whether two records are of one person, then set the thresholds for a whole file. */
export const linkRecords = defineKind(linkRecordsKind);
