import { createActor } from 'xstate';
import type { BankItem } from '../curriculum/shape.ts';
import type { AnyMarking, AnyRuntime, Base } from '../exercises/kind.ts';
import { loadRuntime } from '../exercises/runtimes.ts';
import type { DrawnItem } from '../log/event.ts';

/** A drawn question with its definition and its kind's code at hand. */
export interface LoadedItem extends DrawnItem {
  def: Base;
  runtime: AnyRuntime;
  marking: AnyMarking;
  pub: unknown;
  lesson: string;
}

/** The content of a file of this site. Rejects where it cannot be had. */
export async function getJson<T>(address: string): Promise<T> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address} could not be read (${String(answer.status)})`);
  return (await answer.json()) as T;
}

/** Fetches a drawn question, and the code of its kind. Rejects where one of them cannot be had. */
export async function loadItem(
  base: string,
  drawn: { digest: string; seed: number },
  items: readonly BankItem[],
): Promise<LoadedItem> {
  const def = await getJson<Base>(`${base}d/${drawn.digest}.json`);
  const runtime = await loadRuntime(def.kind);
  if (!runtime) throw new Error(`No such kind: ${def.kind}`);
  const lesson = items.find((item) => item.digest === drawn.digest)?.lesson ?? '';
  const [marking] = await Promise.all([runtime.marking(), runtime.prepare?.(def, drawn.seed)]);
  const { rules } = marking.scorer;
  return { ...drawn, rules, def, runtime, marking, pub: runtime.publish(def, drawn.seed), lesson };
}

/** One edit through the kind's own machine, so that an assessment knows no kind. */
export function applyEdit(runtime: AnyRuntime, response: unknown, event: { type: string }): unknown {
  const actor = createActor(runtime.machine, {
    input: { empty: response, hintsTotal: 0, resumed: { response, attempt: 0, hintsShown: 0 } },
  });
  actor.start();
  actor.send(event);
  const next = (actor.getSnapshot().context as { response: unknown }).response;
  actor.stop();
  return next;
}
