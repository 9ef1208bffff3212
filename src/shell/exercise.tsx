import { render } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { loadRuntime } from '../exercises/runtimes.ts';
import type { AnyRuntime, Base } from '../exercises/kind.ts';
import { openLearnerRecord } from './open-record.ts';
import { ExerciseFrame } from './exercise-frame.tsx';
import type { FrameAction } from './exercise-frame.tsx';
import { prefixOf } from './first-state.tsx';
import { startSession } from './session.ts';
import type { Session } from './session.ts';
import { startStopwatch } from './stopwatch.ts';

interface ExerciseProps {
  kind: string;
  id: string;
  digest: string;
  seed: number;
  /** The site's base path, ending in `/`. */
  base: string;
  fullScreen?: string | undefined;
  /** Called once the exercise can answer: what stood in its place may go. */
  onReady: () => void;
}

interface Live {
  runtime: AnyRuntime;
  def: Base;
  session: Session;
}

async function fetchDefinition(base: string, digest: string): Promise<Base> {
  const answer = await fetch(`${base}d/${digest}.json`);
  if (!answer.ok) throw new Error(`The definition could not be read (${String(answer.status)}).`);
  return (await answer.json()) as Base;
}

/** What is said once after an action: the first line of feedback, with the attempt so that no text repeats. */
function sayAfter(action: FrameAction, session: Session): string {
  const at = session.read();
  if (action === 'check') return `Attempt ${String(at.attempt)}. ${at.messages[0]?.text ?? ''}`;
  if (action === 'hint') return `Hint ${String(at.hintsShown)} shown.`;
  if (action === 'restart') return 'Started again. Your answer is cleared.';
  if (action === 'version') return 'New version ready.';
  return 'The worked answer is shown.';
}

/**
 * The one island that every exercise lives in. Its first state stands on the page already; the kind's code, the
 * definition and the learner's record are fetched when it comes near the screen. If that fails, the page stays readable.
 */
function Exercise({ kind, id, digest, seed, base, fullScreen, onReady }: ExerciseProps) {
  const [live, setLive] = useState<Live>();
  const [isFailed, setFailed] = useState(false);
  const [status, setStatus] = useState('');
  const [turn, setTurn] = useState(0);
  const [tries, setTries] = useState(0);
  const prefix = prefixOf(id);

  useEffect(() => {
    let isGone = false;
    let session: Session | undefined;
    const watch = startStopwatch(document, () => performance.now());
    setFailed(false);
    (async () => {
      const [runtime, def, record] = await Promise.all([
        loadRuntime(kind),
        fetchDefinition(base, digest),
        openLearnerRecord(base),
      ]);
      if (!runtime) throw new Error(`No such kind: ${kind}`);
      session = await startSession({
        runtime,
        def,
        digest,
        seed,
        record,
        takeSeconds: () => watch.take(),
        onChange: () => setTurn((count) => count + 1),
      });
      if (isGone) session.stop();
      else setLive({ runtime, def, session });
    })().catch(() => {
      if (!isGone) setFailed(true);
    });
    return () => {
      isGone = true;
      session?.stop();
    };
  }, [tries]);

  // Before the next paint, so that the exercise never stands there twice.
  useLayoutEffect(() => {
    if (live) onReady();
  }, [live]);

  if (!live) {
    if (!isFailed) return null;
    return (
      <div class="msg msg-bad" role="alert">
        <p>
          <strong>This exercise could not be loaded.</strong> You can still read it below.
        </p>
        <button type="button" class="btn btn-secondary" onClick={() => setTries(tries + 1)}>
          Try again
        </button>
      </div>
    );
  }

  const { runtime, def, session } = live;
  const at = session.read();
  const { View } = runtime;
  const Worked = at.marking?.Worked;
  const act = async (action: FrameAction): Promise<void> => {
    if (action === 'hint' && at.hintsShown >= def.hints.length) return;
    setStatus('');
    try {
      await session.act(action);
    } catch {
      setStatus('Not loaded. Your answer is safe; check your connection and try again.');
      return;
    }
    const said = sayAfter(action, session);
    // A live region speaks only what changes after it was last read.
    setTimeout(() => setStatus(said), 100);
    const target = { reveal: 'worked', restart: 'title', version: 'title', check: '', hint: '' }[action];
    if (target) setTimeout(() => document.getElementById(`${prefix}-${target}`)?.focus(), 0);
  };
  return (
    <div class="ex-box" data-ready data-turn={turn}>
      <ExerciseFrame
        prefix={prefix}
        title={def.title}
        task={def.task}
        phase={at.phase}
        attempt={at.attempt}
        hints={def.hints.slice(0, at.hintsShown)}
        hintsTotal={def.hints.length}
        tally={at.tally}
        messages={at.messages}
        status={status}
        saved={at.saved}
        isSelfMarked={runtime.isSelfMarked === true}
        canReveal={at.canReveal}
        canRenew={at.canRenew}
        certainty={at.certainty}
        onCertainty={(level) => session.send({ type: 'certainty.set', level } as { type: string })}
        isInert={false}
        fullScreen={fullScreen}
        worked={
          at.solution !== undefined &&
          Worked && (
            <>
              <Worked pub={at.pub} solution={at.solution} />
              <p>{def.explanation}</p>
            </>
          )
        }
        act={(action) => void act(action)}
      >
        <View
          pub={at.pub}
          response={at.response}
          live={at.live}
          marks={at.marks}
          phase={at.phase}
          solution={at.solution}
          comparison={at.comparison}
          prefix={prefix}
          isInert={false}
          send={(event) => session.send(event)}
        />
      </ExerciseFrame>
    </div>
  );
}

/** Brings the exercise to life that stands in `place`, as its data attributes name it. */
export function mountExercise(place: HTMLElement): void {
  const { exercise = '', kind = '', digest = '', seed, base = '/', fullScreen } = place.dataset;
  const holder = document.createElement('div');
  place.prepend(holder);
  render(
    <Exercise
      kind={kind}
      id={exercise}
      digest={digest}
      seed={Number(seed)}
      base={base}
      fullScreen={fullScreen}
      onReady={() => place.querySelector('[data-first-state]')?.remove()}
    />,
    holder,
  );
}
