import { SLUG } from '../../kernel/ids.ts';
import type { Certainty } from '../../measures/certainty.ts';
import { hasOnlyKeys, isRecord, readRecord } from '../read-record.ts';
import type { Answer, AnswerQuestionsResponse } from './schema.ts';

const LONGEST_TEXT = 60;
const LONGEST_LIST = 20;

function isId(key: string): boolean {
  return SLUG.test(key);
}

function isAnswer(value: unknown): value is Answer {
  if (typeof value === 'string') return value.length <= LONGEST_TEXT;
  if (!Array.isArray(value)) return Number.isSafeInteger(value);
  const list: unknown[] = value;
  // Spread first: `every` alone would pass over the holes of a list.
  return (
    list.length <= LONGEST_LIST && [...list].every((item) => item === null || Number.isSafeInteger(item))
  );
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
