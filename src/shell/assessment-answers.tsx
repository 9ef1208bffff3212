interface AnswersProps {
  /** Of all questions, in order. */
  titles: readonly string[];
  isAnswered: (at: number) => boolean;
  /** The id of the heading, which takes the focus. */
  heading: string;
  onChange: (at: number) => void;
  onFinish: () => void;
}

/** A look over all answers before an assessment ends. */
export function AssessmentAnswers({ titles, isAnswered, heading, onChange, onFinish }: AnswersProps) {
  const open = titles.filter((_, at) => !isAnswered(at)).length;
  return (
    <div class="stack">
      <h2 id={heading} tabIndex={-1}>
        Look over your answers
      </h2>
      <p>
        {open === 0
          ? 'Every question has an answer. You can still change any of them.'
          : `${String(open)} of ${String(titles.length)} questions have no answer yet. An open question earns nothing.`}
      </p>
      <ol class="tasks">
        {titles.map((title, at) => (
          <li>
            <p>
              {at + 1}. {title}
            </p>
            <span class="tag" data-state={isAnswered(at) ? 'complete' : 'working'}>
              {isAnswered(at) ? 'Answered' : 'No answer yet'}
            </span>
            <p>
              <button type="button" class="btn btn-text" onClick={() => onChange(at)}>
                Change<span class="visually-hidden"> the answer to question {at + 1}</span>
              </button>
            </p>
          </li>
        ))}
      </ol>
      <p>
        <button type="button" class="btn btn-spark" onClick={onFinish}>
          Finish and see the result
        </button>
      </p>
    </div>
  );
}
