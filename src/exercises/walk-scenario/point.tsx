import type { ViewProps } from '../kind.ts';
import { classOfMark, sayMark } from '../mark-words.ts';
import { readStep, sceneAt, stepOf, titleOf } from './graph.ts';
import type { WalkScenarioEdit } from './machine.ts';
import { sayChange, sayMeters } from './meters.ts';
import type { Meters } from './meters.ts';
import type { WalkScenarioPub } from './publish.ts';
import type { Stop } from './replay.ts';
import type { WalkScenarioResponse } from './schema.ts';
import { ScreenTable } from './screen-table.tsx';
import type { WalkScenarioSolution } from './solve.ts';

/** What the view of walk-scenario is given. */
export type WalkProps = ViewProps<WalkScenarioPub, WalkScenarioResponse, WalkScenarioSolution>;

function MeterList({ now, start }: { now: Meters; start: Meters }) {
  return (
    <dl class="ws-meters">
      {sayMeters(now, start).map(({ label, level, pips }) => (
        <div>
          <dt>{label}</dt>
          <dd>
            {pips !== '' && <span aria-hidden="true">{pips} </span>}
            {level}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface PointProps {
  props: WalkProps;
  stops: readonly Stop[];
  index: number;
  /** The step that was taken from here; absent where the case stands. */
  step: string | undefined;
  isLocked: boolean;
  headingRef: { current: HTMLHeadingElement | null } | undefined;
  /** Sends an edit, and leads the focus to the heading of what it brings. */
  move: (edit: WalkScenarioEdit) => void;
}

/** What stands under a point: what was chosen there, or what can be. */
function Choices({ props, stops, index, step, isLocked, move }: PointProps) {
  const { pub, marks, prefix } = props;
  const at = stops[index]?.at ?? '';
  const scene = sceneAt(pub, at);
  const state = marks?.get(scene ? at : 'ending');
  const mark = state && state !== 'unanswered' && (
    <p class={classOfMark('ws-mark', state)}>{sayMark(state)}</p>
  );
  if (!scene) return mark || null;
  if (step === undefined) {
    return (
      <div class="stack" role="group" aria-labelledby={`${prefix}-${String(index)}`}>
        <p class="field-label">What do you do?</p>
        <ul class="choices">
          {scene.choices.map(({ say }, position) => (
            <li>
              <button
                type="button"
                class="btn btn-secondary"
                disabled={isLocked}
                onClick={() => move({ type: 'choice.take', step: stepOf(at, position), after: index })}
              >
                {say}
              </button>
            </li>
          ))}
        </ul>
      </div>
    );
  }
  return (
    <>
      <p>
        <strong>You chose:</strong> {scene.choices[readStep(step).position]?.say}
      </p>
      {mark}
      <button
        type="button"
        class="btn btn-text"
        disabled={isLocked}
        onClick={() => move({ type: 'choice.jump', after: index })}
      >
        Choose again here<span class="visually-hidden">: {scene.title}</span>
      </button>
    </>
  );
}

/** One point of the transcript: its heading, what it cost to come here, its text, and what was or can be chosen. */
export function Point(point: PointProps) {
  const { props, stops, index, step, headingRef } = point;
  const { pub, prefix } = props;
  const { at, meters } = stops[index] ?? { at: '', meters: {} };
  const scene = sceneAt(pub, at);
  const text = scene?.text ?? pub.endings[at]?.text;
  const before = stops[index - 1]?.meters;
  const change = before ? sayChange(before, meters, pub.meters) : '';
  const id = `${prefix}-${String(index)}`;
  return (
    <li class={step === undefined ? 'card ws-here' : 'card'}>
      <h4 id={id} ref={headingRef ?? null} tabIndex={-1} aria-describedby={`${id}-text`}>
        {!scene && 'The case ends: '}
        {titleOf(pub, at)}
      </h4>
      <div id={`${id}-text`} class="stack">
        {change !== '' && <p class="figure-line">{change}</p>}
        <p>{text}</p>
      </div>
      {scene?.screen && <ScreenTable screen={scene.screen} />}
      {step === undefined && <MeterList now={meters} start={pub.meters} />}
      <Choices {...point} />
    </li>
  );
}
