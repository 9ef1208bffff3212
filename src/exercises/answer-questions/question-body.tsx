import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { listOf, moveLine, orderOf, setMatch, toggleOption } from './answer.ts';
import type { PublicQuestion } from './publish.ts';
import type { Answer } from './schema.ts';
import type { WorkedQuestion } from './solve.ts';

/** What every form of question is drawn from. */
export interface BodyProps<Form extends PublicQuestion['form']> {
  question: Extract<PublicQuestion, { form: Form }>;
  answer: Answer | undefined;
  /** Prefix for element ids and names, unique to the question. */
  name: string;
  isLocked: boolean;
  worked: WorkedQuestion | undefined;
  onAnswer: (answer: Answer | undefined) => void;
}

/** Radio buttons for one right option, checkboxes for several. */
export function Choices({
  question,
  answer,
  name,
  isLocked,
  worked,
  onAnswer,
}: BodyProps<'single' | 'multiple'>) {
  const isSingle = question.form === 'single';
  const picked = listOf(answer).flatMap((index) => index ?? []);
  return (
    <div class="choices">
      {question.options.map(({ index, say }) => {
        const isPicked = isSingle ? answer === index : picked.includes(index);
        const isRight = worked?.lines[index]?.isRight ?? false;
        const mark = isRight ? ' mark mark-right' : worked && isPicked ? ' mark mark-wrong' : '';
        return (
          <label key={index} class={`choice${mark}`}>
            <input
              type={isSingle ? 'radio' : 'checkbox'}
              name={name}
              checked={isPicked}
              disabled={isLocked}
              onChange={() => onAnswer(isSingle ? index : toggleOption(picked, index))}
            />
            <span>
              {say}
              {isRight && <strong> ✓ Right answer</strong>}
              {worked && isPicked && !isRight && <strong> ✗ Your choice</strong>}
            </span>
          </label>
        );
      })}
    </div>
  );
}

/** A box for a number, with its unit. */
export function NumberBox({ question, answer, name, isLocked, worked, onAnswer }: BodyProps<'numeric'>) {
  return (
    <div class="field">
      <label for={name}>
        Your number{question.unit !== '' && <span class="visually-hidden">, in {question.unit}</span>}
      </label>
      <span class="aq-number">
        <input
          id={name}
          class="mono"
          inputMode="decimal"
          autocomplete="off"
          maxLength={60}
          size={10}
          value={typeof answer === 'string' ? answer : ''}
          disabled={isLocked}
          onInput={({ currentTarget }) =>
            onAnswer(currentTarget.value === '' ? undefined : currentTarget.value)
          }
        />
        <span aria-hidden="true">{question.unit}</span>
      </span>
      {worked && <p class="aq-mark">Worked answer: {worked.lines[0]?.say}</p>}
    </div>
  );
}

/** Lines with Move up and Move down; the focus goes with the line, and its new place is said. */
export function Lines({ question, answer, isLocked, onAnswer }: BodyProps<'order'>) {
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef<{ line: number; place: number; button: number }>();
  const [said, setSaid] = useState('');
  const count = question.lines.length;
  const given = orderOf(answer, count);
  const order = given ?? question.lines.map(({ index }) => index);

  useLayoutEffect(() => {
    const at = moved.current;
    if (!at || order[at.place] !== at.line) return;
    moved.current = undefined;
    // A node that moves in the page loses the focus.
    list.current?.children[at.place]?.querySelectorAll('button')[at.button]?.focus();
  });

  const move = (line: number, place: number, by: -1 | 1, say: string): void => {
    const to = place + by;
    if (to < 0 || to >= count) return;
    moved.current = { line, place: to, button: by < 0 ? 0 : 1 };
    onAnswer(moveLine(order, place, by));
    setSaid(`“${say}” is now ${String(to + 1)} of ${String(count)}.`);
  };

  return (
    <div class="stack">
      <ol class="aq-lines" ref={list}>
        {order.map((line, place) => {
          const say = question.lines.find(({ index }) => index === line)?.say ?? '';
          const step = (by: -1 | 1, words: string, isEnd: boolean) => (
            <button
              type="button"
              class="btn btn-secondary"
              disabled={isLocked}
              aria-disabled={isEnd ? 'true' : undefined}
              onClick={() => move(line, place, by, say)}
            >
              {words}
              <span class="visually-hidden">: {say}</span>
            </button>
          );
          return (
            <li key={line} class="aq-line">
              <span class="aq-say">{say}</span>
              <span class="cluster">
                {step(-1, 'Move up', place === 0)}
                {step(1, 'Move down', place === count - 1)}
              </span>
            </li>
          );
        })}
      </ol>
      <div class="field-row">
        <button
          type="button"
          class="btn btn-secondary"
          disabled={isLocked}
          aria-pressed={given !== undefined}
          onClick={() => {
            onAnswer(order);
            setSaid('This order is your answer.');
          }}
        >
          This order is right
        </button>
        <output>
          {given
            ? said || 'This order is your answer.'
            : 'Not answered yet: move a line, or say that the order is right.'}
        </output>
      </div>
    </div>
  );
}

/** A select for every left-hand side. */
export function Pairs({ question, answer, name, isLocked, worked, onAnswer }: BodyProps<'match'>) {
  const matches = listOf(answer);
  return (
    <div class="aq-pairs">
      {question.lefts.map((left, place) => {
        const match = matches[place] ?? undefined;
        const shown = question.rights.findIndex(({ index }) => index === match);
        const right = worked?.lines[place]?.say;
        return (
          <div key={left} class="field">
            <label for={`${name}-${String(place)}`}>{left}</label>
            <select
              id={`${name}-${String(place)}`}
              value={shown < 0 ? '' : String(shown)}
              disabled={isLocked}
              onChange={({ currentTarget }) => {
                const chosen =
                  currentTarget.value === '' ? undefined : question.rights[Number(currentTarget.value)];
                onAnswer(setMatch(matches, question.lefts.length, place, chosen?.index ?? null));
              }}
            >
              <option value="">Choose one</option>
              {question.rights.map(({ say }, index) => (
                <option value={String(index)}>{say}</option>
              ))}
            </select>
            {right !== undefined && <p class="aq-mark">Worked answer: {right}</p>}
          </div>
        );
      })}
    </div>
  );
}
