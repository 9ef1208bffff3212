import type { WorkedProps } from '../kind.ts';
import type { AnswerQuestionsPub } from './publish.ts';
import type { AnswerQuestionsSolution, WorkedQuestion } from './solve.ts';

function WorkedLines({ question }: { question: WorkedQuestion }) {
  const isMixed = question.lines.some(({ isRight }) => !isRight);
  const lines = question.lines.map(({ say, because, isRight }) => (
    <li>
      {isMixed && <strong>{isRight ? '✓ Right: ' : '✗ Not right: '}</strong>}
      {because === '' ? say : `“${say}” ${because}`}
    </li>
  ));
  return question.isOrdered ? <ol>{lines}</ol> : <ul>{lines}</ul>;
}

/** Every question with its answer, and the reason for every option. */
export function AnswerQuestionsWorked({
  solution,
}: WorkedProps<AnswerQuestionsPub, AnswerQuestionsSolution>) {
  return (
    <div class="stack">
      {solution.questions.map((question) => (
        <div key={question.id}>
          <p>
            <strong>
              {solution.questions.length > 1 && `${String(question.number)}. `}
              {question.ask}
            </strong>
          </p>
          <WorkedLines question={question} />
          {question.because !== '' && <p>{question.because}</p>}
        </div>
      ))}
    </div>
  );
}
