import { hasOnlyKeys, isRecord, readList } from '../read-record.ts';
import { STEP } from './graph.ts';
import type { WalkScenarioResponse } from './schema.ts';

const MOST_STEPS = 40;
const LONGEST_STEP = 80;

function readStepText(item: unknown): string | undefined {
  return typeof item === 'string' && item.length <= LONGEST_STEP && STEP.test(item) ? item : undefined;
}

/** Reads a stored response; nothing where it does not fit. The same rule as the response schema, without zod. */
export function readWalkScenarioResponse(value: unknown): WalkScenarioResponse | undefined {
  if (!isRecord(value) || !hasOnlyKeys(value, ['path'])) return undefined;
  if (value['path'] === undefined) return { path: [] };
  const path = readList(value['path'], MOST_STEPS, readStepText);
  return path && { path };
}
