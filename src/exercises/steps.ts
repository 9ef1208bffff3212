import { assign, setup } from 'xstate';
import type { EventObject } from 'xstate';
import type { Verdict } from '../kernel/verdict.ts';
import type { Certainty } from '../measures/certainty.ts';

/** Where an exercise stands, as shared code sees it. */
export type StepsPhase = 'ready' | 'working' | 'none' | 'partial' | 'pass' | 'revealed' | 'done';

/** How an exercise begins: fresh, from a draft, or from its last check. */
export interface StepsInput<Res> {
  /** The answer nobody has touched yet. */
  empty: Res;
  hintsTotal: number;
  /** What was found on this device, if anything. */
  resumed?: {
    response: Res;
    attempt: number;
    hintsShown: number;
    certainty?: Certainty | undefined;
    verdict?: Verdict;
    isRevealed?: boolean;
  };
}

export interface StepsContext<Res> {
  response: Res;
  empty: Res;
  /** How many times this version was checked. */
  attempt: number;
  hintsShown: number;
  hintsTotal: number;
  /** Of the last check; kept while the learner works on, so that marks stay readable. */
  verdict: Verdict | undefined;
  isResumed: boolean;
  isRevealed: boolean;
  /** How sure the learner says they are of the whole answer, where that is asked. */
  certainty: Certainty | undefined;
}

/** The events that every kind understands; its own edits come beside them. */
export type StepsEvent<Res> =
  | { type: 'answer.check'; verdict: Verdict }
  | { type: 'attempt.retry'; verdict: Verdict }
  | { type: 'hint.show' }
  | { type: 'certainty.set'; level: Certainty }
  | { type: 'answer.reveal' }
  | { type: 'attempt.restart' }
  | { type: 'version.new'; empty: Res };

/** A learner may ask for the answer after this many checks, or once every hint was used. */
export const CHECKS_BEFORE_REVEAL = 2;

/** Whether the worked answer may be asked for before a pass. */
export function mayReveal(at: { attempt: number; hintsShown: number; hintsTotal: number }): boolean {
  return at.attempt >= CHECKS_BEFORE_REVEAL || (at.hintsTotal > 0 && at.hintsShown >= at.hintsTotal);
}

/**
 * The chart every kind shares: it knows steps, not marks. A kind brings its own edit events and one pure function
 * from (response, edit) to the next response; a verdict arrives with the event, because a machine never scores.
 *
 *     ready → working → checked.{none,partial,pass} → revealed (before a pass) or done (after one)
 */
export function defineSteps<Res, Edit extends EventObject>(
  edits: readonly Edit['type'][],
  apply: (response: Res, edit: Edit) => Res,
) {
  const words = setup({
    types: {
      context: {} as StepsContext<unknown>,
      // `edit` stands for the kind's own events: XState cannot spell a chart over names it does not know yet.
      events: {} as StepsEvent<unknown> | { type: 'edit' },
      input: {} as StepsInput<unknown>,
    },
    actions: {
      keepEdit: assign(({ context, event }) => ({
        response: apply(context.response as Res, event as unknown as Edit),
      })),
      keepVerdict: assign(({ context, event }) => ({
        verdict: (event as unknown as { verdict: Verdict }).verdict,
        attempt: context.attempt + 1,
      })),
      countHint: assign(({ context }) => ({
        hintsShown: Math.min(context.hintsTotal, context.hintsShown + 1),
      })),
      clear: assign(({ context }) => ({
        response: context.empty,
        verdict: undefined,
        certainty: undefined,
      })),
      keepCertainty: assign(({ event }) => ({ certainty: (event as { level: Certainty }).level })),
      noteReveal: assign({ isRevealed: true }),
      begin: assign(({ event }) => {
        const { empty } = event as { empty: unknown };
        return {
          empty,
          response: empty,
          verdict: undefined,
          attempt: 0,
          hintsShown: 0,
          isRevealed: false,
          certainty: undefined,
        };
      }),
    },
    guards: {
      isPass: ({ event }) => (event as unknown as { verdict: Verdict }).verdict.passed,
      isPartial: ({ event }) => (event as unknown as { verdict: Verdict }).verdict.earned > 0,
      isAllowedToReveal: ({ context }) => mayReveal(context),
      wasRevealed: ({ context }) => context.isRevealed,
      wasPassed: ({ context }) => context.verdict?.passed === true,
      wasPartial: ({ context }) => (context.verdict?.earned ?? 0) > 0,
      wasChecked: ({ context }) => context.verdict !== undefined,
      wasTouched: ({ context }) => context.isResumed,
    },
  });

  const check = [
    { guard: 'isPass', target: '#steps.checked.pass', actions: 'keepVerdict' },
    { guard: 'isPartial', target: '#steps.checked.partial', actions: 'keepVerdict' },
    { target: '#steps.checked.none', actions: 'keepVerdict' },
  ] as const;
  const edit = Object.fromEntries(
    edits.map((type) => [type, { target: '#steps.working', actions: 'keepEdit' }]),
  ) as { edit: { target: '#steps.working'; actions: 'keepEdit' } };

  return words.createMachine({
    id: 'steps',
    context: ({ input }) => ({
      empty: input.empty,
      response: input.resumed?.response ?? input.empty,
      attempt: input.resumed?.attempt ?? 0,
      hintsShown: input.resumed?.hintsShown ?? 0,
      hintsTotal: input.hintsTotal,
      verdict: input.resumed?.verdict,
      isResumed: input.resumed !== undefined,
      isRevealed: input.resumed?.isRevealed ?? false,
      certainty: input.resumed?.certainty,
    }),
    initial: 'resuming',
    states: {
      resuming: {
        always: [
          { guard: 'wasRevealed', target: 'revealed' },
          { guard: 'wasPassed', target: 'checked.pass' },
          { guard: 'wasPartial', target: 'checked.partial' },
          { guard: 'wasChecked', target: 'checked.none' },
          { guard: 'wasTouched', target: 'working' },
          { target: 'ready' },
        ],
      },
      ready: {
        on: {
          ...edit,
          'answer.check': check,
          'hint.show': { actions: 'countHint' },
          'certainty.set': { actions: 'keepCertainty' },
        },
      },
      working: {
        on: {
          ...edit,
          'answer.check': check,
          'hint.show': { actions: 'countHint' },
          'certainty.set': { actions: 'keepCertainty' },
          'answer.reveal': { guard: 'isAllowedToReveal', target: 'revealed', actions: 'noteReveal' },
          'attempt.restart': { target: 'ready', actions: 'clear' },
        },
      },
      checked: {
        initial: 'none',
        on: {
          ...edit,
          'attempt.retry': check,
          'hint.show': { actions: 'countHint' },
          'certainty.set': { actions: 'keepCertainty' },
          'attempt.restart': { target: 'ready', actions: 'clear' },
        },
        states: {
          none: {
            on: {
              'answer.reveal': {
                guard: 'isAllowedToReveal',
                target: '#steps.revealed',
                actions: 'noteReveal',
              },
            },
          },
          partial: {
            on: {
              'answer.reveal': {
                guard: 'isAllowedToReveal',
                target: '#steps.revealed',
                actions: 'noteReveal',
              },
            },
          },
          pass: {
            on: {
              'answer.reveal': { target: '#steps.done' },
              'version.new': { target: '#steps.ready', actions: 'begin' },
            },
          },
        },
      },
      revealed: {
        on: {
          'attempt.restart': { target: 'ready', actions: 'clear' },
          'version.new': { target: 'ready', actions: 'begin' },
        },
      },
      done: {
        on: {
          'attempt.restart': { target: 'ready', actions: 'clear' },
          'version.new': { target: 'ready', actions: 'begin' },
        },
      },
    },
  });
}

/** The phase of a machine's state value. */
export function phaseOf(value: unknown): StepsPhase {
  if (typeof value === 'string') return value === 'resuming' ? 'ready' : (value as StepsPhase);
  const inner = (value as { checked?: StepsPhase }).checked;
  return inner ?? 'ready';
}
