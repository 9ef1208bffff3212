import { useState } from 'preact/hooks';
import { Readout } from '../../charts/points.tsx';
import type { ViewProps } from '../kind.ts';
import { Choices } from './choices.tsx';
import { Icon } from './icon.tsx';
import { LEGENDS, QUIET_WORDS } from './labels.ts';
import { Legend } from './legend.tsx';
import type { ReadSpcEdit } from './machine.ts';
import type { ReadSpcPub } from './publish.ts';
import type { ReadSpcResponse } from './schema.ts';
import type { ReadSpcSolution } from './solve.ts';
import { ValueTable } from './value-table.tsx';
import { XmrChart } from './xmr-chart.tsx';
import type { PointMark } from './xmr-chart.tsx';

type Props = ViewProps<ReadSpcPub, ReadSpcResponse, ReadSpcSolution>;

/** The chart in both layouts, with its lines explained, the point in hand, and its values as a table. */
function Figure(props: Props) {
  const { pub, response, marks, solution, prefix, isInert } = props;
  const send: (edit: ReadSpcEdit) => void = props.send;
  const [hand, setHand] = useState('');
  const markOf = (id: string): PointMark => {
    const state = marks?.get(id);
    if (state === 'missed') return solution ? 'missed' : undefined;
    const isMarked = response.points.includes(id);
    return isMarked && (state === 'right' || state === 'wrong') ? state : undefined;
  };
  const shared = {
    pub,
    marked: response.points,
    markOf,
    isInert,
    onToggle: (point: string) => send({ type: 'point.toggle', point }),
    isLocked: solution !== undefined,
    onMove: setHand,
  };
  return (
    <figure
      class={`rs-figure rs-${pub.points.length > 30 ? 'most' : pub.points.length > 24 ? 'many' : 'some'}`}
      aria-labelledby={`${prefix}-caption`}
    >
      <figcaption id={`${prefix}-caption`}>
        <strong>
          {pub.measure} ({pub.unit})
        </strong>
        . {pub.held}
      </figcaption>
      <XmrChart {...shared} isTall={false} />
      <XmrChart {...shared} isTall />
      <Readout says={hand || 'Touch a point, or walk the points with the arrow keys, to read it here.'} />
      <Legend pub={pub} />
      <ValueTable pub={pub} marked={response.points} />
    </figure>
  );
}

function Rules({ pub }: { pub: ReadSpcPub }) {
  return (
    <details>
      <summary>The rules in force</summary>
      <ul>
        {pub.rules.map(({ name, says }) => (
          <li key={name}>
            <strong>{name}</strong>: {says}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The chart to mark, then the icons, then what to do. */
export function ReadSpcView(props: Props) {
  const { pub, response, marks, prefix, isInert, solution } = props;
  const send: (edit: ReadSpcEdit) => void = props.send;
  const isLocked = isInert || solution !== undefined;
  const count = response.points.length;
  return (
    <div class="rs stack">
      <Rules pub={pub} />
      <Figure {...props} />
      <output>{count === 1 ? '1 point marked.' : `${String(count)} points marked.`}</output>
      <label class="choice">
        <input
          type="checkbox"
          checked={response.isQuiet === true}
          disabled={isLocked}
          onChange={(event) => send({ type: 'quiet.set', isQuiet: event.currentTarget.checked })}
        />
        <span>{QUIET_WORDS}</span>
      </label>
      <div class="rs-ask">
        <Choices
          legend={LEGENDS.variation}
          name={`${prefix}-variation`}
          options={pub.variations.map((each) => ({ ...each, icon: <Icon name={each.id} /> }))}
          chosen={response.variation}
          state={marks?.get('variation')}
          isLocked={isLocked}
          onChoose={(variation) => send({ type: 'variation.choose', variation })}
        />
        {pub.assurances.length > 0 && (
          <Choices
            legend={LEGENDS.assurance}
            name={`${prefix}-assurance`}
            options={pub.assurances.map((each) => ({ ...each, icon: <Icon name={each.id} /> }))}
            chosen={response.assurance}
            state={marks?.get('assurance')}
            isLocked={isLocked}
            onChoose={(assurance) => send({ type: 'assurance.choose', assurance })}
          />
        )}
        <Choices
          legend={LEGENDS.action}
          name={`${prefix}-action`}
          options={pub.actions}
          chosen={response.action}
          state={marks?.get('action')}
          isLocked={isLocked}
          onChoose={(action) => send({ type: 'action.choose', action })}
        />
      </div>
    </div>
  );
}
