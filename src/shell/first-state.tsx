import type { AnyMarking, AnyRuntime, Base } from '../exercises/kind.ts';
import { ExerciseFrame } from './exercise-frame.tsx';

interface FirstStateProps {
  runtime: AnyRuntime;
  def: Base;
  seed: number;
  fullScreen?: string | undefined;
}

/** The id prefix of an exercise on its page. */
export function prefixOf(id: string): string {
  return `x-${id}`;
}

/** An exercise as it stands before scripts run: complete to read, its controls waiting. Rendered at build time. */
export function FirstState({ runtime, def, seed, fullScreen }: FirstStateProps) {
  const pub = runtime.publish(def, seed);
  const { View } = runtime;
  const prefix = prefixOf(def.id);
  return (
    <ExerciseFrame
      prefix={prefix}
      title={def.title}
      task={def.task}
      phase="ready"
      attempt={0}
      hints={[]}
      hintsTotal={def.hints.length}
      tally=""
      messages={[]}
      status=""
      saved=""
      isSelfMarked={runtime.isSelfMarked === true}
      canReveal={false}
      canRenew={false}
      certainty={def.certainty === true && runtime.asksCertaintyItself !== true ? 0 : undefined}
      isInert
      fullScreen={fullScreen}
    >
      <View
        pub={pub}
        response={runtime.empty(pub)}
        live={undefined}
        marks={undefined}
        phase="ready"
        solution={undefined}
        prefix={prefix}
        isInert
        send={() => undefined}
      />
    </ExerciseFrame>
  );
}

interface WrittenAnswerProps extends FirstStateProps {
  marking: AnyMarking;
}

/** The answer and its explanation for readers without scripts; the only place in a page where an answer stands. */
export function WrittenAnswer({ runtime, marking, def, seed }: WrittenAnswerProps) {
  const { Worked } = marking;
  return (
    <details class="reveal">
      <summary>Answer and explanation: {def.title}</summary>
      <Worked pub={runtime.publish(def, seed)} solution={marking.solve(def, seed)} />
      <p>{def.explanation}</p>
    </details>
  );
}
