import './medicines.ts';
import { defineKind } from '../kind.ts';
import type { Kind } from '../kind.ts';
import { repairRecordByHand } from './by-hand.ts';
import { repairRecordCases } from './cases.ts';
import { repairRecordGallery } from './gallery.ts';
import { repairRecordMachine } from './machine.ts';
import { emptyRepairRecord, publishRepairRecord } from './publish.ts';
import type { RepairRecordPub } from './publish.ts';
import { readRepairRecordResponse } from './response.ts';
import { repairRecordResponse, repairRecordSchema } from './schema.ts';
import type { RepairRecord, RepairRecordResponse } from './schema.ts';
import { repairRecordScorer } from './score.ts';
import { REPAIR_RECORD_STARTER } from './starter.ts';
import { findVersion, makeRepairRecord, variesRepairRecord } from './version.ts';

const SECONDS_TO_READ = 20;
const SECONDS_A_LINE = 4;
const SECONDS_AN_ENTRY = 8;
const SECONDS_A_REPAIR = 15;

function estimateSeconds(def: RepairRecord): number {
  const { sources, fields } = findVersion(def, def.seed);
  const lines = sources.reduce((sum, source) => sum + source.lines.length, 0);
  const repairs = fields.filter(({ decision }) => decision !== 'leave').length;
  return (
    SECONDS_TO_READ + SECONDS_A_LINE * lines + SECONDS_AN_ENTRY * fields.length + SECONDS_A_REPAIR * repairs
  );
}

/** The whole kind with its types, for the tests of this kind. */
export const repairRecordKind: Kind<RepairRecord, RepairRecordPub, RepairRecordResponse> = {
  name: 'repair-record',
  purpose: 'Repair a record from its sources: correct, take out, query, merge, or leave each entry.',
  schema: repairRecordSchema,
  response: repairRecordResponse,
  scorer: repairRecordScorer,
  varies: variesRepairRecord,
  make: makeRepairRecord,
  publish: publishRepairRecord,
  empty: emptyRepairRecord,
  readResponse: readRepairRecordResponse,
  // The schema says it all: a recipe is tried, and sources and entries are compared, while it is read.
  check: () => [],
  estimateSeconds,
  searchText: ({ title, task, versions = [] }) =>
    [title, task, ...versions.map(({ record }) => record)].join('\n'),
  keyStrings: (def) => [
    def.explanation,
    ...(def.versions ?? [findVersion(def, def.seed)]).flatMap(({ fields }) =>
      fields.map(({ because }) => because),
    ),
  ],
  machine: repairRecordMachine,
  byHand: repairRecordByHand,
  cases: repairRecordCases,
  gallery: repairRecordGallery,
  starter: REPAIR_RECORD_STARTER,
};

/** Repair a record from its sources: correct, take out, query, merge, or leave each entry. */
export const repairRecord = defineKind(repairRecordKind);
