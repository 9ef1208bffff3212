import type { Assessment, ExerciseEntry, LibraryContent } from '../../../../src/curriculum/library.ts';
import { good } from './passages.ts';

/** The sound content with a bank of other questions, one an item. */
export function withQuestions(questions: object[]): LibraryContent {
  const bank = good.assessments.get('data-quality') as Assessment;
  const model = bank.items[0] as ExerciseEntry;
  const items = questions.map((question, item) => {
    const id = `item-${String(item)}`;
    return { ...model, id, item, definition: { ...model.definition, id, questions: [question] } };
  });
  return { ...good, assessments: new Map([['data-quality', { ...bank, items }]]) };
}
