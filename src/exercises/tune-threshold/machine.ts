import { defineSteps } from '../steps.ts';
import { isThreshold } from './response.ts';
import type { TuneThresholdResponse } from './schema.ts';

/** The one thing a learner does: put a threshold somewhere on the scale. */
export interface ThresholdEdit {
  type: 'threshold.move';
  tier: string;
  to: number;
}

/** The thresholds after one move. A place that is not on the scale changes nothing. */
export function applyThresholdEdit(
  response: TuneThresholdResponse,
  { tier, to }: ThresholdEdit,
): TuneThresholdResponse {
  return isThreshold(to) ? { at: { ...response.at, [tier]: to } } : response;
}

/** The steps of tune-threshold: thresholds are moved. */
export const tuneThresholdMachine = defineSteps<TuneThresholdResponse, ThresholdEdit>(
  ['threshold.move'],
  applyThresholdEdit,
);
