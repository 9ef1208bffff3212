import type { Finding, Part, PartState, RawVerdict } from '../../kernel/verdict.ts';
import type { Scorer } from '../kind.ts';
import { isWritten } from './publish.ts';
import type { OwnMark, WriteAndCompare, WriteAndCompareResponse } from './schema.ts';

const FULL = 2;
const STATES: readonly PartState[] = ['wrong', 'partial', 'right'];
const CODES: readonly string[] = ['not-met', 'partly-met'];

/** The learner's own mark of a line; nothing where there is no text that it could be about. */
export function ownMarkOf(response: WriteAndCompareResponse, line: string): OwnMark | undefined {
  if (!isWritten(response) || !Object.hasOwn(response.marks, line)) return undefined;
  return response.marks[line];
}

/**
 * Adds up what the learners said of their own text. It passes once every line is marked, whichever way: an honest "not
 * met" is worth as much as a "met". The sum is never shown as a mark and never counts.
 */
export function scoreWriteAndCompare(
  { rubric }: WriteAndCompare,
  _seed: number,
  response: WriteAndCompareResponse,
): RawVerdict {
  const lines = rubric.map(({ id }) => ({ id, mark: ownMarkOf(response, id) }));
  const sum = lines.reduce((total, { mark = 0 }) => total + mark, 0);
  const text: Part = { id: 'text', state: isWritten(response) ? 'right' : 'unanswered' };
  return {
    raw: sum / (FULL * lines.length),
    passed: lines.every(({ mark }) => mark !== undefined),
    parts: [
      text,
      ...lines.map(({ id, mark }): Part => ({
        id,
        state: (mark === undefined ? undefined : STATES[mark]) ?? 'unanswered',
      })),
    ],
    findings: [
      ...(isWritten(response) ? [] : [{ code: 'nothing-written' }]),
      ...lines.flatMap(({ id, mark }): Finding[] => {
        const code = mark === undefined ? 'not-marked' : CODES[mark];
        return code === undefined ? [] : [{ code, at: id }];
      }),
    ],
    figures: [{ name: 'met', value: lines.filter(({ mark }) => mark === FULL).length }],
  };
}

export const writeAndCompareScorer: Scorer<WriteAndCompare, WriteAndCompareResponse> = {
  rules: 1,
  score: scoreWriteAndCompare,
  model: ({ model, rubric }) => ({
    text: model,
    marks: Object.fromEntries(rubric.map(({ id }) => [id, FULL])),
  }),
  // Exempt: learners mark themselves and nothing is counted, so there is nothing that laziness could earn.
  lazy: undefined,
};
