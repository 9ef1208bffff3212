import { createActor } from 'xstate';
import { mark } from '../exercises/kind.ts';
import type { AnyMarking, AnyRuntime, Base, Message, Rung } from '../exercises/kind.ts';
import type { Said } from '../exercises/calibration.ts';
import { mayReveal, phaseOf } from '../exercises/steps.ts';
import type { StepsContext, StepsInput, StepsPhase } from '../exercises/steps.ts';
import type { Verdict } from '../kernel/verdict.ts';
import type { Certainty } from '../measures/certainty.ts';
import type { RecordStore } from '../platform/record-store.ts';
import type { FrameAction } from './exercise-frame.tsx';

/** What one exercise looks like now: all that its view and its frame need. */
export interface SessionState {
  phase: StepsPhase;
  pub: unknown;
  seed: number;
  response: unknown;
  attempt: number;
  hintsShown: number;
  verdict: Verdict | undefined;
  marks: ReadonlyMap<string, Verdict['parts'][number]['state']> | undefined;
  messages: Message[];
  /** "4 of 6 found"; empty before a check. */
  tally: string;
  /** The half of the kind that marks, once it was needed. */
  marking: AnyMarking | undefined;
  solution: unknown;
  /** What stands beside the answer that was checked, where learners mark it themselves. */
  comparison: unknown;
  /** What the answer does as it stands, where the kind works that out. */
  live: unknown;
  canReveal: boolean;
  canRenew: boolean;
  saved: string;
  /** How sure the learner says they are: nothing yet is 0; absent where it is not asked of the whole answer. */
  certainty: Certainty | 0 | undefined;
}

/** One exercise at work: the machine's steps, the kind's marks and the record, wired together. */
export interface Session {
  read(): SessionState;
  send(event: { type: string }): void;
  act(action: FrameAction): Promise<void>;
  stop(): void;
}

/** An answer in the making, as it is stored. */
export interface Draft {
  digest: string;
  seed: number;
  response: unknown;
  attempt: number;
  hintsShown: number;
  certainty?: Certainty | undefined;
}

export interface SessionInput {
  runtime: AnyRuntime;
  def: Base;
  digest: string;
  /** The seed of the first version. */
  seed: number;
  record: RecordStore;
  /** Active seconds since the last call. */
  takeSeconds: () => number;
  onChange: () => void;
}

/** How a session begins: which version, and what the learner had done with it. */
export interface Resumed {
  seed: number;
  resumed?: NonNullable<StepsInput<unknown>['resumed']>;
}

const SAVED = 'Saved on this device.';
const UNSAVED = 'Not saved. Your answers are here: keep this page open.';

/** Where the learner left this exercise; a fresh start where the record knows nothing of it. */
async function findStart(input: SessionInput, load: () => Promise<AnyMarking>): Promise<Resumed> {
  const { def, record, seed } = input;
  const isKnown =
    (await record.draft(def.id)) !== undefined ||
    (await record.events()).some(({ payload }) => (payload as { exercise?: string }).exercise === def.id);
  // Only who comes back fetches what reads how it was left.
  return isKnown ? await (await import('./resumed.ts')).findResumed(input, load) : { seed };
}

/** Brings an exercise to life where the learner left it. */
export async function startSession(input: SessionInput): Promise<Session> {
  const { runtime, def, digest, record } = input;
  let marking: AnyMarking | undefined;
  const load = async (): Promise<AnyMarking> => (marking ??= await runtime.marking());
  const found = await findStart(input, load);
  let seed = found.seed;
  await runtime.prepare?.(def, seed);
  let pub = runtime.publish(def, seed);
  let saved = found.resumed ? SAVED : '';
  const isAsked = def.certainty === true && runtime.asksCertaintyItself !== true;
  // Only an exercise that asks how sure one is fetches what that is for.
  const howSure = isAsked ? await import('./how-sure.ts') : undefined;
  const said: Said[] = howSure?.readCalibration(await record.events()) ?? [];
  /** The response that was checked last; nothing before a check and after a fresh start. */
  let checked: unknown = found.resumed && found.resumed.attempt > 0 ? found.resumed.response : undefined;
  const actor = createActor(runtime.machine, {
    input: {
      empty: runtime.empty(pub),
      hintsTotal: def.hints.length,
      resumed: found.resumed,
    },
  });
  actor.start();

  /** By the time *Check* is pressed, what marks is there; what it says of the answer as it stands shows at once. */
  const fetchMarking = (): void => {
    if (!marking) load().then(input.onChange, () => undefined);
  };
  if (found.resumed) fetchMarking();
  const context = (): StepsContext<unknown> => actor.getSnapshot().context as StepsContext<unknown>;

  let latest: Promise<unknown>;
  const keep = (work: Promise<unknown>): void => {
    saved = 'Saving…';
    latest = work;
    // What was asked for since is not saved yet: only the latest may speak.
    const say = (words: () => string): void => {
      if (latest !== work) return;
      saved = words();
      input.onChange();
    };
    work.then(
      () => say(() => (record.status.kind === 'kept' ? SAVED : record.status.says)),
      () => say(() => UNSAVED),
    );
  };
  const keepDraft = (): void => {
    const { response, attempt, hintsShown, certainty } = context();
    keep(
      record.saveDraft(def.id, { digest, seed, response, attempt, hintsShown, certainty } satisfies Draft),
    );
  };

  const check = ({ scorer }: AnyMarking): void => {
    const { response, attempt, hintsShown } = context();
    const verdict = mark(scorer, def, seed, response);
    checked = response;
    const phase = phaseOf(actor.getSnapshot().value);
    const isChecked = phase === 'none' || phase === 'partial' || phase === 'pass';
    actor.send({ type: isChecked ? 'attempt.retry' : 'answer.check', verdict });
    // Nothing to mark oneself by is no attempt: such an exercise is done only once something was answered.
    if (runtime.isSelfMarked && runtime.missing(pub, response).length > 0) return keepDraft();
    const level = context().certainty;
    const ofParts = (response as { certainty?: Record<string, number> } | null)?.certainty;
    const certainty = level === undefined ? ofParts : { [def.id]: level };
    if (level !== undefined) said.push({ level, isRight: verdict.passed });
    keep(
      record.append(
        'attempt.check',
        {
          exercise: def.id,
          digest,
          rules: scorer.rules,
          seed,
          attempt: attempt + 1,
          response,
          hints: hintsShown,
          mark: { earned: verdict.earned, total: verdict.total, passed: verdict.passed },
          activeSeconds: input.takeSeconds(),
          ...(certainty && Object.keys(certainty).length > 0 ? { certainty } : {}),
        },
        { dropDraft: def.id },
      ),
    );
  };

  const renew = async (): Promise<void> => {
    await runtime.prepare?.(def, seed + 1);
    seed += 1;
    pub = runtime.publish(def, seed);
    checked = undefined;
    actor.send({ type: 'version.new', empty: runtime.empty(pub) });
    keepDraft();
  };

  /** Does what a button asks. Rejects where the code for it could not be fetched; then nothing has changed. */
  const act = async (action: FrameAction): Promise<void> => {
    if (action === 'check') check(await load());
    else if (action === 'hint') {
      actor.send({ type: 'hint.show' });
      keepDraft();
    } else if (action === 'reveal') {
      await load();
      const isPassed = phaseOf(actor.getSnapshot().value) === 'pass';
      actor.send({ type: 'answer.reveal' });
      if (!isPassed) keep(record.append('answer.reveal', { exercise: def.id, digest, seed }));
    } else if (action === 'restart') {
      checked = undefined;
      actor.send({ type: 'attempt.restart' });
      keepDraft();
    } else await renew();
    input.onChange();
  };

  /** The marks of the last check, without those of parts that were changed since. */
  const marksOf = (verdict: Verdict, response: unknown): SessionState['marks'] => {
    const isSame = (part: string): boolean =>
      JSON.stringify(marking?.answerTo(checked, part)) === JSON.stringify(marking?.answerTo(response, part));
    return new Map(verdict.parts.filter(({ id }) => isSame(id)).map(({ id, state }) => [id, state] as const));
  };

  return {
    read() {
      const at = context();
      const phase = phaseOf(actor.getSnapshot().value);
      const isOver = phase === 'revealed' || phase === 'done';
      const isMarked = isOver || phase === 'pass' || at.attempt >= 2;
      const rung = (isOver || phase === 'pass' ? 3 : Math.min(3, Math.max(1, at.attempt))) as Rung;
      return {
        phase,
        pub,
        seed,
        response: at.response,
        attempt: at.attempt,
        hintsShown: at.hintsShown,
        verdict: at.verdict,
        marks: at.verdict && isMarked ? marksOf(at.verdict, at.response) : undefined,
        messages: [
          ...((at.verdict && marking?.explain(def, seed, checked, at.verdict, rung)) ?? []),
          ...((at.verdict &&
            at.certainty !== undefined &&
            howSure?.explainCertainty(said, at.certainty, at.verdict.passed)) ||
            []),
        ],
        certainty: isAsked ? (at.certainty ?? 0) : undefined,
        tally: (at.verdict && marking?.tally(at.verdict)) ?? '',
        marking,
        solution: isOver ? marking?.solve(def, seed) : undefined,
        comparison: checked === undefined ? undefined : marking?.compare?.(def, seed, checked),
        live: marking?.live?.(pub, at.response),
        canReveal: phase === 'pass' || (phase !== 'ready' && mayReveal(at)),
        canRenew: runtime.varies(def),
        saved,
      };
    },
    send(event) {
      fetchMarking();
      actor.send(event);
      keepDraft();
      input.onChange();
    },
    act,
    stop: () => actor.stop(),
  };
}
