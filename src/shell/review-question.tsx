import { LADDER_DAYS, climb } from '../progress/review.ts';
import type { Asked } from './review-sitting.tsx';

interface QuestionProps {
  asked: Asked;
  /** Counts from 1. */
  number: number;
  of: number;
  base: string;
  onCheck: () => void;
  onNext: () => void;
}

/** Element ids, for the focus. */
export const HEADING = 'review-heading';
export const RESULT = 'review-result';

/** Why an answer is right or not, and the right one: the sentences that belong to the question itself. */
function explain({ def, session }: Asked): string[] {
  const { marking, seed, response, verdict } = session.read();
  const messages = (verdict && marking?.explain(def, seed, response, verdict, 3)) ?? [];
  return messages.filter(({ at }) => at !== undefined).map(({ text }) => text);
}

/** What the answer was worth, why, and when the question's subject comes back. */
function Result({ asked, base }: QuestionProps) {
  const { card, session } = asked;
  const at = session.read();
  if (!at.verdict) return null;
  const isRight = at.verdict.passed;
  const { rung } = climb(card, { at: 0, isRight, isCertain: false });
  const days = LADDER_DAYS[rung] ?? 1;
  const { slug, number, title } = card.lesson;
  return (
    <div class={`msg msg-${isRight ? 'good' : 'warn'}`}>
      <h3 id={RESULT} tabIndex={-1}>
        {isRight ? 'Right' : at.verdict.earned > 0 ? 'Partly right' : 'Not this time'}
      </h3>
      {explain(asked).map((text) => (
        <p>{text}</p>
      ))}
      <p class="meta">
        From{' '}
        <a href={`${base}learn/${card.module}/${slug}/`}>
          {number} {title}
        </a>
        . Comes back {days === 1 ? 'tomorrow' : `in ${days} days`}.
      </p>
    </div>
  );
}

/** One question of a review, then what the answer was worth. */
export function ReviewQuestion(props: QuestionProps) {
  const { asked, number, of } = props;
  const { runtime, session, def } = asked;
  const { View } = runtime;
  const at = session.read();
  const isChecked = at.verdict !== undefined;
  return (
    <div class="stack">
      <h2 id={HEADING} tabIndex={-1}>
        Question {number} of {of}
      </h2>
      <progress class="bar" max={of} value={number} aria-hidden="true" />
      <View
        key={def.id}
        pub={at.pub}
        response={at.response}
        live={undefined}
        marks={undefined}
        phase={at.phase}
        solution={isChecked ? at.marking?.solve(def, at.seed) : undefined}
        prefix={`review-${def.id}`}
        isInert={false}
        send={(event) => session.send(event)}
      />
      {isChecked && <Result {...props} />}
      <p class="cluster">
        <button type="button" class="btn btn-primary" onClick={isChecked ? props.onNext : props.onCheck}>
          {isChecked ? (number < of ? 'Next question' : 'Finish') : 'Check'}
        </button>
      </p>
      <p class="meta">{at.saved}</p>
    </div>
  );
}
