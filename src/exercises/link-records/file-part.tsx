import { useEffect, useState } from 'preact/hooks';
import { classOfMark, sayMark } from '../mark-words.ts';
import { FileStrip } from './file-strip.tsx';
import { sayCounts } from './say-counts.ts';
import type { LinkRecordsEdit } from './machine.ts';
import type { Props } from './view.tsx';

const THRESHOLDS = [
  ['merge', 'Merge at or above'],
  ['send', 'Send to a person at or above'],
] as const;

const SETTLES_AFTER_MS = 600;

/** A text once it has stood for a moment, so that a slider on its way is not read out at every step. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), SETTLES_AFTER_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

interface ThresholdProps {
  props: Props;
  name: 'merge' | 'send';
  label: string;
  isLocked: boolean;
}

/** One threshold, set with a slider or typed. Until it is set it stands at the top, where nothing passes it. */
function Threshold({ props, name, label, isLocked }: ThresholdProps) {
  const { pub, response, live, prefix } = props;
  const { low, high } = pub.range;
  const points = response[name];
  const id = `${prefix}-${name}`;
  const set = (value: number): void => {
    if (Number.isNaN(value)) return;
    const edit: LinkRecordsEdit = {
      type: 'threshold.set',
      threshold: name,
      points: Math.min(high, Math.max(low, Math.round(value))),
    };
    props.send(edit);
  };
  const shared = { min: low, max: high, step: 1, disabled: isLocked };
  return (
    <div class="field lk-threshold">
      <label for={id}>{label}</label>
      <div class="field-row">
        <input
          {...shared}
          type="range"
          id={id}
          value={points ?? high}
          aria-valuetext={`${String(points ?? high)}${live ? `: ${sayCounts(live)}` : ''}`}
          onInput={(event) => set(event.currentTarget.valueAsNumber)}
        />
        <input
          {...shared}
          type="number"
          class="lk-number"
          aria-label={`${label}, as a number`}
          value={points ?? ''}
          onInput={(event) => set(event.currentTarget.valueAsNumber)}
        />
      </div>
    </div>
  );
}

/** The whole file: its scores, the two thresholds, and what they do as they stand. */
export function FilePart({ props, scores, isLocked }: { props: Props; scores: number[]; isLocked: boolean }) {
  const { pub, response, marks, solution, live, prefix } = props;
  const state = marks?.get('thresholds');
  const name = `${prefix}-file`;
  const isCrossed =
    response.merge !== undefined && response.send !== undefined && response.send > response.merge;
  const crossed = isCrossed ? ' Nothing goes to a person while that threshold is the higher one.' : '';
  const counts = (live ? `${sayCounts(live)}.` : 'Move a threshold to see what it does.') + crossed;
  const settled = useSettled(counts);
  return (
    <div class="q lk-file" role="group" aria-labelledby={name}>
      <h4 id={name}>The whole file: {scores.length} pairs</h4>
      {state && <p class={classOfMark('', state)}>{sayMark(state)}</p>}
      {solution?.file && (
        <p>
          Worked answer: merge at {solution.file.merge}, send to a person at {solution.file.send}.
        </p>
      )}
      <FileStrip isInert={props.isInert} scores={scores} range={pub.range} thresholds={response} />
      {THRESHOLDS.map(([threshold, label]) => (
        <Threshold key={threshold} props={props} name={threshold} label={label} isLocked={isLocked} />
      ))}
      <p aria-hidden="true">{counts}</p>
      <output class="visually-hidden">{settled}</output>
    </div>
  );
}
