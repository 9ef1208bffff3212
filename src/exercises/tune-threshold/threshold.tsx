import type { ThresholdEdit } from './machine.ts';
import { pageFrom } from './page-keys.ts';
import type { Tier } from './schema.ts';
import { HIGHEST } from './split.ts';

interface ThresholdProps {
  tier: Tier;
  at: number;
  /** What it does as it stands: "41 alerts a day"; absent until that is known. */
  does: string | undefined;
  id: string;
  isLocked: boolean;
  send: (edit: ThresholdEdit) => void;
}

/** One threshold: a slider, and a box for those who would rather type. */
export function Threshold({ tier, at, does, id, isLocked, send }: ThresholdProps) {
  const move = (to: number): void => send({ type: 'threshold.move', tier: tier.id, to });
  return (
    <div class="field">
      <label for={id}>{tier.label}</label>
      <div class="tt-pair">
        <input
          id={id}
          type="range"
          min={0}
          max={HIGHEST}
          step={1}
          value={at}
          disabled={isLocked}
          aria-valuetext={does === undefined ? undefined : `${String(at)}: ${does}`}
          onInput={(event) => move(event.currentTarget.valueAsNumber)}
          onKeyDown={(event) => {
            const to = pageFrom(at, event.key);
            if (to === undefined) return;
            event.preventDefault();
            move(to);
          }}
        />
        <input
          id={`${id}-number`}
          class="mono"
          type="number"
          min={0}
          max={HIGHEST}
          step={1}
          value={at}
          disabled={isLocked}
          aria-label={`${tier.label}, as a number`}
          onInput={(event) => move(event.currentTarget.valueAsNumber)}
          // What cannot be a threshold stays in the box until it is left.
          onBlur={(event) => (event.currentTarget.value = String(at))}
        />
      </div>
    </div>
  );
}
