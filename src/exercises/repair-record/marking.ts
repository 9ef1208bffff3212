import type { Marking } from '../kind.ts';
import { entryOf } from './effect.ts';
import { explainRepairRecord, tallyRepairRecord } from './explain.ts';
import { liveRepairRecord } from './live.ts';
import type { RepairRecordLive } from './live.ts';
import type { RepairRecordPub } from './publish.ts';
import type { RepairRecord, RepairRecordResponse } from './schema.ts';
import { repairRecordScorer } from './score.ts';
import { solveRepairRecord } from './solve.ts';
import type { RepairRecordSolution } from './solve.ts';
import { RepairRecordWorked } from './worked.tsx';

/** The half of repair-record that marks, loaded once there is something to mark. */
export const repairRecordMarking: Marking<
  RepairRecord,
  RepairRecordPub,
  RepairRecordResponse,
  RepairRecordSolution,
  RepairRecordLive
> = {
  scorer: repairRecordScorer,
  explain: explainRepairRecord,
  solve: solveRepairRecord,
  tally: tallyRepairRecord,
  answerTo: ({ entries }, part) => {
    const { do: decision = 'leave', value = null, pick = null } = entryOf(entries, part) ?? {};
    return [decision, value, pick];
  },
  live: liveRepairRecord,
  Worked: RepairRecordWorked,
};
