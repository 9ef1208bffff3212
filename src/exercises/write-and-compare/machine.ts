import { defineSteps } from '../steps.ts';
import type { OwnMark, WriteAndCompareResponse } from './schema.ts';

/** What a learner can do: write, and mark a line of the rubric. */
export type WriteAndCompareEdit =
  { type: 'text.write'; text: string } | { type: 'line.mark'; line: string; mark: OwnMark };

/** The response after an edit. Marks stay while the text changes: whoever improves it marks again what is better. */
export function applyWriteAndCompareEdit(
  { text, marks }: WriteAndCompareResponse,
  edit: WriteAndCompareEdit,
): WriteAndCompareResponse {
  switch (edit.type) {
    case 'text.write':
      return { text: edit.text, marks };
    case 'line.mark':
      return { text, marks: { ...marks, [edit.line]: edit.mark } };
    default:
      return edit satisfies never;
  }
}

/** The steps of write-and-compare: a text is written, then marked line by line. */
export const writeAndCompareMachine = defineSteps<WriteAndCompareResponse, WriteAndCompareEdit>(
  ['text.write', 'line.mark'],
  applyWriteAndCompareEdit,
);
