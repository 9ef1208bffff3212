import { SLUG } from '../../kernel/ids.ts';
import type { Certainty } from '../../measures/certainty.ts';
import { hasOnlyKeys, isRecord, readList, readRecord } from '../read-record.ts';
import type { Answer, AnswerQuestionsResponse } from './schema.ts';

const LONGEST_TEXT = 60;
const LONGEST_LIST = 20;

function isId(key: string): boolean {
  return SLUG.test(key);
}

/** An item's place in a list, or null where nothing was chosen. */
function readPlace(item: unknown): number | null | undefined {
  return item === null || Number.isSafeInteger(item) ? (item as number | null) : undefined;
}

function isAnswer(value: unknown): value is Answer {
  if (typeof value === 'string') return value.length <= LONGEST_TEXT;
  if (!Array.isArray(value)) return Number.isSafeInteger(value);
  return readList(value, LONGEST_LIST, readPlace) !== undefined;
}

function isCertainty(value: unknown): value is Certainty {
  return value === 1 || value === 2 || value === 3;
}

/** Reads a stored response; nothing where it does not fit. The same rule as the response schema, without zod. */
export function readAnswerQuestionsResponse(value: unknown): AnswerQuestionsResponse | undefined {
  if (!isRecord(value) || !hasOnlyKeys(value, ['answers', 'certainty'])) return undefined;
  const answers = readRecord(value['answers'], isId, isAnswer);
  const certainty = readRecord(value['certainty'], isId, isCertainty);
  return answers && certainty && { answers, certainty };
}
