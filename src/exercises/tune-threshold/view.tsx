import type { ViewProps } from '../kind.ts';
import { classOfMark } from '../mark-words.ts';
import { Bands } from './bands.tsx';
import { EffectTable } from './effect-table.tsx';
import type { TuneThresholdLive } from './live.ts';
import { thresholdAt } from './publish.ts';
import type { TuneThresholdPub } from './publish.ts';
import { sayCount } from './say-goal.ts';
import type { TuneThresholdResponse } from './schema.ts';
import { ScoresChart } from './scores-chart.tsx';
import type { TuneThresholdSolution } from './solve.ts';
import { Threshold } from './threshold.tsx';

type Props = ViewProps<TuneThresholdPub, TuneThresholdResponse, TuneThresholdSolution, TuneThresholdLive>;

/** The goals with their reasons, the scores, the thresholds, and what they do as they stand. */
export function TuneThresholdView(props: Props) {
  const { pub, response, prefix, marks, live, send } = props;
  const thresholds = pub.tiers.map((tier) => thresholdAt(tier, response));
  const isLocked = props.isInert || props.solution !== undefined;
  return (
    <div class="tt stack">
      <h4>Goals, all at once</h4>
      <ul class="tt-goals stack">
        {pub.goals.map(({ measure, says, because }) => {
          const state = marks?.get(measure);
          return (
            <li key={measure} class={state ? classOfMark('', state) : 'mark'}>
              <strong>{says}</strong>
              {state && <strong> {state === 'right' ? '✓ Met' : '✗ Not met yet'}</strong>}
              <br />
              {because}
            </li>
          );
        })}
      </ul>
      <Bands pub={pub} prefix={prefix} />
      <ScoresChart pub={pub} thresholds={thresholds} id={`${prefix}-scores`} />
      {pub.tiers.map((tier, index) => (
        <Threshold
          key={tier.id}
          tier={tier}
          at={thresholds[index] ?? tier.start}
          does={live && `${sayCount(live.rows[index]?.aDay ?? 0, pub.noun)} a day, ${tier.fate}`}
          id={`${prefix}-${tier.id}`}
          isLocked={isLocked}
          send={send}
        />
      ))}
      <EffectTable pub={pub} live={live} marks={marks} prefix={prefix} />
    </div>
  );
}
