import type { ComponentChildren } from 'preact';
import type { PartState } from '../../kernel/verdict.ts';
import { classOfMark, sayMark } from '../mark-words.ts';

interface ChoicesProps<Id extends string> {
  legend: string;
  name: string;
  options: readonly { id: Id; say: string; icon?: ComponentChildren }[];
  chosen: string | undefined;
  state: PartState | undefined;
  isLocked: boolean;
  onChoose: (id: Id) => void;
}

/** One question of the chart with its radio buttons. */
export function Choices<Id extends string>(props: ChoicesProps<Id>) {
  const { legend, name, options, chosen, state, isLocked, onChoose } = props;
  return (
    <fieldset>
      <legend>{legend}</legend>
      {state && <p class={classOfMark('rs-mark', state)}>{sayMark(state)}</p>}
      <div class="choices">
        {options.map(({ id, say, icon }) => (
          <label key={id} class="choice">
            <input
              type="radio"
              name={name}
              checked={id === chosen}
              disabled={isLocked}
              onChange={() => onChoose(id)}
            />
            {icon}
            <span>{say}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
