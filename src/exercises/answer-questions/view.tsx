import type { ViewProps } from '../kind.ts';
import { classOfMark, sayMark } from '../mark-words.ts';
import { LEVELS } from '../levels.ts';
import { answerTo } from './answer.ts';
import type { AnswerQuestionsEdit } from './machine.ts';
import type { AnswerQuestionsPub, PublicQuestion } from './publish.ts';
import { Choices, Lines, NumberBox, Pairs } from './question-body.tsx';
import type { AnswerQuestionsResponse } from './schema.ts';
import type { AnswerQuestionsSolution } from './solve.ts';

type Props = ViewProps<AnswerQuestionsPub, AnswerQuestionsResponse, AnswerQuestionsSolution>;

interface PartProps {
  props: Props;
  question: PublicQuestion;
  isLocked: boolean;
}

function Certainty({ props, question, isLocked }: PartProps) {
  const { response, prefix } = props;
  const send: (edit: AnswerQuestionsEdit) => void = props.send;
  const { id } = question;
  const chosen = Object.hasOwn(response.certainty, id) ? response.certainty[id] : undefined;
  return (
    <fieldset class="ex-sure">
      <legend>
        How sure are you?<span class="visually-hidden"> Question {question.number}</span>
      </legend>
      <div class="cluster">
        {LEVELS.map(({ level, say }) => (
          <label class="choice">
            <input
              type="radio"
              name={`${prefix}-${id}-sure`}
              checked={chosen === level}
              disabled={isLocked}
              onChange={() => send({ type: 'certainty.edit', question: id, level })}
            />
            <span>{say}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Body({ props, question, isLocked }: PartProps) {
  const { response, prefix, solution } = props;
  const send: (edit: AnswerQuestionsEdit) => void = props.send;
  const { id } = question;
  const shared = {
    answer: answerTo(response.answers, id),
    name: `${prefix}-${id}`,
    isLocked,
    worked: solution?.questions.find((worked) => worked.id === id),
    onAnswer: (answer: AnswerQuestionsResponse['answers'][string] | undefined) =>
      send({ type: 'answer.edit', question: id, answer }),
  };
  switch (question.form) {
    case 'single':
    case 'multiple':
      return <Choices {...shared} question={question} />;
    case 'numeric':
      return <NumberBox {...shared} question={question} />;
    case 'order':
      return <Lines {...shared} question={question} />;
    case 'match':
      return <Pairs {...shared} question={question} />;
    default:
      return question satisfies never;
  }
}

function QuestionBlock({ props, question, isLocked }: PartProps) {
  const { pub, marks, prefix } = props;
  const { id, number, ask, context, isSpaced } = question;
  const state = marks?.get(id);
  const contextId = `${prefix}-${id}-context`;
  return (
    <div class="q">
      {isSpaced && <p class="figure-line">From an earlier lesson</p>}
      {context !== '' && <p id={contextId}>{context}</p>}
      <fieldset class="stack" aria-describedby={context === '' ? undefined : contextId}>
        <legend>
          {pub.questions.length > 1 && `${String(number)}. `}
          {ask}
        </legend>
        {state && <p class={classOfMark('aq-mark', state)}>{sayMark(state)}</p>}
        <Body props={props} question={question} isLocked={isLocked} />
      </fieldset>
      {pub.certainty && <Certainty props={props} question={question} isLocked={isLocked} />}
    </div>
  );
}

/** The questions one under another, each with its own form of answer. */
export function AnswerQuestionsView(props: Props) {
  const isLocked = props.isInert || props.solution !== undefined;
  return (
    <div class="aq stack">
      {props.pub.questions.map((question) => (
        <QuestionBlock key={question.id} props={props} question={question} isLocked={isLocked} />
      ))}
    </div>
  );
}
