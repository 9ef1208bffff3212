import { mark } from '../exercises/kind.ts';
import type { AnyMarking, AnyRuntime, Base, GalleryState, Rung } from '../exercises/kind.ts';
import type { StepsPhase } from '../exercises/steps.ts';
import { mayReveal } from '../exercises/steps.ts';
import { ExerciseFrame } from './exercise-frame.tsx';

interface GalleryProps {
  runtime: AnyRuntime;
  marking: AnyMarking;
  state: GalleryState<Base, unknown>;
}

/** One named state of a kind, drawn without scripts: the gallery, the author pages and the checks look at this. */
export function GalleryView({ runtime, marking, state }: GalleryProps) {
  const { def, seed } = state;
  const pub = runtime.publish(def, seed);
  const response = state.response ?? runtime.empty(pub);
  const attempt = state.checks ?? 0;
  const verdict = attempt > 0 ? mark(marking.scorer, def, seed, response) : undefined;
  const hintsShown = state.hints ?? 0;
  const isPassed = verdict?.passed === true;
  const phase: StepsPhase = state.isRevealed
    ? isPassed
      ? 'done'
      : 'revealed'
    : isPassed
      ? 'pass'
      : verdict
        ? verdict.earned > 0
          ? 'partial'
          : 'none'
        : state.response === undefined
          ? 'ready'
          : 'working';
  const isExplained = state.isRevealed === true || isPassed;
  const rung = (isExplained ? 3 : Math.min(3, Math.max(1, attempt))) as Rung;
  const marks =
    verdict && (isExplained || attempt >= 2)
      ? new Map(verdict.parts.map((part) => [part.id, part.state] as const))
      : undefined;
  const solution = state.isRevealed ? marking.solve(def, seed) : undefined;
  const { View } = runtime;
  const { Worked } = marking;
  const prefix = `gallery-${state.name}`;
  return (
    <ExerciseFrame
      prefix={prefix}
      title={`${def.title} (${state.name})`}
      task={def.task}
      phase={phase}
      attempt={attempt}
      hints={def.hints.slice(0, hintsShown)}
      hintsTotal={def.hints.length}
      tally={verdict ? marking.tally(verdict) : ''}
      messages={verdict ? marking.explain(def, seed, response, verdict, rung) : []}
      status=""
      saved=""
      canReveal={
        phase === 'pass' ||
        (phase !== 'ready' && mayReveal({ attempt, hintsShown, hintsTotal: def.hints.length }))
      }
      isSelfMarked={runtime.isSelfMarked === true}
      canRenew={runtime.varies(def)}
      certainty={
        def.certainty === true && runtime.asksCertaintyItself !== true ? (state.certainty ?? 0) : undefined
      }
      isInert={false}
      worked={
        solution !== undefined && (
          <>
            <Worked pub={pub} solution={solution} />
            <p>{def.explanation}</p>
          </>
        )
      }
    >
      <View
        pub={pub}
        response={response}
        live={marking.live?.(pub, response)}
        marks={marks}
        phase={phase}
        solution={solution}
        comparison={verdict && marking.compare?.(def, seed, response)}
        prefix={prefix}
        isInert={false}
        send={() => undefined}
      />
    </ExerciseFrame>
  );
}
