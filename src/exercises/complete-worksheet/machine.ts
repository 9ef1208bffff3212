import { defineSteps } from '../steps.ts';
import type { CompleteWorksheetResponse } from './schema.ts';

/** Text was typed into the box of an answer. */
export interface ValueEdit {
  type: 'value.edit';
  answer: string;
  text: string;
}

/** The response after an edit; an emptied box is as good as untouched. */
export function applyWorksheetEdit(
  response: CompleteWorksheetResponse,
  edit: ValueEdit,
): CompleteWorksheetResponse {
  const others = Object.entries(response.values).filter(([key]) => key !== edit.answer);
  const entries = edit.text === '' ? others : [...others, [edit.answer, edit.text] as const];
  return { values: Object.fromEntries(entries) };
}

/** The shared steps, with one edit of its own: typing a figure. */
export const completeWorksheetMachine = defineSteps<CompleteWorksheetResponse, ValueEdit>(
  ['value.edit'],
  applyWorksheetEdit,
);
