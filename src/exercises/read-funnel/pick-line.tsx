import { classOfMark, sayMark } from '../mark-words.ts';
import type { PartState } from '../../kernel/verdict.ts';
import type { ReadFunnelEdit } from './machine.ts';
import type { PublicUnit } from './publish.ts';
import type { Pick } from './schema.ts';
import { askPercent, PERCENTS, PLACE_WORDS, sayUnit } from './words.ts';

interface LineProps {
  unit: PublicUnit;
  pick: Pick;
  mark: PartState | undefined;
  isLocked: boolean;
  prefix: string;
  send: (edit: ReadFunnelEdit) => void;
}

/** One pick: its figures, how likely it is that it truly differs, and the way back. */
export function PickLine({ unit, pick, mark, isLocked, prefix, send }: LineProps) {
  const id = `${prefix}-${unit.id}`;
  return (
    <li class="card">
      <p>
        <strong>{sayUnit(unit)}</strong>, {PLACE_WORDS[unit.place]}.
      </p>
      {mark && <p class={classOfMark('', mark)}>{sayMark(mark)}</p>}
      <div class="field-row">
        <div class="field">
          <label for={id}>{askPercent(unit.name)}</label>
          <select
            id={id}
            value={pick.percent === undefined ? '' : String(pick.percent)}
            disabled={isLocked}
            onChange={({ currentTarget: { value } }) =>
              send({ type: 'unit.judge', unit: unit.id, percent: value === '' ? undefined : Number(value) })
            }
          >
            <option value="">Choose</option>
            {PERCENTS.map((percent) => (
              <option key={percent} value={String(percent)}>
                {percent}%
              </option>
            ))}
          </select>
        </div>
        {!isLocked && (
          <button
            type="button"
            class="btn btn-text"
            onClick={() => send({ type: 'unit.toggle', unit: unit.id })}
          >
            Remove<span class="visually-hidden"> {unit.name}</span>
          </button>
        )}
      </div>
    </li>
  );
}
