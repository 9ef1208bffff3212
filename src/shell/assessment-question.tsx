import { applyEdit } from './assessment-items.ts';
import type { LoadedItem } from './assessment-items.ts';

interface QuestionProps {
  item: LoadedItem;
  /** Counts from 1. */
  number: number;
  total: number;
  response: unknown;
  /** Begins the ids of the heading, which takes the focus, and of the question's own parts. */
  prefix: string;
  note: string;
  onEdit: (response: unknown) => void;
  go: (event: { type: 'question.next' | 'question.back' | 'answers.review' }) => void;
}

/** One question of an assessment, without a word on how it is answered. */
export function AssessmentQuestion({
  item,
  number,
  total,
  response,
  prefix,
  note,
  onEdit,
  go,
}: QuestionProps) {
  const { View } = item.runtime;
  return (
    <div class="stack">
      <h2 id={`${prefix}-heading`} tabIndex={-1}>
        Question {number} of {total}
      </h2>
      <progress class="bar" max={total} value={number} aria-hidden="true" />
      <View
        key={item.def.id}
        pub={item.pub}
        response={response}
        live={undefined}
        marks={undefined}
        phase="working"
        solution={undefined}
        prefix={`${prefix}-${item.def.id}`}
        isInert={false}
        send={(event) => onEdit(applyEdit(item.runtime, response, event))}
      />
      <p class="cluster">
        <button type="button" class="btn btn-primary" onClick={() => go({ type: 'question.next' })}>
          {number < total ? 'Next question' : 'Look over your answers'}
        </button>
        {number > 1 && (
          <button type="button" class="btn btn-secondary" onClick={() => go({ type: 'question.back' })}>
            Back
          </button>
        )}
        <button type="button" class="btn btn-text" onClick={() => go({ type: 'answers.review' })}>
          See all answers
        </button>
      </p>
      <p class="meta">{note}</p>
    </div>
  );
}
