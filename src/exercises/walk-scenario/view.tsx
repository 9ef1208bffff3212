import { useEffect, useRef } from 'preact/hooks';
import type { WalkScenarioEdit } from './machine.ts';
import { PathList } from './path-list.tsx';
import { Point } from './point.tsx';
import type { WalkProps } from './point.tsx';
import { replayPath } from './replay.ts';

/** The case as a transcript that grows downwards, with the choices of where it stands as buttons. */
export function WalkScenarioView(props: WalkProps) {
  const { pub, response, solution, prefix, isInert } = props;
  const send: (edit: WalkScenarioEdit) => void = props.send;
  const isLocked = isInert || solution !== undefined;
  const walk = replayPath(pub, response.path);
  const { stops, steps, ending } = walk;
  const heading = useRef<HTMLHeadingElement>(null);
  const isMoving = useRef(false);
  useEffect(() => {
    // Only after the learner's own move: a page that loads or a fresh start leaves the focus where it is.
    if (isMoving.current) heading.current?.focus();
    isMoving.current = false;
  }, [steps.join()]);
  const move = (edit: WalkScenarioEdit): void => {
    isMoving.current = true;
    send(edit);
  };
  const isPathShown = steps.length > 0 && (ending !== undefined || solution !== undefined);
  return (
    <div class="ws stack">
      <ol class="ws-walk">
        {stops.map((stop, index) => (
          <Point
            key={`${String(index)} ${stop.at}`}
            props={props}
            stops={stops}
            index={index}
            step={steps[index]}
            isLocked={isLocked}
            headingRef={index === steps.length ? heading : undefined}
            move={move}
          />
        ))}
      </ol>
      <button
        type="button"
        class="btn btn-text"
        disabled={isLocked || steps.length === 0}
        onClick={() => move({ type: 'choice.back' })}
      >
        Go back one choice
      </button>
      {isPathShown && (
        <div class="stack" role="group" aria-labelledby={`${prefix}-path`}>
          <h4 id={`${prefix}-path`}>Your way through the case</h4>
          <PathList pub={pub} walk={walk} solution={solution} />
        </div>
      )}
    </div>
  );
}
