import { mark } from '../exercises/kind.ts';
import type { AnyMarking } from '../exercises/kind.ts';
import { LEVELS } from '../exercises/levels.ts';
import type { Certainty } from '../measures/certainty.ts';
import type { Draft, Resumed, SessionInput } from './session.ts';

/** A level that was stored, or nothing. */
function readLevel(value: unknown): Certainty | undefined {
  return LEVELS.find(({ level }) => level === value)?.level;
}

interface LastCheck extends Resumed {
  certainty?: Certainty | undefined;
  response?: unknown;
  attempt?: number;
  hintsShown?: number;
  isRevealed?: boolean;
}

/** The last check of this definition in the record, and whether its answer was shown since. */
async function findLastCheck({ runtime, def, digest, record, seed }: SessionInput): Promise<LastCheck> {
  let last: LastCheck = { seed };
  for (const event of await record.events()) {
    const payload = event.payload as Record<string, unknown>;
    if (payload['exercise'] !== def.id || payload['digest'] !== digest) continue;
    const at = Number(payload['seed']);
    if (event.type === 'attempt.check') {
      const response = runtime.readResponse(payload['response']);
      if (response === undefined) continue;
      last = {
        seed: at,
        response,
        attempt: Number(payload['attempt']),
        hintsShown: Number(payload['hints']),
        certainty: readLevel((payload['certainty'] as Record<string, unknown> | undefined)?.[def.id]),
      };
    } else if (event.type === 'answer.reveal' && last.seed === at) last.isRevealed = true;
  }
  return last;
}

/** Where the learner left this exercise: a draft first, else the last check, else a fresh start. */
export async function findResumed(input: SessionInput, load: () => Promise<AnyMarking>): Promise<Resumed> {
  const { runtime, def, digest, record } = input;
  const draft = (await record.draft(def.id)) as Draft | undefined;
  if (draft?.digest === digest) {
    const response = runtime.readResponse(draft.response);
    if (response !== undefined) {
      return {
        seed: draft.seed,
        resumed: {
          response,
          attempt: draft.attempt,
          hintsShown: draft.hintsShown,
          certainty: readLevel(draft.certainty),
        },
      };
    }
  }
  const last = await findLastCheck(input);
  const { seed, response, attempt = 0, hintsShown = 0, isRevealed = false, certainty } = last;
  if (response === undefined) return { seed };
  await runtime.prepare?.(def, seed);
  const verdict = mark((await load()).scorer, def, seed, response);
  return { seed, resumed: { response, verdict, attempt, hintsShown, isRevealed, certainty } };
}
