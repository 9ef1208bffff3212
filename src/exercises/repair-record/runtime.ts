import { defineRuntime } from '../kind.ts';
import type { RepairRecordLive } from './live.ts';
import { repairRecordMachine } from './machine.ts';
import { emptyRepairRecord, missingRepairRecord, publishRepairRecord } from './publish.ts';
import type { RepairRecordPub } from './publish.ts';
import { readRepairRecordResponse } from './response.ts';
import type { RepairRecord, RepairRecordResponse } from './schema.ts';
import type { RepairRecordSolution } from './solve.ts';
import { variesRepairRecord } from './version.ts';
import { RepairRecordView } from './view.tsx';

/** The half of repair-record that the browser loads when an exercise comes near. */
export default defineRuntime<
  RepairRecord,
  RepairRecordPub,
  RepairRecordResponse,
  RepairRecordSolution,
  RepairRecordLive
>({
  name: 'repair-record',
  varies: variesRepairRecord,
  prepare: async (def, seed) => {
    if (def.data && def.made?.seed !== seed) await import('./medicines.ts');
  },
  publish: publishRepairRecord,
  empty: emptyRepairRecord,
  missing: missingRepairRecord,
  readResponse: readRepairRecordResponse,
  machine: repairRecordMachine,
  View: RepairRecordView,
  marking: async () => (await import('./marking.ts')).repairRecordMarking,
});
