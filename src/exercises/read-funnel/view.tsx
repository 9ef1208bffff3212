import { useState } from 'preact/hooks';
import { sayPercent } from '../../measures/proportion.ts';
import type { ViewProps } from '../kind.ts';
import { classOfMark, sayMark } from '../mark-words.ts';
import { CHECK_LABELS } from './checks.ts';
import { FunnelChart } from './funnel-chart.tsx';
import type { ReadFunnelEdit } from './machine.ts';
import { PickLine } from './pick-line.tsx';
import type { ReadFunnelPub } from './publish.ts';
import type { ReadFunnelResponse } from './schema.ts';
import type { ReadFunnelSolution } from './solve.ts';
import { UnitTable } from './unit-table.tsx';
import { ADD, ASK_CHECK, PICK_BY_NAME } from './words.ts';

type Props = ViewProps<ReadFunnelPub, ReadFunnelResponse, ReadFunnelSolution>;

interface PartProps {
  props: Props;
  isLocked: boolean;
  send: (edit: ReadFunnelEdit) => void;
}

/** The chart with its words. What was missed is marked only beside the worked answer. */
function Chart({ props: { pub, response, marks, solution, prefix, isInert }, isLocked, send }: PartProps) {
  const picked = new Set(response.picks.map(({ unit }) => unit));
  const markOf = (id: string) => {
    const state = marks?.get(id);
    if (state === 'missed') return solution ? 'missed' : undefined;
    if (!picked.has(id) || state === undefined || state === 'unanswered') return undefined;
    return state === 'wrong' ? 'wrong' : 'right';
  };
  return (
    <figure class="stack">
      <figcaption id={`${prefix}-caption`}>
        <strong>{pub.caption}</strong>
      </figcaption>
      <p class="figure-line">
        ▲ above a limit, ▼ below one, ● within. Solid lines: 99.8% limits. Dashed: 95% limits. Level line:{' '}
        {sayPercent(pub.target, 1)}. Along the bottom, 100 to 200 is as far as 200 to 400.
      </p>
      <FunnelChart
        pub={pub}
        prefix={prefix}
        picked={picked}
        markOf={markOf}
        isLocked={isLocked}
        onToggle={isInert ? undefined : (unit) => send({ type: 'unit.toggle', unit })}
      />
      <UnitTable pub={pub} prefix={prefix} />
    </figure>
  );
}

/** The picks, and a list of names for those who would rather not hit a point. */
function Picks({ props: { pub, response, marks, prefix, isInert }, isLocked, send }: PartProps) {
  const [chosen, setChosen] = useState('');
  const isPicked = (id: string): boolean => response.picks.some(({ unit }) => unit === id);
  const add = (): void => {
    if (chosen !== '' && !isPicked(chosen)) send({ type: 'unit.toggle', unit: chosen });
    setChosen('');
  };
  // Until it can answer, the list would only make the page heavier.
  const byName = isInert ? [] : [...pub.units].sort((a, b) => (a.id < b.id ? -1 : 1));
  const picks = response.picks.flatMap((pick) => {
    const unit = pub.units.find(({ id }) => id === pick.unit);
    return unit ? [{ unit, pick }] : [];
  });
  return (
    <div role="group" aria-labelledby={`${prefix}-picks`} class="stack">
      <h4 id={`${prefix}-picks`}>Your picks</h4>
      <output>{picks.length === 1 ? '1 unit picked.' : `${String(picks.length)} units picked.`}</output>
      <div class="field-row">
        <div class="field">
          <label for={`${prefix}-by-name`}>{PICK_BY_NAME}</label>
          <select
            id={`${prefix}-by-name`}
            value={chosen}
            disabled={isLocked}
            onChange={({ currentTarget: { value } }) => setChosen(value)}
          >
            <option value="">Choose a unit</option>
            {byName.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <button type="button" class="btn btn-secondary" disabled={isLocked} onClick={add}>
          {ADD}
        </button>
      </div>
      {picks.length > 0 && (
        <ul class="rf-picks">
          {picks.map(({ unit, pick }) => (
            <PickLine
              key={unit.id}
              unit={unit}
              pick={pick}
              mark={marks?.get(unit.id)}
              isLocked={isLocked}
              prefix={prefix}
              send={send}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

function FirstCheck({ props: { pub, response, marks, prefix }, isLocked, send }: PartProps) {
  const mark = marks?.get('first');
  return (
    <div class="q">
      {pub.known.length > 0 && (
        <>
          <p>Looked into already:</p>
          <ul>
            {pub.known.map(({ check, says }) => (
              <li key={check}>{says}</li>
            ))}
          </ul>
        </>
      )}
      <fieldset>
        <legend>{ASK_CHECK}</legend>
        {mark && <p class={classOfMark('', mark)}>{sayMark(mark)}</p>}
        <div class="choices">
          {pub.checks.map((check) => (
            <label key={check} class="choice">
              <input
                type="radio"
                name={`${prefix}-first`}
                checked={response.first === check}
                disabled={isLocked}
                onChange={() => send({ type: 'check.choose', check })}
              />
              <span>{CHECK_LABELS[check]}</span>
            </label>
          ))}
        </div>
      </fieldset>
    </div>
  );
}

/** The funnel, the picks with their probabilities, and the first check. */
export function ReadFunnelView(props: Props) {
  const isLocked = props.isInert || props.solution !== undefined;
  const send: PartProps['send'] = props.send;
  return (
    <div class="rf stack">
      <Chart props={props} isLocked={isLocked} send={send} />
      <Picks props={props} isLocked={isLocked} send={send} />
      <FirstCheck props={props} isLocked={isLocked} send={send} />
    </div>
  );
}
