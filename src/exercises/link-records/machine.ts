import { defineSteps } from '../steps.ts';
import type { Decision } from './decisions.ts';
import type { LinkRecordsResponse } from './schema.ts';

/** What a learner can do: decide a pair, or set a threshold in whole points. */
export type LinkRecordsEdit =
  | { type: 'pair.decide'; pair: string; decision: Decision }
  | { type: 'threshold.set'; threshold: 'merge' | 'send'; points: number };

/** The answer after an edit. Thresholds stand in one order, so that equal answers are equal text. */
export function applyLinkRecordsEdit(
  response: LinkRecordsResponse,
  edit: LinkRecordsEdit,
): LinkRecordsResponse {
  switch (edit.type) {
    case 'pair.decide': {
      const others = Object.entries(response.decisions).filter(([pair]) => pair !== edit.pair);
      return { ...response, decisions: Object.fromEntries([...others, [edit.pair, edit.decision]]) };
    }
    case 'threshold.set': {
      const isMerge = edit.threshold === 'merge';
      const { decisions } = response;
      const merge = isMerge ? edit.points : response.merge;
      const send = isMerge ? response.send : edit.points;
      return {
        decisions,
        ...(merge === undefined ? {} : { merge }),
        ...(send === undefined ? {} : { send }),
      };
    }
    default:
      return edit satisfies never;
  }
}

/** The steps of link-records: pairs are decided, thresholds are set. */
export const linkRecordsMachine = defineSteps<LinkRecordsResponse, LinkRecordsEdit>(
  ['pair.decide', 'threshold.set'],
  applyLinkRecordsEdit,
);
